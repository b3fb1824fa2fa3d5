import { type Context, Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { versionOf } from "../asset-version.ts";
import { type AssetName, ASSETS } from "../assets.ts";
import { CACHE, notModified } from "../conditional.ts";

/** Under an address that names what is in the file, nothing else will ever be (RFC 8246). */
const FOREVER = "public, max-age=31536000, immutable";

/** Styles, scripts and mark of the pages, and of lists on other sites. */
export const assets = new Hono<AppEnv>()
  .get("/style.css", (c) => asset(c, "style.css"))
  .get("/favicon.svg", (c) => asset(c, "favicon.svg"))
  .get("/page.js", (c) => asset(c, "page.js"))
  .get("/widget.js", (c) => asset(c, "widget.js"))
  .get("/embed.js", (c) => asset(c, "embed.js"))
  .get("/embed.css", (c) => asset(c, "embed.css"));

async function asset(c: Context<AppEnv>, name: AssetName): Promise<Response> {
  const { text, type } = ASSETS[name];
  // During a deployment the page may be of one version and this of another.
  const cacheControl = c.req.query("v") === versionOf(name) ? FOREVER : CACHE.asset;
  const unchanged = await notModified(c, { content: text, modifiedAt: null }, cacheControl);
  return unchanged ?? c.body(text, 200, { "Content-Type": type });
}
