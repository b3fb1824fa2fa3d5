import type { Window } from "../domain/api.ts";
import type { Filters } from "../domain/filters.ts";
import { truncate } from "../domain/text.ts";
import { filterWords } from "../domain/wording/filters.ts";

/** Readers show titles in a narrow column. */
const MAX_TITLE = 200;

export const TRENDING_TITLES: Record<Window, string> = {
  day: "trending today",
  week: "trending this week",
  month: "trending this month",
};

/** What a feed is called: the site, what it has, and what of it is let through, so that two of a site can be told apart. */
export function feedTitle(site: { name: string; demo: boolean }, what: string | null, filters: Filters): string {
  const parts = [...(what === null ? [] : [what]), ...filterWords(filters)];
  const title = `${site.name}: ${parts.join(", ")}`;
  const short = title.length > MAX_TITLE ? `${truncate(title, MAX_TITLE - 1)}…` : title;
  return site.demo ? `${short} (demo, invented papers)` : short;
}
