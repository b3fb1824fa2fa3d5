import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmpty, NO_QUERY, readSearch, type SearchQuery } from "../../../src/domain/search/query.ts";

const read = (text: string): Partial<SearchQuery> => {
  const query = readSearch(text);
  if ("mistake" in query) throw new Error(query.mistake);
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(NO_QUERY[name as never])),
  );
};

describe("a query", () => {
  it.each<[string, Partial<SearchQuery>]>([
    ["Long Context", { words: ["long", "context"] }],
    ["Schrödinger Bridges", { words: ["schrodinger", "bridges"] }],
    ['"Attention Is" all', { phrases: [["attention", "is"]], words: ["all"] }],
    ['"unclosed words here', { phrases: [["unclosed", "words", "here"]] }],
    ['"word"', { words: ["word"] }],
    ["agents -survey", { words: ["agents"], without: [["survey"]] }],
    ['agents -"code review"', { words: ["agents"], without: [["code", "review"]] }],
    ["author:quill lanterns", { authors: [["quill"]], words: ["lanterns"] }],
    ['author:"Ada Quill"', { authors: [["ada", "quill"]] }],
    ["tag:robotics", { tags: ["robotics"] }],
    ["tag:Robotics", { tags: ["robotics"] }],
    ["tag:alignment-safety", { tags: ["safety"] }],
    ["cat:cs.CL cat:stat.ML", { categories: ["cs.CL", "stat.ML"] }],
    ["year:2026", { years: { from: 2026, until: 2026 } }],
    ["year:2024-2026", { years: { from: 2024, until: 2026 } }],
    ["year:2024-", { years: { from: 2024, until: 9999 } }],
    ["year:-2024", { years: { from: 0, until: 2024 } }],
    ["HAS:code", { hasCode: true }],
    ["c++", { words: ["c"] }],
    ["state-of-the-art", { words: ["state", "of", "the", "art"] }],
    ["a:b", { words: ["a", "b"] }],
    ["https://example.org/x", { words: ["https", "example", "org", "x"] }],
    ["大语言模型", { words: ["大语言模型"] }],
    ["AND OR NOT NEAR(", { words: ["and", "or", "not", "near"] }],
  ])("%s", (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it.each([
    ["tag:roboticss", "roboticss is no known tag; the nearest are robotics"],
    ["cat:???", "??? is no arXiv category"],
    ["year:soon", "soon is no year"],
    ["year:2026-2024", "2026-2024 ends before it begins"],
    ["author:!!!", "author: needs a name"],
    ["has:data", "has: knows code alone"],
  ])("says what is wrong with %s", (text, mistake) => {
    expect(readSearch(text)).toMatchObject({ mistake: expect.stringContaining(mistake) });
  });

  it.each(["", " ", "!!!", '"', '""', "-", "*", "☃", "-survey"])(
    "%j asks for nothing that a paper can have",
    (text) => {
      const query = readSearch(text);
      expect("mistake" in query || isEmpty(query)).toBe(true);
    },
  );

  it("is read whatever it is, and bounded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
        const query = readSearch(text);
        if ("mistake" in query) return;
        expect(query.words.length).toBeLessThanOrEqual(60);
        expect(query.phrases.length + query.without.length + query.authors.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
