import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { findPaper, hashOf } from "../paper.ts";

/** `/papers/{id}`: old identifiers hold a slash, and a version may follow. */
export const papers = new Hono<AppEnv>().get("/papers/:id{.+}", async (c) => {
  const item = await findPaper(c, c.req.param("id"));
  const validators = { tag: await hashOf(item), modifiedAt: Date.parse(item.updatedAt) };
  return notModified(c, validators, CACHE.edition) ?? c.json(item);
});
