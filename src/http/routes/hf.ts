import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { readLeniently } from "../../domain/search/query.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified, respond } from "../conditional.ts";
import { toListItem, toPaperPage } from "../hf/adapt.ts";
import { readDailyPage } from "../hf/daily-list.ts";
import { findIds } from "../find.ts";
import { HubError, onHubError } from "../hf/errors.ts";
import { findHubPaper } from "../hf/paper.ts";
import { dailyParams, readHubQuery, SearchParams } from "../hf/params.ts";
import { readItems } from "../paper-items.ts";
import { searchOf } from "./search.ts";

/** `/daily_papers`, `/papers/search`, `/papers/{id}`: what Hugging Face answers there, for the clients that know it. */
export const hf = new Hono<AppEnv>()
  .get("/daily_papers", async (c) => {
    const params = readHubQuery(c.req.url, dailyParams(c.get("now")));
    const { items, more, editions } = await readDailyPage(c, params);
    if (more) nextPage(c, params.p + 1);
    const published = editions.map(({ publishedAt }) => Date.parse(publishedAt));
    const state = { content: editions, modifiedAt: published.length > 0 ? Math.max(...published) : null };
    return respond(c, state, "application/json", () => JSON.stringify(items.map(toListItem)));
  })
  .get("/papers/search", async (c) => {
    const { q, limit } = readHubQuery(c.req.url, SearchParams);
    const db = createDb(c.env.DB);
    const wish = await searchOf(c);
    // What is no query of ours is words to Hugging Face.
    const { ids } = await findIds(wish, readLeniently(q), q, null);
    const items = await readItems(db, c.get("config").site.url, ids.slice(0, limit));
    const found = items.map(toListItem);
    return (await notModified(c, { content: found, modifiedAt: null }, CACHE.edition)) ?? c.json(found);
  })
  .get("/papers/:id{.+}", async (c) => {
    const item = await findHubPaper(c, c.req.param("id"));
    if (!item) throw new HubError(404, "Paper not found");
    const paper = toPaperPage(item);
    return (await notModified(c, { content: paper, modifiedAt: null }, CACHE.edition)) ?? c.json(paper);
  });

hf.onError(onHubError);

function nextPage(c: Context<AppEnv>, p: number): void {
  const { pathname, search } = new URL(c.req.url);
  const next = new URL(c.get("config").site.url + pathname + search);
  next.searchParams.set("p", String(p));
  c.header("Link", `<${next.href}>; rel="next"`);
}
