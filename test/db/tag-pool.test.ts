import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PoolPaper, readTagPool } from "../../src/db/tag-pool.ts";
import { writeTags } from "../../src/db/tags.ts";
import { addDays } from "../../src/domain/calendar.ts";
import { NOW, TODAY, YESTERDAY } from "../jobs/factories.ts";
import { listDay, settle } from "../jobs/stage.ts";
import { openStores, type Stores } from "./d1.ts";
import { PLAIN } from "./plain.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const byId = (pool: PoolPaper[]) => new Map(pool.map((paper) => [paper.paperId, paper]));
const idsOf = async (newest: number, trending: number) =>
  (await readTagPool(stores.db, newest, trending)).map(({ paperId }) => paperId).toSorted();

/** Sets what the fold would have come to. */
async function score(paperId: string, week: number | null, month: number | null): Promise<void> {
  await stores.d1
    .prepare(
      `insert into scores (paper_id, week, month, state, folded_seq) values (?1, ?2, ?3, '{}', 0)
       on conflict (paper_id) do update set week = excluded.week, month = excluded.month`,
    )
    .bind(paperId, week, month)
    .run();
}

describe("the pool that the lists of tags are cut from", () => {
  it("is empty without papers", async () => {
    expect(await readTagPool(stores.db, 10, 10)).toEqual([]);
  });

  it("has each paper once, with its newest day, its scores and its tags", async () => {
    const [twice = ""] = await listDay(stores.db, YESTERDAY, [{ upvotes: 3 }]);
    const [, untagged = ""] = await listDay(stores.db, TODAY, [{ paper: { id: twice }, upvotes: 3 }, {}]);
    const tags = ["vision", "survey"].map((slug) => ({ slug, weight: 1 }));
    await writeTags(stores.db, [{ ...PLAIN, id: twice, revision: 1, tags }], 1, { now: [], later: [] }, NOW);
    await score(twice, 5, 6);
    const pool = await readTagPool(stores.db, 10, 10);
    expect(pool).toHaveLength(2);
    const [one, other] = [byId(pool).get(twice), byId(pool).get(untagged)];
    expect({ ...one, slugs: one?.slugs.toSorted() }).toEqual({
      paperId: twice,
      day: TODAY,
      week: 5,
      month: 6,
      state: "{}",
      slugs: ["survey", "vision"],
    });
    expect(other).toEqual({ paperId: untagged, day: TODAY, week: null, month: null, state: null, slugs: [] });
  });

  it("has the papers of the newest days, up to the limit", async () => {
    const days = Array.from({ length: 4 }, (_, i) => addDays(TODAY, -i));
    const ids: string[][] = [];
    for (const day of days) ids.push(await listDay(stores.db, day, [{}, {}, {}]));
    expect(await idsOf(6, 0)).toEqual(ids.slice(0, 2).flat().toSorted());
    expect(await idsOf(3, 10)).toEqual((ids[0] ?? []).toSorted());
    expect(await idsOf(100, 0)).toHaveLength(12);
  });

  it("has older papers that are on top of the week or of the month, up to the limit for each", async () => {
    const [a = "", b = "", c = "", d = ""] = await listDay(stores.db, "2026-01-05", [{}, {}, {}, {}]);
    await listDay(stores.db, TODAY, [{}]);
    await score(a, 9, 1);
    await score(b, 1, 9);
    await score(c, 2, 2);
    await score(d, null, null);
    const old = async (trending: number) => (await idsOf(1, trending)).filter((id) => [a, b, c, d].includes(id));
    expect(await old(0)).toEqual([]);
    expect(await old(1)).toEqual([a, b].toSorted());
    expect(await old(2)).toEqual([a, b, c].toSorted());
    expect(await old(10)).toEqual([a, b, c].toSorted());
  });

  it("leaves out what is scored and not listed", async () => {
    const [id = ""] = await listDay(stores.db, TODAY, [{}], NOW);
    await settle(stores.db);
    await score("2601.00001", 99, 99);
    expect(await idsOf(10, 10)).toEqual([id]);
  });
});
