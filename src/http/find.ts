import type { Db } from "../db/client.ts";
import { findCandidates } from "../db/search.ts";
import type { Item } from "../domain/api.ts";
import { typedArxivId } from "../domain/arxiv-id.ts";
import { applyFilters, type Filters } from "../domain/filters.ts";
import { fuse } from "../domain/search/fuse.ts";
import type { Lexicon } from "../domain/search/lexicon.ts";
import { planSearch } from "../domain/search/plan.ts";
import { isEmpty, type SearchQuery } from "../domain/search/query.ts";
import { type Candidate, rerank } from "../domain/search/rerank.ts";
import type { Vocabulary } from "../domain/search/vocabulary.ts";
import { numbersOf } from "../domain/search/years.ts";
import { readItems } from "./paper-items.ts";
import type { Semantic } from "./semantic.ts";
import { readWish } from "./wish.ts";

/** What a search asks. */
export interface Search {
  db: Db;
  siteUrl: string;
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  /** Papers by meaning, where that is configured. */
  semantic: Semantic | null;
  /** Ms since 1970: ages count from here. */
  now: number;
}

export interface Found {
  items: Item[];
  /** How many of all answers come before the next page; `null` on the last one. */
  next: number | null;
  /** The stems that were looked for. */
  stems: string[];
}

/** Papers by meaning that are taken into account. */
const NEAREST = 100;

/**
 * The papers that answer a query and pass the filters, best first, `limit` of them after the first `after`. Some hundred
 * papers are ranked: what comes after them is no answer any more. Two round trips to the database.
 */
export async function findItems(
  search: Search,
  text: string,
  filters: Filters,
  limit: number,
  after: number,
): Promise<Found> {
  const query = narrowed(readWish(text), filters);
  const named = typedArxivId(text);
  if (named !== null && after === 0) {
    const items = applyFilters(
      await readItems(search.db, search.siteUrl, [named]),
      { ...filters, q: null },
      new Date(search.now).toISOString(),
    );
    if (items.length > 0) return { items, next: null, stems: [] };
  }
  const { ids, stems, more } = await findIds(search, query, text, after > 0 || !passesByIndex(filters) ? null : limit);
  // What the index does not know of is looked at in every paper.
  if (passesByIndex(filters)) {
    const items = await readItems(search.db, search.siteUrl, ids.slice(after, after + limit));
    const reached = Math.min(after + limit, ids.length);
    return { items, next: reached < ids.length || (more && reached > 0) ? reached : null, stems };
  }
  const all = await readItems(search.db, search.siteUrl, ids);
  const passing = applyFilters(all, { ...filters, q: null }, new Date(search.now).toISOString());
  return {
    items: passing.slice(after, after + limit),
    next: after + limit < passing.length ? after + limit : null,
    stems,
  };
}

export interface FoundIds {
  /** Best first. */
  ids: string[];
  stems: string[];
  /** Whether looking further might find more, which would come after these. */
  more: boolean;
}

/** The ids of the papers that answer a query: as many as are wanted, where titles have all the words; `null` looks further. */
export async function findIds(
  { db, vocabulary, lexicon, semantic }: Pick<Search, "db" | "vocabulary" | "lexicon" | "semantic">,
  query: SearchQuery,
  text: string,
  wanted: number | null,
): Promise<FoundIds> {
  if (isEmpty(query)) return { ids: [], stems: [], more: false };
  const plan = planSearch(query, vocabulary);
  // Words alone can be meant otherwise; other conditions are meant as they stand.
  const meaning = semantic !== null && isWordsAlone(query) ? semantic.nearest(text, NEAREST) : [];
  const enough = wanted !== null && plan.conclusive ? 1 : wanted;
  const [{ titled, others, ordered, more }, nearest] = await Promise.all([
    findCandidates(db, plan, numbersOf(query.years), enough),
    meaning,
  ]);
  const best = (candidates: Candidate[]) => rerank(candidates, plan, vocabulary, lexicon);
  // A page for which nothing further was looked for is the beginning of what looking further finds.
  const first = ordered ? [] : best(titled).map(({ id }) => id);
  const rest = (ordered ? others : best(others)).map(({ id }) => id);
  const ids = [...first, ...rest];
  // A title that is in memory is meant as it stands.
  const fused = () => [...new Set([...(plan.conclusive ? first : []), ...fuse([ids, nearest])])];
  return { ids: nearest.length > 0 ? fused() : ids, stems: plan.stems, more };
}

/** The query with what the index knows of the filters; both have to hold, and the filters are looked at again where both say it. */
function narrowed(query: SearchQuery, { tag, category, hasCode }: Filters): SearchQuery {
  return {
    ...query,
    tags: query.tags.length > 0 ? query.tags : [...new Set(tag)],
    categories: query.categories.length > 0 ? query.categories : [...new Set(category)],
    hasCode: query.hasCode ?? (hasCode === true ? true : null),
  };
}

function passesByIndex({
  author,
  exclude,
  hasCode,
  minUpvotes,
  minStars,
  maxAgeDays,
  tag,
  category,
}: Filters): boolean {
  const known = tag.length === 0 && category.length === 0;
  return (
    known && exclude.length === 0 && [author, hasCode, minUpvotes, minStars, maxAgeDays].every((one) => one === null)
  );
}

function isWordsAlone({ phrases, without, authors, tags, categories, years, hasCode }: SearchQuery): boolean {
  return (
    [phrases, without, authors, tags, categories].every((list) => list.length === 0) &&
    years === null &&
    hasCode === null
  );
}
