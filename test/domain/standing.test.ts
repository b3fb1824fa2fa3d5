import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/calendar.ts";
import { guarded, type Parts, standingOf } from "../../src/domain/standing.ts";
import { type Cause, EMPTY_STATE, partsAt, WINDOWS } from "../../src/domain/trending.ts";
import { anyEvents, fold, LISTED, LISTING } from "./histories.ts";

const seen = (cause: Cause, value: number, hours: number) => ({
  cause,
  value,
  observedAt: LISTED + hours * HOUR,
  since: null,
});
const STATE = fold([LISTING, seen("upvotes", 40, 5), seen("githubStars", 10, 5), seen("githubStars", 200, 30)]);

describe("where a paper stands", () => {
  it("is the sum of its parts, explained by them, the largest first", () => {
    expect(standingOf(STATE, { listing: 1, githubStars: 3, upvotes: 6 })).toEqual({
      score: 10,
      exact: 10,
      why: [
        { signal: "upvotes", share: 0.6, change: 40, since: new Date(LISTED).toISOString() },
        { signal: "githubStars", share: 0.3, change: 190, since: new Date(LISTED + 5 * HOUR).toISOString() },
        { signal: "listing", share: 0.1, change: 1, since: new Date(LISTED).toISOString() },
      ],
    });
  });

  it("has no reason of what counts nothing", () => {
    expect(standingOf(STATE, { listing: 2, upvotes: 0 }).why).toMatchObject([{ signal: "listing", share: 1 }]);
    expect(standingOf(STATE, {})).toEqual({ score: 0, exact: 0, why: [] });
    expect(standingOf(EMPTY_STATE, {})).toEqual({ score: 0, exact: 0, why: [] });
    expect(standingOf(null, {})).toEqual({ score: 0, exact: 0, why: [] });
  });

  it("has shares that add up to one and fall, one for each part, of any history and window", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = fold([LISTING, ...events]);
        const asOf = Math.max(...Object.values(state.marks).map(({ at }) => at));
        for (const window of WINDOWS) {
          const parts = partsAt(state, window, asOf);
          const { score, why } = standingOf(state, parts);
          const sum = Object.values(parts).reduce((total, value) => total + value, 0);
          expect(Math.abs(score - sum)).toBeLessThan(1e-4);
          if (sum === 0) continue; // a listing of years ago
          const shares = why.map(({ share }) => share);
          expect(Math.abs(shares.reduce((total, share) => total + share, 0) - 1)).toBeLessThan(0.0003); // of four decimals
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
          const counted = Object.entries(parts).filter(([, value]) => value > 0);
          expect(why.map(({ signal }) => signal).sort()).toEqual(counted.map(([cause]) => cause).sort());
          for (const { signal, share } of why)
            expect(Math.abs(share - (parts[signal as Cause] ?? NaN) / sum)).toBeLessThan(1e-4);
        }
      }),
    );
  });
});

describe("guarded", () => {
  it("takes from each part what its guard takes, and nothing from the others", () => {
    const parts: Parts = { listing: 2, githubStars: 8 };
    expect(guarded(parts, { githubStars: 0.25, hnPoints: 0 })).toEqual({ listing: 2, githubStars: 2 });
    expect(guarded(parts, {})).toEqual(parts);
    expect(guarded({}, { githubStars: 0.25 })).toEqual({});
  });
});
