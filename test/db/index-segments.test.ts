import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { markTidied, mergeIndex, readTidied, tidyIndex } from "../../src/db/index-segments.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { embedder } from "../../src/workers/embedder.ts";
import { arxivRecord, incoming, NOW } from "../jobs/factories.ts";
import { batchOf } from "../jobs/queue.ts";
import { openStores, rows, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const IDS = Array.from({ length: 3 }, (_, place) => `2605.${String(place + 1).padStart(5, "0")}`);

/** Takes papers into the index, as one piece. */
async function take(ids: string[], abstract: string): Promise<void> {
  const now = NOW + abstract.length;
  const records = ids.map((id) => arxivRecord({ id, title: "Tides", abstract, updatedAt: now }));
  await storeRecords(stores.db, records.map(incoming), now);
  await tagPapers(stores.db, ids, now);
}
/** As a piece each: few enough that FTS5 joins none by itself. */
async function takeOneByOne(abstract: string): Promise<void> {
  for (const id of IDS) await take([id], abstract);
}
const pieces = () =>
  stores.d1.prepare("select count(distinct segid) as count from papers_fts_idx").first<number>("count");
/** Marks of papers that were replaced or removed are pages of their own, with numbers beyond those of all others. */
const marks = async () => {
  const found = await rows(stores.d1, "select id from papers_fts_data where id > (1 << 53)");
  return found.length;
};
const found = async (word: string) =>
  (await rows(stores.d1, `select rowid from papers_fts where papers_fts match '${word}'`)).length;

it("pieces of the index become one, when a message says so", async () => {
  await takeOneByOne("lanterns");
  expect(await pieces()).toBe(3);
  const env = { DB: stores.d1, EDITIONS: stores.kv } as unknown as Env; // all that tidying uses
  await embedder(batchOf([{ v: 1, type: "tidy", at: NOW }]).batch, env);
  expect(await pieces()).toBe(1);
  expect(await found("lanterns")).toBe(IDS.length);
});

it("what is left of replaced papers is gone, though they are a few of a hundred", async () => {
  const ids = Array.from({ length: 100 }, (_, place) => `2604.${String(place + 1).padStart(5, "0")}`);
  for (let from = 0; from < ids.length; from += 20) await take(ids.slice(from, from + 20), "lanterns");
  await mergeIndex(stores.db);
  await take(ids.slice(0, 2), "lighthouses");
  expect(await marks()).toBeGreaterThan(0);
  await tidyIndex(stores.db);
  expect(await marks()).toBe(0);
  expect(await found("lanterns")).toBe(98);
  expect(await found("lighthouses")).toBe(2);
});

it("one piece is left as it is", async () => {
  await takeOneByOne("lanterns");
  await mergeIndex(stores.db);
  const data = () => rows(stores.d1, "select id, hex(block) as block from papers_fts_data where id > 10 order by id");
  const before = await data();
  await tidyIndex(stores.db);
  expect(await data()).toEqual(before);
});

it("how far it was tidied is known", async () => {
  expect(await readTidied(stores.db)).toBeNull();
  await markTidied(stores.db, 7);
  await markTidied(stores.db, 8);
  expect(await readTidied(stores.db)).toBe(8);
});
