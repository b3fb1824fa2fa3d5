import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, HOUR } from "../../../src/domain/calendar.ts";
import { github } from "../../../src/jobs/ingest/github-job.ts";
import { type Cost, costOf } from "../../db/counting.ts";
import { openStores, type Stores } from "../../db/d1.ts";
import { NOW, TODAY } from "../factories.ts";
import { type FakeRepository, fakeGithub } from "../github.ts";
import { runJob, silenceLog } from "../run.ts";
import { listDay } from "../stage.ts";

// Two weeks of 40 papers a day, half of them with code, as at the first run. The figures are what the work costs today,
// with little air.
const DAYS = 14;
const PAPERS = 40;
const REPOS = (DAYS * PAPERS) / 2;

let stores: Stores;
const repos = new Map<string, FakeRepository>();
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
silenceLog();

beforeEach(async () => {
  await stores.clear();
  for (let back = 0; back < DAYS; back++) {
    const links = Array.from({ length: PAPERS }, (_, i) => (i % 2 === 0 ? `trees/tree-${back}-${i}` : null));
    for (const [i, repo] of links.entries()) if (repo) repos.set(repo, { name: repo, stars: i });
    const papers = links.map((repo) => ({ paper: { codeUrl: repo && `https://github.com/${repo}` } }));
    await listDay(stores.db, addDays(TODAY, -back), papers);
  }
});

const run = (now: number) =>
  costOf(stores.d1, (db) => runJob(db, github, fakeGithub(Object.fromEntries(repos)), { now }));
const look = (now: number) => costOf(stores.d1, async (db) => void (await github.hasWork?.(db, now)));
function expectModest(cost: Cost): void {
  expect(cost.parameters).toBeLessThanOrEqual(10);
  expect(cost.valueBytes).toBeLessThan(2_000_000);
}

describe("scenario 30: what GitHub costs", () => {
  it("to link two weeks of papers and ask for their repositories: seven queries, and three for each hundred", async () => {
    const cost = await run(NOW);
    expect(cost.queries).toBeLessThanOrEqual(7 + 3 * Math.ceil(REPOS / 100));
    expect(cost.rowsWritten).toBeLessThanOrEqual(12 * REPOS + 10);
    expect(cost.rowsRead).toBeLessThanOrEqual(21 * REPOS);
    expectModest(cost);
  });

  it("to ask again where nothing moved: a row for each repository, and its place in the order of polls", async () => {
    await run(NOW);
    const cost = await run(NOW + HOUR);
    expect(cost.queries).toBeLessThanOrEqual(6 + 3 * Math.ceil(REPOS / 100));
    expect(cost.rowsWritten).toBeLessThanOrEqual(2 * REPOS + 2);
    expect(cost.rowsRead).toBeLessThanOrEqual(16 * REPOS);
    expectModest(cost);
  });

  it("to see that there is nothing to do: the listings of two days are read, and nothing is written", async () => {
    await run(NOW);
    const cost = await look(NOW + 1);
    expect(cost).toMatchObject({ queries: 3, rowsWritten: 0 });
    expect(cost.rowsRead).toBeLessThanOrEqual(2 * PAPERS * 4);
  });

  it("to see that there is something to do: one query", async () => {
    await run(NOW);
    const cost = await look(NOW + HOUR);
    expect(cost).toMatchObject({ queries: 1, rowsWritten: 0 });
    expect(cost.rowsRead).toBeLessThanOrEqual(2);
  });

  it("to run when nothing is due: the links of two weeks are read, and the place in them is kept", async () => {
    await run(NOW);
    const cost = await run(NOW + 1);
    expect(cost.queries).toBeLessThanOrEqual(7);
    expect(cost.rowsWritten).toBeLessThanOrEqual(1);
    expect(cost.rowsRead).toBeLessThanOrEqual(4 * DAYS * PAPERS);
  });
});
