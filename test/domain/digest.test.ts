import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../../src/domain/api.ts";
import { chooseItems, DAYS_BACK } from "../../src/domain/digest.ts";
import { applyFilters } from "../../src/domain/filters.ts";
import { DEFAULT_PREFERENCES, FREQUENCIES, type Preferences } from "../../src/domain/subscription.ts";
import { DAY } from "../../src/domain/calendar.ts";
import { sampleItem } from "../feeds/sample.ts";

const publishedAt = "2026-05-05T08:00:00.000Z";
/** A wish that most have not, so that something is left of a list. */
const rarely = <T>(none: T, ...some: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 1, arbitrary: fc.constantFrom(...some) });
const filters = fc.record({
  tag: rarely<string[]>([], ["long-context"], ["vision", "code-released"]),
  category: rarely<string[]>([], ["cs.CL"], ["cs.CV", "cs.CL"]),
  author: rarely<string | null>(null, "quill", "nobody"),
  q: rarely<string | null>(null, "index", "small books"),
  exclude: rarely<string[]>([], ["vision"], ["quantum", "robots"]),
  hasCode: rarely<boolean | null>(null, true, false),
  minUpvotes: rarely<number | null>(null, 10),
  minStars: rarely<number | null>(null, 10),
});
const wishes: fc.Arbitrary<Preferences> = fc.record({
  frequency: fc.constantFrom(...FREQUENCIES),
  weekday: fc.constant(1),
  hour: fc.constant(8),
  timeZone: fc.constant("UTC"),
  filters,
  papers: fc.integer({ min: 1, max: 30 }),
});
const item = fc
  .record({
    ago: fc.integer({ min: 0, max: 12 * 24 }),
    topic: fc.constantFrom("long-context", "vision"),
    category: fc.constantFrom("cs.CL", "cs.CV", "stat.ML"),
    author: fc.constantFrom("Ada Quill", "Ben Orrin"),
    word: fc.constantFrom("index", "quantum books", "small"),
    upvotes: fc.constantFrom(0, 9, 10),
    codeUrl: fc.constantFrom(null, "https://github.com/quill/lanterns"),
  })
  .map(({ ago, topic, category, author, word, upvotes, codeUrl }) =>
    sampleItem({
      listedAt: new Date(Date.parse(publishedAt) - (ago * DAY) / 24).toISOString(),
      tags: [{ slug: topic, name: topic, kind: "topic" }],
      categories: [category],
      authors: [{ name: author }],
      title: word,
      signals: { upvotes, comments: null, githubStars: upvotes, hnPoints: null },
      codeUrl,
    }),
  );
const lists = fc
  .array(item, { maxLength: 40 })
  .map((items) => items.map((each, i): Item => ({ ...each, id: `2605.${10_001 + i}` })));

describe("a subscriber's digest", () => {
  it("has what a list with the same filters has, without what they were sent, and no more than they want", () => {
    let chosen = 0;
    fc.assert(
      fc.property(lists, wishes, fc.func(fc.boolean()), (items, preferences, wasSent) => {
        const seen = new Set(items.map(({ id }) => id).filter((id) => wasSent(id)));
        const maxAgeDays = DAYS_BACK[preferences.frequency];
        const listed = applyFilters(items, { ...preferences.filters, maxAgeDays }, publishedAt);
        const digest = chooseItems({ publishedAt, items }, preferences, seen);
        expect(digest).toEqual(listed.filter(({ id }) => !seen.has(id)).slice(0, preferences.papers));
        chosen += digest.length;
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(chosen).toBeGreaterThan(100);
  });

  it.each([
    ["daily", 3],
    ["weekdays", 4],
    ["weekly", 8],
  ] as const)("goes back as far as %s digests need", (frequency, daysBack) => {
    const at = (days: number, id: string) =>
      sampleItem({ id, listedAt: new Date(Date.parse(publishedAt) - days * DAY).toISOString() });
    const items = [at(daysBack, "in"), at(daysBack + 0.01, "out")];
    const ids = chooseItems({ publishedAt, items }, { ...DEFAULT_PREFERENCES, frequency }, new Set()).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["in"]);
  });
});
