import type { Filters } from "../filters.ts";
import { TAGS } from "../taxonomy/tags.ts";

/** Filters as words for people, one for each filter that is set. */
export function filterWords({
  q,
  tag,
  category,
  author,
  exclude,
  hasCode,
  minUpvotes,
  minStars,
  maxAgeDays,
}: Filters): string[] {
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
