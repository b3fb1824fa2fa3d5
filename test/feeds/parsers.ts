import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import * as z from "zod";

const WithId = z.object({ id: z.string() });

/** The parsers of npm that read XML, each with the ids that it finds. */
export const XML_READERS: [name: string, read: (xml: string) => Promise<string[]>][] = [
  [
    "rss-parser",
    async (xml) => {
      const { items } = await new RssParser().parseString(xml);
      return items.map((item) => item.guid ?? WithId.parse(item).id); // Atom's ids are not in its types
    },
  ],
  // It knows Atom by its entries: a feed without any is none to it.
  ["feed-extractor", async (xml) => (/<(rss|entry)[ >]/.test(xml) ? idsOf(extractFromXml(xml)) : [])],
  [
    "feedsmith",
    async (xml) => {
      const parsed = parseFeed(xml);
      if (parsed.format === "rss") return (parsed.feed.items ?? []).map(({ guid }) => guid?.value ?? "");
      return parsed.format === "atom" ? (parsed.feed.entries ?? []).map(({ id }) => id ?? "") : [];
    },
  ],
  [
    "feedparser",
    async (xml) => {
      const parser = new FeedParser({});
      parser.end(xml);
      const ids: string[] = [];
      for await (const { guid } of parser) ids.push(guid);
      return ids;
    },
  ],
];

/** The same for JSON Feed. */
export const JSON_READERS: typeof XML_READERS = [
  ["feed-extractor", async (json) => idsOf(extractFromJson(JSON.parse(json)))],
  [
    "feedsmith",
    async (json) => {
      const parsed = parseFeed(json);
      return parsed.format === "json" ? (parsed.feed.items ?? []).map(({ id }) => id ?? "") : [];
    },
  ],
];

function idsOf({ entries = [] }: { entries?: { id: string }[] }): string[] {
  return entries.map(({ id }) => id);
}
