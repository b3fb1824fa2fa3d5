import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { knownPapers } from "../../db/papers.ts";
import type { Item } from "../../domain/api.ts";
import { typedArxivId } from "../../domain/arxiv-id.ts";
import { decodePapersCursor, decodeSearchCursor, encodePapersCursor, encodeSearchCursor } from "../../domain/cursor.ts";
import { type Filters, isNarrowed } from "../../domain/filters.ts";
import { suggestionFor } from "../../domain/search/suggest.ts";
import { stemsOf } from "../../domain/search/words.ts";
import { currentTag, nearestSlugs, type TagInfo } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readCorpus } from "../corpus.ts";
import { findItems } from "../find.ts";
import { nextHref } from "../page-links.ts";
import { readPageQuery, SearchPageParams } from "../page-params.ts";
import { badParameters } from "../problem.ts";
import { siteOf } from "../site-of.ts";
import { SearchPage } from "../views/search-page.tsx";
import { readWish } from "../wish.ts";
import { searchOf } from "./search.ts";

const PAGE_SIZE = 50;
const TOPICS = 3;

/** A page of what was found. */
interface Answers {
  items: Item[];
  next: string | null;
  stems: string[];
}

/** `/search?q=`: among all papers, with the filters of the API. An id or a link to a paper leads to it. */
export const searchPage = new Hono<AppEnv>().get("/search", async (c) => {
  const { cursor, order, ...filters } = readPageQuery(c.req.url, SearchPageParams);
  const named = filters.q === null ? null : await paperNamed(c, filters.q);
  if (named !== null) {
    c.header("Cache-Control", CACHE.edition);
    return c.redirect(`/papers/${named}`, 302);
  }
  const { q } = filters;
  const ranked = q !== null && order === "relevance";
  const found = isNarrowed(filters) ? await (ranked ? best(c, q, filters, cursor) : newest(c, filters, cursor)) : null;
  const begins = cursor === undefined;
  const suggestion = ranked && begins ? suggestionFor(q, readWish(q), found?.items ?? [], await searchOf(c)) : null;
  const unchanged = await notModified(c, { content: [found, suggestion], modifiedAt: null }, CACHE.edition);
  if (unchanged) return unchanged;
  return c.html(
    <SearchPage
      site={siteOf(c)}
      filters={filters}
      items={found?.items ?? null}
      begins={begins}
      nextHref={nextHref(c, found?.next ?? null)}
      categories={c.get("config").arxiv.categories}
      nearest={q === null ? [] : topicsNamed(q, found?.items.length === 0)}
      order={order}
      stems={new Set(found?.stems)}
      suggestion={suggestion}
    />,
  );
});

async function best(c: Context<AppEnv>, q: string, filters: Filters, cursor: string | undefined): Promise<Answers> {
  const after = placeOf(cursor, decodeSearchCursor)?.answers ?? 0;
  const { items, next, stems } = await findItems(await searchOf(c), q, filters, PAGE_SIZE, after);
  return { items, next: next === null ? null : encodeSearchCursor({ answers: next }), stems };
}

async function newest(c: Context<AppEnv>, filters: Filters, cursor: string | undefined): Promise<Answers> {
  const { db, siteUrl, now } = await searchOf(c);
  const place = placeOf(cursor, decodePapersCursor);
  const { items, next } = await readCorpus(db, siteUrl, { ...filters, limit: PAGE_SIZE }, place, now);
  const words = filters.q === null ? [] : readWish(filters.q).words;
  return { items, next: next && encodePapersCursor(next), stems: words.flatMap(stemsOf) };
}

/** The place that a cursor names in this order. Throws 400 for one of another. */
function placeOf<Cursor>(cursor: string | undefined, decode: (text: string) => Cursor | null): Cursor | null {
  if (cursor === undefined) return null;
  const place = decode(cursor);
  if (place === null) throw badParameters([{ parameter: "cursor", detail: "is no cursor of this list" }]);
  return place;
}

/** The id of the paper that a text is the id or the address of, if it is here. */
async function paperNamed(c: Context<AppEnv>, text: string): Promise<string | null> {
  const id = typedArxivId(text);
  if (id === null) return null;
  return (await knownPapers(createDb(c.env.DB), [id])).has(id) ? id : null;
}

/** The topic that the words are a name of; without any paper found, those that are named most like them. */
function topicsNamed(words: string, all: boolean): TagInfo[] {
  const tags = nearestSlugs(words, TOPICS).flatMap((slug) => currentTag(slug) ?? []);
  if (all) return tags;
  return tags.filter(({ slug, name }) => slug === words.toLowerCase() || name.toLowerCase() === words.toLowerCase());
}
