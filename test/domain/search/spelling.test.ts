import { describe, expect, it } from "vitest";
import { markedPieces, tellingPassage } from "../../../src/domain/search/highlight.ts";
import { correctedStem } from "../../../src/domain/search/spelling.ts";
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

describe("a correction", () => {
  it.each([
    ["difus", "diffus"],
    ["diffsu", "diffus"],
    ["ransform", "transform"],
    ["trasnfrom", "transform"],
    ["modle", "model"],
  ])("of %s is %s", (typed, meant) => {
    expect(correctedStem(typed, VOCABULARY)).toBe(meant);
  });

  it.each(["model", "diffus", "xqzw", "gpt4", "mod", "entirely"])("of %s is none", (typed) => {
    expect(correctedStem(typed, VOCABULARY)).toBeNull();
  });

  it("leaves what some papers have, unless another is far more common", () => {
    expect(correctedStem("diffuse", VOCABULARY)).toBe("diffus");
    expect(correctedStem("modal", VOCABULARY)).toBe("model");
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
