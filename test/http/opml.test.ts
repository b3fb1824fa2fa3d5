import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { edge } from "../../src/workers/edge.ts";
import { type Element, findAll, parseXml } from "../feeds/xml-tree.ts";
import { openEmptyWorld, SITE_URL, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());

const opml = async (env: object = world.env) => {
  const answer = await edge.request("/opml.xml", {}, env);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/x-opml; charset=utf-8"]);
  return answer.text();
};
const bodyOf = (root: Element) => findAll(root, "body")[0] ?? parseXml("<none/>");
const FEED = `${SITE_URL}/feeds/tags/`;

describe("/opml.xml", () => {
  it("is OPML 2.0 with a title", async () => {
    const root = parseXml(await opml());
    expect([root.name, root.attributes]).toEqual(["opml", { version: "2.0" }]);
    expect(root.children.map(({ name }) => name)).toEqual(["head", "body"]);
    expect(findAll(root, "title").map(({ text }) => text)).toEqual(["Broadsheet: all feeds"]);
  });

  it("has the feeds of the whole field, and the feed of every tag once, areas as folders of their topics", async () => {
    const outlines = bodyOf(parseXml(await opml())).children;
    const [daily, ...trending] = outlines.slice(0, 4).map(({ attributes }) => attributes);
    expect(daily).toMatchObject({ xmlUrl: `${SITE_URL}/feeds/daily.atom`, htmlUrl: `${SITE_URL}/` });
    expect(trending.map(({ text, xmlUrl }) => [text, xmlUrl])).toEqual([
      ["Broadsheet: trending today", `${SITE_URL}/feeds/trending.atom`],
      ["Broadsheet: trending this week", `${SITE_URL}/feeds/trending.atom?window=week`],
      ["Broadsheet: trending this month", `${SITE_URL}/feeds/trending.atom?window=month`],
    ]);
    const folders = outlines.slice(4);
    const feeds = folders.flatMap(({ children }) => children.map(({ attributes }) => attributes));
    expect(feeds.map(({ xmlUrl }) => xmlUrl)).toEqual([...TAGS.keys()].map((slug) => `${FEED}${slug}.atom`));
    for (const [i, { slug, name, description }] of [...TAGS.values()].entries())
      expect(feeds[i]).toEqual({
        type: "rss",
        text: name,
        title: name,
        description,
        xmlUrl: `${FEED}${slug}.atom`,
        htmlUrl: `${SITE_URL}/tags/${slug}`,
      });
    for (const { children } of folders.slice(0, -1)) {
      const slugs = children.map(({ attributes }) => attributes.xmlUrl?.slice(FEED.length, -".atom".length) ?? "");
      for (const slug of slugs.slice(1)) expect(TAGS.get(slug)?.area).toBe(slugs[0]);
    }
  });

  it("escapes the site's own name and follows its address", async () => {
    const SITE_NAME = `News & <b>"views"</b>`;
    const root = parseXml(await opml({ ...world.env, SITE_NAME, SITE_URL: "https://other.example" }));
    expect(findAll(root, "title")[0]?.text).toBe(`${SITE_NAME}: all feeds`);
    const [daily] = bodyOf(root).children;
    expect(daily?.attributes).toMatchObject({
      title: `${SITE_NAME}: the papers of the day`,
      xmlUrl: "https://other.example/feeds/daily.atom",
    });
  });

  it("is read by HEAD, known by its tag, open to other sites, and changed by nobody", async () => {
    const whole = await world.get("/opml.xml", { headers: { origin: "https://elsewhere.example" } });
    expect(whole.headers.get("access-control-allow-origin")).toBe("*");
    const head = await world.get("/opml.xml", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const etag = whole.headers.get("etag") ?? "";
    expect((await world.get("/opml.xml", { headers: { "if-none-match": etag } })).status).toBe(304);
    const post = await world.get("/opml.xml", { method: "POST" });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  it("names feeds that are there", async () => {
    const slugs = [...TAGS.keys()];
    const some = [slugs[0], slugs[100], slugs.at(-1)].map((slug) => `tags/${slug}.atom`);
    for (const file of [...some, "daily.atom", "trending.atom?window=month"])
      expect((await world.get(`/feeds/${file}`)).status).toBe(200);
  });
});
