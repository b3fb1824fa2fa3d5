import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import type { EditionInfo, Item } from "../../domain/api.ts";
import { type Edition, tagOf } from "../../domain/edition.ts";
import { type FeedAddress, type FeedEdition, feedOf, queryOf } from "../../domain/feed-address.ts";
import { applyFilters, type Filters, isNarrowed } from "../../domain/filters.ts";
import { feedTitle, TRENDING_TITLES } from "../../feeds/wording.ts";
import type { AppEnv } from "../app-env.ts";
import { readCorpus } from "../corpus.ts";
import { trendingKey } from "../editions.ts";
import { answerFeed, type FeedParts } from "../feed-answer.ts";
import { FilterParams, readQuery, SimilarParams, TrendingParams } from "../params.ts";
import { likesOf, moreLike } from "../similar.ts";
import { badParameters } from "../problem.ts";
import { findTag, redirectTo } from "../tag.ts";
import { readTagEdition } from "../tag-editions.ts";

/** Days behind the newest one that fill a feed up to its limit: a reader who comes after a weekend misses nothing. */
const DAYS = 7;

/** Of a feed of many papers. */
const MAX_TITLE = 200;

type Params = Filters & { limit: number };

/** A feed has one page. */
const TrendingFeedParams = TrendingParams.omit({ cursor: true });

/**
 * `/daily.{rss,atom,json}`: the newest day first, in the order of its ranks, then the days before.
 * `/trending.{rss,atom,json}`: what trends within a window.
 * `/search.{rss,atom,json}`: the newest of all papers that pass the filters.
 * `/similar.{rss,atom,json}?id=`: the papers most like some others.
 * `/tags/{slug}.{rss,atom,json}`: as the daily feed, for the papers of a tag, as far back as its list goes.
 */
export const feeds = new Hono<AppEnv>()
  .get("/:file{daily\\.(?:rss|atom|json)}", async (c) => {
    const params = readQuery(c.req.url, FilterParams);
    return answerFeed(c, c.req.param("file"), {
      address: { name: "daily", params },
      title: feedTitle(c.get("config").site, "the papers of the day", params),
      description: "Machine-learning papers of the day, ranked by what the field takes notice of.",
      page: "/",
      ...taken(await newestDays(c), params),
      announced: feedOf({ kind: "daily", key: "latest" }),
    });
  })
  .get("/:file{trending\\.(?:rss|atom|json)}", async (c) => {
    const params = readQuery(c.req.url, TrendingFeedParams);
    const { limit: _, ...filters } = params;
    const { window, tag } = filters;
    const key = trendingKey(window, tag);
    return answerFeed(c, c.req.param("file"), {
      address: { name: "trending", params },
      title: feedTitle(c.get("config").site, TRENDING_TITLES[window], params),
      description: "Machine-learning papers that the field takes notice of just now, of whatever day.",
      page: `/trending${queryOf(filters)}`,
      ...(await listed(c, key, params)),
    });
  })
  .get("/:file{search\\.(?:rss|atom|json)}", async (c) => {
    const params = readQuery(c.req.url, FilterParams);
    const { limit: _, ...filters } = params;
    if (!isNarrowed(filters)) throw badParameters([{ parameter: "q", detail: "is needed, or another filter" }]);
    const { site } = c.get("config");
    const { items } = await readCorpus(createDb(c.env.DB), site.url, params, null, c.get("now"));
    return answerFeed(c, c.req.param("file"), {
      address: { name: "search", params },
      title: feedTitle(site, null, params),
      description: "Machine-learning papers that pass this search, newest first.",
      page: `/search${queryOf(filters)}`,
      // Found whether they were ever listed or not, in the order of their own dates.
      items: items.map((item) => ({ ...item, listedAt: null })),
      state: { content: items, modifiedAt: null },
      announced: null,
    });
  })
  .get("/:file{similar\\.(?:rss|atom|json)}", async (c) => {
    const { id, limit } = readQuery(c.req.url, SimilarParams);
    const { site } = c.get("config");
    const items = await moreLike(likesOf(c), id, limit);
    return answerFeed(c, c.req.param("file"), {
      address: { name: "similar", params: { id, limit } },
      title: `${site.name}: more like ${id.join(", ")}`.slice(0, MAX_TITLE),
      description: "Machine-learning papers that are most like some others, the newest first.",
      page: `/papers/${id[0] ?? ""}`,
      // Found whether they were ever listed or not, in the order of their own dates.
      items: items
        .map((item) => ({ ...item, listedAt: null }))
        .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)),
      state: { content: items, modifiedAt: null },
      announced: null,
    });
  })
  .get("/tags/:file{[^/]+\\.(?:rss|atom|json)}", async (c) => {
    const file = c.req.param("file");
    const asked = file.slice(0, file.lastIndexOf("."));
    const tag = findTag(asked);
    if (tag.slug !== asked) return redirectTo(c, tag, asked);
    const params = readQuery(c.req.url, FilterParams);
    const key: FeedEdition = { kind: "tag-daily", key: tag.slug };
    return answerFeed(c, file, {
      address: { name: `tags/${tag.slug}`, params },
      title: feedTitle(c.get("config").site, tag.name, params),
      description: `New machine-learning papers on the daily list. ${tag.description}.`,
      page: `/tags/${tag.slug}`,
      ...(await listed(c, key, params)),
    });
  });

/** The items of some editions that pass the filters, each once, up to the limit. */
function taken(editions: Edition[], { limit, ...filters }: Params): Pick<FeedParts, "items" | "state"> {
  const entries = new Map<string, Item>();
  const used: EditionInfo[] = [];
  for (const { info, items } of editions) {
    if (entries.size >= limit) break;
    // A paper listed on two days is one entry: feed readers lose one of two with the same id, or show both.
    for (const item of applyFilters(items, filters, info.publishedAt))
      if (!entries.has(item.id)) entries.set(item.id, item);
    used.push(info);
  }
  const modifiedAt = Math.max(0, ...editions.map(({ info }) => Date.parse(info.publishedAt)));
  return { items: [...entries.values()].slice(0, limit), state: { content: used, modifiedAt } };
}

async function newestDays(c: Context<AppEnv>): Promise<Edition[]> {
  const reader = c.get("editions");
  const keys = (await reader.keys("daily")).slice(-DAYS).toReversed();
  const editions = await Promise.all(keys.map((key) => reader.read({ kind: "daily", key })));
  return editions.filter((edition) => edition !== null);
}

/** What a feed takes from one list, and whether a hub is told when it changes: not where it is filtered from a wider one. */
async function listed(
  c: Context<AppEnv>,
  key: FeedEdition,
  params: Params,
): Promise<Pick<FeedParts, "items" | "state" | "announced">> {
  const reader = c.get("editions");
  const own = await reader.read(key);
  const isTag = tagOf(key) !== null;
  const edition = isTag ? await readTagEdition(reader, key) : own;
  const announced: FeedAddress | null = isTag && !own?.items.length ? null : feedOf(key);
  return { ...taken(edition ? [edition] : [], params), announced };
}
