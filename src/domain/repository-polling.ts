import { DAY, HOUR } from "./calendar.ts";

/** What is known of a repository between two looks at it. */
export interface KnownRepository {
  /** `owner/name` in lower case, as papers link to it. */
  repo: string;
  /** `owner/Name` as GitHub has it; `null` before the first answer, and after one that it is gone. */
  name: string | null;
  stars: number | null;
  createdAt: number | null;
  /** When the stars were last seen. */
  polledAt: number | null;
  nextPollAt: number;
  intervalMs: number;
  /** Looks in a row that found no such repository. */
  misses: number;
}

/** The pause after a look at a repository that is new or moves; it doubles while the stars stay the same. */
export const FIRST_INTERVAL = HOUR;
const MAX_INTERVAL = 2 * DAY;
/** After so many misses in a row a repository is taken to be gone, and looked for once a week. */
const GONE_AFTER = 3;
const GONE_INTERVAL = 7 * DAY;

/** The repository after a look that found it. */
export function found(
  known: KnownRepository,
  facts: { name: string; stars: number; createdAt: number | null },
  now: number,
): KnownRepository {
  const moved = facts.stars !== known.stars || known.misses > 0;
  const intervalMs = moved ? FIRST_INTERVAL : doubled(known);
  return {
    repo: known.repo,
    name: facts.name,
    stars: facts.stars,
    createdAt: facts.createdAt ?? known.createdAt,
    polledAt: now,
    nextPollAt: now + intervalMs,
    intervalMs,
    misses: 0,
  };
}

/** After a look that found no such repository. The new name is forgotten: what moved may be back under the old one. */
export function missed(known: KnownRepository, now: number): KnownRepository {
  const misses = known.misses + 1;
  const intervalMs = misses >= GONE_AFTER ? GONE_INTERVAL : doubled(known);
  return { ...known, name: null, misses, intervalMs, nextPollAt: now + intervalMs };
}

/** After a look that got no answer for reasons of its own: later, so that it keeps none of the others waiting. */
export function postponed(known: KnownRepository, now: number): KnownRepository {
  const intervalMs = doubled(known);
  return { ...known, intervalMs, nextPollAt: now + intervalMs };
}

function doubled({ intervalMs }: KnownRepository): number {
  return Math.min(MAX_INTERVAL, 2 * intervalMs);
}
