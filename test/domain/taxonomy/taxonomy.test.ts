import { describe, expect, it } from "vitest";
import { tagPaper } from "../../../src/domain/tagger.ts";
import { readText } from "../../../src/domain/tagging/hits.ts";
import { compileVocabulary } from "../../../src/domain/tagging/vocabulary.ts";
import { wordsOf } from "../../../src/domain/tagging/words.ts";
import type { TopicEntry } from "../../../src/domain/taxonomy/entry.ts";
import { AREAS, FACETS } from "../../../src/domain/taxonomy/index.ts";
import { currentSlug, TAGS } from "../../../src/domain/taxonomy/tags.ts";

const TOPICS = AREAS.flatMap((area) => [area, ...area.topics]);
const ENTRIES: TopicEntry[] = [...TOPICS, ...FACETS];
const FORMER = ENTRIES.flatMap(({ slug, formerly = [] }) => formerly.map((former) => ({ former, slug })));

const fold = (phrase: string) => wordsOf(phrase).folded.join(" ");
/** Those that occur again. */
const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
/** What each entry has that it should not have, as `slug: value`: an empty list is the aim, a failure names all. */
const faults = (find: (entry: (typeof ENTRIES)[number]) => string[]) =>
  ENTRIES.flatMap((entry) => find(entry).map((fault) => `${entry.slug}: ${fault}`));

it("has areas, topics and the facets", () => {
  expect(AREAS.length).toBeGreaterThanOrEqual(20);
  expect(TOPICS.length).toBeGreaterThanOrEqual(250);
  expect(AREAS.filter(({ topics }) => topics.length === 0)).toEqual([]);
  expect(FACETS.map(({ slug }) => slug).sort()).toEqual(
    ["survey", "benchmark", "dataset", "theory", "position", "code-available"].sort(),
  );
});

