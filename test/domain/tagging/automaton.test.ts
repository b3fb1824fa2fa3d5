import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildAutomaton, type Match } from "../../../src/domain/tagging/automaton.ts";
import type * as transitions from "../../../src/domain/tagging/transitions.ts";

const steps = vi.hoisted(() => ({ count: 0 }));

vi.mock("../../../src/domain/tagging/transitions.ts", async (original) => {
  const { createTransitions } = await original<typeof transitions>();
  return {
    createTransitions(maxEntries: number): transitions.Transitions {
      const inner = createTransitions(maxEntries);
      const get = (state: number, symbol: number) => {
        steps.count++;
        return inner.get(state, symbol);
      };
      return { ...inner, get };
    },
  };
});

const split = (text: string) => (text === "" ? [] : text.split(" "));
const run = (patterns: string[], text: string) => buildAutomaton(patterns.map(split)).run(split(text));

/** What the automaton has to find, by looking for every pattern at every place. */
function search(patterns: string[][], words: string[]): Match[] {
  return words.flatMap((_, end) =>
    patterns.flatMap((pattern, number) => {
      const start = end - pattern.length + 1;
      return start >= 0 && pattern.every((word, i) => words[start + i] === word) ? [{ pattern: number, end }] : [];
    }),
  );
}

/** In one order: that of patterns which end at the same word is not promised. */
function sorted(matches: Match[]): Match[] {
  return matches.toSorted((a, b) => a.end - b.end || a.pattern - b.pattern);
}

describe("buildAutomaton", () => {
  it("finds what a search for each pattern finds", () => {
    const word = fc.constantFrom("a", "b", "c");
    const patterns = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
    const text = fc.array(fc.oneof({ weight: 12, arbitrary: word }, fc.constant("unknown")), { maxLength: 60 });
    fc.assert(
      fc.property(patterns, text, (lists, words) => {
        const found = buildAutomaton(lists).run(words);
        expect(sorted(found)).toEqual(sorted(search(lists, words)));
        expect(found.map(({ end }) => end)).toEqual(found.map(({ end }) => end).toSorted((a, b) => a - b));
      }),
      { numRuns: 500, seed: 17 },
    );
  });

  it("finds patterns that overlap", () => {
    expect(run(["deep learning", "learning theory"], "deep learning theory")).toEqual([
      { pattern: 0, end: 1 },
      { pattern: 1, end: 2 },
    ]);
    expect(run(["a a"], "a a a a").map(({ end }) => end)).toEqual([1, 2, 3]);
  });

  it("finds patterns within others, at their beginning, in their middle and at their end", () => {
    const found = run(["a b c", "a", "b", "c", "b c"], "a b c");
    expect(sorted(found)).toEqual([
      { pattern: 1, end: 0 },
      { pattern: 2, end: 1 },
      { pattern: 0, end: 2 },
      { pattern: 3, end: 2 },
      { pattern: 4, end: 2 },
    ]);
  });

  it("finds the end of a pattern that breaks off, more than one failure deep", () => {
    expect(run(["a b c d", "b c e", "c f"], "a b c f")).toEqual([{ pattern: 2, end: 3 }]);
    expect(run(["a b c d", "b c e", "c f"], "a b c e")).toEqual([{ pattern: 1, end: 3 }]);
  });

  it("tells patterns apart that are written the same", () => {
    expect(sorted(run(["a b", "a b"], "a b"))).toEqual([
      { pattern: 0, end: 1 },
      { pattern: 1, end: 1 },
    ]);
  });

  it("finds nothing across a word that it does not know, in an empty text, or without patterns", () => {
    expect(run(["a b"], "a x b")).toEqual([]);
    expect(run(["a b"], "x y z")).toEqual([]);
    expect(run(["a"], "")).toEqual([]);
    expect(run([], "a b")).toEqual([]);
  });

  it("begins anew with each text", () => {
    const automaton = buildAutomaton([["a", "b"]]);
    expect(automaton.run(["a"])).toEqual([]);
    expect(automaton.run(["b"])).toEqual([]);
    expect(automaton.run(["a", "b"])).toEqual([{ pattern: 0, end: 1 }]);
  });
});

it("takes steps that follow the text and not the number of patterns", () => {
  // The worst there is: each word goes on with a pattern, or breaks off many.
  const text = split("a a a a a a a c ".repeat(250).trim());
  for (const size of [1, 100, 2_000]) {
    const runs = Array.from({ length: size }, (_, i) => [...Array<string>(1 + (i % 40)).fill("a"), `b${i}`]);
    const automaton = buildAutomaton([...runs, ["c", "b"]]);
    let reads = 0;
    const words = new Proxy(text, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    steps.count = 0;
    expect(automaton.run(words)).toEqual([]);
    expect(reads).toBe(text.length);
    // One ahead for each word, and one back for each that went ahead before.
    expect(steps.count).toBeGreaterThanOrEqual(text.length);
    expect(steps.count).toBeLessThanOrEqual(2 * text.length);
  }
});
