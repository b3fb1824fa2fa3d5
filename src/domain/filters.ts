import { DAY } from "./calendar.ts";
import type { Item } from "./api.ts";
import { matchOf } from "./search/match.ts";
import { readLeniently } from "./search/query.ts";

/** What a reader wants of a list. Values of one filter are alternatives; different filters all have to hold. */
export interface Filters {
  tag: string[];
  category: string[];
  author: string | null;
  /** A search, as `readSearch` reads it. */
  q: string | null;
  /** Words or tags: any of them keeps a paper out. */
  exclude: string[];
  hasCode: boolean | null;
  minUpvotes: number | null;
  minStars: number | null;
  /** Age of the listing, or of the paper where it has none, when the edition was published. */
  maxAgeDays: number | null;
}

type Test = (item: Item) => boolean;

/** Whether any filter is set. */
export function isNarrowed(filters: Filters): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
}

/** The items that pass, in their order. Ages count from `publishedAt` (ISO), never from the reader's clock. */
export function applyFilters<T extends Item>(items: T[], filters: Filters, publishedAt: string): T[] {
  const tests = testsOf(filters, Date.parse(publishedAt));
  return tests.length === 0 ? items : items.filter((item) => tests.every((test) => test(item)));
}

function testsOf(filters: Filters, publishedAt: number): Test[] {
  const { author, q, hasCode, minUpvotes, minStars, maxAgeDays } = filters;
  const tests: Test[] = [];
  if (filters.tag.length > 0) tests.push((item) => item.tags.some((tag) => filters.tag.includes(tag.slug)));
  if (filters.category.length > 0) tests.push((item) => item.categories.some((c) => filters.category.includes(c)));
  if (author !== null) tests.push((item) => item.authors.some(({ name }) => includesFolded(name, author)));
  for (const unwanted of filters.exclude) {
    const mentions = wordsTest(unwanted);
    tests.push((item) => !item.tags.some((tag) => tag.slug === unwanted) && !mentions(item));
  }
  if (hasCode !== null) tests.push((item) => (item.codeUrl !== null) === hasCode);
  if (minUpvotes !== null) tests.push((item) => (item.signals.upvotes ?? 0) >= minUpvotes);
  if (minStars !== null) tests.push((item) => (item.signals.githubStars ?? 0) >= minStars);
  if (maxAgeDays !== null) {
    tests.push((item) => Date.parse(item.listedAt ?? item.publishedAt) >= publishedAt - maxAgeDays * DAY);
  }
  // Last, for it costs most. A preference may be older than what is refused today.
  if (q !== null) tests.push(matchOf(readLeniently(q)));
  return tests;
}

/** Whether words stand in the title or in the abstract, whole and in this order; without a letter or digit there are none. */
function wordsTest(words: string): Test {
  const wanted = spaced(words);
  if (wanted.trim() === "") return () => false;
  return ({ title, abstract }) => spaced(title).includes(wanted) || spaced(abstract).includes(wanted);
}

/** Lower case, words between single spaces. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

function includesFolded(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
