import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { HOUR } from "../../src/domain/calendar.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { rows } from "../db/d1.ts";
import { touchEditions } from "../db/touch.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { publishAll } from "../jobs/stage.ts";
import { isolate } from "./isolate.ts";
import { NOW, openWorld, RELISTED, SITE_URL, type World } from "./world.ts";

let world: World;
let at = NOW;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const PATHS = ["daily", "trending", "search", "tags/robotics"].map((name) => `/feeds/${name}.json?q=lantern&limit=100`);
const Feed = z.object({
  items: z.array(
    z.object({ id: z.string(), date_published: z.string(), date_modified: z.string(), title: z.string() }),
  ),
});
type Entry = z.infer<typeof Feed>["items"][number];

const entriesOf = async (path: string, env: Env = world.env): Promise<Entry[]> =>
  Feed.parse(await (await edge.request(path, {}, env)).json()).items;
/** What every feed has, by its address. */
const everything = async (env?: Env) =>
  Object.fromEntries(await Promise.all(PATHS.map(async (path) => [path, await entriesOf(path, env)] as const)));
const idOf = (paper: string) => `tag:broadsheet.pub,2026:paper/${paper}`;

/** Publishes all lists anew. */
async function republish(): Promise<void> {
  const editions = await rows(world.d1, "select kind, key from editions where version is not null");
  await touchEditions(world.db, editions as unknown as Parameters<typeof touchEditions>[1]); // the columns are those
  await publishAll(world.db, world.kv, at);
}

describe("scenario 55: entries", () => {
  it("stand in a feed once, in an order that equal instants do not shake", async () => {
    const first = await everything();
    for (const entries of Object.values(first)) {
      expect(entries.length).toBeGreaterThan(20);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    }
    expect(first[PATHS[0] ?? ""]?.map(({ id }) => id)).toContain(idOf(RELISTED));
    expect(await everything(isolate(world).env)).toEqual(first);
  });

  it("are the same after the same papers were ingested, tagged and published again", async () => {
    const before = await everything();
    const papers = await rows(world.d1, "select id, title, abstract, authors, published_at, code_url from papers");
    const records = papers.toReversed().map((row) =>
      arxivRecord({
        id: String(row["id"]),
        title: String(row["title"]),
        abstract: String(row["abstract"]),
        authors: z.array(z.string()).parse(JSON.parse(String(row["authors"]))),
        publishedAt: Number(row["published_at"]),
        origin: "arxiv-feed",
      }),
    );
    await storeRecords(
      world.db,
      records.map((record) => ({ record, listedAt: null })),
      NOW + HOUR,
    );
    await world.d1.prepare("update papers set tagger_version = 0").run();
    await tagPapers(
      world.db,
      papers.map(({ id }) => String(id)),
      NOW + HOUR,
    );
    await republish();
    expect(await everything()).toEqual(before);
  });

  it("keep identity and dates when votes move them", async () => {
    const before = await everything();
    await world.vote({ "2605.05007": 5_000 }, (at += HOUR));
    const after = await everything();
    const byId = (entries: Entry[] = []) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const path of PATHS) expect(byId(after[path])).toEqual(byId(before[path]));
    expect(after[PATHS[0] ?? ""]?.[0]?.id).toBe(idOf("2605.05007"));
  });

  it("move their date with a new version, and nothing else of any", async () => {
    await republish();
    const before = await everything();
    const title = "Lantern 7 of 2026-05-05: robot learning in harbours";
    const dates = { publishedAt: Date.parse("2026-05-03T00:06:00Z"), updatedAt: Date.parse("2026-05-05T09:30:00Z") };
    const record = arxivRecord({ id: "2605.05007", version: 2, title, ...dates });
    await storeRecords(world.db, [{ record, listedAt: null }], at);
    await tagPapers(world.db, ["2605.05007"], at);
    await republish();
    const after = await everything();
    for (const path of PATHS) {
      const moved = before[path]?.map((entry) =>
        entry.id === idOf("2605.05007") ? { ...entry, date_modified: "2026-05-05T09:30:00.000Z" } : entry,
      );
      expect(after[path]).toEqual(moved);
    }
  });

  it.each(["rss", "atom", "json"])("have ids that another host has too, and the feed itself: %s", async (format) => {
    const path = `/feeds/daily.${format}?limit=20&tag=robotics`;
    const other = "https://broadsheet.example";
    const [here, there] = await Promise.all(
      [world.env, { ...isolate(world).env, SITE_URL: other }].map(async (env) =>
        (await edge.request(path, {}, env)).text(),
      ),
    );
    expect(there?.replaceAll(other, SITE_URL)).toBe(here);
    expect(here).toContain("tag:broadsheet.pub,2026:");
    if (format === "atom")
      expect(there).toContain(`<id>tag:broadsheet.pub,2026:feed${path.replace("&", "&amp;")}</id>`);
  });

  it("of a search with equal instants stand by number, in whichever order they came", async () => {
    const ids = ["2605.88003", "2605.88001", "2605.88002"];
    for (const id of ids) {
      const record = arxivRecord({ id, title: "Simultaneous Buoys", publishedAt: NOW, updatedAt: NOW });
      await storeRecords(world.db, [{ record, listedAt: null }], NOW);
    }
    await tagPapers(world.db, ids, NOW);
    const found = (await entriesOf("/feeds/search.json?q=buoys")).map(({ id }) => id);
    expect(found).toEqual(["2605.88003", "2605.88002", "2605.88001"].map(idOf));
  });
});
