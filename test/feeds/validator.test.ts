import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import type { Feed } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed } from "./sample.ts";
import { brokenRules, type Rule } from "./validator.ts";

const FORMATS: Record<string, (feed: Feed) => string> = { rss: renderRss, atom: renderAtom, json: renderJsonFeed };
const addressOf = (format: string) => `https://broadsheet.example/feeds/daily.${format}`;
const valid = (format: string) => FORMATS[format]?.({ ...sampleFeed(), selfUrl: addressOf(format) }) ?? "";

describe("scenario 52: the rules of the W3C validator", () => {
  it.each(Object.keys(FORMATS))("%s keeps to them", (format) => {
    expect(brokenRules(valid(format), addressOf(format))).toEqual([]);
  });

  // Each defect, put into a valid feed, is found: a validator that finds nothing proves nothing.
  const DEFECTS: [string, string, RegExp | string, string, Rule[]][] = [
    ["a control character", "rss", "<title>", "<title>\u000b", ["SAXError"]],
    ["a reference to one", "atom", "<summary>", "<summary>&#x0B;", ["SAXError"]],
    ["U+FFFF", "rss", "<title>", "<title>\uffff", ["SAXError"]],
    ["a bare ampersand", "rss", "<title>", "<title>A & B", ["SAXError"]],
    ["the end of a CDATA section", "rss", "<title>", "<title>]]>", ["SAXError"]],
    ["a line before the declaration", "rss", "<?xml", "\n<?xml", ["SAXError"]],
    ["an entity of HTML", "atom", "<title>", "<title>&nbsp;", ["SAXError"]],
    ["an ISO date", "rss", /<pubDate>[^<]*/, "<pubDate>2026-05-04T00:41:00Z", ["InvalidRFC2822Date"]],
    ["the wrong day of the week", "rss", "<pubDate>Mon", "<pubDate>Tue", ["InvalidRFC2822Date"]],
    ["an RFC 2822 date", "atom", /<updated>[^<]*/, "<updated>Mon, 04 May 2026 08:15:00 GMT", ["InvalidRFC3339Date"]],
    ["a guid twice", "rss", "paper/hep-th/9901001", "paper/2605.90001", ["DuplicateValue"]],
    ["an id twice", "json", "paper/hep-th/9901001", "paper/2605.90001", ["DuplicateValue"]],
    ["no guid", "rss", /<guid.*?<\/guid>/, "", ["MissingGuid"]],
    ["a guid that is taken for an address", "rss", ' isPermaLink="false"', "", ["InvalidPermalink"]],
    ["markup in a title", "rss", "<title>Second", "<title>&lt;b&gt;Second&lt;/b&gt;", ["ContainsHTML"]],
    ["an entity in a title", "json", '"title":"Second', '"title":"A &amp; B', ["ContainsHTML"]],
    ["a relative address", "rss", "https://arxiv.org/pdf/2605.90001", "/pdf/2605.90001", ["ContainsRelRef"]],
    ["a script", "atom", "&lt;p&gt;", "&lt;script&gt;&lt;/script&gt;&lt;p&gt;", ["SecurityRisk"]],
    ["a handler", "json", "<p>Long", "<p onclick='x'>Long", ["SecurityRisk"]],
    [
      "an address that is a script",
      "rss",
      "https://github.com/quill/lanterns",
      "javascript:alert(1)",
      ["SecurityRisk"],
    ],
    ["another address of its own", "rss", "daily.rss", "daily.rss?a=b", ["SelfDoesntMatchLocation"]],
    ["none", "atom", /<link rel="self".*?<\/link>|<link rel="self"[^>]*\/>/, "", ["SelfDoesntMatchLocation"]],
    ["another in JSON", "json", "daily.json", "daily.json?a=b", ["SelfDoesntMatchLocation"]],
    ["no title", "atom", "<title>Second</title>", "", ["MissingElement"]],
    ["no description", "rss", /<description>The[^<]*<\/description>/, "", ["MissingElement"]],
    ["a number for an id", "json", /"id":"tag[^"]*"/, '"id":1', ["MissingElement"]],
    ["an id with a space", "atom", "paper/2605.90001", "paper/2605 90001", ["InvalidURI"]],
    [
      "an update before the publication",
      "atom",
      /<updated>2026-05-04T00[^<]*/,
      "<updated>2026-05-03T00:00:00Z",
      ["UpdatedBeforePublished"],
    ],
  ];
  it.each(DEFECTS)("finds %s in %s", (_what, format, place, defect, rules) => {
    const text = valid(format);
    const doctored = text.replace(place, () => defect);
    expect(doctored).not.toBe(text);
    expect(brokenRules(doctored, addressOf(format))).toEqual(rules);
  });
});
