import { DAY } from "./calendar.ts";
import { type Guards, guarded, type Parts } from "./standing.ts";
import type { Window } from "./api.ts";
import { partsAt, type ScoreState } from "./trending.ts";

/** What is known of the repository that a paper names. */
export interface RepositoryFacts {
  /** Ms since 1970; `null` before GitHub was asked. */
  createdAt: number | null;
  /** Papers that name it. */
  papers: number;
}

/** A repository made for a paper is rarely older than this before it. */
const HEAD_START = 90 * DAY;
const OLDER_REPOSITORY = 0.25;
/** Stars, comments and points together count at most so many times what votes and the listing do, and this much beside. */
const MOST_OF_OTHERS = 3;
/** As much as being listed: what a paper on no list can have by itself. */
const FREE_OF_OTHERS = 6;

/**
 * What a paper's stars count: a quarter where the repository is months older than the paper, for its stars are not the
 * paper's; and each paper's share where several name the same one, as a list of surveys does.
 */
export function guardsOf(publishedAt: number, repository: RepositoryFacts | null): Guards {
  if (!repository) return {};
  const older = repository.createdAt !== null && repository.createdAt < publishedAt - HEAD_START;
  const githubStars = (older ? OLDER_REPOSITORY : 1) / Math.max(1, repository.papers);
  return githubStars === 1 ? {} : { githubStars };
}

/**
 * Keeps what one signal alone can do within bounds: a thousand stars or points without readers' votes may be bought, or
 * speak of something else. Everything beside votes and listing is scaled down together.
 */
export function balanced(parts: Parts): Parts {
  const { listing = 0, upvotes = 0, ...others } = parts;
  const sum = Object.values(others).reduce((total, value) => total + value, 0);
  const most = FREE_OF_OTHERS + MOST_OF_OTHERS * (listing + upvotes);
  if (sum <= most) return parts;
  const entries = Object.entries(others).map(([cause, value]) => [cause, (value * most) / sum]);
  return { ...parts, ...Object.fromEntries(entries) };
}

/** The decayed sums of a window at an instant, within their guards. */
export function guardedParts(state: ScoreState, window: Window, asOf: number, guards: Guards): Parts {
  return balanced(guarded(partsAt(state, window, asOf), guards));
}
