import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import type { SearchPage } from "../../domain/api.ts";
import { encodeSearchCursor } from "../../domain/cursor.ts";
import { suggestionFor } from "../../domain/search/suggest.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { findItems, type Search } from "../find.ts";
import { readQuery, SearchParams } from "../params.ts";
import { semanticOf } from "../semantic.ts";
import { readWish } from "../wish.ts";
import { nextLink } from "./lists.ts";

/** `/search?q=`: papers by words, names and topics, best first. */
export const search = new Hono<AppEnv>().get("/search", async (c) => {
  const { q, limit, cursor, ...filters } = readQuery(c.req.url, SearchParams);
  const wish = await searchOf(c);
  const after = cursor?.answers ?? 0;
  const { items, next } = await findItems(wish, q, { ...filters, q }, limit, after);
  const suggestion = after === 0 ? suggestionFor(q, readWish(q), items, wish) : null;
  const page: SearchPage = {
    items,
    nextCursor: next === null ? null : encodeSearchCursor({ answers: next }),
    suggestion,
  };
  nextLink(c, page.nextCursor);
  return (await notModified(c, { content: page, modifiedAt: null }, CACHE.edition)) ?? c.json(page);
});

/** What every search needs of a request. */
export async function searchOf(c: Context<AppEnv>): Promise<Search> {
  const editions = c.get("editions");
  const [vocabulary, lexicon] = await Promise.all([editions.vocabulary(), editions.lexicon()]);
  return {
    db: createDb(c.env.DB),
    siteUrl: c.get("config").site.url,
    vocabulary,
    lexicon,
    semantic: semanticOf(c),
    now: c.get("now"),
  };
}
