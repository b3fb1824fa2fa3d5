import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announce } from "../../src/jobs/announce.ts";
import { edge } from "../../src/workers/edge.ts";
import { brokenRules } from "../feeds/validator.ts";
import { findAll, parseXml } from "../feeds/xml-tree.ts";
import { answering } from "../sources/fakes.ts";
import { FEW, NOW, openWorld, SITE_URL, type World } from "./world.ts";

const HUB = "https://hub.example/";

let world: World;
/** Every topic that a hub is told of after the world was published. */
let topics: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  const hub = answering(() => new Response(null, { status: 204 }));
  while (await announce({ db: world.db, upstream: hub, hubUrl: HUB, siteUrl: SITE_URL }, NOW));
  const bodies = await Promise.all(hub.requests.map((request) => request.text()));
  topics = bodies.flatMap((body) => new URLSearchParams(body).getAll("hub.url"));
});
afterAll(() => world.close());

const get = async (path: string, hub = HUB, init: RequestInit = {}) =>
  edge.request(path, init, { ...world.env, WEBSUB_HUB: hub });
const linkOf = (self: string) => `<${HUB}>; rel="hub", <${self}>; rel="self"`;

/** The hubs and the own addresses that a feed names in itself. */
function linksIn(text: string): { hub: unknown[]; self: unknown[] } {
  if (text.startsWith("{")) {
    const { hubs = [], feed_url } = JSON.parse(text) as { hubs?: { type: string; url: string }[]; feed_url: string };
    return { hub: hubs.map(({ type, url }) => (type === "WebSub" ? url : type)), self: [feed_url] };
  }
  const root = parseXml(text);
  const links = [...findAll(root, "atom:link"), ...(root.name === "feed" ? findAll(root, "link") : [])];
  const withRel = (rel: string) => links.filter(({ attributes }) => attributes.rel === rel);
  return {
    hub: withRel("hub").map(({ attributes }) => attributes.href),
    self: withRel("self").map(({ attributes }) => attributes.href),
  };
}

describe("a feed that a hub is told of", () => {
  it("names the hub and the very address that is told, in its header and in itself", async () => {
    expect(topics.length).toBeGreaterThan(3 * 12);
    expect(topics).toContain(`${SITE_URL}/feeds/trending.rss?tag=robotics&window=week`);
    for (const topic of topics) {
      const answer = await get(topic.slice(SITE_URL.length));
      expect([topic, answer.status, answer.headers.get("link")]).toEqual([topic, 200, linkOf(topic)]);
      const text = await answer.text();
      expect([topic, linksIn(text)]).toEqual([topic, { hub: [HUB], self: [topic] }]);
      expect([topic, brokenRules(text, topic).filter((rule) => rule !== "ContainsHTML")]).toEqual([topic, []]);
    }
  });

  it("names them to HEAD, with a 304, and to who spells its address in another way", async () => {
    const path = "/feeds/daily.atom";
    const etag = (await get(path)).headers.get("etag") ?? "";
    const head = await get(path, HUB, { method: "HEAD" });
    const unchanged = await get(path, HUB, { headers: { "if-none-match": etag } });
    const other = await get(`${path}?limit=50&utm_source=x`);
    expect([head.status, unchanged.status, other.status]).toEqual([200, 304, 200]);
    for (const { headers } of [head, unchanged, other]) expect(headers.get("link")).toBe(linkOf(SITE_URL + path));
  });

  it("is another to who had it before there was a hub", async () => {
    const etag = (await get("/feeds/daily.rss", "")).headers.get("etag") ?? "";
    expect((await get("/feeds/daily.rss", HUB, { headers: { "if-none-match": etag } })).status).toBe(200);
  });
});

describe("a feed that no hub is told of names none", () => {
  it.each([
    ["for it is filtered", "/feeds/daily.rss?tag=robotics"],
    ["for it is cut", "/feeds/trending.atom?limit=10"],
    ["for it is filtered beyond its tag", "/feeds/trending.json?hasCode=true&tag=robotics&window=week"],
    ["for it is a search", "/feeds/search.rss?q=lantern"],
    ["for it is filtered from the wide list", "/feeds/trending.atom?tag=robotics"],
    ["for its tag has too few papers for a list", `/feeds/tags/${FEW.slug}.json`],
  ])("%s: %s", async (_why, path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("link")]).toEqual([200, null]);
    expect(linksIn(await answer.text())).toEqual({ hub: [], self: [SITE_URL + path] });
    expect(topics).not.toContain(SITE_URL + path);
  });

  it("for there is no hub", async () => {
    for (const topic of topics.slice(0, 12)) {
      const answer = await get(topic.slice(SITE_URL.length), "");
      expect([answer.status, answer.headers.get("link")]).toEqual([200, null]);
      expect(linksIn(await answer.text())).toEqual({ hub: [], self: [topic] });
    }
  });
});
