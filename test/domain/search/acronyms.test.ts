import { describe, expect, it } from "vitest";
import { acronymsIn } from "../../../src/domain/search/acronyms.ts";
import { stemsOf } from "../../../src/domain/search/words.ts";

const of = (text: string) => acronymsIn(stemsOf(text));

describe("what is called something for short", () => {
  it.each([
    ["robots by vision-language-action models", ["vla"]],
    ["Mixtures of Experts, routed", ["moe"]],
    ["parameter efficient fine-tuning of large language models", ["llm", "peft"]],
    ["bird's-eye view", ["bev"]],
  ])("%s", (text, acronyms) => {
    expect(of(text).toSorted()).toEqual(acronyms);
  });

  it("is not said again", () => {
    expect(of("vision-language-action (VLA) models")).toEqual([]);
  });

  it.each(["vision and language, and action", "experts in mixtures", "lanterns in harbours", ""])(
    "is nothing in other words: %s",
    (text) => {
      expect(of(text)).toEqual([]);
    },
  );
});
