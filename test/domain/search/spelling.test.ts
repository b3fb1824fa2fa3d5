import { describe, expect, it } from "vitest";
import { markedPieces, tellingPassage } from "../../../src/domain/search/highlight.ts";
import { decodeLexicon, encodeLexicon } from "../../../src/domain/search/lexicon.ts";
import { readSearch, type SearchQuery } from "../../../src/domain/search/query.ts";
import { correctedRow } from "../../../src/domain/search/spelling.ts";
import { suggestionFor } from "../../../src/domain/search/suggest.ts";
import { readVocabulary, writeVocabulary } from "../../../src/domain/search/vocabulary.ts";

const VOCABULARY = readVocabulary(
  writeVocabulary(10_000, [
    ["model", 6_000],
    ["diffus", 900],
    ["transform", 800],
    ["diffuse", 6],
    ["modal", 5],
  ]),
);

const LEXICON = decodeLexicon(
  encodeLexicon(
    [
      { stem: "model", form: "models", share: 0.6 },
      { stem: "diffus", form: "diffusion", share: 0.01 },
      { stem: "transform", form: "transformer", share: 0.01 },
      { stem: "diffuse", form: "diffuse", share: 0.01 },
      { stem: "modal", form: "modal", share: 0.01 },
    ],
    { rows: 0, width: 0, values: new Float32Array() },
  ).buffer,
);

function correctedStem(typed: string): string | null {
  const row = correctedRow(typed, LEXICON, VOCABULARY);
  return row === null ? null : (LEXICON.stems[row] ?? null);
}

describe("a correction", () => {
  it.each([
    ["difus", "diffus"],
    ["diffsu", "diffus"],
    ["ransform", "transform"],
    ["trasnfrom", "transform"],
    ["modle", "model"],
  ])("of %s is %s", (typed, meant) => {
    expect(correctedStem(typed)).toBe(meant);
  });

  it.each(["model", "diffus", "xqzw", "gpt4", "mod", "entirely"])("of %s is none", (typed) => {
    expect(correctedStem(typed)).toBeNull();
  });

  it("leaves what was learnt itself, however near it is to something far more common", () => {
    expect(correctedStem("diffuse")).toBeNull();
    expect(correctedStem("modal")).toBeNull();
  });
});

describe("what was probably meant", () => {
  const words = { lexicon: LEXICON, vocabulary: VOCABULARY };
  const FOUND = [{ authors: [{ name: "Ada Quill" }, { name: "Ben Orrin" }] }];
  const suggestion = (text: string, found = FOUND) =>
    suggestionFor(text, readSearch(text) as SearchQuery, found, words); // no mistakes in it

  it("is the line with the words that were meant, as papers write them", () => {
    expect(suggestion("Difusion, by modle")).toBe("diffusion, by models");
    expect(suggestion('modle "of modle"')).toBe('models "of models"');
  });

  it("is nothing where every word is known, or none is like another", () => {
    expect(suggestion("models of diffusion")).toBeNull();
    expect(suggestion("xqzw")).toBeNull();
  });

  it("leaves the names of authors who were found", () => {
    const found = [{ authors: [{ name: "Modle, Ada" }] }];
    expect(suggestion("difusion by modle", found)).toBe("diffusion by modle");
    expect(suggestion("modle", found)).toBeNull();
  });

  it("is the words of a phrase that no paper has", () => {
    expect(suggestion('models of "fast diffusion"', [])).toBe("models of fast diffusion");
    expect(suggestion('models of "fast diffusion"')).toBeNull();
    expect(suggestion("models of diffusion", [])).toBeNull();
  });
});

describe("marks", () => {
  const stems = new Set(["diffus", "schroding"]);
  it("are on words in any form, and the text stays what it is", () => {
    const text = "Diffusion, diffusing and diffuse: the Schrödinger way.";
    const pieces = markedPieces(text, stems);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
      "Diffusion",
      "diffusing",
      "diffuse",
      "Schrödinger",
    ]);
  });

  it("are in the passage that has most of them", () => {
    const text = "Nothing here. Models diffuse. The Schrödinger bridge is a diffusion. More.";
    expect(tellingPassage(text, stems)).toBe("… The Schrödinger bridge is a diffusion. More.");
    expect(tellingPassage("Nothing at all.", stems)).toBe("Nothing at all.");
  });
});
