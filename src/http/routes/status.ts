import { Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { sourceSettings } from "../../jobs/ingest/source-list.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE } from "../conditional.ts";
import { readStatus } from "../status.ts";

/** `/status`: always fresh, for people and drivers who wait for something. */
export const status = new Hono<AppEnv>().get("/status", async (c) => {
  const config = c.get("config");
  c.header("Cache-Control", CACHE.none);
  return c.json(await readStatus(createDb(c.env.DB), sourceSettings(config), c.get("now"), config.site.demo));
});
