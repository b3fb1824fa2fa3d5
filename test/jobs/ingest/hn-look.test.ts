import { describe, expect, it } from "vitest";
import type { StoryRow } from "../../../src/db/hn-stories.ts";
import { DAY, HOUR, MINUTE } from "../../../src/domain/calendar.ts";
import { firstLook, lookAgain, nextLook } from "../../../src/jobs/ingest/hn-look.ts";
import type { HnStory } from "../../../src/sources/hn/story.ts";
import { NOW } from "../factories.ts";

const PAPER = "2605.00001";
const seen = (counts: Partial<HnStory> = {}): HnStory => ({
  id: 1,
  paperId: PAPER,
  points: 10,
  comments: 4,
  createdAt: NOW - 12 * HOUR,
  ...counts,
});
const known = (row: Partial<StoryRow> = {}): StoryRow => ({
  ...seen(),
  paperId: PAPER,
  nextPollAt: NOW,
  intervalMs: 2 * HOUR,
  ...row,
});

describe("nextLook", () => {
  const cases: [string, number, number, boolean, number][] = [
    ["just posted", 0, 0, true, 15 * MINUTE],
    ["fresh, and nothing moved", 6 * HOUR - 1, 15 * MINUTE, false, 15 * MINUTE],
    ["no longer fresh", 6 * HOUR, 15 * MINUTE, false, HOUR],
    ["no longer fresh, and it moves", 6 * HOUR, 15 * MINUTE, true, HOUR],
    ["found late", 3 * DAY, 0, true, HOUR],
    ["nothing moved", DAY, HOUR, false, 2 * HOUR],
    ["nothing moved again", DAY, 2 * HOUR, false, 4 * HOUR],
    ["nothing moved for long", DAY, 4 * HOUR, false, 6 * HOUR],
    ["at the longest", DAY, 6 * HOUR, false, 6 * HOUR],
    ["it moves again", DAY, 6 * HOUR, true, HOUR],
  ];
  it.each(cases)("%s", (_, age, intervalMs, moved, expected) => {
    const next = nextLook({ createdAt: NOW - age, intervalMs, moved }, NOW);
    expect(next).toEqual({ nextPollAt: NOW + expected, intervalMs: expected });
  });

  it("is none after a week", () => {
    const after = (age: number) => nextLook({ createdAt: NOW - age, intervalMs: 0, moved: true }, NOW).nextPollAt;
    expect(after(7 * DAY - HOUR - 1)).toBe(NOW + HOUR);
    expect(after(7 * DAY - HOUR)).toBeNull();
    expect(after(8 * DAY)).toBeNull();
  });

  it("costs a story that nobody votes for fewer than sixty looks in its week", () => {
    let story = firstLook(seen({ createdAt: NOW }), PAPER, NOW);
    let looks = 0;
    for (; story.nextPollAt !== null; looks++) story = lookAgain(story, seen(), story.nextPollAt);
    expect(looks).toBeGreaterThan(45);
    expect(looks).toBeLessThan(60);
  });
});

describe("lookAgain", () => {
  it("takes counts that grew, and looks again soon", () => {
    expect(lookAgain(known(), seen({ points: 11 }), NOW)).toEqual(
      known({ points: 11, nextPollAt: NOW + HOUR, intervalMs: HOUR }),
    );
    expect(lookAgain(known(), seen({ comments: 5 }), NOW)).toMatchObject({ comments: 5, intervalMs: HOUR });
  });

  it("keeps the best counts of a story that fell, or is gone", () => {
    const unmoved = known({ nextPollAt: NOW + 4 * HOUR, intervalMs: 4 * HOUR });
    expect(lookAgain(known(), seen({ points: 3, comments: 0 }), NOW)).toEqual(unmoved);
    expect(lookAgain(known(), null, NOW)).toEqual(unmoved);
  });

  it("keeps the paper of a story whose address was changed", () => {
    expect(lookAgain(known(), seen({ paperId: "2605.00099" }), NOW).paperId).toBe(PAPER);
    expect(lookAgain(known(), seen({ paperId: null }), NOW).paperId).toBe(PAPER);
  });

  it("changes nothing before the time, unless the story moved", () => {
    const later = known({ nextPollAt: NOW + 1 });
    expect(lookAgain(later, seen(), NOW)).toBe(later);
    expect(lookAgain(later, seen({ points: 11 }), NOW)).toMatchObject({ points: 11, nextPollAt: NOW + HOUR });
  });

  it("leaves a story alone that is closed", () => {
    const closed = known({ createdAt: NOW - 8 * DAY, nextPollAt: null });
    expect(lookAgain(closed, seen(), NOW)).toBe(closed);
    expect(lookAgain(closed, seen({ points: 99 }), NOW)).toMatchObject({ points: 99, nextPollAt: null });
  });
});
