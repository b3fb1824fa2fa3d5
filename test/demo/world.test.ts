import { describe, expect, it } from "vitest";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";
import { commentsAt, createDemoWorld, type DemoPaper, pointsAt, starsAt, upvotesAt } from "../../scripts/demo/world.ts";
import { parseArxivId } from "../../src/domain/arxiv-id.ts";
import { DAY, dayOf, HOUR, isWeekend, MINUTE, startOfDay } from "../../src/domain/calendar.ts";

const until = Date.parse("2026-11-25T15:00:00Z");
const { papers } = createDemoWorld(DEMO_TEXTS, { until, days: 14 });

describe("createDemoWorld", () => {
  it("deals every paper once, over the weekdays of two weeks", () => {
    expect(papers.map(({ title }) => title).toSorted()).toEqual(DEMO_TEXTS.map(({ title }) => title).toSorted());
    const days = Map.groupBy(papers, ({ listedAt }) => dayOf(listedAt));
    expect(days.size).toBe(10);
    expect([...days.keys()].filter(isWeekend)).toEqual([]);
    for (const list of days.values()) {
      expect(list.length).toBeGreaterThanOrEqual(15);
      expect(list.length).toBeLessThanOrEqual(25);
    }
  });

  it("gives identifiers of arXiv's shape that arXiv has not given", () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    for (const { id, publishedAt } of papers) {
      expect(parseArxivId(id)).toEqual({ id, version: null });
      expect(id).toMatch(/^\d{4}\.9\d{4}$/);
      expect(`20${id.slice(0, 2)}-${id.slice(2, 4)}`).toBe(dayOf(publishedAt).slice(0, 7));
    }
  });

  it("keeps identifiers apart where days of a new month hold papers of the old", () => {
    const ids = ["2026-09-04", "2026-09-18", "2026-10-02", "2026-10-16"].flatMap((day) =>
      createDemoWorld(DEMO_TEXTS, { until: Date.parse(day), days: 14 }).papers.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lists between 00:10 and 09:00, one to four days after publication", () => {
    for (const { listedAt, announcedAt, publishedAt, revision } of papers) {
      const start = startOfDay(dayOf(listedAt)) ?? 0;
      expect(listedAt - start).toBeGreaterThanOrEqual(10 * MINUTE);
      expect(listedAt - start).toBeLessThan(9 * HOUR);
      expect(announcedAt).toBe(start);
      expect(listedAt - publishedAt).toBeGreaterThan(DAY);
      expect(listedAt - publishedAt).toBeLessThan(3.5 * DAY);
      if (!revision) continue;
      expect(revision.submittedAt).toBeGreaterThan(publishedAt);
      expect(revision.announcedAt).toBeGreaterThan(revision.submittedAt);
      expect(isWeekend(dayOf(revision.announcedAt))).toBe(false);
    }
    expect(papers.filter(({ revision }) => revision).length).toBeGreaterThan(8);
  });

  it("has Friday's list as the newest at a weekend", () => {
    const sunday = createDemoWorld(DEMO_TEXTS, { until: Date.parse("2026-11-22T12:00:00Z"), days: 14 });
    expect(dayOf(sunday.papers[0]?.listedAt ?? 0)).toBe("2026-11-20");
    expect(sunday.papers).toHaveLength(DEMO_TEXTS.length);
  });

  it("agrees with itself, and with tomorrow's world wherever they overlap", () => {
    expect(createDemoWorld(DEMO_TEXTS, { until, days: 14 }).papers).toEqual(papers);
    const tomorrow = createDemoWorld(DEMO_TEXTS, { until: until + DAY, days: 14 }).papers;
    const known = new Map(papers.map((paper) => [paper.id, paper]));
    const kept = tomorrow.filter(({ id }) => known.has(id));
    expect(kept.length).toBeGreaterThan(150);
    for (const paper of kept) expect(paper).toEqual(known.get(paper.id));
  });

  it("invents one to twelve authors, all different, and names addresses that cannot exist", () => {
    for (const { authors, projectUrl, repository } of papers) {
      expect(authors.length).toBeGreaterThanOrEqual(1);
      expect(authors.length).toBeLessThanOrEqual(12);
      expect(new Set(authors).size).toBe(authors.length);
      if (projectUrl) expect(projectUrl).toMatch(/^https:\/\/[a-z0-9-]+\.example\/$/);
      if (repository) expect(`${repository.owner}/${repository.name}`).toMatch(/^broadsheet-demo\/[a-z0-9-]+$/);
    }
    const names = papers.flatMap(({ repository }) => repository?.name ?? []);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refuses anything but whole weeks", () => {
    expect(() => createDemoWorld(DEMO_TEXTS, { until, days: 10 })).toThrow(RangeError);
  });
});

