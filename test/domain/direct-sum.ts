import { DAY } from "../../src/domain/calendar.ts";
import type { Window } from "../../src/domain/api.ts";
import type { Cause, ScoreEvent } from "../../src/domain/trending.ts";

// The score as its definition has it, without logarithms, epochs or running sums: what every accepted growth is worth,
// halved once for each half-life that has passed, integrated numerically over the gap in which it happened.

const HALF_LIFE: Record<Window, number> = { day: DAY, week: 7 * DAY, month: 30 * DAY };

/** What a total of each counter is worth, in votes. */
export const worthOf: Record<Cause, (total: number) => number> = {
  listing: (total) => 6 * total,
  authors: (total) => 3 * total,
  upvotes: (votes) => (votes > 150 ? 150 + 150 * (Math.log(votes) - Math.log(150)) : votes),
  comments: (total) => 4 * Math.log(1 + total / 2),
  githubStars: (total) => 8 * Math.log(1 + total / 50),
  hnPoints: (total) => 8 * Math.log(1 + total / 20),
};

interface Growth {
  cause: Cause;
  worth: number;
  from: number;
  until: number;
}

/** The growth that a log shows, by cause. Votes and comments are counted from the listing, the rest from first sight. */
function growthIn(log: ScoreEvent[]): Growth[] {
  const grown: Growth[] = [];
  const counters = new Map<Cause, { begun: number; highest: number; last: number }>();
  for (const { cause, value, observedAt, since } of log) {
    const known = counters.get(cause);
    if (cause === "listing" && !known) {
      grown.push({ cause, worth: 6, from: observedAt, until: observedAt });
      for (const born of ["upvotes", "comments"] as const)
        if (!counters.has(born)) counters.set(born, { begun: observedAt, highest: 0, last: observedAt });
    }
    if (!known) counters.set(cause, { begun: observedAt, highest: value, last: observedAt });
    else if (cause !== "listing" && observedAt >= known.last && value > known.highest) {
      const from = Math.min(observedAt, Math.max(since ?? known.last, known.begun));
      grown.push({ cause, worth: worthOf[cause](value) - worthOf[cause](known.highest), from, until: observedAt });
      counters.set(cause, { ...known, highest: value, last: observedAt });
    }
  }
  return grown;
}

/** The decayed sums of a log at an instant, by cause. */
export function directParts(log: ScoreEvent[], window: Window, instant: number): Map<Cause, number> {
  const sums = new Map<Cause, number>();
  for (const { cause, worth, from, until } of growthIn(log))
    sums.set(cause, (sums.get(cause) ?? 0) + worth * meanDecay(from, until, instant, HALF_LIFE[window]));
  return sums;
}

/** Gauss and Legendre's rule with three points: nodes on [-1, 1] with their weights. */
const NODES = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)] as const;
const WEIGHTS = [5 / 9, 8 / 9, 5 / 9] as const;
/** Panels of an eighth of a half-life are exact to 1e-12; what lies ninety half-lives before the end is less than that. */
const PANEL = 1 / 8;
const FORGOTTEN = 90;

/** The mean of 2^-(age in half-lives) over the instants of a gap. */
function meanDecay(from: number, until: number, instant: number, halfLife: number): number {
  const decay = (at: number) => 2 ** ((at - instant) / halfLife);
  if (from === until) return decay(until);
  const begin = Math.max(from, until - FORGOTTEN * halfLife);
  const panels = Math.ceil((until - begin) / (PANEL * halfLife));
  const half = (until - begin) / panels / 2;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = begin + (2 * panel + 1) * half;
    for (const [i, node] of NODES.entries()) sum += (WEIGHTS[i] ?? 0) * decay(middle + node * half) * half;
  }
  return sum / (until - from);
}
