import type { Reason } from "./api.ts";
import type { Cause, ScoreState } from "./trending.ts";

/** What each cause contributes to a score, in the score's own unit. */
export type Parts = Partial<Record<Cause, number>>;

/** Where a paper stands by some order: its score, and why. */
export interface Standing {
  /** Rounded, as it is shown. */
  score: number;
  /** What it is ordered by. */
  exact: number;
  why: Reason[];
}

/** What takes away from signals that say less than they seem to (domain/guards.ts): a factor from 0 to 1 each. */
export type Guards = Parts;

/** Each part by its guard. */
export function guarded(parts: Parts, guards: Guards): Parts {
  const entries = Object.entries(parts) as [Cause, number][];
  return Object.fromEntries(entries.map(([cause, value]) => [cause, value * (guards[cause] ?? 1)]));
}

/** The sum of the parts, and each one's share of it with the growth behind it, largest first. */
export function standingOf(state: ScoreState | null, parts: Parts): Standing {
  const entries = (Object.entries(parts) as [Cause, number][]).filter(([, value]) => value > 0);
  const score = entries.reduce((sum, [, value]) => sum + value, 0);
  const why = entries.flatMap(([signal, value]) => {
    const mark = state?.marks[signal];
    if (!mark) return [];
    const since = new Date(mark.since).toISOString();
    return [{ signal, share: round(value / score), change: mark.mark - mark.first, since }];
  });
  return { score: round(score), exact: score, why: why.sort((a, b) => b.share - a.share) };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
