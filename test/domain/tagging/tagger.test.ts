import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTagger, type TaggedFields } from "../../../src/domain/tagging/tagger.ts";
import type { AreaEntry, FacetEntry, TopicEntry } from "../../../src/domain/taxonomy/entry.ts";

const topic = (slug: string, phrases: string[], more: Partial<TopicEntry> = {}): TopicEntry => ({
  slug,
  name: slug,
  description: `Papers on ${slug}`,
  phrases,
  ...more,
});
const area = (slug: string, topics: TopicEntry[], categories: string[] = []): AreaEntry => ({
  ...topic(slug, [slug]),
  categories,
  topics,
});

const BOATS = ["barges", "canoes", "ferries", "kayaks", "rafts", "skiffs", "tugs", "yachts"];
const AREAS = [
  area(
    "sea",
    [
      topic("knots", ["knot", "knotted rope", "knot of ropes"], { acronyms: ["KNT"], not: ["kinetic neutron test"] }),
      topic("tides", ["tide", "ebb"]),
      topic("waves", ["wave"], { generic: true }),
    ],
    ["sea.KN", "sea.TI"],
  ),
  area("kitchen", [topic("soups", ["soup"]), topic("breads", ["bread"])], ["kit.SO"]),
  area(
    "boats",
    BOATS.map((slug) => topic(slug, [slug])),
  ),
  area("garden", [topic("roses", ["rose"])]),
];
const FACETS: FacetEntry[] = [
  topic("review", ["we review"]),
  topic("proof", ["we prove"]),
  topic("code-available", []),
];
const AREA_OF = new Map(AREAS.flatMap(({ slug, topics }) => topics.map((inside) => [inside.slug, slug])));

const tagger = createTagger(AREAS, FACETS);
const paper = (fields: Partial<TaggedFields>): TaggedFields => ({
  title: "",
  abstract: "",
  keywords: [],
  codeUrl: null,
  categories: [],
  ...fields,
});
const tags = (fields: Partial<TaggedFields>) => tagger(paper(fields));
const slugs = (fields: Partial<TaggedFields>) => tags(fields).map(({ slug }) => slug);
const weightOf = (slug: string, fields: Partial<TaggedFields>) => tags(fields).find((tag) => tag.slug === slug)?.weight;
const times = (count: number, words: string) => `${words}. `.repeat(count);

describe("weights", () => {
  it("puts the title above the abstract, and an area behind the topic that implies it", () => {
    expect(tags({ title: "Knots", abstract: times(3, "Soup") })).toEqual([
      { slug: "knots", weight: 3 },
      { slug: "soups", weight: 2 },
      { slug: "sea", weight: 1.5 },
      { slug: "kitchen", weight: 1 },
    ]);
  });

  it("counts repetition less and less in the abstract, and not at all in the title", () => {
    expect(weightOf("knots", { abstract: times(7, "Knots") })).toBe(3);
    expect(weightOf("knots", { abstract: times(15, "Knots") })).toBe(4);
    expect(weightOf("knots", { title: "Knots, knots, knots" })).toBe(3);
  });

  it("adds up title, abstract and keywords", () => {
    expect(weightOf("knots", { title: "Knots", abstract: "Knots", keywords: ["knot", "knots"] })).toBe(7);
  });

  it("takes a keyword that names the topic for more than one of which the topic is a part", () => {
    expect(weightOf("knots", { keywords: ["Knots"] })).toBe(3);
    expect(weightOf("knots", { keywords: ["knot tying for beginners"] })).toBe(1);
    expect(weightOf("knots", { keywords: ["knot tying", "knot"] })).toBe(3);
  });

  it("puts generic topics behind others", () => {
    expect(slugs({ title: "Waves", abstract: times(2, "Tides") })).toEqual(["tides", "waves", "sea"]);
    expect(weightOf("waves", { title: "Waves" })).toBe(1.5);
  });

  it("breaks ties by the slug", () => {
    expect(slugs({ title: "Tides and knots" })).toEqual(["knots", "tides", "sea"]);
    expect(slugs({ title: "Knots and tides" })).toEqual(["knots", "tides", "sea"]);
  });

  it("takes acronyms for the topic, unless a look-alike occurs anywhere in the paper", () => {
    expect(slugs({ title: "KNT" })).toEqual(["knots", "sea"]);
    expect(slugs({ title: "KNT", abstract: "The kinetic neutron test." })).toEqual([]);
    expect(slugs({ title: "KNT", keywords: ["kinetic neutron test"] })).toEqual([]);
    expect(slugs({ title: "Knotted ropes by KNT", abstract: "The kinetic neutron test." })).toEqual(["knots", "sea"]);
  });

  it("takes single words for the topic, unless a look-alike occurs anywhere in the paper", () => {
    expect(slugs({ title: "Knots" })).toEqual(["knots", "sea"]);
    expect(slugs({ title: "Knots", abstract: "The kinetic neutron test." })).toEqual([]);
    expect(slugs({ title: "Knots", keywords: ["kinetic neutron test"] })).toEqual([]);
    expect(slugs({ title: "Knots and tides", abstract: "The kinetic neutron test." })).toEqual(["tides", "sea"]);
  });

  it("counts a phrase of three words twice in the abstract", () => {
    expect(weightOf("knots", { abstract: "A knot of ropes." })).toBe(Math.log2(3));
    expect(weightOf("knots", { abstract: "A knotted rope." })).toBe(1);
    expect(weightOf("knots", { title: "A knot of ropes" })).toBe(3);
  });
});

