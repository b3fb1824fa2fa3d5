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
  entry("toast", ["toasted bread", "bread crust", "bread crust colour"]),
  entry("ovens", ["oven"], { acronyms: ["OVN"], not: ["oven bird", "oven glove", "optical valley network"] }),
  entry("stones", ["stone oven", "oven bird"], { acronyms: ["OVN", "SoD"] }),
];
const FACETS: FacetEntry[] = [
  entry("review", ["a review of bread", "we review"], { not: ["a review of bread crumb"] }),
];
const VOCABULARY = compileVocabulary(TOPICS, FACETS);

const read = (text: string) => readText(text, VOCABULARY);
/** Hits of phrases of several words; of acronyms and single words; of either. */
const phrases = (text: string) => Object.fromEntries(read(text).phrases);
const short = (text: string) => Object.fromEntries(read(text).short);
const named = (text: string) => ({ ...phrases(text), ...short(text) });

describe("phrases", () => {
  it("counts every occurrence, as whole words, however inflected", () => {
    expect(short("Bread, breads and BREAD, rye")).toEqual({ bread: 4 });
    expect(phrases("sour-dough, sour doughs")).toEqual({ bread: 2 });
    expect(named("Breadth of gingerbread")).toEqual({});
    expect(named("")).toEqual({});
  });

  it("keeps those of one word apart from longer ones", () => {
    expect(read("An oven; a stone oven")).toMatchObject({
      phrases: new Map([["stones", 1]]),
      short: new Map([["ovens", 1]]),
    });
  });

  it("takes the longest match, across topics", () => {
    expect(named("toasted bread")).toEqual({ toast: 1 });
    expect(named("a stone oven")).toEqual({ stones: 1 });
    expect(named("toasted bread beside bread")).toEqual({ toast: 1, bread: 1 });
  });

  it("counts both of two that overlap, for neither lies in the other", () => {
    expect(named("toasted bread crust")).toEqual({ toast: 2 });
  });

  it("counts those of three words and more twice", () => {
    expect(named("bread crust")).toEqual({ toast: 1 });
    expect(named("bread crust colours")).toEqual({ toast: 2 });
    expect(named("bread crust colour, bread crust")).toEqual({ toast: 3 });
    expect(named("a review of bread")).toEqual({ review: 2, bread: 1 });
  });

  it.each(["stone, oven", "stone. Oven", "stone: oven", "stone (oven)", "stone \u2013 oven"])(
    "do not go from one clause into the next: %s",
    (text) => {
      expect(named(text)).toEqual({ ovens: 1 });
    },
  );

  it("go over what does not end a clause", () => {
    expect(named("stone-oven, stone/oven and a stone.oven")).toEqual({ stones: 3 });
  });

  it("lets facets and topics stand in each other", () => {
    expect(named("We review bread; bread-related reviews")).toEqual({ review: 1, bread: 2 });
    expect(named("A review of bread")).toEqual({ review: 2, bread: 1 });
  });
});

describe("look-alikes", () => {
  it("do not count, but the other occurrences do", () => {
    expect(named("oven gloves")).toEqual({});
    expect(named("An oven bird by the oven")).toEqual({ ovens: 1, stones: 1 });
    expect(read("An oven bird").lookAlikes).toEqual(new Set(["ovens"]));
    expect(read("An oven").lookAlikes).toEqual(new Set());
  });

  it("of facets take back what lies in them, and nothing else", () => {
    expect(named("A review of bread crumbs")).toEqual({ bread: 1 });
    expect(named("We review a review of bread crumbs")).toEqual({ review: 1, bread: 1 });
    expect(read("A review of bread crumbs").lookAlikes).toEqual(new Set());
  });

  it("of facets leave topics alone, and the other way round", () => {
    expect(named("Toasted bread crumbs and a review of bread crumbs")).toEqual({ toast: 1, bread: 1 });
    expect(named("We review oven birds")).toEqual({ review: 1, stones: 1 });
  });
});

describe("acronyms", () => {
  it("count with their capitals alone", () => {
    expect(short("SoD SOD sod Sod")).toEqual({ stones: 1 });
  });

  it("count in the plural, behind a prefix, and for every topic that has them", () => {
    expect(short("OVNs in a multi-OVN house")).toEqual({ ovens: 2, stones: 2 });
  });

  it("are short, and no phrases", () => {
    expect(phrases("OVN")).toEqual({});
    expect(short("SOD of an ovn")).toEqual({});
  });
});

describe("contrast", () => {
  it.each([
    "Unlike bread",
    "Without any bread",
    "made of rice rather than bread",
    "Rice instead of sour dough",
    "In contrast to bread",
    "Compared with bread",
    "Outperforming toasted bread",
    "Better than bread",
    "No bread",
    "Not OVN",
  ])("%s: what is named is not meant", (text) => {
    expect(named(text)).toEqual({});
  });

  it.each(["Unlike cake, bread", "Unlike cake (bread)", "We do without cake. Bread", "No cake; bread"])(
    "%s: the end of a clause ends it",
    (text) => {
      expect(named(text)).toEqual({ bread: 1 });
    },
  );

  it.each([
    "Without cake on bread",
    "No cake for bread",
    "Cake outperforming pie by bread",
    "Unlike cake made from bread",
    "Instead of cake we bake bread",
    "No cake while bread rises",
  ])("%s: what it is made with, for or on is meant again", (text) => {
    expect(named(text)).toEqual({ bread: 1 });
  });

  it("ends for the nearer contrast alone", () => {
    expect(named("No cake with flour rather than bread")).toEqual({});
  });

  it("reaches ten words and no farther", () => {
    const filler = (count: number) => Array<string>(count).fill("word").join(" ");
    expect(named(`without ${filler(9)} bread`)).toEqual({});
    expect(named(`without ${filler(10)} bread`)).toEqual({ bread: 1 });
  });

  it("does not reach back", () => {
    expect(named("Bread without cake")).toEqual({ bread: 1 });
  });

  it("holds for facets too", () => {
    expect(named("This is not a review of bread")).toEqual({});
  });
});

describe("what is denied by an ending", () => {
  it.each(["bread-free", "sour-dough-free", "bread-less", "Rye-Free"])("%s does not count", (text) => {
    expect(named(text)).toEqual({});
  });

  it("wants the hyphen", () => {
    expect(named("bread free of charge")).toEqual({ bread: 1 });
    expect(named("bread-based")).toEqual({ bread: 1 });
  });

  it("holds for acronyms too", () => {
    expect(short("SoD-free")).toEqual({});
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
