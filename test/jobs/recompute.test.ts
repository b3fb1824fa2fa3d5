import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { readRecomputation } from "../../src/db/recomputation.ts";
import { appendSightings, type Sighting } from "../../src/db/signals.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { RankMessage } from "../../src/jobs/messages.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { recomputeStep, startRecomputation } from "../../src/jobs/recompute.ts";
import { enqueueDue } from "../../src/jobs/sweep.ts";
import { ranker } from "../../src/workers/ranker.ts";
import { allRows, openStores, rows, type Stores } from "../db/d1.ts";
import { failing } from "../db/failing.ts";
import { NOW, TODAY } from "./factories.ts";
import { batchOf, queueOf } from "./queue.ts";
import { silenceLog } from "./run.ts";
import { listDay, publishAll, settle } from "./stage.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const run = (sql: string) => stores.d1.prepare(sql).run();
const scores = () => rows(stores.d1, "select * from scores order by paper_id");
const due = () => rows(stores.d1, "select kind, key from editions where wanted > published order by kind, key");
const deferred = () => rows(stores.d1, "select kind, key from editions where deferred = 1 order by kind, key");

/** Folds everything anew, from the order to the last step. */
async function recompute(): Promise<{ checked: number; differing: number }> {
  await startRecomputation(stores.db, NOW);
  while ((await recomputeStep(stores.db, NOW))?.finishedAt === null);
  const { checked, differing } = (await readRecomputation(stores.db)) ?? { checked: -1, differing: -1 };
  return { checked, differing };
}

describe("the scores folded anew from the log", () => {
  const PAPERS = ["2605.00001", "2605.00002", "2605.00003", "hep-th/9901001"];
  const FAULTS = ["none", "before", "after"] as const;
  const fault = fc.constantFrom(...FAULTS);
  const sighting = fc.record({
    paperId: fc.constantFrom(...PAPERS),
    cause: fc.constantFrom("listing", "upvotes", "comments", "githubStars", "hnPoints"),
    value: fc.nat(400),
    observedAt: fc.nat(90).map((hours) => NOW + hours * HOUR),
    since: fc.option(fc.nat(90).map((hours) => NOW + hours * HOUR)),
  }) as fc.Arbitrary<Sighting>;
  /** What happens between two ticks: something is seen, and messages come once, twice or never, and break off. */
  const tick = fc.record({
    seen: fc.array(sighting, { maxLength: 8 }),
    storing: fault,
    folds: fc.array(fault, { maxLength: 2 }),
    recomputing: fc.array(fc.constantFrom("start", ...FAULTS), { maxLength: 3 }),
  });

  /** Does a piece of work whose write fails, so that nothing or everything of it is done. */
  async function withFault(when: (typeof FAULTS)[number], work: (db: Stores["db"]) => Promise<unknown>): Promise<void> {
    if (when === "none") return void (await work(stores.db));
    const { db } = failing(stores.d1, { message: "D1 DB is overloaded.", when, times: 1 });
    await work(db).catch((error: unknown) => expect(String(error)).toContain("overloaded"));
  }

  it("agree with those folded as it came, whatever came twice, was lost or broke off", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tick, { minLength: 1, maxLength: 8 }), async (ticks) => {
        await stores.clear();
        for (const { seen, storing, folds, recomputing } of ticks) {
          await withFault(storing, (db) => writeBatch(db, appendSightings(db, seen)));
          for (const when of folds) await withFault(when, foldLog);
          for (const when of recomputing) {
            if (when === "start") await startRecomputation(stores.db, NOW);
            else await withFault(when, (db) => recomputeStep(db, NOW));
          }
          expect((await readRecomputation(stores.db))?.differing ?? 0).toBe(0);
        }
        await recompute(); // what was left open
        await foldLog(stores.db);
        const incremental = await scores();
        expect(await recompute()).toEqual({ checked: incremental.length, differing: 0 });
        expect(await scores()).toEqual(incremental);
      }),
      { numRuns: 25 },
    );
  });

  it("are those of the log as far as the ranker has come: what it has not folded is its own to fold", async () => {
    const [a = "", b = ""] = await listDay(stores.db, TODAY, [{ upvotes: 3 }, { upvotes: 5 }]);
    expect(await recompute()).toEqual({ checked: 2, differing: 0 });
    expect(await scores()).toEqual([]);
    await foldLog(stores.db);
    await listDay(
      stores.db,
      TODAY,
      [
        { paper: { id: a }, upvotes: 9 },
        { paper: { id: b }, upvotes: 9 },
      ],
      NOW + HOUR,
    );
    expect(await recompute()).toEqual({ checked: 2, differing: 0 });
    expect(await foldLog(stores.db)).toMatchObject({ observations: 2 });
    expect(await recompute()).toEqual({ checked: 2, differing: 0 });
  });
});

