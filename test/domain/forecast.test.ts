import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { forecast, forecastInstant, type ForecastInput, lastHeard, shareArrived } from "../../src/domain/forecast.ts";
import { EMPTY_STATE, type ScoreEvent, votesWorth } from "../../src/domain/trending.ts";
import { fold, LISTED, LISTING } from "./histories.ts";

/** 00:00 UTC of the day of `LISTED`. */
const MIDNIGHT = Date.UTC(2026, 4, 4);
const seen = (cause: ScoreEvent["cause"], value: number, hours: number): ScoreEvent => ({
  cause,
  value,
  observedAt: MIDNIGHT + hours * HOUR,
  since: null,
});
const input = (events: ScoreEvent[], more: Partial<ForecastInput> = {}): ForecastInput => ({
  state: fold(events),
  listedDay: MIDNIGHT,
  heardAt: null,
  appeal: 1,
  ...more,
});
const at = (hours: number) => MIDNIGHT + hours * HOUR;
/** The votes of 48 hours for each that stands for all that arrived when a share `heard` of the hours was. */
const due = (age: number, heard: number) => (shareArrived(age + 48) - shareArrived(age)) / (0.25 + shareArrived(heard));

describe("the share of a paper's votes that has arrived", () => {
  it.each([
    [0, 0],
    [8, 0.3353],
    [24, 0.6219],
    [60, 0.7967],
    [240, 0.975],
    [Infinity, 1],
  ])("is after %d hours %d", (hours, share) => {
    expect(shareArrived(hours)).toBeCloseTo(share, 4);
  });
});

