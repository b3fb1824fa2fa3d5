import { describe, expect, it } from "vitest";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";
import { childTexts, findAll, parseXml } from "./xml-tree.ts";

function channelOf(xml: string) {
  const channel = parseXml(xml).children[0];
  if (channel === undefined) throw new Error("no channel");
  return channel;
}

describe("RSS", () => {
  it("begins with the XML declaration and names the feed's own address", () => {
    const xml = renderRss(sampleFeed());
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"')).toBe(true);
    expect(findAll(parseXml(xml), "atom:link")[0]?.attributes).toEqual({
      rel: "self",
      type: "application/rss+xml",
      href: "https://broadsheet.example/feeds/daily.rss",
    });
  });

  it("says when the feed changed and how long it keeps", () => {
    const channel = channelOf(renderRss(sampleFeed()));
    expect(childTexts(channel, "lastBuildDate")).toEqual(["Mon, 04 May 2026 08:15:00 GMT"]);
    expect(childTexts(channel, "ttl")).toEqual(["60"]);
    expect(childTexts(channel, "language")).toEqual(["en"]);
  });

  it("carries every part of a paper, content after description", () => {
    const item = findAll(parseXml(renderRss(sampleFeed([sampleItem()]))), "item")[0];
    expect(item?.children.map((child) => [child.name, child.text])).toEqual([
      ["title", "Lanterns: Small Indices for Long Books"],
      ["link", "https://broadsheet.example/papers/2605.90001"],
      ["guid", "tag:broadsheet.pub,2026:paper/2605.90001"],
      ["pubDate", "Mon, 04 May 2026 00:41:00 GMT"],
      ["dc:creator", "Ada Quill, Ben Orrin"],
      ["category", "Long context"],
      ["category", "Code released"],
      ["category", "cs.CL"],
      ["category", "cs.LG"],
      ["description", "<p>Long books are slow to read. A small index helps.</p><p>It is trained with the reader.</p>"],
      [
        "content:encoded",
        "<p>Long books are slow to read. A small index helps.</p><p>It is trained with the reader.</p>" +
          '<p><a href="https://arxiv.org/abs/2605.90001">arXiv</a> · <a href="https://arxiv.org/pdf/2605.90001">PDF</a>' +
          ' · <a href="https://github.com/quill/lanterns">Code</a></p><p>Topics: Long context, Code released</p>',
      ],
    ]);
    expect(findAll(item ?? parseXml("<none/>"), "guid")[0]?.attributes).toEqual({ isPermaLink: "false" });
  });

  it("is a valid feed without items", () => {
    expect(findAll(parseXml(renderRss(sampleFeed([]))), "item")).toEqual([]);
  });

  it("says first that a paper was withdrawn", () => {
    const xml = renderRss(sampleFeed([sampleItem({ withdrawnAt: "2026-05-03T00:00:00Z" })]));
    expect(findAll(parseXml(xml), "content:encoded")[0]?.text).toMatch(/^<p><strong>Withdrawn/);
  });
});
