import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { findPaper } from "../paper.ts";

/** `/papers/{id}`: old identifiers hold a slash, and a version may follow. */
export const papers = new Hono<AppEnv>().get("/papers/:id{.+}", async (c) => {
  const item = await findPaper(c, c.req.param("id"));
  // `updatedAt` is its version's instant; signals, tags and rank change without one.
  return (await notModified(c, { content: item, modifiedAt: null }, CACHE.edition)) ?? c.json(item);
});
