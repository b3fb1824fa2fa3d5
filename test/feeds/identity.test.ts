import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { entryId, feedId } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";

// RFC 4151 §2.1: tag:authority,date:specific, with the characters that a URI's path and query may have.
const TAG_URI = /^tag:[a-z.]+,\d{4}:[\w\-.~!$&'()*+,;=:@/?%]+$/;

describe("ids", () => {
  it("are tag URIs for either scheme of arXiv", () => {
    expect(entryId({ id: "2602.23229" })).toBe("tag:broadsheet.pub,2026:paper/2602.23229");
    for (const id of ["2602.23229", "hep-th/9901001"]) expect(entryId({ id })).toMatch(TAG_URI);
    expect(feedId({ selfUrl: "https://a.example/feeds/search.atom?q=caf%C3%A9&tag=x" })).toMatch(TAG_URI);
  });

  it("stay over versions, hosts and positions", () => {
    const later = sampleItem({ version: 3, rank: 9, url: "https://elsewhere.example/papers/2605.90001" });
    expect(entryId(later)).toBe(entryId(sampleItem()));
    expect(feedId({ selfUrl: "http://127.0.0.1:8787/feeds/daily.rss" })).toBe(
      feedId({ selfUrl: "https://broadsheet.example/feeds/daily.rss" }),
    );
  });
});

it.each([
  ["RSS", renderRss],
  ["Atom", renderAtom],
  ["JSON", renderJsonFeed],
])("%s gives the same bytes for the same feed", (_name, render) => {
  expect(render(sampleFeed())).toBe(render(structuredClone(sampleFeed())));
});
