import { describe, expect, it } from "vitest";
import { PaperPage, type PaperPageProps } from "../../src/http/views/paper-page.tsx";
import { typeset } from "../../src/typesetting/typeset.ts";
import { sampleItem } from "../feeds/sample.ts";
import { everyElement, findAll, type Element } from "../feeds/xml-tree.ts";
import { headLinks, metas, paperProps, parsePage, rankedItems, sampleHistory, SITE } from "./site.ts";

function paperOf(changes: Parameters<typeof sampleItem>[0] = {}, rest: Partial<PaperPageProps> = {}): Element {
  return parsePage(<PaperPage {...paperProps(sampleItem(changes), rest)} />);
}

function asideOf(page: Element): Element {
  const aside = findAll(page, "aside").at(-1);
  if (aside === undefined) throw new Error("no aside");
  return aside;
}

/** The links of the list of other places. */
function elsewhere(page: Element): Element[] {
  const section = findAll(asideOf(page), "section").find(({ text }) => text.startsWith("Elsewhere"));
  return section === undefined ? [] : findAll(section, "a");
}

describe("a paper", () => {
  it("tells all names, the dateline and every paragraph", () => {
    const article = findAll(paperOf({ version: 2, updatedAt: "2026-05-06T10:00:00Z" }), "article")[0];
    expect(article?.text).toContain("Ada Quill, Ben Orrin");
    expect(article && findAll(article, "li").map((fact) => fact.text)).toEqual([
      "arXiv 2605.90001 v1 v2 ",
      "published 1 May 2026",
      "revised 6 May 2026",
      "no. 1 of Monday, 4 May 2026, put there by Ada Quill",
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
    expect(text).toContain("Code ★ 1,234 stars");
  });

  it("links to where else it is to be had", () => {
    expect(elsewhere(paperOf()).map(({ text, attributes }) => [text, attributes["href"]])).toEqual([
      ["arXiv", "https://arxiv.org/abs/2605.90001"],
      ["PDF", "https://arxiv.org/pdf/2605.90001"],
      ["Code", "https://github.com/quill/lanterns"],
      ["HTML", "https://arxiv.org/html/2605.90001"],
      ["Hugging Face", "https://huggingface.co/papers/2605.90001"],
      ["alphaXiv", "https://www.alphaxiv.org/abs/2605.90001"],
    ]);
  });

  it("sends nobody after an invented paper", () => {
    const demo = paperOf({}, { site: { ...SITE, demo: true } });
    expect(elsewhere(demo)).toEqual([]);
    expect(asideOf(demo).text).toContain("An invented paper has no pages elsewhere.");
  });

  it("is silent about what nobody has counted", () => {
    const signals = { upvotes: null, comments: null, githubStars: null, hnPoints: null };
    const headings = findAll(asideOf(paperOf({ signals, why: [] })), "h2").map((heading) => heading.text);
    expect(headings).toEqual(["Elsewhere", "Cite"]);
  });

  it("names the newest five of many versions", () => {
    const versions = everyElement(paperOf({ version: 9 })).find(({ attributes }) => attributes["class"] === "versions");
    expect(versions?.text).toBe("… v5 v6 v7 v8 v9 ");
    expect(versions?.children[0]?.attributes["href"]).toBe("https://arxiv.org/abs/2605.90001v5");
  });

  it("links authors to their papers, but no name without a letter", () => {
    const authors = [{ name: "Åsa O'Brien" }, { name: "Jürgen von der Höhe" }, { name: "…" }];
    const names = findAll(paperOf({ authors }), "a").filter(({ attributes }) => attributes["itemprop"] === "name");
    expect(names.map(({ attributes }) => attributes["href"])).toEqual([
      "/authors/asa-o-brien",
      "/authors/jurgen-von-der-hohe",
    ]);
  });

  it("draws what was counted over time, with other words for it", () => {
    const aside = asideOf(paperOf({}, { history: sampleHistory("2605.90001") }));
    expect(findAll(aside, "h2").map(({ text }) => text)).toEqual([
      "Why it ranks",
      "Signals over time",
      "Rank over time",
      "Elsewhere",
      "Cite",
    ]);
    const pictures = findAll(aside, "svg").filter(({ attributes }) => attributes["role"] === "img");
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { attributes } of pictures) expect(attributes["aria-label"]?.length).toBeGreaterThan(20);
  });

  it("lists papers like it, each headed by a link", () => {
    const similar = rankedItems(3);
    const section = findAll(paperOf({ id: "2605.80001" }, { similar }), "section").find(
      ({ attributes }) => attributes["class"] === "similar",
    );
    expect(section && findAll(section, "h3").map((each) => findAll(each, "a")[0]?.attributes["href"])).toEqual(
      similar.map(({ id }) => `/papers/${id}`),
    );
    expect(paperOf().text).not.toContain("Similar papers");
  });
});

describe("a paper with LaTeX", () => {
  const [title, abstract] = ["Sorting in $O(n^2)$", "We \\emph{sort}.\n\nSee $n^2$ & <b>."];
  const whole = typeset(title, abstract);
  const page = paperOf({ title, abstract, plain: whole?.plain ?? null }, { typeset: whole });

  it("is typeset where it is read", () => {
    const heading = findAll(page, "h1")[0];
    expect(heading && findAll(heading, "msup").map(({ text }) => text)).toEqual(["n2"]);
    const paragraphs = everyElement(page).find(({ attributes }) => attributes["class"] === "abstract")?.children;
    expect(paragraphs?.map(({ text }) => text)).toEqual(["We sort.", "See n2 & <b>."]);
    expect(findAll(paragraphs?.[0] ?? page, "em").map(({ text }) => text)).toEqual(["sort"]);
  });

  it("is plain text for whoever has no markup", () => {
    expect(findAll(page, "title")[0]?.text).toBe("Sorting in O(n²) · Broadsheet");
    for (const name of ["og:title", "citation_title"]) expect(metas(page, name)[0]).toContain("Sorting in O(n²)");
    for (const name of ["description", "og:description"]) expect(metas(page, name)).toEqual(["We sort. See n² & <b>."]);
  });
});

describe("what machines read of a paper", () => {
  const page = paperOf({ version: 2, updatedAt: "2026-05-06T10:00:00Z" });

  it("is what Google Scholar wants", () => {
    const said = (name: string) => metas(page, `citation_${name}`);
    expect(said("title")).toEqual(["Lanterns: Small Indices for Long Books"]);
    expect(said("author")).toEqual(["Ada Quill", "Ben Orrin"]);
    expect([said("publication_date"), said("online_date")]).toEqual([["2026/05/01"], ["2026/05/06"]]);
    expect([said("arxiv_id"), said("doi")]).toEqual([["2605.90001"], ["10.48550/arXiv.2605.90001"]]);
    expect(said("pdf_url")).toEqual(["https://arxiv.org/pdf/2605.90001"]);
    expect(said("keywords")).toEqual(["Long context", "Code released"]);
  });

  it("is a ScholarlyArticle of schema.org, its people apart", () => {
    const article = findAll(page, "article")[0];
    expect(article?.attributes["itemtype"]).toBe("https://schema.org/ScholarlyArticle");
    const properties = everyElement(article ?? page).flatMap(({ attributes }) => attributes["itemprop"] ?? []);
    for (const name of ["headline name", "author", "datePublished", "dateModified", "abstract", "keywords"])
      expect(properties).toContain(name);
    const people = everyElement(article ?? page).filter(({ attributes }) => attributes["itemprop"] === "author");
    expect(people.map(({ attributes, text }) => [attributes["itemtype"], text])).toEqual([
      ["https://schema.org/Person", "Ada Quill"],
      ["https://schema.org/Person", "Ben Orrin"],
    ]);
  });

  it("has its other forms, its picture and what it unfolds into elsewhere", () => {
    const forms = headLinks(page, "alternate").filter(({ href }) => /papers/.test(href ?? ""));
    expect(forms.map(({ type, href }) => [type, href])).toEqual([
      ["text/markdown", "/papers/2605.90001.md"],
      ["application/x-bibtex", "/papers/2605.90001.bib"],
      ["application/x-research-info-systems", "/papers/2605.90001.ris"],
      [
        "application/json+oembed",
        "https://broadsheet.example/oembed?url=https%3A%2F%2Fbroadsheet.example%2Fpapers%2F2605.90001&format=json",
      ],
    ]);
    expect(metas(page, "og:type")).toEqual(["article"]);
    expect(metas(page, "og:image")).toEqual(["https://pictures.example/lanterns.png"]);
    expect(metas(paperOf({ thumbnailUrl: null }), "og:image")).toEqual([
      "https://broadsheet.example/papers/2605.90001/card.png",
    ]);
  });
});
