import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { knownPapers } from "../../db/papers.ts";
import type { ItemPage } from "../../domain/api.ts";
import { encodePapersCursor } from "../../domain/cursor.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readCorpus } from "../corpus.ts";
import { readHistory } from "../history.ts";
import { findPaper, readPaperId, unknownPaper } from "../paper.ts";
import { PapersParams, readQuery, SimilarParams } from "../params.ts";
import { likesOf, moreLike, similarTo } from "../similar.ts";
import { nextLink } from "./lists.ts";

const HISTORY = /\/history$/;
const SIMILAR = /\/similar$/;

/**
 * `/papers`: all of them, newest first. `/papers/{id}`, `/papers/{id}/history`, `/papers/{id}/similar`: old identifiers hold
 * a slash, and a version may follow. `/similar?id=`: more like some papers taken together.
 */
export const papers = new Hono<AppEnv>()
  .get("/papers", async (c) => {
    const { cursor, ...filters } = readQuery(c.req.url, PapersParams);
    const { url } = c.get("config").site;
    const { items, next } = await readCorpus(createDb(c.env.DB), url, filters, cursor, c.get("now"));
    const page: ItemPage = { items, nextCursor: next && encodePapersCursor(next) };
    nextLink(c, page.nextCursor);
    return (await notModified(c, { content: page, modifiedAt: null }, CACHE.edition)) ?? c.json(page);
  })
  .get("/similar", async (c) => {
    const { id, limit } = readQuery(c.req.url, SimilarParams);
    const items = await moreLike(likesOf(c), id, limit);
    const page: ItemPage = { items, nextCursor: null };
    return (await notModified(c, { content: page, modifiedAt: null }, CACHE.edition)) ?? c.json(page);
  })
  .get("/papers/:id{.+}", async (c) => {
    const text = c.req.param("id");
    if (HISTORY.test(text)) return history(c, readPaperId(text.replace(HISTORY, "")));
    if (SIMILAR.test(text)) return similar(c, readPaperId(text.replace(SIMILAR, "")));
    const item = await findPaper(c, text);
    // `updatedAt` is its version's instant; signals, tags and rank change without one.
    return (await notModified(c, { content: item, modifiedAt: null }, CACHE.edition)) ?? c.json(item);
  });

async function similar(c: Context<AppEnv>, id: string): Promise<Response> {
  const items = await similarTo(likesOf(c), id);
  if (items === null) throw unknownPaper(id);
  const page: ItemPage = { items, nextCursor: null };
  return (await notModified(c, { content: page, modifiedAt: null }, CACHE.edition)) ?? c.json(page);
}

async function history(c: Context<AppEnv>, id: string): Promise<Response> {
  const found = await readHistory(c.env.DB, id);
  if (found.ranks.length + found.signals.length === 0 && !(await knownPapers(createDb(c.env.DB), [id])).has(id))
    throw unknownPaper(id);
  return (await notModified(c, { content: found, modifiedAt: null }, CACHE.edition)) ?? c.json(found);
}