describe("mentions in passing", () => {
  it("are dropped, unless there is nothing else", () => {
    expect(slugs({ title: "Knots", abstract: "Soup." })).toEqual(["knots", "sea"]);
    expect(slugs({ abstract: "Soup." })).toEqual(["soups", "kitchen"]);
  });

  it("are those in an abstract that keywords do not bear out", () => {
    const abstract = `Of soup. ${times(3, "Tides")}`;
    expect(slugs({ title: "Knots", abstract })).toContain("tides");
    expect(slugs({ title: "Knots", abstract, keywords: ["knots"] })).not.toContain("tides");
    expect(slugs({ title: "Knots", abstract: times(6, "Tides"), keywords: ["knots"] })).toContain("tides");
  });

  it("are those that are light beside the heaviest topic", () => {
    const abstract = times(15, "Knots");
    expect(weightOf("knots", { title: "Knots", abstract })).toBe(7);
    // 0.36 of seven is 2.52: more than four mentions weigh, 2.32, and less than five, 2.58.
    expect(slugs({ title: "Knots", abstract: abstract + times(4, "Tides") })).not.toContain("tides");
    expect(slugs({ title: "Knots", abstract: abstract + times(5, "Tides") })).toContain("tides");
  });

  it("have to be in the area of the arXiv category where there is nothing else", () => {
    expect(slugs({ abstract: "Soup.", categories: ["kit.SO"] })).toEqual(["soups", "kitchen"]);
    expect(slugs({ abstract: "The kitchen.", categories: ["kit.SO"] })).toEqual(["kitchen"]);
    expect(slugs({ abstract: "Soup and tides.", categories: ["sea.KN"] })).toEqual(["tides", "sea"]);
    // Soup is said in passing at sea: the area itself is all that is known.
    expect(tags({ abstract: "Soup.", categories: ["sea.KN"] })).toEqual([{ slug: "sea", weight: 0.5 }]);
    expect(slugs({ abstract: "Soup.", categories: ["zoo.XX"] })).toEqual(["soups", "kitchen"]);
    // What is more than a mention stays wherever it is.
    expect(slugs({ title: "Soup", categories: ["sea.KN"] })).toEqual(["soups", "kitchen"]);
  });
});

