import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { AREAS, FACETS } from "../../../src/domain/taxonomy/index.ts";
import { currentSlug, nearestSlugs, TAGS } from "../../../src/domain/taxonomy/tags.ts";

const ENTRIES = [...AREAS.flatMap((area) => [area, ...area.topics]), ...FACETS];

describe("TAGS", () => {
  it("has every area before its topics, then the facets", () => {
    expect([...TAGS.keys()]).toEqual(ENTRIES.map(({ slug }) => slug));
    expect([...TAGS.values()].filter(({ kind }) => kind === "facet").map(({ slug }) => slug)).toEqual(
      FACETS.map(({ slug }) => slug),
    );
  });

  it("shows readers what they need and no phrases", () => {
    const [area] = AREAS;
    const [topic] = area?.topics ?? [];
    expect(TAGS.get(area?.slug ?? "")).toEqual({
      slug: area?.slug,
      name: area?.name,
      description: area?.description,
      kind: "topic",
      area: null,
    });
    expect(TAGS.get(topic?.slug ?? "")).toMatchObject({ name: topic?.name, kind: "topic", area: area?.slug });
    expect(TAGS.get("survey")).toMatchObject({ kind: "facet", area: null });
  });
});

describe("currentSlug", () => {
  it("knows today's slugs", () => {
    for (const { slug } of ENTRIES) expect(currentSlug(slug)).toBe(slug);
  });

  it("leads on from former ones, to a tag that there is", () => {
    const former = ENTRIES.flatMap(({ slug, formerly = [] }) => formerly.map((old) => [old, slug] as const));
    expect(former.length).toBeGreaterThan(0);
    for (const [old, slug] of former) {
      expect(currentSlug(old)).toBe(slug);
      expect(TAGS.has(old)).toBe(false);
      expect(TAGS.has(slug)).toBe(true);
    }
  });

  it.each(["", "no-such-topic", "Vision", " vision", "constructor", "__proto__", "toString", "\u0000", "\ud800"])(
    "knows no %j",
    (slug) => {
      expect(currentSlug(slug)).toBeNull();
    },
  );
});

describe("nearestSlugs", () => {
  it.each([
    ["reinforcment-learning", "reinforcement-learning"],
    ["reinforcement_learning", "reinforcement-learning"],
    ["Reinforcement Learning", "reinforcement-learning"],
    ["robotic", "robotics"],
    ["diffusion-model", "diffusion-models"],
    ["mixture-of-expert", "mixture-of-experts"],
    ["serveys", "survey"],
  ])("guesses from %s", (asked, meant) => {
    expect(nearestSlugs(asked)[0]).toBe(meant);
  });

  it.each([
    ["rag", "retrieval-augmented-generation"],
    ["RAG", "retrieval-augmented-generation"],
    ["moe", "mixture-of-experts"],
    ["vla", "vision-language-action-models"],
    ["grpo", "policy-optimization"],
  ])("knows the acronym %s", (asked, meant) => {
    expect(nearestSlugs(asked)[0]).toBe(meant);
  });

  it("knows other words for a topic", () => {
    expect(nearestSlugs("retrieval augmentation")[0]).toBe("retrieval-augmented-generation");
  });

  it("knows names and phrases, the first and any later time", async () => {
    vi.resetModules();
    const fresh = await import("../../../src/domain/taxonomy/tags.ts");
    for (let time = 0; time < 3; time++) {
      expect(fresh.nearestSlugs("Geospatial, urban and transport", 1)).toEqual(["urban-geospatial"]);
      expect(fresh.nearestSlugs("overthinking", 1)).toEqual(["efficient-reasoning"]);
      expect(fresh.nearestSlugs("domain-randomization", 1)).toEqual(["sim-to-real"]);
    }
  });

  it("completes parts", () => {
    const found = nearestSlugs("diffusion");
    expect(found[0]).toBe("diffusion-models");
    for (const slug of found) expect(slug).toContain("diffusion");
  });

  it("puts a slug itself first", () => {
    const some = ENTRIES.filter((_, i) => i % 12 === 0);
    for (const { slug } of some) expect(nearestSlugs(slug, 1)).toEqual([slug]);
  });

  it("gives as many as are asked for", () => {
    expect(nearestSlugs("vision", 1)).toHaveLength(1);
    expect(nearestSlugs("vision", 12)).toHaveLength(12);
    expect(nearestSlugs("vision", 12).slice(0, 5)).toEqual(nearestSlugs("vision"));
    expect(nearestSlugs("vision", 0)).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["nonsense", "xyzzy qwfp"],
    ["10,000 characters", "a".repeat(10_000)],
    ["10,000 hyphens", "-".repeat(10_000)],
    ["a megabyte", "learning ".repeat(110_000)],
    ["control characters", "\u0000\u0001\u001b[31m\u007f\r\n"],
    ["lone surrogates", "\ud800\udfff\udc00"],
    ["another script", "扩散模型"],
    ["markup", "<script>alert(1)</script>"],
    ["a pattern", "(a+)+$[^"],
    ["what all objects have", "__proto__"],
  ])("answers %s with five slugs, the same each time", (_, asked) => {
    const found = nearestSlugs(asked);
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    for (const slug of found) expect(TAGS.has(slug)).toBe(true);
    expect(nearestSlugs(asked)).toEqual(found);
  });

  it("answers anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 70 }), (asked) => {
        const found = nearestSlugs(asked);
        expect(found.filter((slug) => TAGS.has(slug))).toHaveLength(5);
      }),
      { numRuns: 20, seed: 29 },
    );
  });

  it("compares no more than the first sixty characters", () => {
    const asked = "speculative-decoding-".padEnd(60, "x");
    expect(nearestSlugs(asked + "y".repeat(9_940), 20)).toEqual(nearestSlugs(asked, 20));
  });
});
