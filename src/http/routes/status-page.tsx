import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE } from "../conditional.ts";
import { siteOf } from "../site-of.ts";
import { statusOf } from "../status-of.ts";
import { StatusPage } from "../views/status-page.tsx";

/** `/status`, for people: always fresh. */
export const statusPage = new Hono<AppEnv>().get("/status", async (c) => {
  const status = await statusOf(c);
  c.header("Cache-Control", CACHE.none);
  return c.html(<StatusPage site={siteOf(c)} status={status} />);
});
