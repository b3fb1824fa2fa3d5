import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/calendar.ts";
import { SIGNALS } from "../../src/domain/signals.ts";
import type { Window } from "../../src/domain/api.ts";
import {
  type Cause,
  orderingScore,
  partsAt,
  scoreAt,
  type ScoreEvent,
  votesWorth,
  WINDOWS,
} from "../../src/domain/trending.ts";
import { directParts, worthOf } from "./direct-sum.ts";
import { anyEvents, curve, fold, interleaved, LISTED, LISTING, looks, looksAt, picks, TEN_YEARS } from "./histories.ts";

const HALF_LIFE: Record<Window, number> = { day: DAY, week: 7 * DAY, month: 30 * DAY };
const RUNS = { numRuns: 200 };

/** How far two numbers are apart, as a share of the second. */
const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);
const ordering = (events: ScoreEvent[], window: Window) => orderingScore(fold(events), window);

// The log has the events of one signal of one paper in the order of their instants (db/signals.ts). What the fold
// promises is that nothing else of the log's order matters, but that a listing comes before the paper's votes and comments.
describe("the order of the log", () => {
  it("between signals changes no part and no mark", () => {
    fc.assert(
      fc.property(looks, picks, picks, (lists, one, other) => {
        const [a, b] = [one, other].map((order) => fold([LISTING, ...interleaved(lists, order)]));
        expect(a).toEqual(b);
      }),
      RUNS,
    );
  });

  it("between the listing, stars and points changes nothing either", () => {
    const unborn = fc.tuple(looksAt("githubStars"), looksAt("hnPoints"));
    fc.assert(
      fc.property(unborn, picks, (lists, order) => {
        expect(fold(interleaved([...lists, [LISTING]], order))).toEqual(fold([LISTING, ...lists.flat()]));
      }),
      RUNS,
    );
  });

  it("between papers changes nothing: a state has the paper's own events alone", () => {
    const numbered = fc.array(looks, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(numbered, picks, (papers, order) => {
        const logs = papers.map((lists, paper) => [LISTING, ...lists.flat()].map((event) => ({ paper, event })));
        const untouched = () => ({ marks: {}, parts: { day: {}, week: {}, month: {} } });
        const states = new Map<number, ReturnType<typeof fold>>();
        for (const { paper, event } of interleaved(logs, order)) states.set(paper, fold([event], states.get(paper)));
        for (const [paper, log] of logs.entries())
          expect(states.get(paper)).toEqual(
            fold(
              log.map(({ event }) => event),
              untouched(),
            ),
          );
      }),
      { numRuns: 60 },
    );
  });

  it("moves the score itself by rounding alone", () => {
    fc.assert(
      fc.property(looks, picks, (lists, order) => {
        for (const window of WINDOWS) {
          const [a, b] = [interleaved(lists, order), lists.flat()].map((log) => ordering([LISTING, ...log], window));
          expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });
});

describe("an event that comes again", () => {
  it("changes nothing, whenever it comes and whatever came in between", () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }), (events, repeats) => {
        const log = events.map((event) => [event]);
        for (const [which, later] of repeats) {
          const from = which % Math.max(1, events.length);
          const event = events[from];
          if (event) log[from + (later % (events.length - from))]?.push(event);
        }
        expect(fold(log.flat())).toEqual(fold(events));
      }),
      RUNS,
    );
  });

  it("changes nothing when the whole log comes again", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(fold([...events, ...events])).toEqual(fold(events));
      }),
      RUNS,
    );
  });
});

