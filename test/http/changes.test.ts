import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDb, type Db } from "../../src/db/client.ts";
import { listDueForTags } from "../../src/db/tags.ts";
import type { ChangedItem, ChangePage } from "../../src/domain/api.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { TAGGER_VERSION } from "../../src/domain/tagger.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { costOf } from "../db/counting.ts";
import { failing } from "../db/failing.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { DAYS, NOW, openEmptyWorld, openWorld, PER_DAY, type World } from "./world.ts";

let world: World;
afterEach(() => world.close());

async function read(query: string): Promise<ChangePage> {
  const answer = await world.get(`/api/v1/changes${query}`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=30"]);
  return (await answer.json()) as ChangePage;
}

/** Everything from a place to the end, and the place that it leads to. */
async function follow(since: string | null, limit = 100): Promise<{ items: ChangedItem[]; since: string }> {
  const items: ChangedItem[] = [];
  let query = since === null ? `?limit=${limit}` : `?since=${since}&limit=${limit}`;
  for (;;) {
    const page = await read(query);
    items.push(...page.items);
    if (page.nextCursor === null) return { items, since: page.since };
    query = `?cursor=${page.nextCursor}&limit=${limit}`;
  }
}

/** Tags whatever is due, as the queue would. */
async function tagDue(db: Db, now: number): Promise<void> {
  await tagPapers(db, await listDueForTags(db, TAGGER_VERSION, 1_000), now);
}

async function storeOne(record: ReturnType<typeof arxivRecord>, now: number): Promise<void> {
  await storeRecords(world.db, [{ record, listedAt: null }], now);
}

describe("/api/v1/changes", () => {
  beforeEach(async () => {
    world = await openWorld();
  });

  it("begins with every paper once, the withdrawn ones too, and ends with a place to come back to", async () => {
    const { items, since } = await follow(null, 9);
    expect(items).toHaveLength(DAYS.length * PER_DAY - 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ withdrawnAt }) => withdrawnAt !== null)).toHaveLength(1);
    expect(items.every(({ isNew, tags }) => isNew && tags !== undefined)).toBe(true);
    expect(await read(`?since=${since}`)).toEqual({ items: [], nextCursor: null, since });
  });

  it("tells of a new version once, and of votes not at all", async () => {
    const { since } = await follow(null);
    await world.vote({ "2605.05003": 700 }, NOW + HOUR);
    expect((await read(`?since=${since}`)).items).toEqual([]);
    const record = { ...arxivRecord({ title: "Quite another title" }), id: "2605.05003", version: 2, updatedAt: NOW };
    await storeOne({ ...record, origin: "arxiv-api" }, NOW + HOUR);
    await tagDue(world.db, NOW + HOUR);
    const { items } = await read(`?since=${since}`);
    expect(items).toEqual([expect.objectContaining({ id: "2605.05003", version: 2, isNew: false })]);
    expect(items[0]?.changedAt).toBe(new Date(NOW + HOUR).toISOString());
  });

  it("counts from a day or an instant, and from the end after the last change", async () => {
    await storeOne(arxivRecord(), NOW + HOUR);
    await tagDue(world.db, NOW + HOUR);
    for (const since of ["2026-05-05T12:30:00Z", "2026-05-05T14:30:00%2B02:00"])
      expect((await read(`?since=${since}`)).items).toHaveLength(1);
    expect((await read("?since=2026-05-05&limit=100")).items).toHaveLength(100);
    expect((await read("?since=2026-05-06")).items).toEqual([]);
  });

  it.each([
    "?since=yesterday",
    "?since=2026-02-30",
    "?since=",
    "?cursor=2026-05-05",
    "?cursor=WzEsMl0",
    "?limit=0",
    "?limit=101",
    "?since=1&since=2",
  ])("scenario 60: %s is a problem that names the parameter", async (query) => {
    const answer = await world.get(`/api/v1/changes${query}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(JSON.stringify(await answer.json())).toMatch(/"parameter":"(since|cursor|limit)"/);
  });

  it("scenario 60: takes no other list's cursor, nor does another list take its own", async () => {
    const { nextCursor } = await read("?limit=1");
    const papers = (await (await world.get("/api/v1/papers?limit=1")).json()) as { nextCursor: string };
    const day = (await (await world.get("/api/v1/daily/latest?limit=1")).json()) as { nextCursor: string };
    for (const foreign of [
      `/api/v1/changes?cursor=${papers.nextCursor}`,
      `/api/v1/changes?since=${day.nextCursor}`,
      `/api/v1/papers?cursor=${nextCursor}`,
      `/api/v1/papers?cursor=${day.nextCursor}`,
      `/api/v1/daily/latest?cursor=${nextCursor}`,
      `/api/v1/trending?cursor=${papers.nextCursor}`,
    ])
      expect((await world.get(foreign)).status, foreign).toBe(400);
  });

  it("says where to go on in Link, and answers 304 while nothing has changed", async () => {
    const answer = await world.get("/api/v1/changes?limit=3");
    const { nextCursor } = (await answer.clone().json()) as ChangePage;
    expect(answer.headers.get("link")).toContain(`cursor=${nextCursor}`);
    const etag = answer.headers.get("etag") ?? "";
    expect((await world.get("/api/v1/changes?limit=3", { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  it("scenario 30: costs what it answers with, from wherever it begins", async () => {
    for (const query of ["?limit=20", "?since=2026-05-05T00:00:00Z&limit=20"]) {
      const cost = await costOf(world.d1, async ({ $client: DB }) =>
        edge.request(`/api/v1/changes${query}`, {}, { ...world.env, DB }),
      );
      expect(cost.rowsRead).toBeLessThanOrEqual(20 * 35);
      expect(cost.rowsWritten).toBe(0);
    }
  });
});

describe("a mirror that follows /api/v1/changes", () => {
  beforeEach(async () => {
    world = await openEmptyWorld();
  });

  const TITLES = ["A survey of robots", "Speech recognition for sailors", "Diffusion models of tides", "Lanterns"];

  it("has what the store has, told of each change once, whatever fails and whenever it reads", async () => {
    const mirror = new Map<string, ChangedItem>();
    const told: string[] = [];
    const revisions: string[] = [];
    let since: string | null = null;
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const keepUp = async (pages: number): Promise<void> => {
      for (let page = 0; page < pages; page++) {
        const answer: ChangePage = await read(`?limit=${1 + random(4)}${since === null ? "" : `&since=${since}`}`);
        for (const item of answer.items) {
          mirror.set(item.id, item);
          told.push(`${item.id} ${item.title}`);
        }
        ({ since } = answer);
      }
    };
    const records = Array.from({ length: 12 }, () => arxivRecord());
    for (let step = 0; step < 120; step++) {
      const now = NOW + step * 60_000;
      const record = records[random(records.length)] ?? arxivRecord();
      const title = `${TITLES[random(TITLES.length)]}, edition ${step}`;
      await storeOne({ ...record, title, version: step + 1, updatedAt: now }, now);
      revisions.push(`${record.id} ${title}`);
      // The database fails before or after it has committed, and a message that failed comes again; or it gets lost.
      const when = random(2) === 0 ? "before" : "after";
      const { db } = failing(world.d1, { message: "too much", when, times: 1 });
      if (random(4) > 0) await tagDue(random(3) === 0 ? db : createDb(world.d1), now).catch(() => null);
      await keepUp(random(3));
    }
    await tagDue(world.db, NOW + 24 * HOUR);
    while ((await read(`?since=${since}`)).items.length > 0) await keepUp(1);
    expect(told.length).toBe(new Set(told).size);
    expect(told.filter((change) => !revisions.includes(change))).toEqual([]);
    const { items } = (await (await world.get("/api/v1/papers?limit=100")).json()) as ChangePage;
    expect(items.length).toBeGreaterThan(8);
    expect([...mirror.keys()].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    for (const item of items) expect(mirror.get(item.id)).toMatchObject({ title: item.title, tags: item.tags });
  }, 60_000);
});
