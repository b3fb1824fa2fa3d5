import { parseOpml } from "feedsmith";
import { describe, expect, it } from "vitest";
import { type FeedOutline, renderOpml } from "../../src/feeds/opml.tsx";
import { everyElement, findAll, parseXml } from "./xml-tree.ts";

const feed = (changes: Partial<FeedOutline> = {}): FeedOutline => ({
  title: "Lanterns",
  description: "Papers about lanterns",
  feedUrl: "https://broadsheet.example/feeds/tags/lanterns.atom",
  pageUrl: "https://broadsheet.example/tags/lanterns",
  ...changes,
});
const outlines = (xml: string) => findAll(parseXml(xml), "outline").map(({ attributes }) => attributes);

describe("OPML", () => {
  it("begins with the XML declaration, and has its title in the head alone", () => {
    const xml = renderOpml("All feeds", [feed()], [{ title: "Harbours", feeds: [feed(), feed()] }]);
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>')).toBe(true);
    expect(everyElement(parseXml(xml)).map(({ name }) => name)).toEqual([
      "opml",
      "head",
      "title",
      "body",
      ...Array.from({ length: 4 }, () => "outline"),
    ]);
  });

  it("has the feeds in the order given, folders after those without one", () => {
    const xml = renderOpml("All", [feed({ title: "A" })], [{ title: "B", feeds: [feed({ title: "C" })] }]);
    expect(outlines(xml).map(({ text }) => text)).toEqual(["A", "B", "C"]);
    expect(outlines(xml)[1]).toEqual({ text: "B", title: "B" });
    expect(outlines(xml)[0]).toEqual({
      type: "rss",
      text: "A",
      title: "A",
      description: "Papers about lanterns",
      xmlUrl: "https://broadsheet.example/feeds/tags/lanterns.atom",
      htmlUrl: "https://broadsheet.example/tags/lanterns",
    });
  });

  it.each([
    ["markup", `<b>Fish & "chips"</b> ]]> 'x' &amp; <!-- -->`],
    ["markup that ends an attribute", `" onclick="x"><outline text="y"/>`],
    ["other scripts", "雪 🐟 é"],
  ])("escapes %s in names, descriptions and addresses", (_what, hostile) => {
    const address = `https://broadsheet.example/?a=1&b=${hostile}`;
    const one = feed({ title: hostile, description: hostile, feedUrl: address, pageUrl: address });
    const xml = renderOpml(hostile, [one], [{ title: hostile, feeds: [one] }]);
    const shown = {
      type: "rss",
      text: hostile,
      title: hostile,
      description: hostile,
      xmlUrl: address,
      htmlUrl: address,
    };
    expect(outlines(xml)).toEqual([shown, { text: hostile, title: hostile }, shown]);
    expect(findAll(parseXml(xml), "title").map(({ text }) => text)).toEqual([hostile]);
  });

  it("drops characters that XML forbids", () => {
    const xml = renderOpml("A\u0000B", [feed({ title: "C\u000b\ud800D\uffff" })], []);
    expect(findAll(parseXml(xml), "title")[0]?.text).toBe("AB");
    expect(outlines(xml)[0]?.text).toMatch(/^C\ufffd?D$/);
  });

  it("is well-formed without a feed", () => {
    expect(outlines(renderOpml("None", [], []))).toEqual([]);
  });

  it("is read by feedsmith", () => {
    const xml = renderOpml("All & more", [feed()], [{ title: "Harbours", feeds: [feed({ title: "A < B" })] }]);
    expect(parseOpml(xml)).toMatchObject({
      head: { title: "All & more" },
      body: {
        outlines: [
          { text: "Lanterns", xmlUrl: "https://broadsheet.example/feeds/tags/lanterns.atom" },
          { text: "Harbours", outlines: [{ text: "A < B" }] },
        ],
      },
    });
  });
});
