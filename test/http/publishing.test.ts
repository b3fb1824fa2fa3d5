import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { EditionPage } from "../../src/domain/api.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { edge } from "../../src/workers/edge.ts";
import { parseXml } from "../feeds/xml-tree.ts";
import { isolate } from "./isolate.ts";
import { listOf, NOW, openWorld, walk, type World } from "./world.ts";

let world: World;
let at = NOW;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const LATEST = "/api/v1/daily/2026-05-05";

let votes = 1000;
/** A publication in which the paper that was last comes first. */
async function publishNew(): Promise<void> {
  const last = (await walk(world, `${LATEST}?limit=100`)).at(-1) ?? "";
  await world.vote({ [last]: (votes += 1000) }, (at += HOUR));
}

const whole = async (env: Env = world.env): Promise<EditionPage> =>
  listOf(await edge.request(`${LATEST}?limit=100`, {}, env));

describe("while a reader pages", () => {
  it("one publication changes nothing for them: the old version is served to its end", async () => {
    const before = (await whole()).items.map(({ id }) => id);
    const seen = await walk(world, `${LATEST}?limit=7`, async (page) => {
      if (page === 0) await publishNew();
    });
    expect(seen).toEqual(before);
    expect((await whole()).items[0]?.id).toBe(before.at(-1));
  });

  it("each page says of which version it is", async () => {
    const first = await listOf(await world.get(`${LATEST}?limit=7`));
    await publishNew();
    const second = await listOf(await world.get(`${LATEST}?limit=7&cursor=${first.nextCursor}`));
    expect(second.edition.version).toBe(first.edition.version);
    expect((await whole()).edition.version).not.toBe(first.edition.version);
  });

  it("after two they go on at their rank in the new version, and no page mixes versions", async () => {
    const first = await listOf(await world.get(`${LATEST}?limit=7`));
    await publishNew();
    await publishNew();
    const second = await listOf(await world.get(`${LATEST}?limit=7&cursor=${first.nextCursor}`));
    const now = await whole();
    expect(second.edition.version).toBe(now.edition.version);
    expect(second.items.map(({ id }) => id)).toEqual(now.items.slice(7, 14).map(({ id }) => id));
    const third = await listOf(await world.get(`${LATEST}?limit=100&cursor=${second.nextCursor}`));
    expect(third.items.map(({ id }) => id)).toEqual(now.items.slice(14).map(({ id }) => id));
  });

  it("`latest` stays with the day they began with", async () => {
    const first = await listOf(await world.get("/api/v1/daily/latest?limit=7"));
    const second = await listOf(await world.get(`/api/v1/daily/latest?limit=7&cursor=${first.nextCursor}`));
    expect(second.edition).toEqual(first.edition);
  });
});

describe("a publication", () => {
  it("changes tags and dates, so that who asks again gets it", async () => {
    for (const path of [LATEST, "/feeds/daily.rss", "/", "/api/v1/trending", "/papers/2605.05001"]) {
      const first = await world.get(path);
      const etag = first.headers.get("etag") ?? "";
      expect((await world.get(path, { headers: { "if-none-match": etag } })).status).toBe(304);
      await world.vote({ "2605.05001": (votes += 1000) }, (at += HOUR));
      const second = await world.get(path, { headers: { "if-none-match": etag } });
      expect([path, second.status]).toEqual([path, 200]);
      const [was, is] = [first, second].map(({ headers }) => headers.get("last-modified"));
      if (was !== null) expect(Date.parse(is ?? "")).toBeGreaterThan(Date.parse(was ?? ""));
    }
  });

  it("of unchanged content leaves every byte as it was", async () => {
    const text = async () => (await world.get(LATEST)).text();
    const before = await text();
    await world.vote({}, (at += HOUR));
    vi.setSystemTime(at);
    expect(await text()).toBe(before);
  });
});

describe("scenario 58: an edition that is not there as it should be", () => {
  const pointerKey = "edition:daily:2026-05-05";
  const read = async () =>
    JSON.parse((await world.kv.get(pointerKey)) ?? "null") as { version: string; older: string[] };
  const stored = async (version: string) => (await world.kv.get(`snapshot:${version}`)) ?? "";

  it.each<[string, (text: string) => string | null]>([
    ["out of reach", () => null],
    ["cut in half", (text) => text.slice(0, text.length / 2)],
    ["of an older shape", (text) => text.replace(/"schema":\d+/, '"schema":0')],
  ])("newest snapshot %s: the one before it, whole", async (_name, spoil) => {
    const {
      version,
      older: [previous = ""],
    } = await read();
    const { env } = isolate(world, { [`snapshot:${version}`]: spoil(await stored(version)) });
    const { items, edition } = await whole(env);
    expect(edition.version).toBe(previous);
    const expected = JSON.parse(await stored(previous)) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(expected.items.map(({ id }) => id));
    expect((await edge.request("/", {}, env)).status).toBe(200);
  });

  it.each<[string, () => Promise<Record<string, string | null>>]>([
    [
      "no snapshot in reach",
      async () => {
        const {
          version,
          older: [previous = ""],
        } = await read();
        return { [`snapshot:${version}`]: null, [`snapshot:${previous}`]: null };
      },
    ],
    ["its pointer gone", async () => ({ [pointerKey]: null })],
    ["its pointer cut in half", async () => ({ [pointerKey]: '{"schema":1,"versi' })],
    ["its pointer of an older shape", async () => ({ [pointerKey]: JSON.stringify({ ...(await read()), schema: 0 }) })],
  ])("%s: the day is not there, the newest is the day before", async (_name, readings) => {
    const { env } = isolate(world, await readings());
    const get = async (path: string) => edge.request(path, {}, env);
    expect((await get(LATEST)).status).toBe(404);
    expect((await get("/date/2026-05-05")).status).toBe(404);
    expect((await listOf(await get("/api/v1/daily/latest"))).edition.key).toBe("2026-05-04");
    expect(await (await get("/")).text()).toContain("Monday, 4 May 2026");
    const feed = await get("/feeds/daily.atom");
    expect(feed.status).toBe(200);
    expect(parseXml(await feed.text()).name).toBe("feed");
  });

  it("without a calendar a day is still there under its date", async () => {
    const { env } = isolate(world, { "calendar:daily": null });
    expect((await whole(env)).items).toHaveLength(30);
    expect(await (await edge.request("/", {}, env)).text()).toContain("The first edition is on its way");
  });
});

describe("what reading costs", () => {
  it("no database for lists, feeds and the day's page", async () => {
    const env = { ...world.env, DB: null } as unknown as Env;
    for (const path of [LATEST, "/api/v1/trending", "/feeds/daily.json", "/", "/date/2026-05-04", "/date/2026-05-03"])
      expect([path, (await edge.request(path, {}, env)).status < 500]).toEqual([path, true]);
  });

  it("nothing at all while memory is fresh, then a pointer; never a snapshot twice", async () => {
    const { env, reads } = isolate(world);
    const version = (await whole(env)).edition.version;
    expect(reads).toEqual(["edition:daily:2026-05-05", `snapshot:${version}`]);
    await edge.request(`${LATEST}?limit=3&hasCode=true`, {}, env);
    expect(reads).toHaveLength(2);
    vi.setSystemTime(Date.now() + 5_000);
    await whole(env);
    expect(reads.slice(2)).toEqual(["edition:daily:2026-05-05"]);
  });
});
