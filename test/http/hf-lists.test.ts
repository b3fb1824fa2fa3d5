import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RankedItem } from "../../src/domain/api.ts";
import { edge } from "../../src/workers/edge.ts";
import { hubJson, hubList, idsOf, type Listed } from "./hf-client.ts";
import { isolate } from "./isolate.ts";
import { DAYS, openWorld, PER_DAY, RELISTED, SITE_URL, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const json = (path: string) => hubJson(world, path);
const list = (path: string) => hubList(world, path);

describe("the daily list", () => {
  it("without a date goes from the newest day to the oldest, each paper once", async () => {
    const found: string[] = [];
    for (const p of [0, 1, 2, 3]) found.push(...idsOf(await list(`/api/daily_papers?p=${p}&limit=30`)));
    const days: string[] = [];
    for (const day of DAYS.toReversed()) days.push(...idsOf(await list(`/api/daily_papers?limit=100&date=${day}`)));
    expect(found).toEqual([...new Set(days)]);
    expect(found).toHaveLength(118);
    expect(days.filter((id) => id === RELISTED)).toHaveLength(2);
  });

  it("has the paper that was listed last first, whatever its rank", async () => {
    const instants = ["09:30", "08:00", "23:00"].map((time) => `2026-05-05T${time}:00.000Z`);
    const { env } = await redated(instants);
    const answer = await edge.request("/api/daily_papers?date=2026-05-05", {}, env);
    const items = (await answer.json()) as Listed[];
    expect(items.map(({ paper }) => paper.submittedOnDailyAt)).toEqual(instants.toSorted().toReversed());
  });

  it("has a paper of two days as the newer one has it", async () => {
    const { items } = await snapshotOf("daily:2026-05-05");
    const [item] = items;
    const snapshot = (title: string) => JSON.stringify({ schema: 1, items: [{ ...item, title }] });
    const pointer = (version: string) =>
      JSON.stringify({ schema: 1, version, older: [], publishedAt: item?.updatedAt });
    const { env } = isolate(world, {
      "calendar:daily": JSON.stringify(["2026-05-04", "2026-05-05"]),
      "edition:daily:2026-05-04": pointer("old"),
      "edition:daily:2026-05-05": pointer("new"),
      "snapshot:old": snapshot("As it was"),
      "snapshot:new": snapshot("As it is"),
    });
    const answer = await edge.request("/api/daily_papers", {}, env);
    expect(((await answer.json()) as Listed[]).map(({ title }) => title)).toEqual(["As it is"]);
  });

  it("sorted by trend is in the order of the edition, or of the trending list", async () => {
    const ranked = async (path: string) => {
      const { items } = (await json(`/api/v1/${path}`)) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    const sorted = async (query: string) => idsOf(await list(`/api/daily_papers?sort=trending&limit=100&${query}`));
    expect(await sorted("date=2026-05-04")).toEqual(await ranked("daily/2026-05-04?limit=100"));
    expect(await sorted("month=2026-05")).toEqual(await ranked("monthly/2026-05?limit=100"));
    expect(await sorted("")).toEqual(await ranked("trending?window=week&limit=100"));
    expect(await sorted("")).not.toEqual(idsOf(await list("/api/daily_papers?limit=100")));
  });

  it("sorted by trend has no paper that was on no list", async () => {
    const { version, ...snapshot } = await snapshotOf("trending:week");
    const [first, second, third] = snapshot.items.map(({ id }) => id);
    const items = snapshot.items.slice(0, 3).map((item) => (item.id === second ? { ...item, listedAt: null } : item));
    const { env } = isolate(world, { [`snapshot:${version}`]: JSON.stringify({ ...snapshot, items }) });
    const answer = await edge.request("/api/daily_papers?sort=trending", {}, env);
    expect(idsOf((await answer.json()) as Listed[])).toEqual([first, third]);
  });

  it("links to the next page as long as there is one", async () => {
    const first = await world.get("/api/daily_papers?date=2026-05-04&limit=10&submitter=&more=yes");
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    expect(link).toBe(`${SITE_URL}/api/daily_papers?date=2026-05-04&limit=10&submitter=&more=yes&p=1`);
    const pages: string[] = idsOf((await first.json()) as Listed[]);
    for (let next = link; next !== "";) {
      const answer = await world.get(next.slice(SITE_URL.length));
      pages.push(...idsOf((await answer.json()) as Listed[]));
      next = /^<([^>]+)>/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
    }
    expect(pages).toEqual(idsOf(await list("/api/daily_papers?date=2026-05-04&limit=100")));
    expect((await world.get("/api/daily_papers?date=2026-05-05&limit=30")).headers.get("link")).toBeNull();
    expect((await world.get("/api/daily_papers?p=1000000000&limit=100")).headers.get("link")).toBeNull();
  });

  it.each(["date=2026-05-03", "date=1999-12-31", "week=2026-W30", "month=2027-01", "week=2001-W01&sort=trending"])(
    "of a time without papers is empty, not an error: %s",
    async (query) => {
      expect(await list(`/api/daily_papers?${query}`)).toEqual([]);
    },
  );

  it("of fifty papers where no limit is named, and of the day where day, week and month are", async () => {
    expect(await list("/api/daily_papers")).toHaveLength(50);
    expect(await list("/api/daily_papers?month=2026-05&week=2026-W19&date=2026-05-05")).toHaveLength(PER_DAY);
  });

  it("reads a few days for the first page and no more than thirty for any", async () => {
    const { env, reads } = await redated([], 40);
    const days = async (query: string) => {
      reads.length = 0;
      expect((await edge.request(`/api/daily_papers?${query}`, {}, env)).status).toBe(200);
      return reads.filter((key) => key.startsWith("edition:")).length;
    };
    expect(await days("limit=10")).toBe(5);
    expect(await days("limit=100&p=100")).toBe(25); // the five are in memory
  });

  /** What was published, as it lies in KV. */
  async function snapshotOf(edition: string): Promise<{ version: string; schema: number; items: RankedItem[] }> {
    const { version } = JSON.parse((await world.kv.get(`edition:${edition}`)) ?? "") as { version: string };
    return { version, ...JSON.parse((await world.kv.get(`snapshot:${version}`)) ?? "") };
  }

  /** The edge of another isolate, where the papers of the newest day were listed at other instants, or that day is many. */
  async function redated(instants: string[], copies = 0) {
    const { version, ...snapshot } = await snapshotOf("daily:2026-05-05");
    const pointer = (await world.kv.get("edition:daily:2026-05-05")) ?? "";
    const items = snapshot.items.slice(0, instants.length || PER_DAY);
    const changed = items.map((item, i) => ({ ...item, listedAt: instants[i] ?? item.listedAt }));
    const days = Array.from({ length: copies }, (_, i) => `2026-03-${String(i + 1).padStart(2, "0")}`);
    return isolate(world, {
      [`snapshot:${version}`]: JSON.stringify({ ...snapshot, items: changed }),
      ...(copies > 0 && { "calendar:daily": JSON.stringify(days) }),
      ...Object.fromEntries(days.map((day) => [`edition:daily:${day}`, pointer])),
    });
  }
});
