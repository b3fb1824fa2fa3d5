import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { knownPapers } from "../../db/papers.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readHistory } from "../history.ts";
import { findPaper, readPaperId, unknownPaper } from "../paper.ts";

const HISTORY = /\/history$/;

/** `/papers/{id}` and `/papers/{id}/history`: old identifiers hold a slash, and a version may follow. */
export const papers = new Hono<AppEnv>().get("/papers/:id{.+}", async (c) => {
  const text = c.req.param("id");
  if (HISTORY.test(text)) return history(c, readPaperId(text.replace(HISTORY, "")));
  const item = await findPaper(c, text);
  // `updatedAt` is its version's instant; signals, tags and rank change without one.
  return (await notModified(c, { content: item, modifiedAt: null }, CACHE.edition)) ?? c.json(item);
});

async function history(c: Context<AppEnv>, id: string): Promise<Response> {
  const found = await readHistory(c.env.DB, id);
  if (found.ranks.length + found.signals.length === 0 && !(await knownPapers(createDb(c.env.DB), [id])).has(id))
    throw unknownPaper(id);
  return (await notModified(c, { content: found, modifiedAt: null }, CACHE.edition)) ?? c.json(found);
}
