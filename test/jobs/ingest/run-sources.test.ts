import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY, HOUR, MINUTE } from "../../../src/domain/calendar.ts";
import { backoff, runSources } from "../../../src/jobs/ingest/run-sources.ts";
import type { SourceJob } from "../../../src/jobs/ingest/source-job.ts";
import { ARXIV_JOBS, LIST_JOBS, sourceSettings } from "../../../src/jobs/ingest/source-list.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { openGate } from "../../sources/fakes.ts";
import { NOW } from "../factories.ts";
import { CONFIG, depsOf, silenceLog } from "../run.ts";
import { serving } from "../wire.ts";
import { down, job, throwing } from "./fake-jobs.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
afterEach(() => vi.restoreAllMocks());
silenceLog();

const upstream = serving(() => new Response("ok"));
const run = (jobs: SourceJob[], now = NOW) => runSources(depsOf(stores.db, upstream, { now }), jobs, openGate(now));
const source = async (name: string) => (await rows(stores.d1, `select * from sources where name = '${name}'`))[0];
const runRows = () => rows(stores.d1, "select * from runs order by id");

describe("runSources", () => {
  it("keeps what a run did, and when the source is due again", async () => {
    const daily = job("hf-daily", async (context) => {
      await context.upstream.fetch(new Request("https://up.test/1"));
      await context.saveCursor({ page: 2 });
      context.tally.records += 3;
      context.tally.observed += 5;
      return { nextDueAt: 0 };
    });
    await run([daily]);
    expect(await source("hf-daily")).toEqual({
      name: "hf-daily",
      cursor: '{"page":2}',
      next_due_at: NOW + HOUR,
      lease_until: 0,
      consecutive_failures: 0,
      last_success_at: NOW,
      last_error_at: null,
      last_error: null,
    });
    const counts = { requests: 1, records: 3, added: 0, changed: 0, observed: 5, rejected: 0 };
    expect(await runRows()).toEqual([
      { id: 1, source: "hf-daily", started_at: NOW, outcome: "ok", ...counts, error: null },
    ]);
  });

  it("does not run a source that is off, or has nothing to do", async () => {
    const off: SourceJob = { ...job("hf-daily"), address: () => null };
    const idle: SourceJob = { ...job("hf-backfill"), hasWork: () => Promise.resolve(false) };
    await run([off, idle]);
    expect(await runRows()).toEqual([]);
    expect(await source("hf-daily")).toBeUndefined();
  });

  it("takes an empty address for a source that is off", () => {
    const config = {
      ...CONFIG,
      hf: { ...CONFIG.hf, url: null },
      arxiv: { ...CONFIG.arxiv, rssUrl: null, oaiUrl: null, apiUrl: null },
      hn: { url: null },
      github: { ...CONFIG.github, url: null },
    };
    const names = [...LIST_JOBS, ...ARXIV_JOBS].map(({ name }) => name);
    expect(sourceSettings(CONFIG)).toEqual(names.map((name) => ({ name, enabled: true })));
    expect(sourceSettings(config)).toEqual(names.map((name) => ({ name, enabled: false })));
  });

  it("runs a source when it is due, and not before", async () => {
    const daily = job("hf-daily");
    for (const [now, runs] of [
      [NOW, 1],
      [NOW + HOUR - 1, 1],
      [NOW + HOUR, 2],
    ] as const) {
      await run([daily], now);
      expect(daily.runs).toBe(runs);
    }
  });

  it("scenario 7: runs once when two invocations come at once", async () => {
    const daily = job("hf-daily");
    await Promise.all([run([daily]), run([daily]), run([daily])]);
    expect(daily.runs).toBe(1);
    expect(await runRows()).toHaveLength(1);
  });

  it("scenario 7: takes the lease of an invocation that died, once it has ended", async () => {
    await stores.d1
      .prepare(`insert into sources (name, next_due_at, lease_until) values ('hf-daily', 0, ${NOW + 15 * MINUTE})`)
      .run();
    const daily = job("hf-daily");
    await run([daily], NOW + 15 * MINUTE - 1);
    expect(daily.runs).toBe(0);
    await run([daily], NOW + 15 * MINUTE);
    expect(daily.runs).toBe(1);
  });

  it("scenario 7: holds the lease for fifteen minutes while it runs", async () => {
    let held: unknown;
    await run([
      job("hf-daily", async () => {
        held = (await source("hf-daily"))?.lease_until;
        return { nextDueAt: 0 };
      }),
    ]);
    expect(held).toBe(NOW + 15 * MINUTE);
  });

  it("scenario 1: keeps why a run failed, its place, and what it had brought", async () => {
    await run([
      job("hf-daily", async (context) => {
        await context.saveCursor({ page: 7 });
        context.tally.added = 4;
        throw down();
      }),
    ]);
    expect(await source("hf-daily")).toMatchObject({
      cursor: '{"page":7}',
      next_due_at: NOW + 15 * MINUTE,
      lease_until: 0,
      consecutive_failures: 1,
      last_success_at: null,
      last_error_at: NOW,
      last_error: "up.test answered 503",
    });
    expect(await runRows()).toMatchObject([{ outcome: "failed", added: 4, error: "up.test answered 503" }]);
  });

  it("scenario 1: runs the others when one fails", async () => {
    const [daily, sweep] = [throwing("hf-daily", new Error("boom")), job("hf-sweep")];
    await run([daily, sweep]);
    expect(sweep.runs).toBe(1);
    expect((await runRows()).map(({ source: name, outcome }) => [name, outcome])).toEqual([
      ["hf-daily", "failed"],
      ["hf-sweep", "ok"],
    ]);
  });

  it("scenario 1: comes back later with every failure in a row, and forgets them after a success", async () => {
    const waits: number[] = [];
    let now = NOW;
    for (let failure = 0; failure < 7; failure++) {
      await run([throwing("hf-daily", down())], now);
      const next = Number((await source("hf-daily"))?.next_due_at);
      waits.push((next - now) / MINUTE);
      now = next;
    }
    expect(waits).toEqual([15, 30, 60, 120, 120, 120, 120]);
    await run([job("hf-daily")], now);
    expect(await source("hf-daily")).toMatchObject({
      consecutive_failures: 0,
      last_error: null,
      last_error_at: expect.any(Number),
      last_success_at: now,
    });
    await run([throwing("hf-daily", down())], now + HOUR);
    expect(await source("hf-daily")).toMatchObject({ next_due_at: now + HOUR + 15 * MINUTE });
  });

  it("scenario 1: comes back soon as long as it brings something before it fails", async () => {
    const failing = job("hf-daily", (context) => {
      context.tally.records += 3;
      return Promise.reject(down());
    });
    for (const at of [NOW, NOW + HOUR, NOW + 2 * HOUR]) {
      await run([failing], at);
      expect(await source("hf-daily")).toMatchObject({ consecutive_failures: 1, next_due_at: at + 15 * MINUTE });
    }
  });

  it.each([
    [60, 15 * MINUTE],
    [1_800, 30 * MINUTE],
    [86_400, DAY],
  ])("scenario 1: with Retry-After: %i comes back no sooner", async (seconds, wait) => {
    await run([throwing("hf-daily", down(seconds))]);
    expect(await source("hf-daily")).toMatchObject({ next_due_at: NOW + wait });
  });

  it("never shows the text of an error of its own, which the log has", async () => {
    const logged = vi.spyOn(console, "error");
    await run([throwing("hf-daily", new Error("D1_ERROR: no such column: secret"))]);
    const shown = "the run broke off with an internal error; the log has the details";
    expect(await source("hf-daily")).toMatchObject({ last_error: shown });
    expect(await runRows()).toMatchObject([{ error: shown }]);
    expect(logged.mock.calls.join()).toContain("no such column: secret");
  });

  it("tells a run when its share of the invocation is used up", async () => {
    let elapsed = 3 * MINUTE;
    const times: boolean[] = [];
    const slow = job("hf-daily", (context) => {
      times.push(context.hasTime());
      elapsed += 8 * MINUTE;
      times.push(context.hasTime());
      return Promise.resolve({ nextDueAt: 0 });
    });
    await runSources(depsOf(stores.db, upstream, { elapsed: () => elapsed }), [slow], openGate());
    expect(times).toEqual([true, false]);
  });
});

describe("backoff", () => {
  it("is never more than two hours, unless the upstream asked for more", () => {
    expect([1, 2, 3, 4, 40].map((failures) => backoff(failures, 0) / HOUR)).toEqual([0.25, 0.5, 1, 2, 2]);
    expect(backoff(40, DAY)).toBe(DAY);
  });
});
