import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";
import { childTexts, findAll, parseXml, type Element } from "./xml-tree.ts";

function entryOf(changes: Parameters<typeof sampleItem>[0] = {}): Element {
  const entry = findAll(parseXml(renderAtom(sampleFeed([sampleItem(changes)]))), "entry")[0];
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

describe("Atom", () => {
  it("has what RFC 4287 §4.1.1 requires of a feed", () => {
    const feed = parseXml(renderAtom({ ...sampleFeed(), selfUrl: "https://broadsheet.example/feeds/daily.atom" }));
    expect(childTexts(feed, "id")).toEqual(["tag:broadsheet.pub,2026:feed/feeds/daily.atom"]);
    expect(childTexts(feed, "title")).toEqual(["Broadsheet, daily"]);
    expect(childTexts(feed, "updated")).toEqual(["2026-05-04T08:15:00.000Z"]);
    expect(childTexts(feed, "author")).toEqual(["Broadsheet"]);
    const links = feed.children.filter((child) => child.name === "link").map((link) => link.attributes);
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ["alternate", "https://broadsheet.example/"],
      ["self", "https://broadsheet.example/feeds/daily.atom"],
    ]);
  });

  it("gives an entry its names, categories, summary and HTML content", () => {
    const entry = entryOf();
    expect(childTexts(entry, "author")).toEqual(["Ada Quill", "Ben Orrin"]);
    expect(findAll(entry, "category").map(({ attributes }) => [attributes["term"], attributes["label"]])).toEqual([
      ["long-context", "Long context"],
      ["code-released", "Code released"],
      ["cs.CL", "cs.CL"],
      ["cs.LG", "cs.LG"],
    ]);
    expect(childTexts(entry, "summary")).toEqual([
      "Long books are slow to read. A small index helps.\n\nIt is trained with the reader.",
    ]);
    const content = findAll(entry, "content")[0];
    expect(content?.attributes).toEqual({ type: "html" });
    expect(content?.text).toContain('<a href="https://arxiv.org/abs/2605.90001">arXiv</a>');
  });

  it("moves an entry's date with a new version and with nothing else", () => {
    const first = entryOf();
    const voted = entryOf({ signals: { upvotes: 999, comments: 99, githubStars: 9, hnPoints: 9 }, rank: 3, score: 1 });
    const revised = entryOf({ version: 2, updatedAt: "2026-05-06T10:00:00Z" });
    expect(childTexts(first, "updated")).toEqual(["2026-05-04T00:41:00.000Z"]);
    expect(childTexts(voted, "updated")).toEqual(childTexts(first, "updated"));
    expect(childTexts(revised, "updated")).toEqual(["2026-05-06T10:00:00.000Z"]);
    expect(childTexts(revised, "published")).toEqual(childTexts(first, "published"));
    expect(childTexts(revised, "id")).toEqual(childTexts(first, "id"));
  });
});
