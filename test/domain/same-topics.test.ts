import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankedItem } from "../../src/domain/api.ts";
import { sameTopics } from "../../src/domain/same-topics.ts";
import { sampleItem } from "../feeds/sample.ts";

function paper(id: string, topics: string[], changes: Partial<RankedItem> = {}): RankedItem {
  const tags = topics.map((slug) => ({ slug, name: slug, kind: "topic" as const }));
  return sampleItem({ id, tags, authors: [{ name: `Author of ${id}` }], ...changes });
}

const COUNTS = new Map([
  ["wide", 5_000],
  ["narrow", 20],
  ["middling", 300],
]);
const papersOf = (slug: string) => COUNTS.get(slug) ?? 0;
const idsOf = (item: RankedItem, candidates: RankedItem[], limit = 10) =>
  sameTopics(item, candidates, papersOf, limit).map(({ id }) => id);

describe("papers on the same topics", () => {
  const item = paper("own", ["wide", "narrow", "middling"]);

  it("come by what they share, a rare topic before a common one", () => {
    const candidates = [
      paper("c", ["wide"]),
      paper("b", ["middling"]),
      paper("a", ["narrow"]),
      paper("all", ["narrow", "middling", "wide"]),
      paper("none", ["other"]),
    ];
    expect(idsOf(item, candidates)).toEqual(["all", "a", "b", "c"]);
  });

  it("are never the paper itself, and each is there once", () => {
    const twice = paper("a", ["narrow"]);
    expect(idsOf(item, [paper("own", ["narrow"]), twice, paper("b", ["wide"]), twice])).toEqual(["a", "b"]);
  });

  it("stay in their order where they share as much, and are no more than asked for", () => {
    const equal = ["x", "b", "m"].map((id) => paper(id, ["wide"]));
    expect(idsOf(item, equal)).toEqual(["x", "b", "m"]);
    expect(idsOf(item, equal, 2)).toEqual(["x", "b"]);
    expect(idsOf(item, equal, 0)).toEqual([]);
  });

  it("count authors, two at most: a whole collaboration is no ten topics", () => {
    const people = ["Ada", "Ben", "Cleo", "Dan"].map((name) => ({ name }));
    const group = paper("own", ["narrow", "middling", "wide"], { authors: people });
    const by = (id: string, count: number) => paper(id, [], { authors: people.slice(0, count) });
    expect(idsOf(group, [by("one", 1), by("four", 4), by("two", 2)])).toEqual(["four", "two", "one"]);
    const pair = paper("pair", ["wide"], { authors: people.slice(0, 2) });
    expect(idsOf(group, [by("four", 4), pair])).toEqual(["pair", "four"]);
    expect(idsOf(group, [paper("a", ["wide"]), by("one", 1)])).toEqual(["one", "a"]);
    expect(idsOf(paper("own", []), [paper("a", ["wide"])])).toEqual([]);
  });

  it("are not brought together by kinds of papers", () => {
    const facet = [{ slug: "survey", name: "Survey", kind: "facet" as const }];
    expect(idsOf(paper("own", [], { tags: facet }), [paper("a", [], { tags: facet })])).toEqual([]);
  });

  it("take a topic that nobody has counted for a common one", () => {
    const uncounted = paper("own", ["new", "narrow"]);
    expect(idsOf(uncounted, [paper("a", ["new"]), paper("b", ["narrow"])])).toEqual(["b", "a"]);
  });

  it("share something, whatever they are", () => {
    const slugs = fc.subarray(["wide", "narrow", "middling", "other", "new"]);
    const candidates = fc.array(fc.tuple(fc.stringMatching(/^[a-d]$/), slugs), { maxLength: 8 });
    fc.assert(
      fc.property(slugs, candidates, fc.nat(6), (own, others, limit) => {
        const found = sameTopics(
          paper("own", own),
          others.map(([id, topics]) => paper(id, topics)),
          papersOf,
          limit,
        );
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { tags } of found) expect(tags.some(({ slug }) => own.includes(slug))).toBe(true);
      }),
    );
  });
});
