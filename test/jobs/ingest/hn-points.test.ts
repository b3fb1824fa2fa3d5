import { describe, expect, it } from "vitest";
import type { StoryRow } from "../../../src/db/hn-stories.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import { EMPTY_STATE, foldEvent, orderingScore, scoreAt } from "../../../src/domain/trending.ts";
import { pointsSightings } from "../../../src/jobs/ingest/hn-points.ts";
import { NOW } from "../factories.ts";

const story = (id: number, points: number, createdAt: number, row: Partial<StoryRow> = {}): StoryRow => ({
  id,
  paperId: "2605.00001",
  points,
  comments: 0,
  createdAt,
  nextPollAt: NOW,
  intervalMs: HOUR,
  ...row,
});
const values = (before: StoryRow[], after: StoryRow[]) =>
  pointsSightings(before, after, NOW).map(({ value, observedAt, since }) => [value, observedAt, since]);

describe("the first sight of a paper's stories", () => {
  const yesterday = NOW - DAY;
  const longAgo = NOW - 2 * DAY - 1;

  it("a young story's points came since it was posted", () => {
    expect(pointsSightings([], [story(1, 64, yesterday)], NOW)).toEqual([
      { paperId: "2605.00001", cause: "hnPoints", value: 0, observedAt: yesterday, since: null },
      { paperId: "2605.00001", cause: "hnPoints", value: 64, observedAt: NOW, since: null },
    ]);
  });

  it("an older story's points are a baseline", () => {
    expect(values([], [story(1, 64, longAgo)])).toEqual([[64, NOW, null]]);
    expect(values([], [story(1, 64, NOW - 2 * DAY)])).toHaveLength(2);
  });

  it("of several stories only the young ones' points are growth", () => {
    expect(values([], [story(1, 300, longAgo), story(2, 20, yesterday), story(3, 5, NOW - HOUR)])).toEqual([
      [300, yesterday, null],
      [325, NOW, null],
    ]);
  });

  it("a story without points is a baseline; one posted just now was posted before it was seen", () => {
    expect(values([], [story(1, 0, yesterday)])).toEqual([[0, NOW, null]]);
    expect(values([], [story(1, 1, NOW)])).toEqual([
      [0, NOW - 1, null],
      [1, NOW, null],
    ]);
  });

  it("is folded by the ranker as growth over the story's life, or as none", () => {
    const folded = (after: StoryRow[]) =>
      pointsSightings([], after, NOW).reduce((state, seen) => foldEvent(state, seen), EMPTY_STATE);
    const young = folded([story(1, 64, yesterday)]);
    expect(young.marks.hnPoints).toEqual({ first: 0, since: yesterday, mark: 64, at: NOW });
    const score = scoreAt(orderingScore(young, "day") ?? NaN, "day", NOW);
    // What came a day ago counts half, what came just now in full: evenly spread, 72 % are left.
    expect(score).toBeCloseTo((8 * Math.log1p(64 / 20) * 0.5) / Math.LN2);
    const old = folded([story(1, 64, longAgo)]);
    expect(old.marks.hnPoints).toEqual({ first: 64, since: NOW, mark: 64, at: NOW });
    expect(orderingScore(old, "day")).toBeNull();
  });
});

describe("another look", () => {
  const first = story(1, 64, NOW - 12 * HOUR, { intervalMs: 2 * HOUR });
  const second = story(2, 5, NOW - 3 * HOUR);

  it("says the sum over the stories, grown since the last look", () => {
    expect(values([first, second], [{ ...first, points: 70 }, second])).toEqual([[75, NOW, NOW - 2 * HOUR]]);
    expect(values([first, second], [first, { ...second, points: 6 }])).toEqual([[70, NOW, NOW - HOUR]]);
  });

  it("counts another story's points since it was posted", () => {
    expect(values([first], [first, second])).toEqual([[69, NOW, NOW - 3 * HOUR]]);
  });

  it("says nothing when no points were added", () => {
    expect(values([first, second], [first, { ...second, comments: 9, intervalMs: 4 * HOUR }])).toEqual([]);
    expect(values([first], [first, story(3, 0, NOW - HOUR)])).toEqual([]);
  });

  it("keeps papers apart", () => {
    const other = story(4, 8, NOW - HOUR, { paperId: "2605.00002" });
    expect(pointsSightings([first, other], [{ ...first, points: 65 }, other], NOW)).toMatchObject([
      { paperId: "2605.00001", value: 65 },
    ]);
  });
});
