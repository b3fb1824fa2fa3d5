import { describe, expect, it } from "vitest";
import { tagPaper } from "../../src/domain/tagger.ts";
import { FACETS, TOPICS } from "../../src/domain/taxonomy.ts";

const paper = (title: string, abstract = "", more: { keywords?: string[]; codeUrl?: string } = {}) => ({
  title,
  abstract,
  keywords: more.keywords ?? [],
  codeUrl: more.codeUrl ?? null,
});
const slugs = (...args: Parameters<typeof paper>) => tagPaper(paper(...args)).map((tag) => tag.slug);

describe("tagPaper", () => {
  it.each([
    ["Speculative Decoding for Large Language Models", ["efficiency", "language-models"]],
    ["A Survey of Diffusion Models", ["survey", "diffusion-models"]],
    ["Teaching Robots with Vision-Language-Action Policies", ["robotics", "multimodal"]],
    ["RAG that knows when to stop", ["retrieval"]],
    ["Fast Text-to-Image Generation by Flow Matching", ["diffusion-models"]],
  ])("files %s", (title, expected) => {
    const found = slugs(title);
    for (const slug of expected) expect(found).toContain(slug);
  });

  it("does not take a word for an acronym, nor part of a word for a phrase", () => {
    expect(slugs("A rag doll physics engine")).not.toContain("retrieval");
    expect(slugs("Probotics of the gut")).not.toContain("robotics");
  });

  it("weighs the title above the abstract", () => {
    const tags = tagPaper(paper("Speech recognition", "We use reinforcement learning."));
    expect(tags[0]?.slug).toBe("speech-audio");
    expect(tags.map((tag) => tag.slug)).toContain("reinforcement-learning");
  });

  it("finds the facets", () => {
    expect(slugs("Bounds", "We prove a lower bound.")).toContain("theory");
    expect(slugs("X", "We introduce a benchmark for Y and release a dataset of Z.")).toEqual(
      expect.arrayContaining(["benchmark", "dataset"]),
    );
    expect(slugs("X", "", { codeUrl: "https://github.com/o/r" })).toEqual(["code-available"]);
  });

  it("maps upstream keywords", () => {
    expect(slugs("Untitled", "", { keywords: ["Flow Matching"] })).toEqual(["diffusion-models"]);
  });

  it("gives at most eight, heaviest first, in bounded time on hostile text", () => {
    const everything = [...TOPICS, ...FACETS].flatMap((topic) => topic.phrases).join(". ");
    const tags = tagPaper(
      paper(everything, `${everything} ${"-".repeat(200_000)} ${"language model ".repeat(20_000)}`),
    );
    expect(tags).toHaveLength(8);
    expect(tags.map((tag) => tag.weight)).toEqual(tags.map((tag) => tag.weight).toSorted((a, b) => b - a));
  });
});

it("gives every topic and facet a slug of its own", () => {
  const all = [...TOPICS, ...FACETS].map((topic) => topic.slug);
  expect(new Set(all).size).toBe(all.length);
});
