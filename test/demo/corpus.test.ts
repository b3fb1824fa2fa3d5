import { describe, expect, it } from "vitest";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe("the invented papers", () => {
  it("are two hundred or so, each with a title and an abstract of its own", () => {
    expect(DEMO_TEXTS.length).toBeGreaterThanOrEqual(190);
    expect(new Set(DEMO_TEXTS.map(({ title }) => title.toLowerCase())).size).toBe(DEMO_TEXTS.length);
    expect(new Set(DEMO_TEXTS.map(({ abstract }) => abstract)).size).toBe(DEMO_TEXTS.length);
  });

  it("have the measures of real ones", () => {
    for (const { title, abstract, keywords, appeal, kind } of DEMO_TEXTS) {
      const length = abstract.split(/\s+/).length;
      expect(title.length >= 15 && title.length <= 125, title).toBe(true);
      expect(length >= 90 && length <= 170, `${title}: ${length} words`).toBe(true);
      expect(abstract.endsWith("."), title).toBe(true);
      expect(kind === "theory" || /\d/.test(abstract), `${title}: figures`).toBe(true);
      expect(new Set(keywords).size, title).toBe(keywords.length);
      expect(keywords.length >= 2 && keywords.length <= 6, `${title}: keywords`).toBe(true);
      expect(appeal >= 0 && appeal <= 1, title).toBe(true);
    }
  });

  it("are not stamped out: no two abstracts share a run of twelve words, no sentence comes twice", () => {
    const seen = new Map<string, string>();
    const shared = DEMO_TEXTS.flatMap(({ title, abstract }) => {
      const words = wordsOf(abstract);
      const runs = words.slice(0, -11).map((_, start) => words.slice(start, start + 12).join(" "));
      const repeated = runs.filter((run) => seen.has(run));
      for (const run of runs) seen.set(run, title);
      return repeated;
    });
    expect(shared).toEqual([]);
    const sentences = DEMO_TEXTS.flatMap(({ abstract }) => abstract.split(/(?<=[.?])\s+/));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("carry arXiv categories, each paper in one of the archives that are followed", () => {
    const archives = /^(cs|stat|math|eess|physics|q-bio|astro-ph|cond-mat)\.[A-Za-z-]{2,8}$/;
    for (const { title, categories } of DEMO_TEXTS) {
      expect(new Set(categories).size, title).toBe(categories.length);
      for (const category of categories) expect(category, title).toMatch(archives);
      expect(
        categories.some((category) => /^(cs|stat|eess)\./.test(category)),
        title,
      ).toBe(true);
    }
  });

  it("differ in kind, in field and in appeal", () => {
    const kinds = DEMO_TEXTS.map(({ kind }) => kind);
    for (const kind of ["benchmark", "dataset", "survey", "theory"] as const) {
      expect(kinds.filter((own) => own === kind).length, kind).toBeGreaterThanOrEqual(4);
    }
    expect(new Set(DEMO_TEXTS.map(({ area }) => area)).size).toBe(30);
    expect(DEMO_TEXTS.filter(({ appeal }) => appeal > 0.8).length).toBeGreaterThan(8);
    expect(DEMO_TEXTS.filter(({ appeal }) => appeal < 0.3).length).toBeGreaterThan(40);
  });
});
