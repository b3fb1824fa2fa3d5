import { type Context, Hono } from "hono";
import type { EditionInfo, Item } from "../../domain/api.ts";
import type { Edition } from "../../domain/edition.ts";
import { applyFilters } from "../../domain/filters.ts";
import { ATOM_CONTENT_TYPE, renderAtom } from "../../feeds/atom.tsx";
import { changedAt, type Feed } from "../../feeds/feed.ts";
import { JSON_FEED_CONTENT_TYPE, renderJsonFeed } from "../../feeds/json-feed.ts";
import { renderRss, RSS_CONTENT_TYPE } from "../../feeds/rss.tsx";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { FilterParams, readQuery } from "../params.ts";
import { findTag, redirectTo } from "../tag.ts";
import { readTagEdition } from "../tag-editions.ts";

const FORMATS = {
  rss: { type: RSS_CONTENT_TYPE, render: renderRss },
  atom: { type: ATOM_CONTENT_TYPE, render: renderAtom },
  json: { type: JSON_FEED_CONTENT_TYPE, render: renderJsonFeed },
};

/** Days behind the newest one that fill a feed up to its limit: a reader who comes after a weekend misses nothing. */
const DAYS = 7;

/**
 * `/daily.{rss,atom,json}`: the newest day first, in the order of its ranks, then the days before.
 * `/tags/{slug}.{rss,atom,json}`: the same for the papers of a tag, as far back as its list goes.
 */
export const feeds = new Hono<AppEnv>()
  .get("/:file{daily\\.(?:rss|atom|json)}", async (c) => {
    const { site } = c.get("config");
    return answer(c, c.req.param("file"), await newestDays(c), {
      title: site.demo ? `${site.name}: the demo edition, invented papers` : `${site.name}: the papers of the day`,
      description: "Machine-learning papers of the day, ranked by what the field takes notice of.",
      alternateUrl: `${site.url}/`,
    });
  })
  .get("/tags/:file{[^/]+\\.(?:rss|atom|json)}", async (c) => {
    const file = c.req.param("file");
    const asked = file.slice(0, file.lastIndexOf("."));
    const tag = findTag(asked);
    if (tag.slug !== asked) return redirectTo(c, tag, asked);
    const { site } = c.get("config");
    const edition = await readTagEdition(c.get("editions"), { kind: "tag-daily", key: tag.slug });
    return answer(c, file, edition ? [edition] : [], {
      title: site.demo ? `${site.name}: ${tag.name} (demo, invented papers)` : `${site.name}: ${tag.name}`,
      description: `New machine-learning papers on the daily list. ${tag.description}.`,
      alternateUrl: `${site.url}/tags/${tag.slug}`,
    });
  });

/** The items of some editions that pass the filters, each once, up to the limit, in the format that the file's name asks for. */
async function answer(
  c: Context<AppEnv>,
  file: string,
  editions: Edition[],
  head: Pick<Feed, "title" | "description" | "alternateUrl">,
): Promise<Response> {
  const format = FORMATS[file.slice(file.lastIndexOf(".") + 1) as keyof typeof FORMATS]; // the routes admit no other
  const { limit, ...filters } = readQuery(c.req.url, FilterParams);
  const entries = new Map<string, Item>();
  const used: EditionInfo[] = [];
  for (const { info, items } of editions) {
    if (entries.size >= limit) break;
    // A paper listed on two days is one entry: feed readers lose one of two with the same id, or show both.
    for (const item of applyFilters(items, filters, info.publishedAt))
      if (!entries.has(item.id)) entries.set(item.id, item);
    used.push(info);
  }
  const items = [...entries.values()].slice(0, limit);
  const modifiedAt = Math.max(0, ...editions.map(({ info }) => Date.parse(info.publishedAt)));
  const feed = (): Feed => ({ ...head, ...describe(c, items) });
  return respond(c, { content: used, modifiedAt }, format.type, () => format.render(feed()));
}

async function newestDays(c: Context<AppEnv>): Promise<Edition[]> {
  const reader = c.get("editions");
  const keys = (await reader.keys("daily")).slice(-DAYS).toReversed();
  const editions = await Promise.all(keys.map((key) => reader.read({ kind: "daily", key })));
  return editions.filter((edition) => edition !== null);
}

function describe(c: Context<AppEnv>, items: Item[]): Omit<Feed, "title" | "description" | "alternateUrl"> {
  const { site } = c.get("config");
  const { pathname, search } = new URL(c.req.url);
  const newest = items.map(changedAt).sort().at(-1);
  return {
    siteName: site.name,
    selfUrl: `${site.url}${pathname}${search}`,
    updatedAt: newest ?? new Date(0).toISOString(),
    items,
    language: "en",
  };
}
