import type { Window } from "../domain/api.ts";
import type { Filters } from "../domain/filters.ts";
import { TAGS } from "../domain/taxonomy/tags.ts";
import { truncate } from "../domain/text.ts";

/** Readers show titles in a narrow column. */
const MAX_TITLE = 200;

export const TRENDING_TITLES: Record<Window, string> = {
  day: "trending today",
  week: "trending this week",
  month: "trending this month",
};

/** What a feed is called: the site, what it has, and what of it is let through, so that two of a site can be told apart. */
export function feedTitle(site: { name: string; demo: boolean }, what: string | null, filters: Filters): string {
  const parts = [...(what === null ? [] : [what]), ...wordsOf(filters)];
  const title = `${site.name}: ${parts.join(", ")}`;
  const short = title.length > MAX_TITLE ? `${truncate(title, MAX_TITLE - 1)}…` : title;
  return site.demo ? `${short} (demo, invented papers)` : short;
}

/** Filters as words for people, one for each filter that is set. */
function wordsOf({ q, tag, category, author, exclude, hasCode, minUpvotes, minStars, maxAgeDays }: Filters): string[] {
  const anyOf = (values: string[]) => [...new Set(values)].sort().join(" or ");
  const namesOf = (slugs: string[]) => slugs.map((slug) => TAGS.get(slug)?.name ?? slug);
  const words = [
    q === null ? "" : `“${q}”`,
    anyOf(namesOf(tag)),
    anyOf(category),
    author === null ? "" : `by ${author}`,
    exclude.length === 0 ? "" : `without ${anyOf(namesOf(exclude))}`,
    hasCode === null ? "" : hasCode ? "with code" : "without code",
    minUpvotes === null ? "" : `${minUpvotes} votes or more`,
    minStars === null ? "" : `${minStars} stars or more`,
    maxAgeDays === null ? "" : `at most ${maxAgeDays} days old`,
  ];
  return words.filter((word) => word !== "");
}
