import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient, type Item, type List } from "../../src/client/index.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { rows } from "../db/d1.ts";
import { NOW, openWorld, walk, type World } from "../http/world.ts";
import { clientOf } from "./world-client.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const gather = async <Value, Result>(values: AsyncIterable<Value>, of: (value: Value) => Result) => {
  const results: Result[] = [];
  for await (const value of values) results.push(of(value));
  return results;
};
const idOf = ({ id }: Item) => id;

describe("walking a list to its end", () => {
  it.each<[string, (client: Client) => List<{ items: Item[]; nextCursor: string | null }>, number]>([
    ["/papers?limit=100", (client) => client.papers({ limit: 7 }), 17],
    ["/papers?tag=robotics&limit=100", (client) => client.papers({ tag: "robotics", limit: 7 }), 4],
    ["/daily/latest?limit=100", (client) => client.daily("latest", { limit: 30 }), 1],
    ["/monthly/2026-05?limit=100", (client) => client.monthly("2026-05", { limit: 11 }), 9],
    [
      "/trending?window=month&hasCode=true&limit=100",
      (client) => client.trending({ window: "month", hasCode: true }),
      1,
    ],
    ["/tags/robotics?limit=100", (client) => client.tag("robotics", { limit: 10 }), 3],
  ])("%s gives each paper once", async (path, listOf, requests) => {
    const asked: string[] = [];
    const ids = await gather(listOf(clientOf(world, asked)), idOf);
    expect(ids).toEqual(await walk(world, `/api/v1${path}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked).toHaveLength(requests);
  });

  it("gives pages whole, and the first without asking twice", async () => {
    const asked: string[] = [];
    const list = clientOf(world, asked).daily("2026-05-04", { limit: 10, category: "cs.CL" });
    const first = await list;
    expect(asked).toHaveLength(1);
    const pages = await gather(list.pages(), (page) => page);
    expect(asked).toHaveLength(2);
    expect(pages[0]).toBe(first);
    expect(pages.map(({ items }) => items.length)).toEqual([10, 4]);
    expect(new Set(pages.map(({ edition }) => edition.version)).size).toBe(1);
    expect(pages.at(-1)?.nextCursor).toBeNull();
  });

  it("asks for no page before the loop comes to it", async () => {
    const asked: string[] = [];
    let seen = 0;
    for await (const paper of clientOf(world, asked).papers({ limit: 5 })) {
      expect(paper.id).not.toBe("");
      seen += 1;
      expect(asked).toHaveLength(Math.ceil(seen / 5));
      if (seen === 10) break;
    }
    expect(asked).toHaveLength(2);
  });
});

describe("walking what others answer", () => {
  const pages: Record<string, object> = {
    "": { items: [{ id: "a" }], nextCursor: "2" },
    "2": { items: [], nextCursor: "3" },
    "3": { items: [{ id: "b" }], nextCursor: "4" },
  };
  const client = createClient("https://papers.example", {
    fetch: async (url, { signal }) => {
      signal?.throwIfAborted();
      const page = pages[new URL(url).searchParams.get("cursor") ?? ""];
      return page ? Response.json(page) : new Response("gone", { status: 503 });
    },
  });

  it("goes on after an empty page, and rejects with the failure of a later one", async () => {
    const ids: string[] = [];
    const walking = async () => {
      for await (const { id } of client.papers()) ids.push(id);
    };
    await expect(walking()).rejects.toMatchObject({ name: "BroadsheetError", status: 503 });
    expect(ids).toEqual(["a", "b"]);
  });

  it("ends with its signal", async () => {
    const abort = new AbortController();
    const walking = async () => {
      for await (const page of client.papers({ signal: abort.signal }).pages()) abort.abort(page.nextCursor);
    };
    await expect(walking()).rejects.toBe("2");
  });
});

/** Unlisted papers in a version, as arXiv announces them. */
async function announce(ids: string[], version: number): Promise<void> {
  const records = ids.map((id): PaperRecord => ({
    origin: "arxiv-oai",
    id,
    version,
    title: `Version ${version} of ${id}`,
    abstract: "Graphs are learned.",
    authors: ["Somebody Else"],
    categories: ["cs.LG"],
    comment: null,
    publishedAt: NOW,
    updatedAt: NOW + version,
    withdrawn: false,
    codeUrl: null,
    projectUrl: null,
    thumbnailUrl: null,
    organization: null,
    keywords: [],
  }));
  const heard = records.map((record) => ({ record, listedAt: null }));
  await storeRecords(world.db, heard, NOW);
  await tagPapers(world.db, ids, NOW);
}

// A mirror of the whole corpus that dies right after it has kept a page, before it has kept how far it is.
describe("a mirror of /changes that crashes while papers come and change", () => {
  it("has every paper as it is in the end, and sees twice only what it did not note or what changed", async () => {
    const client = clientOf(world);
    const mirror = new Map<string, Item>();
    const seen: string[] = [];
    let since: string | null = null;
    const follow = async (crashAfter: number, between: (page: number) => Promise<void>) => {
      let page = 0;
      for await (const { items, ...place } of client.changes({ since, limit: 13 }).pages()) {
        for (const item of items) mirror.set(item.id, item);
        seen.push(...items.map(idOf));
        page += 1;
        if (page === crashAfter) return;
        since = place.since;
        await between(page);
      }
    };

    await follow(4, (page) => announce([`2605.1000${page}`], 1));
    const twice = seen.slice(-13);
    await follow(5, (page) => announce(["2605.10001", `2605.2000${page}`], 1 + page));
    twice.push(...seen.slice(-13), "2605.10001");
    await follow(Infinity, async () => undefined);

    const stored = await rows(world.d1, "select id, version from papers");
    expect(stored).toHaveLength(119 + 3 + 4);
    const versions = (papers: Iterable<{ id: unknown; version: unknown }>) =>
      Object.fromEntries(Array.from(papers, ({ id, version }) => [id, version]));
    expect(versions(mirror.values())).toEqual(versions(stored as { id: unknown; version: unknown }[]));
    const repeated = seen.filter((id, i) => seen.indexOf(id) !== i);
    expect(repeated.filter((id) => !twice.includes(id))).toEqual([]);

    await follow(Infinity, async () => undefined);
    expect((await client.changes({ since })).items).toEqual([]);
  });
});
