import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { readFoldedSeq, readScores } from "../../src/db/scores.ts";
import { appendSightings, readLog, type Sighting } from "../../src/db/signals.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { EMPTY_STATE, foldEvent, orderingScore } from "../../src/domain/trending.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { costOf } from "../db/counting.ts";
import { allRows, openStores, rows, type Stores } from "../db/d1.ts";
import { NOW, TODAY } from "./factories.ts";
import { listDay } from "./stage.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const PAPERS = ["2605.00001", "2605.00002", "2605.00003"];
const see = (sightings: Sighting[]) => writeBatch(stores.db, appendSightings(stores.db, sightings));
const votes = (paperId: string, value: number, hours: number): Sighting => ({
  paperId,
  cause: "upvotes",
  value,
  observedAt: NOW + hours * HOUR,
  since: null,
});
const listing = (paperId: string): Sighting => ({ ...votes(paperId, 1, -12), cause: "listing" });
const scores = () => rows(stores.d1, "select * from scores order by paper_id");

/** A log of so many rows, over fifty papers whose votes grow. */
async function longLog(length: number): Promise<void> {
  await stores.d1
    .prepare(
      `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ?1)
       insert into observations (paper_id, signal, value, observed_at)
       select '2605.' || (10000 + i % 50), 'upvotes', i / 50 + 1, ?2 + i * 1000 from n`,
    )
    .bind(length, NOW)
    .run();
}

describe("foldLog", () => {
  it("scenario 73: reaches by steps what folding everything at once reaches", async () => {
    const sighting = fc.record({ paper: fc.nat(2), value: fc.nat(40), hours: fc.nat(60) });
    const polls = fc.array(fc.array(sighting, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(polls, async (batches) => {
        await stores.clear();
        await see(PAPERS.map(listing));
        for (const batch of batches) {
          await see(batch.map(({ paper, value, hours }) => votes(PAPERS[paper] ?? "", value, hours)));
          await foldLog(stores.db);
        }
        const incremental = await scores();
        await stores.d1.batch(["scores", "sources"].map((table) => stores.d1.prepare(`delete from ${table}`)));
        await foldLog(stores.db);
        expect(await scores()).toEqual(incremental);
        const log = await readLog(stores.db, 0, 1_000);
        for (const row of incremental) {
          const state = log.filter((event) => event.paperId === row.paper_id).reduce(foldEvent, EMPTY_STATE);
          expect(row).toMatchObject({ day: orderingScore(state, "day"), state: JSON.stringify(state) });
        }
      }),
      { numRuns: 5, seed: 11 },
    );
  });

  it("scenario 13: changes nothing when the message comes again", async () => {
    await see([listing("2605.00001"), votes("2605.00001", 5, 1)]);
    expect(await foldLog(stores.db)).toEqual({ observations: 2, papers: 1, more: false });
    const before = await allRows(stores.d1);
    const again = await costOf(stores.d1, async (db) => {
      expect(await foldLog(db)).toEqual({ observations: 0, papers: 0, more: false });
    });
    expect(again.rowsWritten).toBe(0);
    expect(await allRows(stores.d1)).toEqual(before);
  });

  it("scenario 17: folds no event twice, even when its place is behind its states", async () => {
    await see([listing("2605.00001"), votes("2605.00001", 5, 1)]);
    await foldLog(stores.db);
    const before = await scores();
    await stores.d1.prepare("update sources set cursor = '0'").run();
    await see([votes("2605.00002", 5, 1)]);
    expect(await foldLog(stores.db)).toMatchObject({ observations: 3 });
    expect((await scores()).filter((row) => row.paper_id === "2605.00001")).toEqual(before);
  });

  it("folds a log of any length, and says when it leaves a rest", async () => {
    await longLog(2_500);
    expect(await foldLog(stores.db)).toEqual({ observations: 2_500, papers: 50, more: false });
    await longLog(10_001);
    expect(await foldLog(stores.db)).toEqual({ observations: 10_000, papers: 50, more: true });
    expect(await readFoldedSeq(stores.db)).toBe(12_500);
    expect(await foldLog(stores.db)).toEqual({ observations: 1, papers: 1, more: false });
  });

  it("ends at a step's end as well", async () => {
    await longLog(1_000);
    expect(await foldLog(stores.db)).toEqual({ observations: 1_000, papers: 50, more: false });
  });

  it("makes the editions due that list the papers, and trending", async () => {
    await listDay(stores.db, TODAY, [{ upvotes: 3 }]);
    await foldLog(stores.db);
    expect(await rows(stores.d1, "select kind, key from editions order by kind, key")).toEqual([
      { kind: "daily", key: TODAY },
      { kind: "monthly", key: "2026-05" },
      { kind: "trending", key: "day" },
      { kind: "trending", key: "month" },
      { kind: "trending", key: "week" },
      { kind: "weekly", key: "2026-W19" },
    ]);
  });

  it("makes trending due for papers that no list names, and nothing else", async () => {
    await see([votes("2605.00001", 5, 1)]);
    await foldLog(stores.db);
    expect(await rows(stores.d1, "select distinct kind from editions")).toEqual([{ kind: "trending" }]);
  });
});

describe("a fold that breaks off", () => {
  afterEach(() => stores.d1.prepare("drop trigger if exists broken").run());

  it("scenario 72: leaves neither scores nor its place, and is made up for", async () => {
    const [id = ""] = await listDay(stores.db, TODAY, [{ upvotes: 3 }]);
    const broken = "create trigger broken before insert on editions begin select raise(abort, 'broken'); end";
    await stores.d1.prepare(broken).run();
    await expect(foldLog(stores.db)).rejects.toThrow("broken");
    expect(await scores()).toEqual([]);
    expect(await readFoldedSeq(stores.db)).toBe(0);
    await stores.d1.prepare("drop trigger broken").run();
    expect(await foldLog(stores.db)).toEqual({ observations: 2, papers: 1, more: false });
    expect((await readScores(stores.db, [id])).get(id)).toMatchObject({ foldedSeq: 2 });
  });
});
