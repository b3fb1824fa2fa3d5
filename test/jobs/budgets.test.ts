import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { measure } from "../../scripts/lib/bench/ranking-cost.ts";
import { appendSightings } from "../../src/db/signals.ts";
import { writeBatch } from "../../src/db/bulk.ts";
import { listDueForTags } from "../../src/db/tags.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { TAGGER_VERSION } from "../../src/domain/tagger.ts";
import { pollDay } from "../../src/jobs/ingest/hf-day.ts";
import { hfDaily } from "../../src/jobs/ingest/hf-jobs.ts";
import { runSources } from "../../src/jobs/ingest/run-sources.ts";
import { publishTagOverview } from "../../src/jobs/publish-tag-overview.ts";
import { publishTags } from "../../src/jobs/publish-tags.ts";
import { publishDue } from "../../src/jobs/publish.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { recomputeStep, startRecomputation } from "../../src/jobs/recompute.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { type Cost, costOf } from "../db/counting.ts";
import { openStores, type Stores } from "../db/d1.ts";
import { openGate } from "../sources/fakes.ts";
import { NOW, TODAY, YESTERDAY } from "./factories.ts";
import { contextOf, depsOf, silenceLog } from "./run.ts";
import { listDay, publishAll, settle } from "./stage.ts";
import { dailyAnswer, dailyItem, serving } from "./wire.ts";
import { touchEditions } from "../db/touch.ts";

// D1 bills every row read and written, an index entry as a row, and stops an invocation at 1,000 queries, on the free plan
// at 50 (https://developers.cloudflare.com/d1/platform/limits/). The figures are what the work costs today, with little air.

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const items = Array.from({ length: 60 }, (_, i) => dailyItem({ id: `2605.${10_001 + i}`, upvotes: i, stars: 10 * i }));
const list = serving((url) => dailyAnswer(url, { [TODAY]: items }));
const poll = (now: number, upstream = list) =>
  costOf(stores.d1, (db) => pollDay(contextOf(db, hfDaily, upstream, { now }), "https://hf.test", TODAY));

/** What holds for whatever work. */
function expectModest(cost: Cost): void {
  expect(cost.parameters).toBeLessThanOrEqual(10);
  expect(cost.valueBytes).toBeLessThan(2_000_000);
}

