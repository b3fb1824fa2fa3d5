import { parseFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { HOUR } from "../../src/domain/calendar.ts";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { childTexts, findAll, parseXml } from "../feeds/xml-tree.ts";
import { FEW, listOf, NOBODYS, NOW, openWorld, SITE_URL, type World } from "./world.ts";

let world: World;
let at = NOW;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FORMATS = ["rss", "atom", "json"] as const;
type Format = (typeof FORMATS)[number];
const TYPES = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};
const JsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string(),
  description: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  items: z.array(z.object({ id: z.string(), url: z.string() })),
});

const feedOf = async (slug: string, format: Format, query = "") => {
  const answer = await world.get(`/feeds/tags/${slug}.${format}${query}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, TYPES[format]]);
  return answer.text();
};

/** The identifiers of a feed's entries, by a strict parser. */
function idsIn(text: string, format: Format): string[] {
  if (format === "json") return JsonFeed.parse(JSON.parse(text)).items.map(({ id }) => id);
  const [entry, id] = format === "rss" ? ["item", "guid"] : ["entry", "id"];
  return findAll(parseXml(text), entry).flatMap((element) => childTexts(element, id));
}

const idOf = (paper: string) => `tag:broadsheet.pub,2026:paper/${paper}`;

describe.each(FORMATS)("a tag's feed as %s", (format) => {
  it.each(["robotics", FEW.slug])("has the papers of the API, in its order: %s", async (slug) => {
    const { items } = await listOf(await world.get(`/api/v1/tags/${slug}?limit=100`));
    const text = await feedOf(slug, format, "?limit=100");
    expect(idsIn(text, format)).toEqual(items.map(({ id }) => idOf(id)));
    expect(items.length).toBeGreaterThan(2);
    expect(parseFeed(text)).toMatchObject({ format });
  });

  it("scenario 56: is valid and empty for a tag without papers", async () => {
    const text = await feedOf(NOBODYS, format);
    expect(idsIn(text, format)).toEqual([]);
    expect(parseFeed(text)).toMatchObject({ format });
  });

  it("has its limit, fifty where none is named, and its filters", async () => {
    const all = idsIn(await feedOf("robotics", format), format);
    expect(all).toHaveLength(27);
    expect(idsIn(await feedOf("robotics", format, "?limit=4"), format)).toEqual(all.slice(0, 4));
    const coded = idsIn(await feedOf("robotics", format, "?hasCode=true"), format);
    expect(coded.length).toBeGreaterThan(0);
    expect(coded.length).toBeLessThan(all.length);
    expect(idsIn(await feedOf("robotics", format, "?tag=code-available"), format)).toEqual(coded);
  });

  it("gives a paper the identifier that it has in every feed, whatever happens to its votes", async () => {
    const before = idsIn(await feedOf("robotics", format), format);
    const daily = idsIn(await (await world.get(`/feeds/daily.${format}?limit=100&tag=robotics`)).text(), format);
    expect(before.toSorted()).toEqual(daily.toSorted());
    await world.vote({ "2605.04007": 9_000 + (at - NOW) }, (at += HOUR));
    expect(idsIn(await feedOf("robotics", format), format).toSorted()).toEqual(before.toSorted());
  });

  it("is answered 304 until its list changes", async () => {
    const path = `/feeds/tags/robotics.${format}`;
    const etag = (await world.get(path)).headers.get("etag") ?? "";
    expect((await world.get(path, { headers: { "if-none-match": etag } })).status).toBe(304);
    const other = (await world.get(`/feeds/tags/speech-audio.${format}`)).headers.get("etag");
    expect(other).not.toBe(etag);
  });

  it("escapes what stands in its address", async () => {
    const text = await feedOf("robotics", format, `?q=${encodeURIComponent('"><script>&')}`);
    expect(idsIn(text, format)).toEqual([]);
    if (format !== "json") expect(text).not.toContain("<script>");
  });
});

describe("a tag's feed", () => {
  it("says which tag it is, where it is and where its page is", async () => {
    const title = `Broadsheet: ${TAGS.get("robotics")?.name}`;
    const json = JsonFeed.parse(JSON.parse(await feedOf("robotics", "json", "?limit=2")));
    expect(json).toMatchObject({
      title,
      feed_url: `${SITE_URL}/feeds/tags/robotics.json?limit=2`,
      home_page_url: `${SITE_URL}/tags/robotics`,
    });
    const channel = parseXml(await feedOf("robotics", "rss")).children[0] ?? parseXml("<none/>");
    expect(childTexts(channel, "title")).toEqual([title]);
    expect(childTexts(channel, "link")).toEqual([`${SITE_URL}/tags/robotics`]);
    expect(childTexts(channel, "description")).toEqual([json.description]);
    const self = findAll(parseXml(await feedOf("robotics", "atom")), "link").map(({ attributes }) => attributes.href);
    expect(self).toEqual(expect.arrayContaining([`${SITE_URL}/feeds/tags/robotics.atom`, `${SITE_URL}/tags/robotics`]));
  });
});
