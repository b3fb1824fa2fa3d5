import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/calendar.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { costOf } from "../db/counting.ts";
import { DAYS, HOSTILE, listOf, NOW, OLD_ID, openWorld, PER_DAY, walk, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const get = async (path: string) => listOf(await world.get(`/api/v1/papers${path}`));
const ids = async (path: string) => (await get(path)).items.map(({ id }) => id);

/** One relisted paper is counted once, and the withdrawn one not at all. */
const ALL = DAYS.length * PER_DAY - 2;

/** Papers that nobody listed, as arXiv's own announcements bring them. */
function unlisted(first: number, count: number): PaperRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    origin: "arxiv-oai",
    id: `2604.${String(first + i).padStart(5, "0")}`,
    version: 1,
    title: `Unlisted paper ${first + i} of graph learning`,
    abstract: "Graphs are learned.",
    authors: [(first + i) % 100 === 0 ? "Örjan Quill" : "Somebody Else"],
    categories: ["cs.LG"],
    comment: null,
    publishedAt: NOW - 60 * 24 * HOUR,
    updatedAt: NOW - 60 * 24 * HOUR,
    withdrawn: false,
    codeUrl: null,
    projectUrl: null,
    thumbnailUrl: null,
    organization: null,
    keywords: [],
  }));
}

async function store(records: PaperRecord[]): Promise<void> {
  await storeRecords(
    world.db,
    records.map((record) => ({ record, listedAt: null })),
    NOW,
  );
  for (let i = 0; i < records.length; i += 100)
    await tagPapers(
      world.db,
      records.slice(i, i + 100).map(({ id }) => id),
      NOW,
    );
}

describe("/api/v1/papers", () => {
  it("has every paper that is not withdrawn, newest first by arXiv's numbers, the old scheme's at the end", async () => {
    const all = await walk(world, "/api/v1/papers?limit=100");
    expect(all).toHaveLength(ALL);
    expect(all).not.toContain(WITHDRAWN);
    expect(all.at(-1)).toBe(OLD_ID);
    const current = all.slice(0, -1);
    expect(current).toEqual(current.toSorted().toReversed());
  });

  it("gives items without a rank, for a list of all papers is no ranking", async () => {
    const answer = await get("?limit=1");
    expect(answer.items[0]).toMatchObject({ id: "2605.05030", rank: null, why: expect.any(Array) });
    expect(answer).not.toHaveProperty("edition");
  });

  it.each([
    ["?q=lantern+3+of", (n: number) => n > 0],
    ["?q=speech+harbours", (n: number) => n > 20],
    ["?q=LANTERNS", (n: number) => n > 100],
    ["?q=nowhere", (n: number) => n === 0],
    ["?q=!!!", (n: number) => n === 0],
    ["?tag=survey", (n: number) => n === 3],
    ["?tag=survey&tag=safety", (n: number) => n > 3],
    ["?category=cs.CV", (n: number) => n > 40],
    ["?author=ada", (n: number) => n === 24],
    ["?author=%C3%B6rjan", (n: number) => n === 0],
    ["?hasCode=true&minUpvotes=99", (n: number) => n > 0],
    ["?minStars=1", (n: number) => n > 10],
    ["?exclude=speech", (n: number) => n > 50],
    ["?maxAgeDays=1", (n: number) => n === PER_DAY],
    ["?maxAgeDays=1&q=robot&hasCode=false&limit=2", (n: number) => n > 2],
  ])("%s", async (query, right) => {
    const separator = query.includes("limit") ? query : `${query}&limit=100`;
    const found = await walk(world, `/api/v1/papers${separator}`);
    expect([found.length, right(found.length)]).toEqual([found.length, true]);
    expect(new Set(found).size).toBe(found.length);
  });

  it("says what the filters say of the items themselves", async () => {
    const { items } = await get("?category=cs.CL&hasCode=true&minUpvotes=80&limit=100");
    expect(items.length).toBeGreaterThan(5);
    for (const item of items)
      expect(item).toMatchObject({ categories: expect.arrayContaining(["cs.CL"]), codeUrl: expect.any(String) });
  });

  it("finds words in other forms, and a hostile title by its words", async () => {
    expect(await ids("?q=harbour&limit=100")).toHaveLength(100);
    expect(await ids("?q=alert+quoted")).toEqual([HOSTILE.id]);
  });

  it.each([
    '"',
    "c++",
    "-x",
    "a:b",
    "AND",
    "*",
    "NEAR(",
    "title:x",
    'a" OR "b',
    "💡",
    "模型",
    "^a",
    "{x}",
    "a b c ".repeat(30),
    "x".repeat(10_000),
  ])("scenario 59: the query %s is no failure", async (q) => {
    const answer = await world.get(`/api/v1/papers?q=${encodeURIComponent(q)}`);
    expect([200, 400]).toContain(answer.status);
  });

  it("scenario 60: pages lose and repeat nothing while papers arrive", async () => {
    const before = await walk(world, "/api/v1/papers?limit=100");
    const seen = await walk(world, "/api/v1/papers?limit=7", async (page) => {
      await store(unlisted(20_001 + page, 1));
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it("goes on looking over pages where what is asked for is rare", async () => {
    await store(unlisted(1, 4_500));
    const found = await walk(world, "/api/v1/papers?author=%C3%B6RJAN&limit=100");
    expect(found).toHaveLength(45);
    const listed = await walk(world, "/api/v1/papers?tag=survey");
    expect(listed).toHaveLength(3);
  }, 60_000);

  it("scenario 30: reads no more rows than it answers with, and a bounded number where it has to look", async () => {
    const read = (query: string) =>
      costOf(world.d1, async ({ $client: DB }) => edge.request(`/api/v1/papers${query}`, {}, { ...world.env, DB }));
    const plain = await read("?limit=20");
    expect(plain.rowsRead).toBeLessThanOrEqual(20 * 30);
    const rare = await read("?author=nobody");
    expect(rare.rowsRead).toBeLessThanOrEqual(4 * (4 * 1_000 + 10));
    const common = await read("?q=graph&limit=20");
    expect(common.rowsRead).toBeLessThanOrEqual(5_000);
  });

  it("has the same tag and bytes while nothing changes, and none of it when it has", async () => {
    const first = await world.get("/api/v1/papers?limit=5&maxAgeDays=3");
    const again = await world.get("/api/v1/papers?limit=5&maxAgeDays=3");
    expect(await again.text()).toBe(await first.text());
    const same = await world.get("/api/v1/papers?limit=5&maxAgeDays=3", {
      headers: { "If-None-Match": first.headers.get("etag") ?? "" },
    });
    expect(same.status).toBe(304);
  });
});
