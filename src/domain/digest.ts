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

/** The papers of a subscriber's digest: what passes their filters and was not sent to them before, best first. */
export function chooseItems(content: IssueContent, preferences: Preferences, seen: ReadonlySet<string>): DigestItem[] {
  const filters = { ...preferences.filters, maxAgeDays: DAYS_BACK[preferences.frequency] };
  return applyFilters(content.items, filters, content.publishedAt)
    .filter(({ id }) => !seen.has(id))
    .slice(0, preferences.papers);
}
