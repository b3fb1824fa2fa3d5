import { type Context, Hono } from "hono";
import { firstOfMonth } from "../../domain/calendar.ts";
import type { EditionKind } from "../../domain/api.ts";
import { TAGS } from "../../domain/taxonomy/tags.ts";
import { editionPath } from "../../domain/wording/editions.ts";
import { renderSitemap, renderSitemapIndex, SITEMAP_CONTENT_TYPE, type SitemapEntry } from "../../feeds/sitemap.tsx";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { notFound } from "../problem.ts";

const PAGES = ["/", "/trending", "/tags", "/calendar", "/about/ranking", "/api/docs", "/subscribe", "/widget"];
const PAGED_KINDS = ["daily", "weekly", "monthly"] as const satisfies EditionKind[];

/**
 * What search engines ask for: `/robots.txt`, and `/sitemap.xml`, which leads to one of the pages and one for the papers
 * of each month.
 */
export const sitemaps = new Hono<AppEnv>()
  .get("/robots.txt", async (c) => {
    const { site } = c.get("config");
    // Invented papers are no news.
    const rules = site.demo
      ? ["Disallow: /"]
      : ["Allow: /", "Disallow: /admin/", "Disallow: /subscriptions/", "Disallow: /unsubscribe/"];
    const text = ["User-agent: *", ...rules, "", `Sitemap: ${site.url}/sitemap.xml`, ""].join("\n");
    return answer(c, "text/plain; charset=utf-8", text);
  })
  .get("/sitemap.xml", async (c) => {
    const { site } = c.get("config");
    const months = await c.get("editions").keys("monthly");
    const paths = ["pages", ...months.map((month) => `papers-${month}`)].map((name) => `/sitemaps/${name}.xml`);
    return answer(
      c,
      SITEMAP_CONTENT_TYPE,
      renderSitemapIndex(paths.map((path) => ({ url: site.url + path, changedAt: null }))),
    );
  })
  .get("/sitemaps/pages.xml", async (c) => {
    const { site } = c.get("config");
    const editions = c.get("editions");
    const paths = [...PAGES, ...[...TAGS.keys()].map((slug) => `/tags/${slug}`)];
    for (const kind of PAGED_KINDS) paths.push(...(await editions.keys(kind)).map((key) => editionPath({ kind, key })));
    return answer(
      c,
      SITEMAP_CONTENT_TYPE,
      renderSitemap(paths.map((path) => ({ url: site.url + path, changedAt: null }))),
    );
  })
  .get("/sitemaps/:file{papers-\\d{4}-\\d{2}\\.xml}", async (c) => {
    const month = c.req.param("file").slice("papers-".length, -".xml".length);
    const edition = firstOfMonth(month) && (await c.get("editions").read({ kind: "monthly", key: month }));
    if (!edition) throw notFound(`There are no papers of ${month}.`);
    const entries = edition.items.map(({ url, updatedAt }): SitemapEntry => ({ url, changedAt: updatedAt }));
    return answer(c, SITEMAP_CONTENT_TYPE, renderSitemap(entries));
  });

async function answer(c: Context<AppEnv>, type: string, text: string): Promise<Response> {
  const unchanged = await notModified(c, { content: text, modifiedAt: null }, CACHE.asset);
  return unchanged ?? c.body(text, 200, { "Content-Type": type });
}
