import { Hono } from "hono";
import { feedOf, feedPath } from "../../domain/feed-address.ts";
import { TAGS, type TagInfo } from "../../domain/taxonomy/tags.ts";
import { WINDOWS } from "../../domain/trending.ts";
import { type FeedOutline, OPML_CONTENT_TYPE, renderOpml } from "../../feeds/opml.tsx";
import { TRENDING_TITLES } from "../../feeds/wording.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";

/** `/opml.xml`: all feeds, those of tags in a folder for each area. */
export const opml = new Hono<AppEnv>().get("/opml.xml", async (c) => {
  const { site } = c.get("config");
  // Made of the taxonomy alone, which changes with a release.
  const unchanged = await notModified(c, { content: "opml", modifiedAt: null }, CACHE.asset);
  if (unchanged) return unchanged;
  const all = [...TAGS.values()];
  const areas = all.filter(({ kind, area }) => kind === "topic" && area === null);
  const groups = areas.map((area) => ({
    title: area.name,
    feeds: [area, ...all.filter((topic) => topic.area === area.slug)].map((tag) => outlineOf(tag, site.url)),
  }));
  const facets = all.filter(({ kind }) => kind === "facet").map((facet) => outlineOf(facet, site.url));
  const daily: FeedOutline = {
    title: `${site.name}: the papers of the day`,
    description: "Machine-learning papers of the day",
    feedUrl: `${site.url}/feeds/daily.atom`,
    pageUrl: `${site.url}/`,
  };
  const trending = WINDOWS.map((window): FeedOutline => ({
    title: `${site.name}: ${TRENDING_TITLES[window]}`,
    description: "Machine-learning papers that the field takes notice of just now",
    feedUrl: site.url + feedPath(feedOf({ kind: "trending", key: window }), "atom"),
    pageUrl: `${site.url}/`,
  }));
  const wide = [daily, ...trending];
  const body = renderOpml(`${site.name}: all feeds`, wide, [...groups, { title: "Kinds of papers", feeds: facets }]);
  return c.body(body, 200, { "Content-Type": OPML_CONTENT_TYPE });
});

function outlineOf({ slug, name, description }: TagInfo, siteUrl: string): FeedOutline {
  return {
    title: name,
    description,
    feedUrl: `${siteUrl}/feeds/tags/${slug}.atom`,
    pageUrl: `${siteUrl}/tags/${slug}`,
  };
}