describe("scenario 30: what it costs", () => {
  it("to read an unchanged day of 60 papers: the day's row alone is written", async () => {
    const first = await poll(NOW);
    const again = await poll(NOW + HOUR);
    expect(again.rowsWritten).toBe(1);
    expect(again.queries).toBeLessThanOrEqual(4);
    expect(again.statements).toBeLessThanOrEqual(10);
    expect(again.rowsRead).toBeLessThanOrEqual(25 * 60);
    expect(first.queries).toBeLessThanOrEqual(5);
    expect(first.rowsWritten).toBeLessThanOrEqual(27 * 60);
    for (const cost of [first, again]) expectModest(cost);
  });

  it("to read a day on which one paper gained a vote: a few rows for that paper", async () => {
    await poll(NOW);
    const voted = [...items.slice(1), dailyItem({ id: "2605.10001", upvotes: 99, stars: 0 })];
    const upstream = serving((url) => dailyAnswer(url, { [TODAY]: voted }));
    const cost = await poll(NOW + HOUR, upstream);
    expect(cost.rowsWritten).toBeLessThanOrEqual(6);
  });

  it("to look whether a source is due that is not: two statements that change nothing", async () => {
    const run = (now: number) =>
      costOf(stores.d1, (db) => runSources(depsOf(db, list, { now }), [hfDaily], openGate()));
    await run(NOW);
    expect(await run(NOW + 1)).toMatchObject({ queries: 2, rowsWritten: 0 });
  });

  it("to fold one event of one paper: the same however many papers there are", async () => {
    await listDay(
      stores.db,
      YESTERDAY,
      Array.from({ length: 100 }, () => ({ upvotes: 2 })),
    );
    const [id = ""] = await listDay(stores.db, TODAY, [{ upvotes: 2 }]);
    await foldLog(stores.db);
    await writeBatch(
      stores.db,
      appendSightings(stores.db, [{ paperId: id, cause: "upvotes", value: 9, observedAt: NOW + HOUR, since: NOW }]),
    );
    const cost = await costOf(stores.d1, (db) => foldLog(db));
    expect(cost.queries).toBeLessThanOrEqual(6);
    expect(cost.rowsWritten).toBeLessThanOrEqual(20); // the score with its three indexes, the place, six editions
    expect(cost.rowsRead).toBeLessThanOrEqual(40);
    expectModest(cost);
  });

  it("to tag 40 papers: nine statements of one batch beside three reads", async () => {
    await listDay(
      stores.db,
      TODAY,
      Array.from({ length: 40 }, () => ({ paper: { title: "A survey of robots" } })),
    );
    const ids = await listDueForTags(stores.db, TAGGER_VERSION, 100);
    const cost = await costOf(stores.d1, (db) => tagPapers(db, ids, NOW));
    // The tags of before are read, to know which lists a paper enters or leaves; they are counted, and what
    // can wait is noted; the index of words forgets and learns them, and the changes have them last.
    expect(cost).toMatchObject({ queries: 4, statements: 12 });
    expect(cost.rowsWritten).toBeLessThanOrEqual(40 * 14);
    // The tags that it had and the lists that it is on are looked up, and every tag is counted: up to nine rows for that.
    // Which of them are different now is asked three times: for the index, the changes, and the tags themselves.
    expect(cost.rowsRead).toBeLessThanOrEqual(56 * 40);
    expectModest(cost);
  });

  it("to publish a day of 40 papers beside a thousand others: the queries of one paper, the rows of forty", async () => {
    const daysBefore = ["2026-05-04", YESTERDAY];
    for (const day of daysBefore)
      await listDay(
        stores.db,
        day,
        Array.from({ length: 500 }, () => ({ upvotes: 1 })),
      );
    await listDay(
      stores.db,
      TODAY,
      Array.from({ length: 40 }, () => ({ upvotes: 3 })),
    );
    await settle(stores.db);
    await publishDue(stores.db, stores.kv, NOW);
    await touchEditions(stores.db, [{ kind: "daily", key: TODAY }]);
    await stores.d1.prepare("update editions set version = 'another'").run();
    const cost = await costOf(stores.d1, (db) => publishDue(db, stores.kv, NOW));
    expect(cost.queries).toBeLessThanOrEqual(9);
    expect(cost.rowsRead).toBeLessThanOrEqual(16 * 40);
    expect(cost.rowsWritten).toBeLessThanOrEqual(3);
    expectModest(cost);
  });

  it("to publish six editions of the same papers: each paper is read once", async () => {
    await listDay(
      stores.db,
      TODAY,
      Array.from({ length: 40 }, () => ({ upvotes: 3 })),
    );
    await settle(stores.db);
    const cost = await costOf(stores.d1, async (db) => {
      expect(await publishDue(db, stores.kv, NOW)).toMatchObject({ published: 6 });
    });
    // Of each trending list, where it stood a day before is asked for and where it stands is kept: two queries. The
    // topics' appeal is looked for, taken and kept: three, once a day.
    expect(cost.queries).toBeLessThanOrEqual(10 + 3 * 2 + 3);
    expect(cost.rowsRead).toBeLessThanOrEqual(40 * 36);
    // A kept rank is a row and two index entries.
    expect(cost.rowsWritten).toBeLessThanOrEqual(10 + 3 * 40 * 3);
    expectModest(cost);
  });

  it("to fold one event of a paper with tags: beside what it costs without, its lists are noted for later", async () => {
    const [id = ""] = await listDay(stores.db, TODAY, [{ paper: { title: "A survey of robots" }, upvotes: 2 }]);
    await settle(stores.db);
    await publishAll(stores.db, stores.kv);
    await writeBatch(
      stores.db,
      appendSightings(stores.db, [{ paperId: id, cause: "upvotes", value: 9, observedAt: NOW + HOUR, since: NOW }]),
    );
    const cost = await costOf(stores.d1, (db) => foldLog(db));
    expect(cost.queries).toBeLessThanOrEqual(6);
    // Three lists for each of its two tags, each with its index, beside the twenty of a paper without tags.
    expect(cost.rowsWritten).toBeLessThanOrEqual(20 + 2 * 3 * 2);
    expect(cost.rowsRead).toBeLessThanOrEqual(50);
    expectModest(cost);
  });

  it("to publish the lists of two tags, and their counts: the papers of the pool are read once for all of them", async () => {
    for (const day of ["2026-05-04", YESTERDAY, TODAY])
      await listDay(
        stores.db,
        day,
        Array.from({ length: 100 }, () => ({ paper: { title: "A survey of robots" }, upvotes: 1 })),
      );
    await settle(stores.db);
    await publishDue(stores.db, stores.kv, NOW);
    const cost = await costOf(stores.d1, async (db) => {
      expect(await publishTags(db, stores.kv, NOW)).toEqual({ published: 6, more: false });
    });
    expect(cost.queries).toBeLessThanOrEqual(8);
    expect(cost.rowsRead).toBeLessThanOrEqual(20 * 300);
    expect(cost.rowsWritten).toBeLessThanOrEqual(2 * 6);
    expectModest(cost);
    const counted = await costOf(stores.d1, (db) => publishTagOverview(db, stores.kv, NOW));
    expect(counted.queries).toBe(3);
    expect(counted.rowsRead).toBeLessThanOrEqual(13 * 300);
    expect(counted.rowsWritten).toBeLessThanOrEqual(2);
    expectModest(counted);
  });

  it("to fold one event and to publish the trending lists: the same with six thousand papers as with twenty", async () => {
    const few = await measure(stores, 6_000);
    await stores.clear();
    const many = await measure(stores, 20_000);
    for (const work of ["fold", "publish"] as const) {
      const { queries, rowsRead, rowsWritten } = few[work];
      expect(many[work]).toMatchObject({ queries, rowsRead, rowsWritten });
      expectModest(many[work]);
    }
    expect(many.fold.rowsRead).toBeLessThanOrEqual(40);
    // Of 500 candidates for each list, most of them in all three: the score, the paper, its listings, votes and repository.
    expect(many.publish.rowsRead).toBeLessThanOrEqual(3 * 500 * 8);
    // The ranks of a hundred papers a list, each a row and two index entries.
    expect(many.publish.rowsWritten).toBeLessThanOrEqual(10 + 3 * 100 * 3);
  });

  it("to fold two hundred papers anew: their log is read, and nothing but the place is written", async () => {
    const step = async (papers: number) => {
      await stores.clear();
      await listDay(
        stores.db,
        TODAY,
        Array.from({ length: papers }, () => ({ upvotes: 2 })),
      );
      await foldLog(stores.db);
      await startRecomputation(stores.db, NOW);
      return costOf(stores.d1, (db) => recomputeStep(db, NOW));
    };
    const [few, many] = [await step(300), await step(1_200)];
    expect(many).toEqual({ ...few, valueBytes: many.valueBytes });
    expect(many).toMatchObject({ queries: 3, rowsWritten: 1 });
    // For each paper twice its keys, its two signals and its score; two events.
    expect(many.rowsRead).toBeLessThanOrEqual(200 * 13);
    expectModest(many);
  });
});
