import type { Db } from "../db/client.ts";
import { listPapers } from "../db/paper-list.ts";
import { ANY_PAPER, paperQueryOf } from "../db/paper-query.ts";
import type { Item } from "../domain/api.ts";
import { HOUR } from "../domain/calendar.ts";
import type { PapersCursor } from "../domain/cursor.ts";
import { applyFilters, type Filters } from "../domain/filters.ts";
import { authorSlug } from "../domain/wording/authors.ts";
import { matchOfAll } from "../domain/search/plan.ts";
import { isEmpty, NO_QUERY } from "../domain/search/query.ts";
import { readItems } from "./paper-items.ts";
import { readWish } from "./wish.ts";

/** Slices of a thousand papers looked through for one request; what is rarer comes with the next page. */
const MAX_SLICES = 4;

export interface CorpusPage {
  /** Newest first; fewer than asked for, even none, where what passes is rare: the next page goes on looking. */
  items: Item[];
  next: PapersCursor | null;
}

/** The newest papers of all that pass the filters, below the cursor. Ages count from its instant, without one from the hour of `now`. */
export async function readCorpus(
  db: Db,
  siteUrl: string,
  filters: Filters & { limit: number },
  cursor: PapersCursor | null,
  now: number,
): Promise<CorpusPage> {
  const { limit } = filters;
  // Of the hour, so that the same list is the same text for as long.
  const asOf = cursor?.asOf ?? now - (now % HOUR);
  const wish = filters.q === null ? null : readWish(filters.q);
  // Signs alone are in no paper.
  if (wish !== null && isEmpty(wish)) return { items: [], next: null };
  const query = paperQueryOf(filters, wish ?? NO_QUERY, asOf);
  const numbers = new Map<string, number>();
  const items: Item[] = [];
  let below = cursor?.below ?? null;
  for (let slices = 0; slices < MAX_SLICES && items.length <= limit; slices++) {
    // One more than asked for tells whether there is another page.
    const wanted = limit + 1 - items.length;
    const { papers, reached } = await listPapers(db, query, below, wanted);
    for (const { id, number } of papers) numbers.set(id, number);
    const ids = papers.map(({ id }) => id);
    // The index has looked for the words already, in all their forms.
    const found = await readItems(db, siteUrl, ids);
    items.push(...applyFilters(found, { ...filters, q: null }, new Date(asOf).toISOString()));
    below = papers.length === wanted ? (papers.at(-1)?.number ?? null) : reached;
    if (below === null) break;
  }
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const end = items.length > limit && last ? (numbers.get(last.id) ?? null) : below;
  return { items: page, next: end === null ? null : { below: end, asOf } };
}

/** The newest papers that somebody whose name has this slug has signed, below the cursor. */
export async function readPapersOf(
  db: Db,
  siteUrl: string,
  slug: string,
  limit: number,
  cursor: PapersCursor | null,
): Promise<CorpusPage> {
  const name = slug === "" ? [] : slug.split("-");
  // The words may stand across two names: such papers are left out here, and the page may be short.
  const match = matchOfAll({ ...NO_QUERY, authors: name.length > 0 ? [name] : [] });
  if (match === null) return { items: [], next: null };
  const { papers } = await listPapers(db, { ...ANY_PAPER, match }, cursor?.below ?? null, limit + 1);
  const page = papers.slice(0, limit);
  const items = await readItems(
    db,
    siteUrl,
    page.map(({ id }) => id),
  );
  const last = papers.length > limit ? page.at(-1) : undefined;
  return {
    items: items.filter(({ authors }) => authors.some((author) => authorSlug(author.name) === slug)),
    next: last ? { below: last.number, asOf: cursor?.asOf ?? 0 } : null,
  };
}
