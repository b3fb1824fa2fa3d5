import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { lookUpEdition, pageOf, requireOwn, trendingKey } from "../editions.ts";
import { nextHref } from "../page-links.ts";
import { readPageQuery, TrendingPageParams } from "../page-params.ts";
import { siteOf } from "../site-of.ts";
import { TrendingPage } from "../views/trending-page.tsx";
import { HTML } from "./pages.tsx";

const PAGE_SIZE = 50;

/** `/trending?window=` with the filters of the API. */
export const trendingPage = new Hono<AppEnv>().get("/trending", async (c) => {
  const { window, cursor, ...filters } = readPageQuery(c.req.url, TrendingPageParams);
  const key = trendingKey(window, filters.tag);
  requireOwn(cursor, key);
  const edition = await lookUpEdition(c, key, cursor?.version);
  const { items, nextCursor } = edition ? pageOf(edition, filters, PAGE_SIZE, cursor) : { items: [], nextCursor: null };
  const page = (
    <TrendingPage
      site={siteOf(c)}
      window={window}
      filters={filters}
      edition={edition}
      items={items}
      begins={cursor === null}
      nextHref={nextHref(c, nextCursor)}
      categories={c.get("config").arxiv.categories}
    />
  );
  return respond(c, { content: edition?.info ?? null, modifiedAt: null }, HTML, async () => String(await page));
});
