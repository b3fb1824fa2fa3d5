import { type Context, Hono } from "hono";
import type { Edition } from "../../domain/edition.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { findEdition, pageOf } from "../editions.ts";
import { type ListParams, ListParams as ListQuery, readQuery, TrendingParams } from "../params.ts";

/** `/daily/{date|latest}`, `/weekly/{week|latest}`, `/monthly/{month|latest}`, `/trending?window=`. */
export const lists = new Hono<AppEnv>()
  .get("/daily/:date", async (c) => {
    const params = readQuery(c.req.url, ListQuery);
    return answer(c, await findEdition(c, "daily", c.req.param("date"), params.cursor), params);
  })
  .get("/weekly/:week", async (c) => {
    const params = readQuery(c.req.url, ListQuery);
    return answer(c, await findEdition(c, "weekly", c.req.param("week"), params.cursor), params);
  })
  .get("/monthly/:month", async (c) => {
    const params = readQuery(c.req.url, ListQuery);
    return answer(c, await findEdition(c, "monthly", c.req.param("month"), params.cursor), params);
  })
  .get("/trending", async (c) => {
    const params = readQuery(c.req.url, TrendingParams);
    return answer(c, await findEdition(c, "trending", params.window, params.cursor), params);
  });

async function answer(c: Context<AppEnv>, edition: Edition, params: ListParams): Promise<Response> {
  const { info } = edition;
  const { items, nextCursor } = pageOf(edition, params, params.limit, params.cursor);
  if (nextCursor) c.header("Link", `<${nextUrl(c.req.url, c.get("config").site.url, nextCursor)}>; rel="next"`);
  const state = { content: info, modifiedAt: Date.parse(info.publishedAt) };
  return respond(c, state, "application/json", () => JSON.stringify({ items, nextCursor, edition: info }));
}

function nextUrl(requestUrl: string, siteUrl: string, cursor: string): string {
  const { pathname, search } = new URL(requestUrl);
  const next = new URL(siteUrl + pathname + search);
  next.searchParams.set("cursor", cursor);
  return next.href;
}
