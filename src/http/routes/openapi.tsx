import { type Context, Hono } from "hono";
import { type ApiDocument, documentText } from "../api-document.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { DocsPage } from "../views/docs-page.tsx";
import { siteOf } from "../site-of.ts";

/** `/v1/openapi.json`, the description of the API for programs, and `/docs`, the same for people. */
export const openapi = new Hono<AppEnv>()
  .get("/v1/openapi.json", async (c) => {
    const text = await textOf(c);
    const unchanged = await notModified(c, { content: text, modifiedAt: null }, CACHE.asset);
    return unchanged ?? c.body(text, 200, { "Content-Type": "application/json" });
  })
  .get("/docs", async (c) => {
    const text = await textOf(c);
    const unchanged = await notModified(c, { content: text, modifiedAt: null }, CACHE.asset);
    if (unchanged) return unchanged;
    const site = siteOf(c);
    const body = await c.get("bodies").get(`docs ${JSON.stringify(site)}`, async () => {
      const document = JSON.parse(text) as ApiDocument; // what it was made of
      const page = <DocsPage site={site} document={document} />;
      return String(await page);
    });
    return c.html(body);
  });

/** The document as JSON; it changes with a deployment alone. */
function textOf(c: Context<AppEnv>): Promise<string> {
  const { url } = c.get("config").site;
  return c.get("bodies").get(`openapi ${url}`, () => documentText(url));
}
