import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";

const TITLE = "Fish & chips <b>are</b> $x < y$ “quoted” ]]> &amp; 雪 🐟";
const feed = sampleFeed([sampleItem({ title: TITLE }), sampleItem({ id: "2605.90002", title: "Second" })]);

describe("rss-parser", () => {
  it.each([
    ["RSS", renderRss],
    ["Atom", renderAtom],
  ])("reads %s", async (_name, render) => {
    const parsed = await new RssParser().parseString(render(feed));
    expect(parsed.items.map((item) => item.title)).toEqual([TITLE, "Second"]);
    expect(parsed.items[0]?.link).toBe("https://broadsheet.example/papers/2605.90001");
    expect(parsed.items[0]?.isoDate).toBe("2026-05-04T00:41:00.000Z");
  });
});

describe("feedparser", () => {
  it.each([
    ["RSS", renderRss],
    ["Atom", renderAtom],
  ])("reads %s", async (_name, render) => {
    const parser = new FeedParser({});
    parser.end(render(feed));
    const items: unknown[] = [];
    for await (const { title, link, pubdate } of parser) items.push([title, link, pubdate]);
    const listed = new Date("2026-05-04T00:41:00Z");
    expect(items).toEqual([
      // It takes what looks like markup out of titles.
      [TITLE.replace(/<\/?b>/g, ""), "https://broadsheet.example/papers/2605.90001", listed],
      ["Second", "https://broadsheet.example/papers/2605.90002", listed],
    ]);
  });
});

describe("feedsmith", () => {
  it.each([
    ["rss", renderRss, { items: [{ title: TITLE }, { title: "Second" }] }],
    ["atom", renderAtom, { entries: [{ title: { value: TITLE } }, { title: { value: "Second" } }] }],
    ["json", renderJsonFeed, { items: [{ title: TITLE }, { title: "Second" }] }],
  ])("recognises and reads %s", (format, render, expected) => {
    expect(parseFeed(render(feed))).toMatchObject({ format, feed: expected });
  });
});

describe("feed-extractor", () => {
  // It shortens and unescapes titles on its own, so the plain one is compared.
  it("reads RSS, Atom and JSON", () => {
    const readings = [
      extractFromXml(renderRss(feed)),
      extractFromXml(renderAtom(feed)),
      extractFromJson(JSON.parse(renderJsonFeed(feed))),
    ];
    for (const { entries = [] } of readings) {
      expect(entries.map((entry) => entry.link)).toEqual(feed.items.map((item) => item.url));
      expect(entries[1]?.title).toBe("Second");
    }
  });
});