describe("a score that is ahead of the ranker's place", () => {
  it("is left as it is: the ranker folds no event twice", async () => {
    await listDay(stores.db, TODAY, [{ upvotes: 3 }, { upvotes: 5 }]);
    await foldLog(stores.db);
    const sound = await scores();
    await run("update sources set cursor = '2' where name = 'ranker'");
    expect(await recompute()).toEqual({ checked: 2, differing: 0 });
    expect(await scores()).toEqual(sound);
  });
});

describe("a damaged score", () => {
  const VOTED = "2605.90007";
  const DAMAGE: [string, string][] = [
    ["a sum", `update scores set state = json_set(state, '$.parts.week.upvotes', 1) where paper_id = '${VOTED}'`],
    [
      "a sum by little",
      `update scores set state = json_set(state, '$.parts.day.upvotes',
        json_extract(state, '$.parts.day.upvotes') + 1e-6) where paper_id = '${VOTED}'`,
    ],
    [
      "a mark by one",
      `update scores set state = json_set(state, '$.marks.upvotes.mark', 8) where paper_id = '${VOTED}'`,
    ],
    [
      "an instant by a ms",
      `update scores set state = json_set(state, '$.marks.upvotes.at', ${NOW + 1}) where paper_id = '${VOTED}'`,
    ],
    [
      "a signal that is gone",
      `update scores set state = json_remove(state, '$.parts.day.upvotes') where paper_id = '${VOTED}'`,
    ],
    [
      "a signal that never was",
      `update scores set state = json_set(state, '$.parts.day.hnPoints', 1) where paper_id = '${VOTED}'`,
    ],
    ["a column", `update scores set month = month - 1 where paper_id = '${VOTED}'`],
    ["a column that is gone", `update scores set day = null where paper_id = '${VOTED}'`],
    ["a place ahead of the log", `update scores set folded_seq = 1000000 where paper_id = '${VOTED}'`],
    ["a place behind", `update scores set folded_seq = 1 where paper_id = '${VOTED}'`],
    ["a state of nothing", `update scores set state = '{}' where paper_id = '${VOTED}'`],
    ["a state of null", `update scores set state = 'null' where paper_id = '${VOTED}'`],
    ["a state that is no JSON", `update scores set state = '{"marks":{"upv' where paper_id = '${VOTED}'`],
    ["a row that is gone", `delete from scores where paper_id = '${VOTED}'`],
  ];

  it.each(DAMAGE)("is found and mended, and what shows it becomes due: %s", async (_what, damage) => {
    await listDay(stores.db, "2026-05-04", [{ upvotes: 4 }]);
    await listDay(stores.db, TODAY, [{ paper: { id: VOTED, title: "Robots" }, upvotes: 7 }, { upvotes: 2 }]);
    await settle(stores.db);
    await publishAll(stores.db, stores.kv);
    const sound = await scores();
    await run(damage);
    expect(await scores()).not.toEqual(sound);
    expect(await recompute()).toEqual({ checked: 3, differing: 1 });
    expect(await scores()).toEqual(sound);
    expect(await due()).toEqual([
      { kind: "daily", key: TODAY },
      { kind: "monthly", key: "2026-05" },
      { kind: "trending", key: "day" },
      { kind: "trending", key: "month" },
      { kind: "trending", key: "week" },
      { kind: "weekly", key: "2026-W19" },
    ]);
    expect(await deferred()).toContainEqual({ kind: "tag-daily", key: "robotics" });
    expect(await recompute()).toEqual({ checked: 3, differing: 0 });
  });

  it("of a paper that the log does not know is emptied", async () => {
    await listDay(stores.db, TODAY, [{ paper: { id: VOTED }, upvotes: 7 }]);
    await foldLog(stores.db);
    await run("insert into scores select '2605.99999', day, week, month, state, folded_seq from scores");
    expect(await recompute()).toEqual({ checked: 2, differing: 1 });
    expect((await scores())[1]).toMatchObject({ day: null, week: null, month: null, folded_seq: 0 });
    expect(await recompute()).toEqual({ checked: 2, differing: 0 });
  });

  it("gains what came after its mending as if nothing had been", async () => {
    const later = () => listDay(stores.db, TODAY, [{ paper: { id: VOTED }, upvotes: 30 }], NOW + HOUR);
    await listDay(stores.db, TODAY, [{ paper: { id: VOTED }, upvotes: 7 }]);
    await foldLog(stores.db);
    await run("update scores set folded_seq = 1000000, state = json_set(state, '$.marks.upvotes.mark', 900)");
    await later();
    expect(await recompute()).toEqual({ checked: 1, differing: 1 });
    await foldLog(stores.db);
    const mended = await scores();
    await run("delete from scores");
    await run("delete from sources");
    await foldLog(stores.db);
    expect(mended).toEqual(await scores());
  });
});

