import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/calendar.ts";
import { balanced, guardedParts, guardsOf } from "../../src/domain/guards.ts";
import { partsAt, type ScoreEvent } from "../../src/domain/trending.ts";
import { fold, LISTED, LISTING } from "./histories.ts";

const PUBLISHED = LISTED - 3 * DAY;
const older = (days: number, papers = 1) => guardsOf(PUBLISHED, { createdAt: PUBLISHED - days * DAY, papers });

describe("the guard of a paper's stars", () => {
  it("is none without a repository, nor for one that is the paper's own", () => {
    expect(guardsOf(PUBLISHED, null)).toEqual({});
    expect(older(0)).toEqual({});
    expect(older(-30)).toEqual({}); // made after the paper
  });

  it("leaves a quarter where the repository is more than 90 days older than the paper", () => {
    expect(older(90)).toEqual({});
    expect(older(91)).toEqual({ githubStars: 0.25 });
    expect(older(4_000)).toEqual({ githubStars: 0.25 });
  });

  it("leaves each of several papers its share", () => {
    expect(older(0, 2)).toEqual({ githubStars: 1 / 2 });
    expect(older(0, 400)).toEqual({ githubStars: 1 / 400 });
  });

  it("leaves of an old repository that several papers name both", () => {
    expect(older(91, 5)).toEqual({ githubStars: 0.05 });
  });

  it("is that of sharing alone before GitHub was asked", () => {
    expect(guardsOf(PUBLISHED, { createdAt: null, papers: 1 })).toEqual({});
    expect(guardsOf(PUBLISHED, { createdAt: null, papers: 4 })).toEqual({ githubStars: 0.25 });
  });

  it("leaves the stars alone where no paper is counted", () => {
    expect(guardsOf(PUBLISHED, { createdAt: null, papers: 0 })).toEqual({});
  });
});

describe("balanced parts", () => {
  it("are as they were while stars, comments and points are at most 6 and three times votes and listing", () => {
    const parts = { listing: 2, upvotes: 8, comments: 10, githubStars: 15, hnPoints: 5 };
    expect(balanced(parts)).toEqual(parts);
    expect(balanced({ listing: 2 })).toEqual({ listing: 2 });
    expect(balanced({})).toEqual({});
  });

  it("are scaled down together to that", () => {
    const parts = balanced({ listing: 1, upvotes: 1, comments: 10, githubStars: 20 });
    expect(parts).toEqual({ listing: 1, upvotes: 1, comments: 4, githubStars: 8 });
  });

  it("are worth as much as a listing where there is neither a listing nor a vote", () => {
    expect(balanced({ githubStars: 20, hnPoints: 40 })).toEqual({ githubStars: 2, hnPoints: 4 });
    expect(balanced({ hnPoints: 5 })).toEqual({ hnPoints: 5 });
  });

  it("never gain, and keep the order of what they had", () => {
    const part = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
    const all = fc.record({ listing: part, upvotes: part, comments: part, githubStars: part, hnPoints: part });
    fc.assert(
      fc.property(all, (parts) => {
        const { listing = 0, upvotes = 0, ...others } = balanced(parts);
        expect({ listing, upvotes }).toEqual({ listing: parts.listing, upvotes: parts.upvotes });
        const sum = Object.values(others).reduce((total, value) => total + value, 0);
        expect(sum).toBeLessThanOrEqual((6 + 3 * (listing + upvotes)) * (1 + 1e-9));
        for (const cause of ["comments", "githubStars", "hnPoints"] as const)
          expect(others[cause]).toBeLessThanOrEqual(parts[cause] * (1 + 1e-9));
      }),
    );
  });
});

describe("guarded parts", () => {
  it("are the decayed sums, each by its guard, then balanced", () => {
    const leap = (cause: ScoreEvent["cause"], from: number, to: number): ScoreEvent[] => [
      { cause, value: from, observedAt: LISTED, since: null },
      { cause, value: to, observedAt: LISTED, since: LISTED },
    ];
    const state = fold([LISTING, ...leap("githubStars", 0, 40_000)]);
    const plain = partsAt(state, "week", LISTED);
    expect(plain.githubStars).toBeCloseTo(8 * Math.log(801), 9);
    expect(guardedParts(state, "week", LISTED, {})).toEqual({
      listing: plain.listing,
      githubStars: expect.closeTo(24, 9),
    });
    expect(guardedParts(state, "week", LISTED, { githubStars: 0.1 })).toEqual({
      listing: plain.listing,
      githubStars: expect.closeTo(0.8 * Math.log(801), 9),
    });
    expect(guardedParts(state, "day", LISTED + DAY, { githubStars: 0.1 }).listing).toBeCloseTo(3, 9);
  });
});
