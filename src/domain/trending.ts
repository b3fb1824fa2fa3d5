import type { Window } from "./api.ts";
import { DAY } from "./calendar.ts";
import type { Signal } from "./signals.ts";

/** A window forgets half of what happened one half-life ago. */
export const WINDOWS = ["day", "week", "month"] as const satisfies Window[];

const HALF_LIFE: Record<Window, number> = { day: DAY, week: 7 * DAY, month: 30 * DAY };

/** What moves a score: the listing itself, an author who takes part in the discussion, and each signal's growth. */
export type Cause = Signal | "listing" | "authors";

/** Votes count as they are up to here, beyond by ratio: no single counter runs away with the list. */
const MANY_VOTES = 150;

// What a counter's total is worth. An event counts the difference of two totals, so that ten observations of one more
// each add up to one observation of ten more. Votes count as they are, up to a point; stars and points by ratio, for they are
// heavy-tailed and a thousand more of forty thousand is no news.
const WORTH: Record<Cause, (total: number) => number> = {
  listing: (total) => 6 * total,
  authors: (total) => 3 * total,
  upvotes: votesWorth,
  comments: (total) => 4 * Math.log1p(total / 2),
  githubStars: (total) => 8 * Math.log1p(total / 50),
  hnPoints: (total) => 8 * Math.log1p(total / 20),
};

/** What a number of votes counts, in votes. */
export function votesWorth(total: number): number {
  return total <= MANY_VOTES ? total : MANY_VOTES * (1 + Math.log(total / MANY_VOTES));
}

/** Counters that begin at zero with the listing, so that their first sight is growth since then. */
const BORN_WITH_LISTING: Cause[] = ["upvotes", "comments", "authors"];

/** One row of the log of signals. `since` is when the value before it was last seen to hold; `null` for a first sight. */
export interface ScoreEvent {
  cause: Cause;
  value: number;
  observedAt: number;
  since: number | null;
}

/** How far a counter has come. `mark` is the highest total seen: what was taken back and given again is no growth. */
interface Mark {
  first: number;
  since: number;
  mark: number;
  at: number;
}

export interface ScoreState {
  marks: Partial<Record<Cause, Mark>>;
  /** Natural logarithm of each cause's decayed sum at the epoch, by window. */
  parts: Record<Window, Partial<Record<Cause, number>>>;
}

export const EMPTY_STATE: ScoreState = { marks: {}, parts: { day: {}, week: {}, month: {} } };

// Forward decay (Cormode et al., ICDE 2009): an event's weight grows with e^(λ·(t - epoch)) instead of the older ones
// shrinking, so that the order never needs rewriting. Sums are kept as logarithms, or they would overflow.
const EPOCH = Date.UTC(2020, 0, 1);
const lambda = (window: Window): number => Math.LN2 / HALF_LIFE[window];

/**
 * Adds one event to a paper's state. Repeated events, events out of order and falling counters change nothing; the
 * first sight of a counter is a baseline, never growth, unless the counter was born with the listing.
 */
export function foldEvent(state: ScoreState, event: ScoreEvent): ScoreState {
  const { cause, value, observedAt } = event;
  const known = state.marks[cause];
  if (cause === "listing") return known ? state : foldListing(state, observedAt);
  if (!known) return withMark(state, cause, { first: value, since: observedAt, mark: value, at: observedAt });
  if (observedAt < known.at || value <= known.mark) return state;
  const worth = WORTH[cause](value) - WORTH[cause](known.mark);
  const since = Math.min(Math.max(event.since ?? known.at, known.since), observedAt);
  const marked = withMark(state, cause, { ...known, mark: value, at: observedAt });
  return { ...marked, parts: addToParts(marked.parts, cause, worth, since, observedAt) };
}

function foldListing(state: ScoreState, listedAt: number): ScoreState {
  const marks: ScoreState["marks"] = {
    ...state.marks,
    listing: { first: 0, since: listedAt, mark: 1, at: listedAt },
  };
  for (const signal of BORN_WITH_LISTING) marks[signal] ??= { first: 0, since: listedAt, mark: 0, at: listedAt };
  return { marks, parts: addToParts(state.parts, "listing", WORTH.listing(1), listedAt, listedAt) };
}

function withMark(state: ScoreState, cause: Cause, mark: Mark): ScoreState {
  return { ...state, marks: { ...state.marks, [cause]: mark } };
}

function addToParts(
  parts: ScoreState["parts"],
  cause: Cause,
  worth: number,
  since: number,
  until: number,
): ScoreState["parts"] {
  const added = { ...parts };
  for (const window of WINDOWS) {
    const log = logSpread(worth, since, until, lambda(window));
    added[window] = { ...parts[window], [cause]: logAdd(parts[window][cause], log) };
  }
  return added;
}

/**
 * Logarithm of ∫ worth/(until - since) · e^(λ(t - epoch)) dt over the gap: growth seen at its end happened evenly within
 * it, so that an outage makes no spike.
 */
function logSpread(worth: number, since: number, until: number, rate: number): number {
  const x = rate * (until - since);
  const shrink = x < 1e-9 ? 0 : Math.log(-Math.expm1(-x) / x);
  return Math.log(worth) + rate * (until - EPOCH) + shrink;
}

/** log(e^a + e^b) without leaving the logarithms. */
function logAdd(a: number | undefined, b: number): number {
  if (a === undefined) return b;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/** The value by which a window is ordered at any instant (logarithm of the decayed sum at the epoch); `null` before any event. */
export function orderingScore(state: ScoreState, window: Window): number | null {
  const logs = Object.values(state.parts[window]);
  return logs.length === 0 ? null : logs.reduce((sum, log) => logAdd(sum, log));
}

/** The decayed sum at an instant: what a reader sees as a score. */
export function scoreAt(ordering: number, window: Window, instant: number): number {
  return Math.exp(ordering - lambda(window) * (instant - EPOCH));
}

/** Each cause's decayed sum at an instant. */
export function partsAt(state: ScoreState, window: Window, instant: number): Partial<Record<Cause, number>> {
  const logs = Object.entries(state.parts[window]) as [Cause, number][];
  return Object.fromEntries(logs.map(([cause, log]) => [cause, scoreAt(log, window, instant)]));
}
