import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HOUR, MINUTE } from "../../../src/domain/calendar.ts";
import { runArxivSources } from "../../../src/jobs/ingest/run-sources.ts";
import type { SourceJob } from "../../../src/jobs/ingest/source-job.ts";
import { ArxivQuietHour } from "../../../src/sources/arxiv/gate.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
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
silenceLog();

const upstream = serving(() => new Response("ok"));
const runArxiv = (jobs: SourceJob[], now = NOW) => runArxivSources(depsOf(stores.db, upstream, { now }), jobs);
const source = async (name: string) => (await rows(stores.d1, `select * from sources where name = '${name}'`))[0];

describe("runArxivSources", () => {
  it("scenario 10: lets one invocation ask at a time, whichever source it is about", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const feed = job("arxiv-feed", () => promise.then(() => ({ nextDueAt: 0 })));
    const oai = job("arxiv-oai");
    const first = runArxiv([feed]);
    await vi.waitFor(() => expect(feed.runs).toBe(1));
    await runArxiv([oai]);
    expect(oai.runs).toBe(0);
    resolve();
    await first;
    await runArxiv([oai]);
    expect(oai.runs).toBe(1);
  });

  it("scenario 10: pauses between the requests of all sources", async () => {
    const instants: number[] = [];
    let elapsed = 0;
    const ask: SourceJob["run"] = ({ gate }) =>
      gate.run(() => {
        instants.push(elapsed);
        elapsed += 500;
        return Promise.resolve({ nextDueAt: 0 });
      });
    const deps = depsOf(stores.db, upstream, {
      config: { ...CONFIG, arxiv: { ...CONFIG.arxiv, intervalSeconds: 3 } },
      elapsed: () => elapsed,
      sleep: async (ms) => {
        elapsed += ms;
      },
    });
    await runArxivSources(deps, [job("arxiv-feed", ask), job("arxiv-oai", ask), job("arxiv-api", ask)]);
    expect(instants).toEqual([0, 3_500, 7_000]);
    expect(elapsed).toBe(10_500); // the pause after the last one too: the next invocation need not wait
  });

  it("gives leases back in arXiv's quiet hour, without a failure and still due", async () => {
    const midnight = Date.parse("2026-05-07T00:00:00Z");
    const quiet = [
      throwing("arxiv-feed", new ArxivQuietHour()),
      job("arxiv-oai", ({ gate }) => gate.run(() => Promise.resolve({ nextDueAt: 0 }))),
    ];
    await runArxiv(quiet, midnight + 30 * MINUTE);
    for (const name of ["arxiv-feed", "arxiv-oai"]) {
      expect(await source(name)).toMatchObject({
        lease_until: 0,
        next_due_at: 0,
        consecutive_failures: 0,
        last_error: null,
      });
    }
    expect(await rows(stores.d1, "select * from runs")).toEqual([]);
    const feed = job("arxiv-feed");
    await runArxiv([feed], midnight + HOUR);
    expect(feed.runs).toBe(1);
  });

  it.each([
    [null, 10 * MINUTE],
    [60, 10 * MINUTE],
    [3_600, HOUR],
  ])("scenario 1: after a 429 with Retry-After %j asks nothing of arXiv for a while", async (seconds, hold) => {
    const [feed, oai] = [throwing("arxiv-feed", down(seconds, 429)), job("arxiv-oai")];
    await runArxiv([feed, oai]);
    expect(oai.runs).toBe(0);
    expect(await source("arxiv")).toMatchObject({ lease_until: 0, next_due_at: NOW + hold });
    expect(await source("arxiv-feed")).toMatchObject({ consecutive_failures: 1 });
    await runArxiv([oai], NOW + hold - 1);
    expect(oai.runs).toBe(0);
    await runArxiv([oai], NOW + hold);
    expect(oai.runs).toBe(1);
  });

  it("asks on after any other failure", async () => {
    const oai = job("arxiv-oai");
    await runArxiv([throwing("arxiv-feed", down(600)), oai]);
    expect(oai.runs).toBe(1);
    expect(await source("arxiv")).toMatchObject({ lease_until: 0, next_due_at: 0 });
  });
});
