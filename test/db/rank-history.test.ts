import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listRanks, readRanksBefore, storeRanks } from "../../src/db/rank-history.ts";
import { costOf } from "./counting.ts";
import { openStores, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const top = (...ids: string[]) => ids.map((paperId, i) => ({ paperId, score: 10 - i }));

it("keeps a list as it was first published in its slot, and writes nothing after that", async () => {
  await storeRanks(stores.db, "day", 100, top("a", "b", "c"));
  const again = await costOf(stores.d1, (db) => storeRanks(db, "day", 100, top("c", "b", "a", "d")));
  expect(again.rowsWritten).toBe(0);
  expect(await listRanks(stores.db, "c", 10)).toEqual([{ window: "day", at: 100, rank: 3, score: 8 }]);
  expect(await listRanks(stores.db, "d", 10)).toEqual([]);
});

it("tells where papers stood at the newest slot that is not too young and not too old, window by window", async () => {
  await storeRanks(stores.db, "day", 100, top("a", "b"));
  await storeRanks(stores.db, "day", 200, top("b", "a"));
  await storeRanks(stores.db, "week", 150, top("x"));
  const before = await readRanksBefore(stores.db, "day", 199, 50);
  expect(before?.at).toBe(100);
  expect([...(before?.ranks ?? [])]).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect((await readRanksBefore(stores.db, "day", 200, 50))?.ranks.get("a")).toBe(2);
  expect(await readRanksBefore(stores.db, "day", 99, 0)).toBeNull();
  expect(await readRanksBefore(stores.db, "day", 500, 300)).toBeNull();
});

it("lists a paper's ranks, newest first, up to a limit", async () => {
  for (const at of [100, 200, 300]) await storeRanks(stores.db, "day", at, top("a"));
  expect((await listRanks(stores.db, "a", 2)).map(({ at }) => at)).toEqual([300, 200]);
});