describe("what is expected of a paper in the next 48 hours", () => {
  it("is four votes by the listing alone, as of a quarter of a life", () => {
    const parts = forecast(input([LISTING]), at(10));
    expect(parts).toEqual({ upvotes: 0, listing: expect.closeTo(4 * due(10, 0), 12) });
    expect(forecast(input([LISTING]), at(0)).listing).toBeCloseTo((4 * shareArrived(48)) / 0.25, 12);
  });

  it("is as many times as much as its topics draw, by the listing alone", () => {
    const events = [LISTING, seen("upvotes", 8, 6)];
    const [plain, appealing] = [1, 1.5].map((appeal) => forecast(input(events, { appeal, heardAt: at(6) }), at(10)));
    expect(appealing).toEqual({ upvotes: plain?.upvotes, listing: expect.closeTo(1.5 * (plain?.listing ?? NaN), 12) });
  });

  it("grows by its votes, the more of them the sooner they came", () => {
    const parts = forecast(input([LISTING, seen("upvotes", 8, 6)], { heardAt: at(6) }), at(10));
    expect(parts.upvotes).toBeCloseTo(8 * due(10, 6), 12);
    expect(parts.listing).toBeCloseTo(4 * due(10, 6), 12);
    const later = forecast(input([LISTING, seen("upvotes", 8, 9)], { heardAt: at(9) }), at(10));
    expect(later.upvotes).toBeLessThan(parts.upvotes ?? NaN);
  });

  it("counts very many votes by ratio", () => {
    const parts = forecast(input([LISTING, seen("upvotes", 900, 6)], { heardAt: at(6) }), at(10));
    expect(parts.upvotes).toBeCloseTo(votesWorth(900) * due(10, 6), 9);
  });

  it("takes what was last heard of the day for its age, be it never, before the day or after now", () => {
    const of = (heardAt: number | null) => forecast(input([LISTING], { heardAt }), at(10)).listing;
    expect(of(at(4))).toBeCloseTo(4 * due(10, 4), 12);
    expect(of(at(10))).toBeCloseTo(4 * due(10, 10), 12);
    expect(of(at(30))).toBe(of(at(10)));
    expect(of(at(-5))).toBe(of(null));
    expect(of(null)).toBeCloseTo(4 * due(10, 0), 12);
  });

  it("is that of a day that just begins for a day to come", () => {
    expect(forecast(input([LISTING]), at(-7))).toEqual({
      ...forecast(input([LISTING]), at(0)),
      listing: forecast(input([LISTING]), at(0)).listing,
    });
  });

  it("goes by the curve alone for two weeks, however late the votes came", () => {
    const woken = [LISTING, seen("upvotes", 5, 20), { ...seen("upvotes", 60, 200), since: at(199) }];
    const parts = forecast(input(woken, { heardAt: at(200) }), at(200));
    expect(parts.upvotes).toBeCloseTo(votesWorth(60) * due(200, 200), 9);
  });

  it("is next to nothing after a month, but for a quarter of the votes of late", () => {
    const old = [LISTING, seen("upvotes", 40, 20)];
    const now = 30 * 24;
    const silent = forecast(input(old, { heardAt: at(20) }), at(now));
    expect((silent.upvotes ?? NaN) + (silent.listing ?? NaN)).toBeLessThan(0.02);
    const woken = fold([...old, { ...seen("upvotes", 60, now), since: at(now) }]);
    expect(forecast({ ...input([]), state: woken, heardAt: at(now) }, at(now)).upvotes).toBeCloseTo(0.25 * 20, 3);
    expect(forecast({ ...input([]), state: woken, heardAt: at(now) }, at(now + 24)).upvotes).toBeCloseTo(2.5, 3);
  });

  it("has a quarter of what the other signals are worth today", () => {
    const events = [LISTING, seen("githubStars", 50, 2), { ...seen("githubStars", 150, 9), since: at(9) }];
    const parts = forecast(input([...events, seen("hnPoints", 300, 9)]), at(9));
    expect(parts).toMatchObject({ githubStars: expect.closeTo((8 * (Math.log(4) - Math.log(2))) / 4, 9) });
    expect(parts).not.toHaveProperty("hnPoints"); // a first sight
    expect(forecast(input(events), at(33)).githubStars).toBeCloseTo((parts.githubStars ?? NaN) / 2, 9);
  });

  it("of one that no list names is by its signals alone", () => {
    const events = [seen("githubStars", 50, 2), seen("githubStars", 150, 9)];
    expect(Object.keys(forecast(input(events), at(9))).sort()).toEqual(["githubStars", "upvotes"]);
    expect(forecast(input([]), at(9))).toEqual({ upvotes: 0 });
  });

  it("falls from hour to hour", () => {
    const events = [LISTING, seen("upvotes", 8, 6), seen("githubStars", 3, 6), seen("githubStars", 9, 7)];
    const total = (hours: number) =>
      Object.values(forecast(input(events, { heardAt: at(7) }), at(hours))).reduce((sum, part) => sum + part, 0);
    for (let hours = 8; hours < 200; hours++) expect(total(hours + 1)).toBeLessThan(total(hours));
  });
});

describe("when a day was last heard of", () => {
  const paper = (listedDay: number, events: ScoreEvent[]) => ({ state: fold(events), listedDay });

  it("is when any of its papers was last seen to gain a vote", () => {
    const other = MIDNIGHT - DAY;
    const heard = lastHeard([
      paper(MIDNIGHT, [LISTING, seen("upvotes", 1, 7), seen("githubStars", 9, 8)]),
      paper(MIDNIGHT, [LISTING, seen("upvotes", 3, 5), seen("upvotes", 2, 9)]),
      paper(MIDNIGHT, [LISTING, seen("upvotes", 0, 11)]),
      paper(other, [LISTING, seen("upvotes", 4, 2)]),
    ]);
    expect([...heard]).toEqual([
      [MIDNIGHT, at(7)],
      [other, at(2)],
    ]);
  });

  it("is unknown of a day without a vote", () => {
    expect(lastHeard([paper(MIDNIGHT, [LISTING]), { state: EMPTY_STATE, listedDay: 0 }])).toEqual(new Map());
  });
});

describe("the instant that an order speaks of", () => {
  it("is the full hour", () => {
    expect([at(5), at(5) + 1, at(6) - 1, at(6)].map(forecastInstant)).toEqual([at(5), at(5), at(5), at(6)]);
    expect(forecastInstant(LISTED)).toBe(LISTED);
  });
});
