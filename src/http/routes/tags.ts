import { Hono } from "hono";
import { countOf, type TagOverview } from "../../domain/tag-overview.ts";
import { TAGS, type TagInfo } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { findEdition, pageOf } from "../editions.ts";
import { ListParams, readQuery } from "../params.ts";
import { findTag, redirectTo } from "../tag.ts";
import { nextLink } from "./lists.ts";

const NOT_COUNTED: TagOverview = {
  publishedAt: new Date(0).toISOString(),
  version: "",
  listed: { week: 0, previousWeek: 0 },
  tags: {},
  categories: {},
};

/** `/tags`: the whole tree with counts; `/tags/{slug}`: one of them with its newest papers. */
export const tags = new Hono<AppEnv>()
  .get("/tags", async (c) => {
    const overview = (await c.get("editions").tagOverview()) ?? NOT_COUNTED;
    const { url } = c.get("config").site;
    const state = { content: overview.version, modifiedAt: Date.parse(overview.publishedAt) };
    return respond(c, state, "application/json", () => JSON.stringify(tree(overview, url)));
  })
  .get("/tags/:slug", async (c) => {
    const asked = c.req.param("slug");
    const tag = findTag(asked);
    if (tag.slug !== asked) return redirectTo(c, tag, asked);
    const params = readQuery(c.req.url, ListParams);
    const overview = (await c.get("editions").tagOverview()) ?? NOT_COUNTED;
    const edition = await findEdition(c, "tag-daily", tag.slug, params.cursor);
    const { items, nextCursor } = pageOf(edition, params, params.limit, params.cursor);
    nextLink(c, nextCursor);
    const { info } = edition;
    const state = { content: [info, overview.version], modifiedAt: null };
    const { url } = c.get("config").site;
    return respond(c, state, "application/json", () =>
      JSON.stringify({
        tag: { ...describeWithTopics(tag, overview, url), feeds: feedsOf(tag, url) },
        items,
        nextCursor,
        edition: info,
      }),
    );
  });

function tree(overview: TagOverview, siteUrl: string) {
  const all = [...TAGS.values()];
  const areas = all.filter(({ kind, area }) => kind === "topic" && area === null);
  return {
    areas: areas.map((area) => describeWithTopics(area, overview, siteUrl)),
    facets: all.filter(({ kind }) => kind === "facet").map((facet) => describe(facet, overview, siteUrl)),
    categories: Object.entries(overview.categories).map(([slug, { week, previousWeek }]) => ({
      slug,
      week,
      previousWeek,
      change: week - previousWeek,
    })),
    listed: { ...overview.listed, change: overview.listed.week - overview.listed.previousWeek },
    publishedAt: overview.version === "" ? null : overview.publishedAt,
  };
}

function describe(tag: TagInfo, overview: TagOverview, siteUrl: string) {
  const { papers, week, previousWeek } = countOf(overview, tag.slug);
  return { ...tag, papers, week, previousWeek, change: week - previousWeek, url: `${siteUrl}/tags/${tag.slug}` };
}

function feedsOf({ slug }: TagInfo, siteUrl: string) {
  const feed = `${siteUrl}/feeds/tags/${slug}`;
  return { rss: `${feed}.rss`, atom: `${feed}.atom`, json: `${feed}.json` };
}

function describeWithTopics(tag: TagInfo, overview: TagOverview, siteUrl: string) {
  const topics = [...TAGS.values()].filter(({ area }) => area === tag.slug);
  return {
    ...describe(tag, overview, siteUrl),
    topics: topics.map((topic) => describe(topic, overview, siteUrl)),
  };
}
