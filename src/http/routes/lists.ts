import { type Context, Hono } from "hono";
import type { Edition } from "../../domain/edition.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { findEdition, pageOf, trendingKey } from "../editions.ts";
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
    const { window, cursor } = params;
    const { kind, key } = trendingKey(window, params.tag);
    return answer(c, await findEdition(c, kind, key, cursor), params);
  });

async function answer(c: Context<AppEnv>, edition: Edition, params: ListParams): Promise<Response> {
  const { info } = edition;
  const { items, nextCursor } = pageOf(edition, params, params.limit, params.cursor);
  nextLink(c, nextCursor);
  const state = { content: info, modifiedAt: Date.parse(info.publishedAt) };
  return respond(c, state, "application/json", () => JSON.stringify({ items, nextCursor, edition: info }));
}

/** Says in the header `Link` where the list goes on (RFC 8288), if it does. */
export function nextLink(c: Context<AppEnv>, cursor: string | null): void {
  if (cursor === null) return;
  const { pathname, search } = new URL(c.req.url);
  const next = new URL(c.get("config").site.url + pathname + search);
  next.searchParams.set("cursor", cursor);
  c.header("Link", `<${next.href}>; rel="next"`);
}
