import type { Item } from "./api.ts";
import { applyFilters } from "./filters.ts";
import type { Frequency, Preferences } from "./subscription.ts";

/** What all subscribers of an issue choose from, frozen when it was made. */
export interface IssueContent {
  /** ISO 8601. */
  publishedAt: string;
  /** By score, best first. */
  items: DigestItem[];
}

/** As much of a paper as a mail shows, and filters ask for. */
export type DigestItem = Item;

/** How far back the papers of an issue were listed, in days: what was missed over a weekend comes on Monday. */
export const DAYS_BACK: Record<Frequency, number> = { daily: 3, weekdays: 4, weekly: 8 };

/**
 * The papers of a subscriber's digest: what passes their filters and was not sent to them before, best first; then what
 * their search found beside the listed papers, in its order. Each of those matches it already, by the index.
 */
export function chooseItems(
  content: IssueContent,
  { filters, frequency, papers }: Preferences,
  seen: ReadonlySet<string>,
  found: DigestItem[] = [],
): DigestItem[] {
  const listed = applyFilters(
    content.items,
    { ...filters, maxAgeDays: DAYS_BACK[frequency] },
    content.publishedAt,
  ).filter(({ id }) => !seen.has(id));
  const others = applyFilters(found, { ...filters, q: null, maxAgeDays: null }, content.publishedAt);
  return [...listed, ...others].slice(0, papers);
}
