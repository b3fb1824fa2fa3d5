import { describe, expect, it } from "vitest";
import { PaperPage } from "../../src/http/views/paper-page.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { everyElement, findAll, type Element } from "../feeds/xml-tree.ts";
import { parsePage, SITE } from "./site.ts";

function paperOf(changes: Parameters<typeof sampleItem>[0] = {}, demo = false): Element {
  return parsePage(<PaperPage site={{ ...SITE, demo }} item={sampleItem(changes)} />);
}

function asideOf(page: Element): Element {
  const aside = findAll(page, "aside").at(-1);
  if (aside === undefined) throw new Error("no aside");
  return aside;
}

describe("a paper", () => {
  it("tells all names, the dateline and every paragraph", () => {
    const article = findAll(paperOf({ version: 2, updatedAt: "2026-05-06T10:00:00Z" }), "article")[0];
    expect(article?.text).toContain("Ada Quill, Ben Orrin");
    expect(article && findAll(article, "li").map((fact) => fact.text)).toEqual([
      "arXiv 2605.90001, version 2",
      "published 1 May 2026",
      "revised 6 May 2026",
      "listed Monday, 4 May 2026",
      "cs.CL, cs.LG",
    ]);
    const abstract = article && everyElement(article).find(({ attributes }) => attributes["class"] === "abstract");
    expect(abstract?.children.map((paragraph) => paragraph.text)).toEqual([
      "Long books are slow to read. A small index helps.",
      "It is trained with the reader.",
    ]);
  });

  it("explains its rank in a sentence and in shares", () => {
    const text = asideOf(paperOf()).text;
    expect(text).toContain("Votes from 41 to 132 since 4 May 2026; stars from 934 to 1.2k since 20 April 2026.");
    expect(text).toContain("votes70\u00a0% of the score");
    expect(text).toContain("stars1,234");
  });

  it("links to where else it is to be had", () => {
    expect(findAll(asideOf(paperOf()), "a").map(({ text, attributes }) => [text, attributes["href"]])).toEqual([
      ["arXiv", "https://arxiv.org/abs/2605.90001"],
      ["PDF", "https://arxiv.org/pdf/2605.90001"],
      ["Code", "https://github.com/quill/lanterns"],
      ["HTML", "https://arxiv.org/html/2605.90001"],
      ["Hugging Face", "https://huggingface.co/papers/2605.90001"],
      ["alphaXiv", "https://www.alphaxiv.org/abs/2605.90001"],
    ]);
  });

  it("sends nobody after an invented paper", () => {
    expect(findAll(asideOf(paperOf({}, true)), "a")).toEqual([]);
  });

  it("says when it was withdrawn", () => {
    expect(paperOf({ withdrawnAt: "2026-05-07T00:00:00Z" }).text).toContain("Withdrawn by its authors on 7 May 2026.");
  });

  it("is silent about what nobody has counted", () => {
    const signals = { upvotes: null, comments: null, githubStars: null, hnPoints: null };
    const headings = findAll(asideOf(paperOf({ signals, why: [] })), "h2").map((heading) => heading.text);
    expect(headings).toEqual(["Elsewhere"]);
  });
});