describe("slugs", () => {
  it("are one topic's, area's or facet's, today's and former ones taken together", () => {
    expect(repeated([...ENTRIES.map(({ slug }) => slug), ...FORMER.map(({ former }) => former)])).toEqual([]);
  });

  it("are in kebab case", () => {
    const slugs = [...ENTRIES.map(({ slug }) => slug), ...FORMER.map(({ former }) => former)];
    expect(slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it("redirect from former ones", () => {
    expect(FORMER.length).toBeGreaterThan(0);
    for (const { former, slug } of FORMER) expect(currentSlug(former)).toBe(slug);
  });
});

describe("names and descriptions", () => {
  it("has a name of its own for each, without white space around it", () => {
    expect(repeated(ENTRIES.map(({ name }) => name.toLowerCase()))).toEqual([]);
    expect(faults(({ name }) => (name === "" || name !== name.trim() ? [name] : []))).toEqual([]);
  });

  it("describes each in a line of 20 to 120 characters, without a full stop", () => {
    expect(faults(({ description }) => (/^[^\s.][^\n]{18,118}[^\s.]$/.test(description) ? [] : [description]))).toEqual(
      [],
    );
    expect(repeated(ENTRIES.map(({ description }) => description))).toEqual([]);
  });
});

describe("phrases", () => {
  it("are there for each topic and each facet, save for that of the code", () => {
    expect(ENTRIES.filter(({ phrases }) => phrases.length === 0).map(({ slug }) => slug)).toEqual(["code-available"]);
  });

  it("have words left after folding, look-alikes as well", () => {
    expect(faults(({ phrases, not = [] }) => [...phrases, ...not].filter((phrase) => fold(phrase) === ""))).toEqual([]);
  });

  // One that stands there twice counts twice.
  it("stand in a topic once after folding", () => {
    expect(faults(({ phrases }) => repeated(phrases.map(fold)))).toEqual([]);
    expect(faults(({ not = [] }) => repeated(not.map(fold)))).toEqual([]);
  });
});

describe("acronyms", () => {
  it("have a capital: they would be words otherwise", () => {
    expect(faults(({ acronyms = [] }) => acronyms.filter((acronym) => acronym === acronym.toLowerCase()))).toEqual([]);
  });

  it("stand in a topic once", () => {
    expect(faults(({ acronyms = [] }) => repeated(acronyms))).toEqual([]);
  });

  it("can be found: they are one word, as it is read in a text", () => {
    expect(
      faults(({ acronyms = [] }) =>
        acronyms.filter((acronym) => JSON.stringify(wordsOf(acronym).capital) !== JSON.stringify([acronym])),
      ),
    ).toEqual([]);
  });
});

describe("areas", () => {
  it("have no parents, and no topics below those they have", () => {
    for (const area of AREAS) {
      expect(TAGS.get(area.slug)?.area).toBeNull();
      expect(area.topics.filter((topic) => "topics" in topic || "categories" in topic)).toEqual([]);
      for (const { slug } of area.topics) expect(TAGS.get(slug)).toMatchObject({ kind: "topic", area: area.slug });
    }
  });

  it("share no arXiv category, and write it as arXiv does", () => {
    const categories = AREAS.flatMap((area) => area.categories ?? []);
    expect(repeated(categories)).toEqual([]);
    expect(categories.filter((category) => !/^[a-z-]+(?:\.[A-Za-z-]{2,8})?$/.test(category))).toEqual([]);
  });
});

// A topic's take back acronyms and single words wherever they stand, a facet's only what lies in them.
it("has no look-alikes of facets without a phrase in them", () => {
  const has = (text: string, phrase: string) => ` ${fold(text)} `.includes(` ${fold(phrase)} `);
  const idle = FACETS.flatMap(({ phrases, not = [] }) => not.filter((text) => !phrases.some((one) => has(text, one))));
  expect(idle).toEqual([]);
});

it("is not found in its own look-alikes", () => {
  const vocabulary = compileVocabulary(TOPICS, FACETS);
  expect(
    faults(({ slug, not = [] }) => not.filter((phrase) => readText(phrase, vocabulary).phrases.has(slug))),
  ).toEqual([]);
});

describe("a paper", () => {
  const slugs = (title: string, more: { abstract?: string; keywords?: string[] } = {}) =>
    tagPaper({ title, abstract: "", keywords: [], codeUrl: null, categories: [], ...more }).map(({ slug }) => slug);

  it.each([
    ["Speculative Decoding for Large Language Models", ["speculative-decoding", "efficiency", "language-models"]],
    ["A Survey of Diffusion Models", ["survey", "diffusion-models"]],
    ["Teaching Robots with Vision-Language-Action Policies", ["vision-language-action-models", "robotics"]],
    ["RAG that knows when to stop", ["retrieval-augmented-generation", "retrieval"]],
    ["Fast Text-to-Image Generation by Flow Matching", ["text-to-image", "image-generation"]],
  ])("is filed: %s", (title, expected) => {
    expect(slugs(title)).toEqual(expect.arrayContaining(expected));
  });

  it("is not filed by a word that is written like an acronym, nor by a part of a word", () => {
    expect(slugs("A rag doll physics engine")).not.toContain("retrieval");
    expect(slugs("Probotics of the gut")).not.toContain("robotics");
  });

  it("is no survey that automates them, and no theory that lacks a guarantee", () => {
    expect(slugs("Automating Systematic Reviews with Language Models")).not.toContain("survey");
    expect(slugs("Weather", { abstract: "This review paper is on clouds." })).toContain("survey");
    expect(slugs("Weather", { abstract: "Nobody reads review papers." })).not.toContain("survey");
    expect(slugs("Bounds", { abstract: "Earlier methods lack theoretical guarantees." })).not.toContain("theory");
    expect(slugs("Bounds", { abstract: "It has a theoretical guarantee." })).toContain("theory");
  });

  it("gets facets from its abstract", () => {
    expect(slugs("Bounds", { abstract: "We prove a lower bound." })).toContain("theory");
    expect(
      slugs("X", { abstract: "We introduce a benchmark for Y and release a dataset of Z. We present a dataset." }),
    ).toEqual(expect.arrayContaining(["benchmark", "dataset"]));
  });
});
