import type { TopicEntry } from "./entry.ts";
import { AREAS, FACETS } from "./index.ts";

/** A tag as readers see it. */
export interface TagInfo {
  slug: string;
  name: string;
  description: string;
  kind: "topic" | "facet";
  /** The area of a topic; `null` for areas and facets. */
  area: string | null;
}

function infoOf(
  { slug, name, description }: Omit<TopicEntry, "phrases">,
  more: Pick<TagInfo, "kind" | "area">,
): TagInfo {
  return { slug, name, description, ...more };
}

/** Every tag by its slug: areas each followed by their topics, then the facets. */
export const TAGS: ReadonlyMap<string, TagInfo> = new Map(
  [
    ...AREAS.flatMap((area) => [
      infoOf(area, { kind: "topic", area: null }),
      ...area.topics.map((topic) => infoOf(topic, { kind: "topic", area: area.slug })),
    ]),
    ...FACETS.map((facet) => infoOf(facet, { kind: "facet", area: null })),
  ].map((tag) => [tag.slug, tag]),
);

/** The areas by their names. */
export const AREAS_BY_NAME: readonly TagInfo[] = [...TAGS.values()]
  .filter(({ kind, area }) => kind === "topic" && area === null)
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const ENTRIES: TopicEntry[] = [...AREAS.flatMap((area) => [area, ...area.topics]), ...FACETS];

/** Today's slug by a former one. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  ENTRIES.flatMap(({ slug, formerly = [] }) => formerly.map((former) => [former, slug] as const)),
);

/** The slug under which a tag is known today, or `null` when there is and was no such tag. */
export function currentSlug(slug: string): string | null {
  return TAGS.has(slug) ? slug : (RENAMED.get(slug) ?? null);
}

/** The tag that a slug, former ones included, stands for today. */
export function currentTag(slug: string): TagInfo | null {
  return TAGS.get(currentSlug(slug) ?? "") ?? null;
}

// What else tags are called, once somebody asks for a tag that is none.
let otherNames: Map<string, string> | null = null;

/** Slugs that somebody who asked for this one may have meant, best first, at most `limit`. */
export function nearestSlugs(asked: string, limit = 5): string[] {
  otherNames ??= new Map(
    ENTRIES.flatMap(({ slug, name, phrases, acronyms = [] }) =>
      [name, ...phrases, ...acronyms].map((words) => [slugOf(words), slug] as const),
    ),
  );
  const wanted = slugOf(asked.slice(0, 60));
  const named = otherNames.get(wanted);
  const near = ENTRIES.map(({ slug }) => ({ slug, distance: slug === named ? 0 : unlikeness(slug, wanted) }))
    .sort((a, b) => a.distance - b.distance || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit);
  return near.map(({ slug }) => slug);
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** 0 for the same, less than 1 where one contains the other, else the share of letters that an edit has to change. */
function unlikeness(slug: string, wanted: string): number {
  const edits = editDistance(slug, wanted) / Math.max(slug.length, wanted.length, 1);
  const contains = wanted.length > 2 && (slug.includes(wanted) || wanted.includes(slug));
  return contains ? edits / 2 : edits;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
