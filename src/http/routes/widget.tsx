import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { trendingList } from "../embedding/list.ts";
import { BuilderParams } from "../embedding/params.ts";
import { snippetsOf } from "../embedding/snippets.ts";
import { readPageQuery } from "../page-params.ts";
import { siteOf } from "../site-of.ts";
import { WidgetPage } from "../views/widget-page.tsx";
import { HTML } from "./pages.tsx";

/** The page shows a list in an iframe of its own. */
const WITH_FRAME =
  "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Some paper, where nothing has been published yet. */
const ANY_PAPER = "2602.23229";

/** `/widget`: where lists for other sites are put together. */
export const widget = new Hono<AppEnv>().get("/widget", async (c) => {
  const params = readPageQuery(c.req.url, BuilderParams);
  const { paper: _, ...shown } = params;
  const { list } = await trendingList(c, shown);
  const paper = params.paper ?? list.items[0]?.id ?? ANY_PAPER;
  const site = siteOf(c);
  const page = (
    <WidgetPage
      site={site}
      params={params}
      snippets={snippetsOf(site, shown, list, paper)}
      papers={list.items.length}
      paper={paper}
      chosen={new URL(c.req.url).search !== ""}
      categories={c.get("config").arxiv.categories}
    />
  );
  c.header("Content-Security-Policy", WITH_FRAME);
  return respond(c, { content: [paper, list.items.length], modifiedAt: null }, HTML, async () => String(await page));
});
