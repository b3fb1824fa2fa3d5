import { type Lexicon, NO_LEXICON } from "../../../src/domain/search/lexicon.ts";
import { describe, expect, it } from "vitest";
import { type Candidate, rerank } from "../../../src/domain/search/rerank.ts";
import { readVocabulary, writeVocabulary } from "../../../src/domain/search/vocabulary.ts";
import { stemsOf } from "../../../src/domain/search/words.ts";

const VOCABULARY = readVocabulary(
  writeVocabulary(10_000, [
    ["model", 6_000],
    ["languag", 3_000],
    ["invers", 40],
    ["li", 3_000],
  ]),
);
const paper = (id: string, title: string, abstract = "Nothing else.", authors = "Ben Orrin"): Candidate => ({
  id,
  title,
  abstract,
  authors,
});
const order = (query: string, papers: Candidate[]) =>
  rerank(papers, { stems: stemsOf(query), acronyms: [], question: false }, VOCABULARY, NO_LEXICON).map(({ id }) => id);

describe("candidates", () => {
  it("stand by how rare the words are that they have, not by how many", () => {
    expect(
      order("language model inversion", [
        paper("common", "Model of language"),
        paper("rare", "An inversion", "Nothing else."),
      ]),
    ).toEqual(["common", "rare"].toReversed());
  });

  it("stand higher with a word in the title than with it in the abstract", () => {
    const abstract = "Something about inversion.";
    expect(order("inversion", [paper("abstract", "A note", abstract), paper("title", "Inversion")])).toEqual([
      "title",
      "abstract",
    ]);
  });

  it("stand higher with words side by side as they were asked for", () => {
    const apart = paper("apart", "A note", "Inversion: a language for every model.");
    const together = paper("together", "A note", "A language model for every inversion.");
    expect(order("language model inversion", [apart, together])).toEqual(["together", "apart"]);
  });

  it("stand first with the whole of it as their title", () => {
    const longer = paper("longer", "Language model inversion revisited in the light of many other things");
    expect(order("language model inversion", [longer, paper("whole", "Language Model Inversion")])).toEqual([
      "whole",
      "longer",
    ]);
  });

  it("are found by their authors' names", () => {
    const by = paper("by", "Lanterns", "Nothing else.", "Ada Quill\nBen Orrin");
    expect(order("quill", [paper("other", "Lanterns"), by])).toEqual(["by", "other"]);
  });

  it("stand higher with what words of it are called for short, but lower than with the words", () => {
    const asked = { stems: stemsOf("language inversion"), acronyms: ["li"], question: false };
    const papers = [paper("none", "Inversion"), paper("short", "Inversion, LI"), paper("words", "Inversion, language")];
    expect(rerank(papers, asked, VOCABULARY, NO_LEXICON).map(({ id }) => id)).toEqual(["words", "short", "none"]);
  });

  it("keep their order where nothing tells them apart", () => {
    expect(order("inversion", [paper("b", "Inversion"), paper("a", "Inversion")])).toEqual(["b", "a"]);
  });
});

it("what words mean orders the papers that a question finds, and no others", () => {
  const rows = new Map(["lantern", "candl", "trombon"].map((stem, row) => [stem, row]));
  // All point the same way but for the trombone.
  const lexicon: Lexicon = {
    ...NO_LEXICON,
    stems: [...rows.keys()],
    rowOf: (stem) => rows.get(stem),
    weights: new Uint8Array(rows.size).fill(16),
    width: 2,
    values: Int8Array.of(127, 0, 127, 0, 0, 127),
  };
  const papers = [paper("far", "Trombone lantern"), paper("near", "Candle lantern")];
  const first = (question: boolean) =>
    rerank(papers, { stems: ["lantern"], acronyms: [], question }, VOCABULARY, lexicon)[0]?.id;
  expect(first(true)).toBe("near");
  expect(first(false)).toBe("far");
});