describe("a recomputation of 450 papers", () => {
  const ids = Array.from({ length: 450 }, (_, i) => `2604.${10_001 + i}`);
  const broken = [ids[0], ids[199], ids[200], ids[449]];
  let sound: Record<string, unknown>[];
  beforeEach(async () => {
    await listDay(
      stores.db,
      TODAY,
      ids.map((id, i) => ({ paper: { id }, upvotes: i % 9 })),
    );
    await foldLog(stores.db);
    sound = await scores();
    await run(`update scores set day = 1 where paper_id in (${broken.map((id) => `'${id}'`).join()})`);
  });
  const message = (at = NOW): RankMessage => ({ v: 1, type: "recompute", at });
  const status = () => readRecomputation(stores.db);

  it("goes on where it stopped: a step that breaks off is done again, one that was done is not counted twice", async () => {
    await startRecomputation(stores.db, NOW);
    const overloaded = { message: "D1 DB is overloaded.", times: 1 };
    const [lost, done] = (["before", "after"] as const).map((when) => failing(stores.d1, { ...overloaded, when }));
    expect(await recomputeStep(stores.db, NOW)).toMatchObject({ after: ids[199], checked: 200, differing: 2 });
    const before = await allRows(stores.d1);
    await expect(recomputeStep(lost?.db ?? stores.db, NOW)).rejects.toThrow("overloaded");
    expect(await allRows(stores.d1)).toEqual(before);
    await expect(recomputeStep(done?.db ?? stores.db, NOW)).rejects.toThrow("overloaded");
    expect(await status()).toMatchObject({ after: ids[399], checked: 400, differing: 3, finishedAt: null });
    expect(await recomputeStep(stores.db, NOW + HOUR)).toEqual({
      startedAt: NOW,
      after: ids[449],
      checked: 450,
      differing: 4,
      finishedAt: NOW + HOUR,
    });
    expect(await scores()).toEqual(sound);
    const after = await allRows(stores.d1);
    expect(await recomputeStep(stores.db, NOW + 2 * HOUR)).toBeNull();
    expect(await allRows(stores.d1)).toEqual(after);
  });

  it("is ordered once: a second order while it goes on changes nothing, one after it begins anew", async () => {
    await startRecomputation(stores.db, NOW);
    await recomputeStep(stores.db, NOW);
    expect(await startRecomputation(stores.db, NOW + HOUR)).toMatchObject({ startedAt: NOW, checked: 200 });
    await recompute();
    expect(await startRecomputation(stores.db, NOW + HOUR)).toEqual({
      startedAt: NOW + HOUR,
      after: "",
      checked: 0,
      differing: 0,
      finishedAt: null,
    });
  });

  it("is done by messages of two hundred papers each, each handing on to the next, in whatever number they come", async () => {
    await startRecomputation(stores.db, NOW);
    const { queue, calls } = queueOf<RankMessage>();
    const env = { DB: stores.d1, EDITIONS: stores.kv, RANK_QUEUE: queue } as unknown as Env; // all that the ranker uses
    const deliver = async (...bodies: unknown[]) => {
      const { batch, fates } = batchOf(bodies);
      await ranker(batch, env);
      return fates;
    };
    expect(await deliver(message(), message())).toEqual(["acked", "acked"]);
    expect(await status()).toMatchObject({ checked: 400 });
    expect(calls.flat()).toEqual([message(), message()]);
    expect(await deliver(...calls.flat())).toEqual(["acked", "acked"]);
    expect(await status()).toMatchObject({ checked: 450, differing: 4, finishedAt: expect.any(Number) });
    expect(calls.flat()).toHaveLength(2);
    for (const body of calls.flat()) expect(RankMessage.parse(body)).toEqual(body);
  });

  it("is taken up by the next tick when its message was lost, until it is done", async () => {
    const sweep = async () => {
      const [tag, rank] = [queueOf<never>(), queueOf<RankMessage>()];
      await enqueueDue(stores.db, { tag: tag.queue, rank: rank.queue, embed: tag.queue }, NOW + HOUR);
      return rank.calls.flat().filter(({ type }) => type === "recompute");
    };
    expect(await sweep()).toEqual([]);
    await startRecomputation(stores.db, NOW);
    expect(await sweep()).toEqual([message(NOW + HOUR)]);
    await recompute();
    expect(await sweep()).toEqual([]);
  });
});
