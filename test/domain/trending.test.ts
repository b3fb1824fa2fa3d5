import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import {
  EMPTY_STATE,
  foldEvent,
  orderingScore,
  partsAt,
  scoreAt,
  type ScoreEvent,
  type ScoreState,
  WINDOWS,
} from "../../src/domain/trending.ts";

const LISTED = Date.parse("2026-05-04T00:00:00Z");
const listing: ScoreEvent = { cause: "listing", value: 1, observedAt: LISTED, since: null };

const fold = (events: ScoreEvent[]): ScoreState => events.reduce(foldEvent, EMPTY_STATE);
const votes = (value: number, hours: number, sinceHours: number | null = null): ScoreEvent => ({
  cause: "upvotes",
  value,
  observedAt: LISTED + hours * HOUR,
  since: sinceHours === null ? null : LISTED + sinceHours * HOUR,
});
const stars = (value: number, hours: number): ScoreEvent => ({ ...votes(value, hours), cause: "githubStars" });

describe("foldEvent", () => {
  it("makes no growth of a counter's first sight", () => {
    expect(fold([listing, stars(40_000, 3)]).parts).toEqual(fold([listing]).parts);
  });

  it("counts votes from the listing on, for they begin with it", () => {
    const { marks, parts } = fold([listing, votes(30, 6)]);
    expect(marks.upvotes).toEqual({ first: 0, since: LISTED, mark: 30, at: LISTED + 6 * HOUR });
    expect(Object.keys(parts.week)).toEqual(["listing", "upvotes"]);
  });

  it("changes nothing when an observation comes again, late, or falls", () => {
    const state = fold([listing, votes(10, 5), votes(14, 8)]);
    for (const event of [votes(14, 8), votes(12, 6), votes(9, 9), votes(14, 10), listing])
      expect(foldEvent(state, event)).toEqual(state);
  });

  it("adds nothing when votes are taken back and given again", () => {
    const steady = fold([listing, votes(10, 5)]);
    expect(fold([listing, votes(10, 5), votes(4, 6), votes(10, 7)])).toEqual(steady);
  });

  it("does not depend on how often one looks", () => {
    // Up to 150 votes, which count as they are: even growth over the hours, seen every hour or once at the end.
    const growth = fc.record({ rate: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 1, max: 24 }) });
    fc.assert(
      fc.property(growth, ({ rate, hours }) => {
        const hourly = Array.from({ length: hours }, (_, i) => votes((i + 1) * rate, i + 1, i));
        const once = votes(hours * rate, hours, 0);
        for (const window of WINDOWS) {
          const often = orderingScore(fold([listing, ...hourly]), window) ?? 0;
          const seldom = orderingScore(fold([listing, once]), window) ?? 0;
          expect(Math.abs(often - seldom)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("agrees with the sum of decayed events", () => {
    const state = fold([listing, votes(10, 2, 2), votes(30, 20, 20)]);
    const at = LISTED + 2 * DAY;
    const decayed = (worth: number, hours: number) => worth * 2 ** -((at - LISTED - hours * HOUR) / DAY);
    // An event with no gap before it (since = observedAt) is a point in time.
    const direct = decayed(6, 0) + decayed(10, 2) + decayed(20, 20);
    expect(scoreAt(orderingScore(state, "day") ?? 0, "day", at)).toBeCloseTo(direct, 9);
  });

  it("spreads a gap's growth over the gap", () => {
    const seen = fold([listing, votes(24, 24, 0)]);
    const atOnce = fold([listing, votes(24, 24, 24)]);
    const atFirst = fold([listing, votes(24, 1, 1)]);
    const score = (state: ScoreState) => orderingScore(state, "day") ?? 0;
    expect(score(seen)).toBeLessThan(score(atOnce));
    expect(score(seen)).toBeGreaterThan(score(atFirst));
  });
});

describe("the parts of a score", () => {
  it("add up to it, each decayed by the window", () => {
    const state = fold([listing, votes(40, 5), stars(10, 5), stars(200, 30)]);
    for (const window of WINDOWS) {
      const parts = partsAt(state, window, LISTED + 30 * HOUR);
      const sum = Object.values(parts).reduce((total, part) => total + part, 0);
      const score = scoreAt(orderingScore(state, window) ?? 0, window, LISTED + 30 * HOUR);
      expect(sum).toBeCloseTo(score, 9);
      expect(Object.keys(parts).sort()).toEqual(["githubStars", "listing", "upvotes"]);
    }
  });

  it("are none of a paper that nothing happened to", () => {
    for (const window of WINDOWS) {
      expect(partsAt(EMPTY_STATE, window, LISTED)).toEqual({});
      expect(orderingScore(EMPTY_STATE, window)).toBeNull();
    }
  });
});
