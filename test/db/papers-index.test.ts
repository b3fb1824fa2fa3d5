import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listPapers } from "../../src/db/paper-list.ts";
import type { PaperQuery } from "../../src/db/paper-query.ts";
import { readTypeset, withdrawPapers } from "../../src/db/papers.ts";
import { writeTags } from "../../src/db/tags.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { matchOfAll } from "../../src/domain/search/plan.ts";
import { NO_QUERY, type SearchQuery } from "../../src/domain/search/query.ts";
import { NO_LEXICON } from "../../src/domain/search/lexicon.ts";
import { NO_VOCABULARY } from "../../src/domain/search/vocabulary.ts";
import { tokensOf } from "../../src/domain/search/words.ts";
import { TAGGER_VERSION } from "../../src/domain/tagger.ts";

import { findIds } from "../../src/http/find.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { arxivRecord, incoming, NOW } from "../jobs/factories.ts";
import { openStores, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const ANY: PaperQuery = {
  match: null,
  numbers: { from: 0, until: Number.MAX_SAFE_INTEGER },
  tag: [],
  category: [],
  author: null,
  hasCode: null,
  minUpvotes: null,
  minStars: null,
  since: null,
};

async function store(changes: Partial<PaperRecord>, now = NOW): Promise<string> {
  const record = arxivRecord(changes);
  await storeRecords(stores.db, [incoming(record)], now);
  await tagPapers(stores.db, [record.id], now);
  return record.id;
}
const listed = async (query: Partial<PaperQuery>) =>
  (await listPapers(stores.db, { ...ANY, ...query }, null, 100)).papers.map(({ id }) => id);
const wanted = (query: Partial<SearchQuery>) => ({ match: matchOfAll({ ...NO_QUERY, ...query }) ?? '"qnothing"' });
const byName = (name: string) => listed(wanted({ authors: tokensOf(name).length > 0 ? [tokensOf(name)] : [] }));
async function search(text: string): Promise<string[]> {
  const nothing = { db: stores.db, vocabulary: NO_VOCABULARY, lexicon: NO_LEXICON, semantic: null };
  return (await findIds(nothing, { ...NO_QUERY, words: tokensOf(text) }, text, null)).ids;
}

describe("names in the index", () => {
  it("are found whole and in order, without diacritics and in any case", async () => {
    const id = await store({ authors: ["Ben Orrin", "Åsa Ó Brien"] });
    await store({ authors: ["Brien Asa O"] });
    for (const name of ["Åsa Ó Brien", "ASA O BRIEN", "asa o'brien", "A\u030asa O\u0301 Brien"])
      expect([name, await byName(name)]).toEqual([name, [id]]);
    expect(await byName("Brien Orrin")).toEqual([]);
    expect(await byName("…")).toEqual([]);
  });

  it("are found in every script, as their addresses have them", async () => {
    const names = [
      "김철수",
      "李明",
      "Лев Йогин",
      "Nguyễn Văn Ổn",
      "Þór Æsir",
      "Łukasz Ønsker",
      "ガブリエル",
      "Γιώργος",
    ];
    for (const name of names) {
      const id = await store({ authors: [name] });
      expect([name, await byName(name)]).toEqual([name, [id]]);
    }
  });

  it("are no words of title or abstract, and these no names", async () => {
    const id = await store({ title: "Ada Quill considered", authors: ["Ben Orrin"] });
    expect(await byName("Ada Quill")).toEqual([]);
    expect(await listed(wanted({ words: ["quill"] }))).toEqual([id]);
    expect(await listed(wanted({ words: ["orrin"] }))).toEqual([]);
    expect(await search("orrin considered")).toEqual([id]);
  });

  it("hold with other conditions, newest first", async () => {
    const first = await store({ authors: ["Ada Quill"], codeUrl: "https://github.com/a/b" });
    const second = await store({ authors: ["Ada Quill"] });
    expect(await byName("Ada Quill")).toEqual([second, first]);
    expect(await listed({ ...wanted({ authors: [["ada", "quill"]] }), hasCode: true })).toEqual([first]);
    expect(await listed(wanted({ authors: [["ada", "quill"]], words: ["notes"] }))).toEqual([second, first]);
  });

  it("are no query: quotes and operators are letters like others, or nothing", async () => {
    const id = await store({ authors: ['And "Near" Or', "Not*"] });
    expect(await byName('And "Near" Or')).toEqual([id]);
    expect(await listed(wanted({ authors: [['a"', "OR", "*"]] }))).toEqual([]);
  });
});

describe("topics in the index", () => {
  const ROBOTS = { title: "Robots that learn", abstract: "Imitation learning for dexterous robots." };

  it("find papers by what they are filed under, after those that say so themselves", async () => {
    const filed = await store(ROBOTS);
    const titled = await store({ title: "Embodied lamps", abstract: "They glow." });
    expect(await search("embodied")).toEqual([titled, filed]);
    expect(await listed(wanted({ words: ["embodied"] }))).toEqual([titled]);
  });

  it("change with a paper's tags", async () => {
    const id = await store(ROBOTS);
    expect(await search("embodied")).toEqual([id]);
    await store(
      { id, version: 2, updatedAt: NOW + HOUR, title: "Hearing", abstract: "Speech recognition." },
      NOW + HOUR,
    );
    expect([await search("embodied"), await search("recognition")]).toEqual([[], [id]]);
  });

  it("change when the tagger alone has changed its mind", async () => {
    const id = await store(ROBOTS);
    const tags = [{ slug: "safety", weight: 1 }];
    const shown = { now: [], later: [] };
    await writeTags(
      stores.db,
      [{ id, revision: 1, tags, topics: "Safety of lighthouses", typeset: null }],
      TAGGER_VERSION + 1,
      shown,
      NOW + HOUR,
    );
    expect([await search("embodied"), await search("lighthouses")]).toEqual([[], [id]]);
  });
});

describe("the index", () => {
  it("has the plain words of what is LaTeX", async () => {
    const id = await store({ title: "G\\\"odel's $\\mathrm{Lamp}$", abstract: "An \\emph{incomplete} light." });
    for (const words of ["gödel", "lamp", "incomplete light"])
      expect([words, await search(words)]).toEqual([words, [id]]);
    for (const words of ["mathrm", "emph"]) expect([words, await search(words)]).toEqual([words, []]);
  });

  it("forgets the withdrawn", async () => {
    const id = await store({ title: "Lanterns", authors: ["Ada Quill"] });
    await withdrawPapers(stores.db, [id], NOW, NOW + HOUR);
    await tagPapers(stores.db, [id], NOW + HOUR);
    expect([await search("lanterns"), await byName("Ada Quill"), await listed({})]).toEqual([[], [], []]);
  });

  it("has new names once they were stored and tagged", async () => {
    const id = await store({ authors: ["Ada Quill"] });
    await store({ id, version: 2, updatedAt: NOW + HOUR, authors: ["Ada Orrin"] }, NOW + HOUR);
    expect([await byName("Ada Quill"), await byName("Ada Orrin")]).toEqual([[], [id]]);
  });
});

describe("what is typeset", () => {
  const LATEX = { title: "Sorting in $n^2$", abstract: "Plain." };

  it("is null without LaTeX and for a paper that is not there", async () => {
    expect(await readTypeset(stores.db, await store({ title: "Sorting" }))).toBeNull();
    expect(await readTypeset(stores.db, "2605.99999")).toBeNull();
  });

  it("is that of this very text: null while a change waits for the tagger", async () => {
    const id = await store(LATEX);
    expect(await readTypeset(stores.db, id)).toMatchObject({ plain: { title: "Sorting in n²", abstract: "Plain." } });
    const change = arxivRecord({ id, version: 2, updatedAt: NOW + HOUR, title: "Sorting by hand", abstract: "Plain." });
    await storeRecords(stores.db, [incoming(change)], NOW + HOUR);
    expect(await readTypeset(stores.db, id)).toBeNull();
    await tagPapers(stores.db, [id], NOW + HOUR);
    expect(await readTypeset(stores.db, id)).toBeNull();
    await store(
      { id, version: 3, updatedAt: NOW + 2 * HOUR, title: "Sorting in $n$", abstract: "Plain." },
      NOW + 2 * HOUR,
    );
    expect(await readTypeset(stores.db, id)).toMatchObject({ plain: { title: "Sorting in n" } });
  });
});
