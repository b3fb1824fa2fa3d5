import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPapers } from "../../src/db/paper-list.ts";
import { ANY_PAPER } from "../../src/db/paper-query.ts";
import type { Item } from "../../src/domain/api.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { matchOf } from "../../src/domain/search/match.ts";
import { matchOfAll } from "../../src/domain/search/plan.ts";
import { isEmpty, NO_QUERY, readSearch } from "../../src/domain/search/query.ts";
import { knownStem, tokensOf } from "../../src/domain/search/words.ts";
import { numbersOf } from "../../src/domain/search/years.ts";
import { AREAS } from "../../src/domain/taxonomy/index.ts";
import { readItems } from "../../src/http/paper-items.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { sampleItem } from "../feeds/sample.ts";
import { arxivRecord, incoming, NOW } from "../jobs/factories.ts";
import { openStores, type Stores } from "./d1.ts";

let stores: Stores;
let items: Item[];
beforeAll(async () => {
  stores = await openStores();
  const records = fc.sample(record, { seed: 9, numRuns: 120 }).map((one, i) => arxivRecord({ ...one, id: idOf(i) }));
  await storeRecords(stores.db, records.map(incoming), NOW);
  const ids = records.map(({ id }) => id);
  await tagPapers(stores.db, ids, NOW);
  items = await readItems(stores.db, "https://broadsheet.example", ids);
});
afterAll(() => stores.close());

/** Of different years, those of the old scheme among them. */
function idOf(i: number): string {
  const number = String(i + 1).padStart(3, "0");
  return [`2605.10${number}`, `2501.00${number}`, `2412.99${number}`, `hep-th/9901${number}`][i % 4] ?? "";
}

const WORDS =
  "lantern lanterns Lantern's harbour harbouring relational relating happy happily probability probable agreed a it " +
  "llama naïve naive Åland 雪 雪国 й GPT-4o state-of-the-art C++ $\\alpha$-lamps \\emph{tides} robot robotics survey";
const word = fc.constantFrom(...WORDS.split(" "));
const line = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(" "));
// Names are asked for in this order alone: in the index they stand side by side, and the last name of one before the first of another.
const [FIRST, LAST] = [fc.constantFrom("Ada", "Åsa", "J."), fc.constantFrom("Quill", "O'Brien", "Łukasz")];
const name = fc.tuple(FIRST, LAST).map((both) => both.join(" "));
const CATEGORIES = ["cs.CL", "cs.LG", "stat.ML"];
const record: fc.Arbitrary<Partial<PaperRecord>> = fc.record({
  title: line(1, 4),
  abstract: line(0, 7),
  authors: fc.array(name, { minLength: 1, maxLength: 3 }),
  categories: fc.subarray(CATEGORIES, { minLength: 1 }),
  codeUrl: fc.constantFrom(null, "https://github.com/harbour/lamp"),
});

const part = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: line(2, 3).map((words) => `"${words}"`) },
  { weight: 1, arbitrary: word.map((one) => `-${one}`) },
  { weight: 1, arbitrary: line(2, 2).map((words) => `-"${words}"`) },
  { weight: 1, arbitrary: fc.oneof(FIRST, LAST, name).map((one) => `author:"${one}"`) },
  { weight: 1, arbitrary: fc.constantFrom(...CATEGORIES, "cs.cl").map((one) => `cat:${one}`) },
  { weight: 1, arbitrary: fc.constantFrom("robotics", "survey").map((one) => `tag:${one}`) },
  { weight: 1, arbitrary: fc.constantFrom("year:2026", "year:2024-2025", "year:-1999", "year:2025-") },
  { weight: 1, arbitrary: fc.constant("has:code") },
);
const query = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));

describe("what is matched without the index", () => {
  it("is what the index finds, for any papers and queries", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const wish = readSearch(text);
        if ("mistake" in wish) throw new Error(wish.mistake);
        const match = matchOfAll(wish);
        // The index alone cannot say what it has not: nothing but words to do without, in some years.
        fc.pre(isEmpty(wish) || match !== null || wish.without.length === 0);
        const asked = { ...ANY_PAPER, match, numbers: numbersOf(wish.years) };
        const { papers } = isEmpty(wish) ? { papers: [] } : await listPapers(stores.db, asked, null, items.length);
        const matching = items.filter(matchOf(wish)).map(({ id }) => id);
        expect(matching.toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
        found += matching.length;
      }),
      { seed: 9, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it("knows every letter that folds to one of ASCII's", () => {
    const letters = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code > 0x7f && (code < 0xd800 || code > 0xdfff))
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => /^[a-z]/.test(tokensOf(letter)[0] ?? ""));
    expect(letters.length).toBeGreaterThan(300);
    for (const letter of letters) {
      const item = sampleItem({ title: `x${letter}x`, abstract: "", plain: null });
      expect([letter, matchOf({ ...NO_QUERY, words: tokensOf(item.title) })(item)]).toEqual([letter, true]);
    }
  });

  it("a stem says how all of its words begin, but for its last letter", () => {
    const words = AREAS.flatMap((area) => [area, ...area.topics]).flatMap(({ description, phrases }) =>
      [description, ...phrases].join(" ").match(/[a-z]+/g),
    );
    const beginning = fc.stringMatching(/^[a-z]{1,7}$/);
    const ending = fc.constantFrom(..."s ed ing ies y ability ization ational fulness ously logy eli er e".split(" "));
    const made = fc
      .sample(fc.tuple(beginning, ending, ending), { seed: 9, numRuns: 50_000 })
      .map((all) => all.join(""));
    for (const one of new Set([...words.map(String), ...made]))
      if (!one.startsWith(knownStem(one).replace(/(?<=.).$/, ""))) expect([one, knownStem(one)]).toBeNull();
  });
});
