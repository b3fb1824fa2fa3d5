import type { Shown } from "../db/editions.ts";
import { editionsOfDay, editionsOfTag, type EditionKey, TAG_OVERVIEW } from "../domain/edition.ts";
import { WINDOWS } from "../domain/trending.ts";

/** The editions that any change of a paper with a score may show in. */
const TRENDING: EditionKey[] = WINDOWS.map((key) => ({ kind: "trending", key }));

/** Tags of listed papers: `moved` have another paper than before, in `touched` one looks different. */
export interface TagChanges {
  moved: Iterable<string>;
  touched: Iterable<string>;
}

/**
 * What shows a change of listed papers. The lists of a tag follow at once when a paper enters or leaves them; votes alone
 * wait, for they move a hundred lists at a time and the wide ones, which nearly everybody reads, show them at once.
 */
export function shownBy(days: string[], { moved, touched }: TagChanges): Shown {
  if (days.length === 0) return { now: [], later: [] };
  const now = new Set(moved);
  const later = [...new Set(touched)].filter((slug) => !now.has(slug));
  const lists = [...now].flatMap(editionsOfTag);
  return {
    now: [...days.flatMap(editionsOfDay), ...TRENDING, ...lists, ...(now.size > 0 ? [TAG_OVERVIEW] : [])],
    later: later.flatMap(editionsOfTag),
  };
}

/** What shows a change of papers' scores: as above, and for papers on no list what ranks whatever has a score. */
export function shownByScores(days: string[], changes: TagChanges): Shown {
  return days.length > 0 ? shownBy(days, changes) : { now: TRENDING, later: [] };
}
