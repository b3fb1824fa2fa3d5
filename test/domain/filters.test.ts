import { describe, expect, it } from "vitest";
import type { RankedItem } from "../../src/domain/api.ts";
import { applyFilters, type Filters, isNarrowed } from "../../src/domain/filters.ts";
import { sampleItem } from "../feeds/sample.ts";

const NONE: Filters = {
  tag: [],
  category: [],
  author: null,
  q: null,
  exclude: [],
  hasCode: null,
  minUpvotes: null,
  minStars: null,
  maxAgeDays: null,
};
const PUBLISHED = "2026-05-04T08:00:00.000Z";

const passes = (item: Partial<RankedItem>, filters: Partial<Filters>) =>
  applyFilters([sampleItem(item)], { ...NONE, ...filters }, PUBLISHED).length === 1;

const signals = { upvotes: null, comments: null, githubStars: null, hnPoints: null };

describe("a filter", () => {
  it.each<[string, Partial<RankedItem>, Partial<Filters>, boolean]>([
    ["tag", {}, { tag: ["code-released"] }, true],
    ["tag, one of two", {}, { tag: ["robotics", "long-context"] }, true],
    ["tag it has not", {}, { tag: ["robotics"] }, false],
    ["tag by its name", {}, { tag: ["Long context"] }, false],
    ["category that is not the first", {}, { category: ["cs.LG"] }, true],
    ["category it has not", {}, { category: ["cs.CV"] }, false],
    ["category before arXiv was heard", { categories: [] }, { category: ["cs.CL"] }, false],
    ["author, part of a name", {}, { author: "orrin" }, true],
    ["author across two names", {}, { author: "Quill Ben" }, false],
    ["q in title and abstract, any order", {}, { q: "reader LANTERNS" }, true],
    ["q with a word that is not there", {}, { q: "lanterns whales" }, false],
    ["q of blanks", {}, { q: "  lanterns   books  " }, true],
    ["q in other forms of its words", {}, { q: "indexes LANTERN trains" }, true],
    ["q, part of a word", {}, { q: "lant" }, false],
    ["q in what is shown without LaTeX", { plain: { title: "α-lamps", abstract: "" } }, { q: "lamp" }, true],
    ["q where that has it no more", { plain: { title: "α-lamps", abstract: "" } }, { q: "lantern" }, false],
    ["q side by side", {}, { q: '"small index helps"' }, true],
    ["q side by side across title and abstract", {}, { q: '"books long"' }, false],
    ["q side by side at the end", {}, { q: '"the readers"' }, true],
    ["q without", {}, { q: "lantern -whale" }, true],
    ["q without what it has", {}, { q: 'lantern -"small indices"' }, false],
    ["q of nothing but what it has not", {}, { q: "-whale" }, false],
    ["q by somebody", {}, { q: 'author:"ada quill"' }, true],
    ["q by somebody of two names", {}, { q: "author:quill-ben" }, false],
    ["q in a category", {}, { q: "lantern cat:cs.LG" }, true],
    ["q on a topic", {}, { q: "tag:long-context" }, true],
    ["q on another", {}, { q: "tag:robotics" }, false],
    ["q with code, without any", { codeUrl: null }, { q: "has:code" }, false],
    ["q of its year, by its number", { publishedAt: "2025-12-31T23:00:00Z" }, { q: "year:2026" }, true],
    ["q of another year", {}, { q: "lantern year:-2025" }, false],
    ["q of an old number", { id: "hep-th/9901001" }, { q: "year:1999" }, true],
    ["q that cannot be read, as words", { title: "Tag: witchcraft" }, { q: "tag:witchcraft" }, true],
    ["q that cannot be read, whose words it has not", {}, { q: "lantern tag:witchcraft" }, false],
    ["exclude a word", {}, { exclude: ["books"] }, false],
    ["exclude part of a word", {}, { exclude: ["book"] }, true],
    ["exclude in other letters", {}, { exclude: ["LONG BOOKS"] }, false],
    ["exclude words across punctuation", {}, { exclude: ["lanterns small"] }, false],
    [
      "exclude words from title into abstract",
      { title: "On deep", abstract: "learning" },
      { exclude: ["deep learning"] },
      true,
    ],
    ["exclude the last word", { abstract: "It ends here." }, { exclude: ["here"] }, false],
    ["exclude a tag", {}, { exclude: ["long-context"] }, false],
    ["exclude, one of two", {}, { exclude: ["whales", "index"] }, false],
    ["exclude nothing but signs", { title: "What?", abstract: "This!" }, { exclude: ["!!!", "?"] }, true],
    ["exclude nothing but signs where there is no abstract", { abstract: "" }, { exclude: ["!!!"] }, true],
    ["exclude in another script", { title: "雪 と 氷" }, { exclude: ["氷"] }, false],
    ["hasCode", {}, { hasCode: true }, true],
    ["hasCode of none", { codeUrl: null }, { hasCode: true }, false],
    ["hasCode false", {}, { hasCode: false }, false],
    ["hasCode false of none", { codeUrl: null }, { hasCode: false }, true],
    ["minUpvotes reached", {}, { minUpvotes: 132 }, true],
    ["minUpvotes missed by one", {}, { minUpvotes: 133 }, false],
    ["minUpvotes unknown", { signals }, { minUpvotes: 1 }, false],
    ["minUpvotes of zero, unknown", { signals }, { minUpvotes: 0 }, true],
    ["minStars reached", {}, { minStars: 1234 }, true],
    ["minStars missed", {}, { minStars: 1235 }, false],
    ["maxAgeDays to the millisecond", { listedAt: "2026-05-02T08:00:00.000Z" }, { maxAgeDays: 2 }, true],
    ["maxAgeDays by a millisecond too old", { listedAt: "2026-05-02T07:59:59.999Z" }, { maxAgeDays: 2 }, false],
    ["maxAgeDays from the paper where it was never listed", { listedAt: null }, { maxAgeDays: 2 }, false],
    ["maxAgeDays, listed anew", { publishedAt: "2020-01-01T00:00:00.000Z" }, { maxAgeDays: 2 }, true],
    ["two that hold", {}, { hasCode: true, minUpvotes: 100 }, true],
    ["two of which one holds", {}, { hasCode: true, minUpvotes: 1000 }, false],
  ])("%s", (_name, item, filters, passing) => {
    expect(passes(item, filters)).toBe(passing);
  });

  it("leaves the order, and everything where there is none", () => {
    const items = ["c", "a", "b"].map((id) => sampleItem({ id, title: id === "a" ? "Other" : "Same" }));
    expect(applyFilters(items, NONE, PUBLISHED)).toEqual(items);
    expect(applyFilters(items, { ...NONE, q: "same" }, PUBLISHED).map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("takes words for words, not for patterns", () => {
    expect(passes({ title: "Is C++ (still) fast?" }, { q: "c++ (still)" })).toBe(true);
    expect(passes({}, { q: ".*" })).toBe(false);
    expect(passes({}, { author: "[" })).toBe(false);
  });
});

describe("filters", () => {
  it("narrow a list as soon as one of them is set, to whatever", () => {
    expect(isNarrowed(NONE)).toBe(false);
    const set: Partial<Filters>[] = [
      { tag: ["a"] },
      { category: ["cs.CL"] },
      { author: "a" },
      { q: "a" },
      { exclude: ["a"] },
      { hasCode: false },
      { minUpvotes: 0 },
      { minStars: 0 },
      { maxAgeDays: 0 },
    ];
    expect(set.map((filters) => isNarrowed({ ...NONE, ...filters }))).toEqual(set.map(() => true));
    expect(set.flatMap((filters) => Object.keys(filters)).toSorted()).toEqual(Object.keys(NONE).toSorted());
  });
});
