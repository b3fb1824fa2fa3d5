import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE } from "../conditional.ts";
import { statusOf } from "../status-of.ts";

/** `/status`: always fresh, for people and drivers who wait for something. */
export const status = new Hono<AppEnv>().get("/status", async (c) => {
  c.header("Cache-Control", CACHE.none);
  return c.json(await statusOf(c));
});
