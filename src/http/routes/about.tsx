import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { readAppeal } from "../../db/topic-appeal.ts";
import { TAGS, type TagInfo } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { RankingPage } from "../views/ranking-page.tsx";
import { siteOf } from "../site-of.ts";

const TOP = 5;
/** Topics shown from each end. */
const TOPICS = 8;

/** `/about/ranking`: the formula, with live numbers. */
export const about = new Hono<AppEnv>().get("/about/ranking", async (c) => {
  const edition = await c.get("editions").read({ kind: "trending", key: "day" });
  const appeal = await extremes(c);
  const page = <RankingPage site={siteOf(c)} top={edition?.items.slice(0, TOP) ?? []} appeal={appeal} />;
  const content = [edition?.info ?? null, appeal];
  return respond(c, { content, modifiedAt: null }, "text/html; charset=UTF-8", async () => String(await page));
});

/** The topics that draw most votes and those that draw fewest, as they are reckoned with today. */
async function extremes(c: Context<AppEnv>): Promise<{ tag: TagInfo; factor: number }[]> {
  const stored = await readAppeal(createDb(c.env.DB));
  const all = Object.entries(stored?.effects ?? {}).flatMap(([slug, effect]) => {
    const tag = TAGS.get(slug);
    return tag?.kind === "topic" ? [{ tag, factor: Math.exp(effect) }] : [];
  });
  const ordered = all.sort((a, b) => b.factor - a.factor || (a.tag.slug < b.tag.slug ? -1 : 1));
  return ordered.length <= 2 * TOPICS ? ordered : [...ordered.slice(0, TOPICS), ...ordered.slice(-TOPICS)];
}
