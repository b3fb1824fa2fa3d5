import { describe, expect, it } from "vitest";
import { readText } from "../../../src/domain/tagging/hits.ts";
import { compileVocabulary } from "../../../src/domain/tagging/vocabulary.ts";
import type { FacetEntry, TopicEntry } from "../../../src/domain/taxonomy/entry.ts";

const entry = (slug: string, phrases: string[], more: Partial<TopicEntry> = {}): TopicEntry => ({
  slug,
  name: slug,
  description: `Papers on ${slug}`,
  phrases,
  ...more,
});

const TOPICS = [
  entry("bread", ["bread", "sour dough", "rye"]),
  entry("toast", ["toasted bread", "bread crust colour"]),
  entry("ovens", ["oven"], { acronyms: ["OVN"], not: ["oven bird", "oven glove", "optical valley network"] }),
  entry("stones", ["stone oven", "oven bird"], { acronyms: ["OVN", "SoD"] }),
];
const FACETS: FacetEntry[] = [entry("review", ["a review of bread", "we review"])];
const VOCABULARY = compileVocabulary(TOPICS, FACETS);

const read = (text: string) => readText(text, VOCABULARY);
const phrases = (text: string) => Object.fromEntries(read(text).phrases);
const acronyms = (text: string) => Object.fromEntries(read(text).acronyms);

describe("phrases", () => {
  it("counts every occurrence, as whole words, however inflected", () => {
    expect(phrases("Bread, breads and BREAD; sour-dough")).toEqual({ bread: 4 });
    expect(phrases("Breadth of gingerbread")).toEqual({});
    expect(phrases("")).toEqual({});
  });

  it("takes the longest match, across topics", () => {
    expect(phrases("toasted bread")).toEqual({ toast: 1 });
    expect(phrases("bread crust colours")).toEqual({ toast: 1 });
    expect(phrases("a stone oven")).toEqual({ stones: 1 });
    expect(phrases("toasted bread beside bread")).toEqual({ toast: 1, bread: 1 });
  });

  it("counts both of two that overlap, for neither lies in the other", () => {
    expect(phrases("toasted bread crust color")).toEqual({ toast: 2 });
  });

  it("lets facets and topics stand in each other", () => {
    expect(phrases("A review of bread")).toEqual({ review: 1, bread: 1 });
  });
});

describe("look-alikes", () => {
  it("do not count, but the other occurrences do", () => {
    expect(phrases("oven gloves")).toEqual({});
    expect(phrases("An oven bird by the oven")).toEqual({ ovens: 1, stones: 1 });
    expect(read("An oven bird").lookAlikes).toEqual(new Set(["ovens"]));
    expect(read("An oven").lookAlikes).toEqual(new Set());
  });
});

describe("acronyms", () => {
  it("count with their capitals alone", () => {
    expect(acronyms("SoD SOD sod Sod")).toEqual({ stones: 1 });
  });

  it("count in the plural, behind a prefix, and for every topic that has them", () => {
    expect(acronyms("OVNs in a multi-OVN house")).toEqual({ ovens: 2, stones: 2 });
  });

  it("are no phrases", () => {
    expect(phrases("OVN")).toEqual({});
    expect(acronyms("oven")).toEqual({});
  });
});

describe("contrast", () => {
  it.each([
    "Unlike bread",
    "Without any bread",
    "made of rice rather than bread",
    "Rice instead of sour dough",
    "In contrast to bread",
    "No bread",
    "Not OVN",
  ])("%s: what is named is not meant", (text) => {
    expect(phrases(text)).toEqual({});
    expect(acronyms(text)).toEqual({});
  });

  it.each(["Unlike cake, bread", "Unlike cake (bread)", "We do without cake. Bread", "No cake; bread"])(
    "%s: the end of a clause ends it",
    (text) => {
      expect(phrases(text)).toEqual({ bread: 1 });
    },
  );

  it("reaches ten words and no farther", () => {
    const filler = (count: number) => Array<string>(count).fill("word").join(" ");
    expect(phrases(`without ${filler(9)} bread`)).toEqual({});
    expect(phrases(`without ${filler(10)} bread`)).toEqual({ bread: 1 });
  });

  it("does not reach back", () => {
    expect(phrases("Bread without cake")).toEqual({ bread: 1 });
  });

  it("holds for facets too", () => {
    expect(phrases("It is not that we review")).toEqual({});
  });
});

describe("what is denied by an ending", () => {
  it.each(["bread-free", "sour-dough-free", "bread-less", "Rye-Free"])("%s does not count", (text) => {
    expect(phrases(text)).toEqual({});
  });

  it("wants the hyphen", () => {
    expect(phrases("bread free of charge")).toEqual({ bread: 1 });
    expect(phrases("bread-based")).toEqual({ bread: 1 });
  });

  it("holds for acronyms too", () => {
    expect(acronyms("SoD-free")).toEqual({});
  });
});

describe("whole clauses", () => {
  const whole = (text: string) => [...read(text).whole].sort();

  it("are told from what is a part of one", () => {
    expect(whole("bread; ovens of clay")).toEqual(["bread"]);
    expect(whole("clay oven; rye")).toEqual(["bread"]);
    expect(whole("sour dough")).toEqual(["bread"]);
    expect(whole("bread baking; baking bread; bakery")).toEqual([]);
  });

  it("may be acronyms", () => {
    expect(whole("clay; SoD; clay")).toEqual(["stones"]);
    expect(whole("clay SoD; SoD clay")).toEqual([]);
  });
});