describe("the growth of counts", () => {
  const curves = { upvotesAt, commentsAt, starsAt, pointsAt };
  const instants = Array.from({ length: 400 }, (_, i) => until - 15 * DAY + i * 97 * MINUTE + i);

  it.each(Object.entries(curves))("%s never falls", (_name, curve) => {
    for (const paper of papers) {
      const values = instants.map((instant) => curve(paper, instant) ?? 0);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(values.every(Number.isInteger)).toBe(true);
    }
  });

  it.each([upvotesAt, commentsAt, starsAt])("%o goes on for as long as it is asked", (curve) => {
    const total = (instant: number): number => papers.reduce((sum, paper) => sum + (curve(paper, instant) ?? 0), 0);
    expect(total(until + 2 * DAY)).toBeGreaterThan(total(until));
    expect(total(until + 7 * DAY)).toBeGreaterThan(total(until + 2 * DAY));
  });

  it("starts with the submitter's own vote and has most of it within a day", () => {
    for (const paper of papers) {
      expect(upvotesAt(paper, paper.listedAt - 1)).toBe(0);
      expect(upvotesAt(paper, paper.listedAt)).toBe(1);
    }
    const after = (hours: number): number =>
      papers
        .filter(({ revival }) => !revival)
        .reduce((sum, paper) => sum + upvotesAt(paper, paper.listedAt + hours * HOUR), 0);
    expect(after(24) / after(24 * 14)).toBeGreaterThan(0.5);
    expect(after(24) / after(24 * 14)).toBeLessThan(0.75);
  });

  it("ends with many small counts and a few large ones", () => {
    const sizes = papers.map((paper) => upvotesAt(paper, paper.listedAt + 14 * DAY)).toSorted((a, b) => a - b);
    const quantile = (share: number): number => sizes[Math.floor(share * (sizes.length - 1))] ?? 0;
    expect(quantile(0.5)).toBeGreaterThan(9);
    expect(quantile(0.5)).toBeLessThan(19);
    expect(quantile(1)).toBeGreaterThan(150);
    expect(quantile(1)).toBeLessThan(450);
  });

  it("shows stars only once there is code, which some release days later", () => {
    const late = papers.filter(({ revival }) => revival?.cause === "code");
    expect(late.length).toBeGreaterThan(0);
    for (const paper of late) {
      expect(starsAt(paper, paper.listedAt + 3 * DAY)).toBeNull();
      expect(starsAt(paper, paper.listedAt + 8 * DAY)).toBeGreaterThan(0);
    }
    expect(papers.filter(({ code }) => !code).every((paper) => starsAt(paper, until) === null)).toBe(true);
  });

  it("moves something among the day's papers every few minutes", () => {
    const today = papers.filter(({ listedAt }) => dayOf(listedAt) === dayOf(until));
    const state = (instant: number): string => JSON.stringify(today.map((paper) => countsOf(paper, instant)));
    const states = Array.from({ length: 24 }, (_, i) => state(until + i * 5 * MINUTE));
    expect(new Set(states).size).toBeGreaterThan(12);
  });
});

function countsOf(paper: DemoPaper, instant: number): (number | null)[] {
  return [upvotesAt(paper, instant), commentsAt(paper, instant), starsAt(paper, instant)];
}
