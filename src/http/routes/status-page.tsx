import { Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { sourceSettings } from "../../jobs/ingest/source-list.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE } from "../conditional.ts";
import { siteOf } from "../site-of.ts";
import { readStatus } from "../status.ts";
import { StatusPage } from "../views/status-page.tsx";

/** `/status`, for people: always fresh. */
export const statusPage = new Hono<AppEnv>().get("/status", async (c) => {
  const config = c.get("config");
  const status = await readStatus(createDb(c.env.DB), sourceSettings(config), c.get("now"), config.site.demo);
  c.header("Cache-Control", CACHE.none);
  return c.html(<StatusPage site={siteOf(c)} status={status} />);
});
