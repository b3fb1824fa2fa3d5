import { describe, expect, it } from "vitest";
import { EditionPage, type EditionPageProps } from "../../src/http/views/edition-page.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { everyElement, findAll, type Element } from "../feeds/xml-tree.ts";
import { editionProps, metas, NO_FILTERS, parsePage, rankedItems, sampleEdition } from "./site.ts";

function editionOf(items = rankedItems(38), changes: Partial<EditionPageProps> = {}): Element {
  return parsePage(<EditionPage {...editionProps(sampleEdition(items), changes)} />);
}

function cardOf(changes: Parameters<typeof sampleItem>[0]): Element {
  const card = findAll(editionOf([sampleItem(changes)]), "article")[0];
  if (card === undefined) throw new Error("no card");
  return card;
}

function withClass(root: Element, name: string): Element[] {
  return everyElement(root).filter(({ attributes }) => attributes["class"]?.split(" ").includes(name));
}

describe("an edition", () => {
  it("is headed by its date, the number of papers and the time of its publication", () => {
    const page = editionOf();
    expect(findAll(page, "h1").map((heading) => heading.text)).toEqual(["Monday, 4 May 2026"]);
    expect(withClass(page, "today")[0]?.text).toContain("38 papers · updated 08:15 UTC");
  });

  it("leads to the days beside it, where there are some", () => {
    const page = editionOf(rankedItems(3), { previous: "2026-05-01", next: "2026-05-05" });
    const turns = withClass(page, "turn").flatMap((turn) => findAll(turn, "a"));
    expect(turns.map(({ attributes, text }) => [attributes["rel"], attributes["href"], text])).toEqual([
      ["prev", "/date/2026-05-01", "‹ Previous edition, 1 May"],
      ["next", "/date/2026-05-05", "Next edition, 5 May ›"],
    ]);
    expect(withClass(editionOf(), "turn").flatMap((turn) => findAll(turn, "a"))).toEqual([]);
  });

  it("lists every paper once, by rank, each headed by a link to its page", () => {
    const cards = findAll(editionOf(), "article");
    expect(cards).toHaveLength(38);
    cards.forEach((card, index) => {
      const heading = findAll(card, index < 30 ? "h2" : "h3")[0];
      expect(heading?.text).toBe(`Paper ${index + 1}`);
      expect(heading && findAll(heading, "a")[0]?.attributes["href"]).toBe(`/papers/2605.${90001 + index}`);
      expect(withClass(card, "rank")[0]?.text).toBe(`Rank ${index + 1}`);
    });
  });

  it("gives less of the abstract the lower the rank, and none in brief", () => {
    const abstract = Array.from({ length: 90 }, (_, index) => `Sentence ${index} says a little.`).join(" ");
    const excerpts = findAll(editionOf(rankedItems(38, { abstract })), "article").map(
      (card) => withClass(card, "excerpt")[0]?.text.length ?? 0,
    );
    const [lead, second, , , , , seventh, , , tenth] = excerpts;
    expect([lead, second, seventh, tenth]).toEqual([lead, second, seventh, tenth].toSorted((a = 0, b = 0) => b - a));
    expect(excerpts.slice(0, 30).every((length) => length > 50)).toBe(true);
    expect(excerpts.slice(30).every((length) => length === 0)).toBe(true);
  });

  it("keeps the room of pictures, and loads all but the lead's late", () => {
    const pictures = findAll(editionOf(), "img").map((image) => image.attributes);
    expect(pictures.map((picture) => picture["loading"])).toEqual(["eager", "lazy", "lazy", "lazy"]);
    for (const picture of pictures) expect(picture).toMatchObject({ alt: "", width: "1200", height: "675" });
  });

  it("offers the day before when nothing was listed", () => {
    const page = editionOf([], { previous: "2026-05-01" });
    expect(withClass(page, "message")[0]?.text).toBe(
      "No papers were listed that day.The edition before is Friday, 1 May 2026.",
    );
  });

  it("says of how many papers these are what passes the filters, and which they are", () => {
    const items = rankedItems(38);
    const filters = { ...NO_FILTERS, tag: ["robotics"], hasCode: true };
    const page = editionOf(items, { items: items.slice(4, 7), passing: 3, filters });
    expect(withClass(page, "today")[0]?.text).toContain("3 of 38 papers · updated");
    expect(findAll(withClass(page, "filters")[0] ?? page, "summary")[0]?.text).toBe(
      "Filtered: Robotics and embodied AI, with code",
    );
    expect(withClass(page, "filters")[0]?.attributes).toHaveProperty("open");
    expect(findAll(page, "article")).toHaveLength(3);
    expect(withClass(editionOf(), "filters")[0]?.attributes).not.toHaveProperty("open");
  });

  it("gives the filters back as they were chosen", () => {
    const filters = { ...NO_FILTERS, tag: ["robotics", "safety"], exclude: ["whale"], author: "Quill", minStars: 7 };
    const inputs = findAll(editionOf(rankedItems(3), { filters, passing: 3 }), "input");
    const given = inputs.flatMap(({ attributes: { name, value, checked } }) =>
      checked === undefined ? [] : [[name, value]],
    );
    expect(given).toEqual([
      ["tag", "robotics"],
      ["tag", "safety"],
      ["exclude", "whale"],
    ]);
    const typed = Object.fromEntries(inputs.map(({ attributes }) => [attributes["name"], attributes["value"]]));
    expect(typed).toMatchObject({ author: "Quill", minStars: "7", minUpvotes: "" });
  });

  it("offers all its papers where none passes", () => {
    const page = editionOf(rankedItems(3), { items: [], passing: 0, filters: { ...NO_FILTERS, q: "whale" } });
    expect(withClass(page, "message")[0]?.text).toBe("No paper of this edition passes these filters.All its papers");
  });

  it("goes on in brief, from where the page before ended", () => {
    const items = rankedItems(38).slice(20);
    const page = editionOf(rankedItems(38), { items, begins: false, nextHref: "/week/2026-W19?cursor=abc" });
    expect(withClass(page, "brief")).toHaveLength(18);
    expect(findAll(withClass(page, "briefs")[0] ?? page, "h2")[0]?.text).toBe("From 21 on");
    const more = findAll(page, "a").find(({ attributes }) => attributes["rel"] === "next");
    expect([more?.text, more?.attributes["href"]]).toEqual(["More papers", "/week/2026-W19?cursor=abc"]);
    expect(metas(page, "robots")).toEqual(["noindex, follow"]);
  });

  it("has the month around a day, with links to the days that have an edition", () => {
    const around = withClass(editionOf(rankedItems(3)), "around")[0];
    const days = findAll(around ?? editionOf(), "td").flatMap((cell) => findAll(cell, "a"));
    expect(days.map(({ attributes }) => [attributes["href"], attributes["aria-current"]])).toEqual([
      ["/date/2026-05-01", undefined],
      ["/date/2026-05-04", "date"],
    ]);
    expect(around?.text).toContain("The week of this day");
  });

  it("shows titles and abstracts as they are read out", () => {
    const plain = { title: "Sorting in O(n²)", abstract: "We sort in n² steps." };
    const page = editionOf([sampleItem({ title: "Sorting in $O(n^2)$", abstract: "We sort in $n^2$ steps.", plain })]);
    expect(findAll(page, "article")[0]?.text).toContain("Sorting in O(n²)We sort in n² steps.");
    expect(metas(page, "og:description")[0]).toContain("First: Sorting in O(n²)");
    expect(page.text).not.toContain("$");
  });
});

describe("a card", () => {
  it("names signals in words beside their marks", () => {
    expect(withClass(cardOf({}), "signals")[0]?.children.map((part) => part.text)).toEqual([
      "▲132 votes",
      "★1.2k stars",
      "14 comments",
      "code",
    ]);
  });

  it("says why the paper ranks, and nothing when there is nothing to say", () => {
    expect(withClass(cardOf({}), "why")[0]?.text).toBe(
      "Votes from 41 to 132 since Monday; stars from 934 to 1.2k since 20 April.",
    );
    expect(withClass(cardOf({ why: [] }), "why")).toEqual([]);
  });

  it("has no empty lines for what is unknown", () => {
    const signals = { upvotes: null, comments: 0, githubStars: null, hnPoints: null };
    const card = cardOf({ signals, codeUrl: null, tags: [], authors: [], organization: null, abstract: "" });
    for (const name of ["signals", "topics", "byline", "excerpt"]) expect(withClass(card, name)).toEqual([]);
  });
});