describe("how often one looks", () => {
  const polled = fc.tuple(curve, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })).map(([points, kept]) => ({
    often: points,
    // The first sight and the last are those of the same looks.
    seldom: points.filter((_, i) => i === 0 || i === points.length - 1 || kept[i]),
  }));
  const eventsOf = (cause: Cause, points: { at: number; value: number }[]): ScoreEvent[] =>
    points.map(({ at, value }, i) => ({ cause, value, observedAt: at, since: points[i - 1]?.at ?? null }));

  it.each(SIGNALS)("does not change what the growth of %s is worth in all", (cause) => {
    fc.assert(
      fc.property(polled, ({ often, seldom }) => {
        for (const points of [often, seldom]) {
          // At one instant nothing is forgotten and nothing is spread.
          const atOnce = points.map((point) => ({ ...point, at: LISTED }));
          const state = fold([LISTING, ...eventsOf(cause, atOnce)]);
          const first = often[0]?.value ?? NaN;
          const last = often.at(-1)?.value ?? NaN;
          const born = cause === "upvotes" || cause === "comments";
          const worth = worthOf[cause](last) - (born ? 0 : worthOf[cause](first));
          expect(Math.abs((partsAt(state, "day", LISTED)[cause] ?? 0) - worth)).toBeLessThan(1e-9 * (1 + worth));
        }
      }),
      RUNS,
    );
  });

  it.each(SIGNALS)("moves growth of %s within the gaps alone: by what the longest gap forgets at most", (cause) => {
    fc.assert(
      fc.property(polled, ({ often, seldom }) => {
        const gaps = seldom.map(({ at }, i) => at - (seldom[i - 1]?.at ?? LISTED));
        const [a, b] = [often, seldom].map((points) => fold([LISTING, ...eventsOf(cause, points)]));
        for (const window of WINDOWS) {
          const [one, other] = [a?.parts[window][cause], b?.parts[window][cause]];
          expect(one === undefined).toBe(other === undefined);
          const most = (Math.LN2 * Math.max(...gaps)) / HALF_LIFE[window];
          expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(most + 1e-9);
        }
        for (const mark of ["first", "mark"] as const) expect(a?.marks[cause]?.[mark]).toBe(b?.marks[cause]?.[mark]);
      }),
      RUNS,
    );
  });

  it("does not matter at all while growth is even", () => {
    const growth = fc.record({ perLook: fc.integer({ min: 1, max: 5 }), looks: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(growth, fc.integer({ min: 1, max: 5 * DAY }), ({ perLook, looks: count }, gap) => {
        const hourly = Array.from({ length: count }, (_, i) => ({
          at: LISTED + (i + 1) * gap,
          value: (i + 1) * perLook,
        }));
        const seen = (points: typeof hourly) => [
          LISTING,
          ...eventsOf("upvotes", [{ at: LISTED, value: 0 }, ...points]),
        ];
        for (const window of WINDOWS) {
          const [often, once] = [hourly, hourly.slice(-1)].map((points) => ordering(seen(points), window) ?? NaN);
          expect(Math.abs((often ?? NaN) - (once ?? NaN))).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });
});

describe("the first sight of a counter", () => {
  const first = fc.record({
    cause: fc.constantFrom("githubStars", "hnPoints"),
    value: fc.nat(10_000_000),
    observedAt: fc.nat(TEN_YEARS).map((ms) => LISTED + ms),
    since: fc.option(fc.nat(TEN_YEARS).map((ms) => LISTED + ms)),
  }) as fc.Arbitrary<ScoreEvent>;

  it("of stars and points is no growth, however many there are and whatever was before", () => {
    fc.assert(
      fc.property(anyEvents, first, (events, sight) => {
        const before = fold(events.filter(({ cause }) => cause !== sight.cause));
        expect(fold([sight], before).parts).toEqual(before.parts);
      }),
      RUNS,
    );
  });

  it("of votes is none either where no listing says when they began", () => {
    fc.assert(
      fc.property(first, (sight) => {
        for (const cause of SIGNALS)
          expect(fold([{ ...sight, cause }]).parts).toEqual({ day: {}, week: {}, month: {} });
      }),
      RUNS,
    );
  });

  it("makes the second count what was added, be it one star to forty thousand", () => {
    fc.assert(
      fc.property(first, fc.integer({ min: 1, max: 100_000 }), ({ cause, value, observedAt }, more) => {
        const at = { observedAt, since: observedAt };
        const state = fold([
          { cause, value, ...at },
          { cause, value: value + more, ...at },
        ]);
        const worth = worthOf[cause](value + more) - worthOf[cause](value);
        expect(relative(partsAt(state, "week", observedAt)[cause] ?? 0, worth)).toBeLessThan(1e-6);
        expect(state.marks[cause]).toMatchObject({ first: value, mark: value + more });
      }),
      RUNS,
    );
  });
});

describe("a counter that falls", () => {
  const later = fc.tuple(fc.constantFrom(...SIGNALS), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(TEN_YEARS));
  /** Values up to the highest seen, at instants after it. */
  const fallen = (state: ReturnType<typeof fold>, dips: [Cause, number, number][]): ScoreEvent[] =>
    dips.flatMap(([cause, share, ms]) => {
      const mark = state.marks[cause];
      return mark ? [{ cause, value: Math.floor(share * mark.mark), observedAt: mark.at + ms, since: null }] : [];
    });

  it("changes nothing, be it back where it was", () => {
    fc.assert(
      fc.property(anyEvents, fc.array(later, { maxLength: 8 }), (events, dips) => {
        const state = fold([LISTING, ...events]);
        const revoted: [Cause, number, number][] = dips.map(([cause, , ms]) => [cause, 1, ms]);
        expect(fold([...fallen(state, dips), ...fallen(state, revoted)], state)).toEqual(state);
      }),
      RUNS,
    );
  });

  it("grows on from its highest: what was given again adds nothing", () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.array(later, { maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (events, dips, more) => {
          const state = fold([LISTING, ...events]);
          const grown = SIGNALS.flatMap((cause): ScoreEvent[] => {
            const mark = state.marks[cause];
            const at = LISTED + 2 * TEN_YEARS;
            return mark ? [{ cause, value: mark.mark + more, observedAt: at, since: at - DAY }] : [];
          });
          expect(fold([...fallen(state, dips), ...grown], state)).toEqual(fold(grown, state));
        },
      ),
      RUNS,
    );
  });
});

describe("the running sums", () => {
  const histories = fc.tuple(looks, picks).map(([lists, order]) => [LISTING, ...interleaved(lists, order)]);
  const newest = (log: ScoreEvent[]) => Math.max(...log.map(({ observedAt }) => observedAt));

  it.each(WINDOWS)("of the %s agree to 1e-9 with the direct sum over ten years of instants", (window) => {
    fc.assert(
      fc.property(histories, (log) => {
        const [state, at] = [fold(log), newest(log)];
        const direct = [...directParts(log, window, at).values()].reduce((sum, part) => sum + part, 0);
        const score = scoreAt(orderingScore(state, window) ?? NaN, window, at);
        // Less than any double is left of a listing ten years ago, by the day.
        if (direct > 1e-290) expect(relative(score, direct)).toBeLessThan(1e-9);
        else expect(score).toBeLessThan(1e-280);
      }),
      RUNS,
    );
  });

  it.each(WINDOWS)("of the %s agree so for each cause, even for events nobody ought to send", (window) => {
    fc.assert(
      fc.property(fc.oneof(histories, anyEvents), (log) => {
        const state = fold(log);
        for (const cause of ["listing", ...SIGNALS] as const) {
          const at = state.marks[cause]?.at ?? LISTED;
          const direct = directParts(log, window, at).get(cause);
          const part = partsAt(state, window, at)[cause];
          expect(part === undefined).toBe(direct === undefined);
          if (direct !== undefined && direct > 0) expect(relative(part ?? NaN, direct)).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });

  it("halve with each half-life, and never rise by themselves", () => {
    fc.assert(
      fc.property(histories, fc.nat(TEN_YEARS), (log, ms) => {
        const state = fold(log);
        for (const window of WINDOWS) {
          const score = (at: number) => scoreAt(orderingScore(state, window) ?? NaN, window, at);
          const at = newest(log) + (ms % (20 * HALF_LIFE[window]));
          if (score(at) < 1e-290) continue;
          expect(relative(score(at + HALF_LIFE[window]), score(at) / 2)).toBeLessThan(1e-9);
          expect(score(at + 1_000 + ms)).toBeLessThan(score(at));
        }
      }),
      RUNS,
    );
  });

  it("keep two papers in their order whatever the time is", () => {
    fc.assert(
      fc.property(histories, histories, fc.nat(40), (one, other, halfLives) => {
        for (const window of WINDOWS) {
          const [a, b] = [one, other].map((log) => ordering(log, window) ?? NaN);
          if (a === undefined || b === undefined || Math.abs(a - b) < 1e-9) continue;
          const at = Math.max(newest(one), newest(other)) + halfLives * HALF_LIFE[window];
          const [first, second] = [a, b].map((score) => scoreAt(score, window, at));
          if (Math.min(first ?? 0, second ?? 0) > 1e-290) expect((first ?? 0) > (second ?? 0)).toBe(a > b);
        }
      }),
      RUNS,
    );
  });

  it("only grow with what happens", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (before, after) => {
        const [known, grown] = [fold([LISTING, ...before]), fold([LISTING, ...before, ...after])];
        for (const window of WINDOWS)
          expect(orderingScore(grown, window) ?? NaN).toBeGreaterThanOrEqual(
            (orderingScore(known, window) ?? NaN) - 1e-9,
          );
      }),
      RUNS,
    );
  });
});

describe("votesWorth", () => {
  const votes = fc.integer({ min: 0, max: 100_000 });

  it("is the votes themselves up to 150, and fewer beyond", () => {
    const [few, many] = [fc.integer({ min: 0, max: 150 }), fc.integer({ min: 151, max: 1_000_000 })];
    fc.assert(fc.property(few, many, (n, m) => votesWorth(n) === n && votesWorth(m) < m));
    expect(relative(votesWorth(150 * Math.E), 300)).toBeLessThan(1e-12); // by ratio: e times as many count 150 more
  });

  it("rises with every vote, by no more than with the one before", () => {
    fc.assert(
      fc.property(votes, (n) => {
        const [first, second] = [votesWorth(n + 1) - votesWorth(n), votesWorth(n + 2) - votesWorth(n + 1)];
        expect(second).toBeGreaterThan(0);
        expect(second).toBeLessThanOrEqual(first + 1e-9);
      }),
      { numRuns: 1_000 },
    );
    expect(votesWorth(151) - votesWorth(150)).toBeCloseTo(1, 2); // no step where the ratio begins
  });

  it("telescopes: any way up is worth what its ends differ by", () => {
    fc.assert(
      fc.property(fc.array(votes, { minLength: 1, maxLength: 20 }), (totals) => {
        const way = totals.toSorted((a, b) => a - b);
        const state = fold([LISTING, ...way.map((value) => ({ ...LISTING, cause: "upvotes" as const, value }))]);
        const worth = votesWorth(way.at(-1) ?? 0);
        expect(Math.abs((partsAt(state, "month", LISTED).upvotes ?? 0) - worth)).toBeLessThan(1e-9 * (1 + worth));
      }),
      RUNS,
    );
  });
});