describe("areas", () => {
  it("weigh what they weigh by their own names, or what their topics imply, whichever is more", () => {
    expect(weightOf("sea", { title: "Knots" })).toBe(1.5);
    expect(weightOf("sea", { title: "Knots of the sea" })).toBe(3);
    // The topic comes first and implies 3.5, the area's own name weighs 3.
    expect(weightOf("sea", { title: "Knots of the sea", abstract: times(15, "Knots") })).toBe(3.5);
  });

  it("come by their own names too, once", () => {
    expect(slugs({ title: "The sea" })).toEqual(["sea"]);
    expect(slugs({ title: "Knots of the sea" }).sort()).toEqual(["knots", "sea"]);
    expect(slugs({ title: "Tides of the sea" }).sort()).toEqual(["sea", "tides"]);
  });

  it("are never missing, and never more than eight topics with them", () => {
    const word = fc.constantFrom(
      ...AREAS.flatMap((one) => [one, ...one.topics]).map(({ phrases }) => phrases[0] ?? ""),
      "KNT",
      "without",
      "we prove",
      "and",
    );
    const text = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(", "));
    fc.assert(
      fc.property(text(15), text(60), fc.array(word, { maxLength: 6 }), (title, abstract, keywords) => {
        const found = tags({ title, abstract, keywords });
        const names = found.map(({ slug }) => slug);
        const topics = names.filter((slug) => slug !== "proof");
        expect(new Set(names).size).toBe(names.length);
        expect(topics.length).toBeLessThanOrEqual(8);
        for (const slug of topics) expect(names).toContain(AREA_OF.get(slug) ?? slug);
        const weights = found.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(Math.min(1, ...weights)).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 23 },
    );
  });

  it("cost their place: one that opens another area has to weigh more", () => {
    const title = BOATS.slice(0, 5).join(", ");
    // Six places are taken; soup and its area would be the last two, a tug needs but one.
    const abstract = times(4, "Soup") + times(3, "Tugs") + times(3, "Yachts");
    expect(weightOf("soups", { title, abstract: times(4, "Soup") })).toBeCloseTo(2.32, 2);
    expect(slugs({ title, abstract })).toEqual(expect.arrayContaining(["tugs", "yachts"]));
    expect(slugs({ title, abstract })).not.toContain("soups");
    expect(slugs({ title, abstract: abstract + times(8, "Soup") })).toContain("soups");
  });

  it("do not open in the last place, which another topic takes", () => {
    // With the area of boats seven places are taken.
    const title = BOATS.slice(0, 6).join(", ");
    const found = slugs({ title, abstract: times(6, "Soup") + times(2, "Tugs") });
    expect(found.sort()).toEqual([...BOATS.slice(0, 7), "boats"].sort());
  });
});

describe("categories", () => {
  it("file a paper whose words say nothing, under the first that is known", () => {
    expect(tags({ title: "Untitled", categories: ["zoo.XX", "kit.SO", "sea.KN"] })).toEqual([
      { slug: "kitchen", weight: 0.5 },
    ]);
    expect(slugs({ title: "Untitled", categories: ["sea.TI"] })).toEqual(["sea"]);
    expect(slugs({ title: "Untitled", categories: ["zoo.XX"] })).toEqual([]);
    expect(slugs({ title: "We prove", categories: ["kit.SO"] })).toEqual(["proof", "kitchen"]);
  });

  it("say nothing beside words", () => {
    expect(slugs({ title: "Knots", categories: ["kit.SO"] })).toEqual(["knots", "sea"]);
  });
});

describe("facets", () => {
  it("come on top of eight topics", () => {
    const found = slugs({
      title: BOATS.join(", "),
      abstract: "We review. We prove.",
      codeUrl: "https://example.org/o/r",
    });
    expect(found).toHaveLength(11);
    expect(found).toEqual(expect.arrayContaining(["review", "proof", "code-available", "boats"]));
  });

  it("want a single mention, whatever else there is", () => {
    expect(slugs({ title: "Knots", abstract: times(15, "Knots") + "We prove it." })).toEqual(["knots", "sea", "proof"]);
  });

  it("say that there is code when there is a repository", () => {
    expect(tags({ codeUrl: "https://example.org/o/r" })).toEqual([{ slug: "code-available", weight: 1 }]);
    expect(slugs({ codeUrl: null, abstract: "Code is available." })).toEqual([]);
  });
});

describe("determinism", () => {
  const fields = {
    title: "Knots, tides, rose soups and rafts",
    abstract: "Waves without bread. KNT; tides. We prove it; we review skiffs, skiffs and bread.",
    keywords: ["rose", "bread", "sea"],
    codeUrl: "https://example.org/o/r",
  };

  it("gives the same tags again, in whatever order the taxonomy is written down", () => {
    const first = tags(fields);
    expect(first.length).toBeGreaterThan(8);
    expect(tags(fields)).toEqual(first);
    const reversed = AREAS.toReversed().map((one) => ({ ...one, topics: one.topics.toReversed() }));
    expect(createTagger(reversed, FACETS.toReversed())(paper(fields))).toEqual(first);
  });

  it("does not depend on the order of keywords, and leaves the paper as it was", () => {
    const frozen = Object.freeze({
      ...paper(fields),
      keywords: Object.freeze(fields.keywords.toReversed()) as string[],
    });
    expect(tagger(frozen)).toEqual(tags(fields));
  });
});

it("gives no tags to an empty paper", () => {
  expect(tags({})).toEqual([]);
});
