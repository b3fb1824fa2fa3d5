import type { Context } from "hono";
import { createDb } from "../db/client.ts";
import { embedderOf } from "../embeddings/settings.ts";
import { sourceSettings } from "../jobs/ingest/source-list.ts";
import type { AppEnv } from "./app-env.ts";
import { readStatus } from "./status.ts";

/** The state of the whole, as it is for a request. */
export function statusOf(c: Context<AppEnv>): ReturnType<typeof readStatus> {
  const config = c.get("config");
  const model = embedderOf(config.embeddings)?.model ?? null;
  return readStatus(createDb(c.env.DB), sourceSettings(config), c.get("now"), config.site.demo, model);
}
