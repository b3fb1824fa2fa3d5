import { describe, expect, it } from "vitest";
import { tagPaper } from "../../../src/domain/tagger.ts";
import { wordsOf } from "../../../src/domain/tagging/words.ts";
import { AREAS, FACETS } from "../../../src/domain/taxonomy/index.ts";
import { TAGS } from "../../../src/domain/taxonomy/tags.ts";

/** Characters that are read of a text; a word takes two, its separator included. */
const MOST_READ = 20_000;
const MOST_WORDS = MOST_READ / 2;
const MOST_TAGS = 8 + FACETS.length;

const ALL_PHRASES = AREAS.flatMap((area) => [area, ...area.topics]).flatMap(({ phrases }) => phrases);

const HOSTILE: [string, string][] = [
  ["half a megabyte of words", "lorem ipsum dolor sit ".repeat(25_000)],
  ["half a megabyte of one phrase", "reinforcement learning ".repeat(22_000)],
  ["half a megabyte without a space", "a".repeat(500_000)],
  ["letters with spaces", "a ".repeat(250_000)],
  ["every phrase there is", ALL_PHRASES.join(". ")],
  ["control characters", "\u0000\u0001\u0007\u001b\u007f\u0085\u2028\ufeff ".repeat(5_000)],
  ["control characters in words", "dif\u0000fusion \u0008model\u001b[31m"],
  ["hyphens", "-".repeat(10_000)],
  ["prefixes and hyphens", "pre-".repeat(10_000)],
  ["prefixes and spaces", "multi ".repeat(10_000)],
  ["angle brackets", "<".repeat(100_000)],
  ["tags that are not closed", "<a".repeat(100_000)],
  ["ampersands", "&amp".repeat(100_000)],
  ["deep braces", `${"{".repeat(50_000)}x${"}".repeat(50_000)}`],
  ["commands in commands", `${String.raw`\textbf{`.repeat(20_000)}x${"}".repeat(20_000)}`],
  ["backslashes", "\\".repeat(100_001)],
  ["accents of nothing", String.raw`\"`.repeat(50_000)],
  ["dollars", "$".repeat(100_001)],
  ["addresses", "https://".repeat(50_000)],
  ["lone surrogates", `${"\ud800".repeat(1_000)} \udc00 diffusion\ud83d model`],
  ["a pair cut in two", `${"x".repeat(MOST_READ - 1)}\u{1f600}`],
  ["marks upon marks", `a${"\u0301".repeat(100_000)}`],
  ["what decomposes into much", "\ufdfa".repeat(100_000)],
  ["contrasts", "unlike ".repeat(50_000)],
  ["names of what all objects have", "__proto__ constructor toString hasOwnProperty __proto__"],
];

describe.each(HOSTILE)("%s", (_, text) => {
  it("is read to a bound", () => {
    const { folded, capital, gaps } = wordsOf(text);
    expect(folded.length).toBeLessThanOrEqual(MOST_WORDS);
    expect(folded.join("").length).toBeLessThanOrEqual(MOST_READ);
    expect([capital.length, gaps.length]).toEqual([folded.length, folded.length]);
  });

  it.each(["title", "abstract", "keyword"])("is tagged as %s", (place) => {
    const tags = tagPaper({
      title: place === "title" ? text : "Untitled",
      abstract: place === "abstract" ? text : "",
      keywords: place === "keyword" ? [text] : [],
      codeUrl: null,
      categories: [],
    });
    expect(tags.length).toBeLessThanOrEqual(MOST_TAGS);
    for (const { slug, weight } of tags) {
      expect(TAGS.has(slug)).toBe(true);
      expect(weight).toBeGreaterThan(0);
      // The title and a keyword weigh 3, the abstract the logarithm of at most so many hits.
      expect(weight).toBeLessThanOrEqual(3 + 3 + Math.log2(1 + MOST_WORDS));
    }
  });
});

const paper = { title: "", abstract: "", keywords: [], codeUrl: null, categories: [] };

it("reads what stands before the bound and nothing behind it", () => {
  const filler = "lorem ".repeat(5_000);
  expect(tagPaper({ ...paper, abstract: `Diffusion models. ${filler}` }).map(({ slug }) => slug)).toContain(
    "diffusion-models",
  );
  expect(tagPaper({ ...paper, abstract: `${filler} Diffusion models.` })).toEqual([]);
});

it("tags beside five thousand keywords, and reads those before the bound", () => {
  const keywords = Array.from({ length: 5_000 }, (_, i) => `keyword ${i}`);
  expect(tagPaper({ ...paper, keywords: ["diffusion models", ...keywords] })[0]?.slug).toBe("diffusion-models");
  expect(tagPaper({ ...paper, keywords: [...keywords, "diffusion models"] })).toEqual([]);
  expect(wordsOf(keywords.join("; ")).folded.length).toBeLessThanOrEqual(MOST_WORDS);
});

it("files a paper with five thousand categories under the first that is known", () => {
  const categories = [...Array.from({ length: 5_000 }, (_, i) => `x.${i}`), "__proto__", "cs.RO"];
  expect(tagPaper({ ...paper, categories }).map(({ slug }) => slug)).toEqual(["robotics"]);
});

it("gives at most eight topics to a paper that names all, heaviest first", () => {
  const everything = [...ALL_PHRASES, ...FACETS.flatMap(({ phrases }) => phrases)];
  const tags = tagPaper({
    title: everything.join(". "),
    abstract: everything.toReversed().join(". "),
    keywords: everything,
    codeUrl: "https://example.org/o/r",
    categories: ["cs.LG"],
  });
  const topics = tags.filter(({ slug }) => TAGS.get(slug)?.kind === "topic");
  expect(topics).toHaveLength(8);
  expect(tags.length).toBeLessThanOrEqual(MOST_TAGS);
  expect(tags.map(({ weight }) => weight)).toEqual(tags.map(({ weight }) => weight).toSorted((a, b) => b - a));
});
