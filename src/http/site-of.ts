import type { Context } from "hono";
import { VERSION } from "../version.ts";
import type { AppEnv } from "./app-env.ts";
import type { Site } from "./views/site.ts";

/** What a page says of the site. */
export function siteOf(c: Context<AppEnv>): Site {
  const { site } = c.get("config");
  return { name: site.name, url: site.url, version: VERSION, demo: site.demo, contact: site.contact };
}
