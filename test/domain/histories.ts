import fc from "fast-check";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { type Signal, SIGNALS } from "../../src/domain/signals.ts";
import { EMPTY_STATE, foldEvent, type ScoreEvent, type ScoreState } from "../../src/domain/trending.ts";

export const LISTED = Date.UTC(2026, 4, 4, 1);
export const LISTING: ScoreEvent = { cause: "listing", value: 1, observedAt: LISTED, since: null };
export const TEN_YEARS = 3_652 * DAY;

export const fold = (events: ScoreEvent[], state = EMPTY_STATE): ScoreState => events.reduce(foldEvent, state);

/** Counts of every size: a paper's votes, and the stars of a list that everybody has starred. */
const counts = fc.oneof(fc.nat(30), fc.nat(400), fc.nat(200_000));
const spans = fc.oneof(fc.constant(0), fc.nat(HOUR), fc.nat(3 * DAY), fc.nat(400 * DAY));
const instants = fc.nat(TEN_YEARS).map((ms) => LISTED + ms);

/** Events as nobody ought to send them: late, falling, twice, since an instant to come, before the listing or without one. */
export const anyEvents: fc.Arbitrary<ScoreEvent[]> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(LISTING) },
    {
      weight: 9,
      arbitrary: fc.record({
        cause: fc.constantFrom(...SIGNALS),
        value: counts,
        observedAt: fc.oneof(
          instants,
          fc.nat(12).map((hours) => LISTED + hours * HOUR),
        ),
        since: fc.option(instants),
      }),
    },
  ),
  { maxLength: 30 },
);

/** What a source saw of one counter, look by look over at most ten years; each knows of the look before it, or does not. */
export function looksAt(cause: Signal, values: fc.Arbitrary<number> = counts): fc.Arbitrary<ScoreEvent[]> {
  const look = fc.record({ value: values, after: spans, told: fc.boolean() });
  return fc.array(look, { maxLength: 12 }).map((looks) => {
    let at = LISTED;
    return looks.map(({ value, after, told }): ScoreEvent => {
      const since = told ? at : null;
      at = Math.min(at + after, LISTED + TEN_YEARS);
      return { cause, value, observedAt: at, since };
    });
  });
}

/** Looks at every counter, one list each. */
export const looks: fc.Arbitrary<ScoreEvent[][]> = fc.tuple(...SIGNALS.map((cause) => looksAt(cause)));

/** A counter that never falls, as its values at instants: at least two looks at it. */
export const curve: fc.Arbitrary<{ at: number; value: number }[]> = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 10 * DAY }), growth: fc.oneof(fc.nat(2), fc.nat(300)) }), {
    minLength: 2,
    maxLength: 30,
  })
  .map((steps) => {
    let [at, value] = [LISTED, 0];
    return steps.map(({ after, growth }) => ({ at: (at += after), value: (value += growth) }));
  });

/** Deals lists out into one, each in its own order; `picks` says whose turn it is, as numbers from 0 to 1. */
export function interleaved<T>(lists: T[][], picks: number[]): T[] {
  const rest = lists.map((list) => [...list]);
  const dealt: T[] = [];
  for (let turn = 0; rest.some((list) => list.length > 0); turn++) {
    const open = rest.filter((list) => list.length > 0);
    const next = open[Math.floor((picks[turn % picks.length] ?? 0) * open.length)]?.shift();
    if (next !== undefined) dealt.push(next);
  }
  return dealt;
}

/** Whose turn it is, for `interleaved`. */
export const picks = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 60 });
