import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RankedItem } from "../../src/domain/api.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { edge } from "../../src/workers/edge.ts";
import { isolate } from "./isolate.ts";
import { FEW, listOf, NOBODYS, NOW, openWorld, RENAMED, walk, type World } from "./world.ts";

let world: World;
let at = NOW;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const TRENDING = "/api/v1/trending";
const list = async (query: string, env = world.env) =>
  listOf(await edge.request(`${TRENDING}?limit=100&${query}`, {}, env));
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
const wideWith = async (window: string, ...slugs: string[]) =>
  (await walkItems(window)).filter(({ tags }) => tags.some(({ slug }) => slugs.includes(slug)));

/** The whole of a wide list. */
async function walkItems(window: string): Promise<RankedItem[]> {
  const items: RankedItem[] = [];
  let cursor: string | null = null;
  do {
    const page = await list(`window=${window}${cursor === null ? "" : `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe("/trending?tag=", () => {
  it.each(["week", "month"])("of a tag with many papers is its own list of the %s", async (window) => {
    const { items, edition } = await list(`tag=robotics&window=${window}`);
    expect(edition).toMatchObject({ kind: "tag-trending", key: `${window}/robotics` });
    expect(items.map(({ rank }) => rank)).toEqual(items.map((_, i) => i + 1));
    expect(idsOf(items)).toEqual(idsOf(await wideWith(window, "robotics")));
    const { env } = isolate(world, { [`edition:trending:${window}`]: null });
    expect(await list(`tag=robotics&window=${window}`, env)).toEqual(await list(`tag=robotics&window=${window}`));
  });

  it.each<[string, string]>([
    ["day", "robotics"],
    ["day", FEW.slug],
    ["week", FEW.slug],
    ["month", FEW.slug],
  ])("of the %s of %s is filtered from the wide list, in the same shape and order", async (window, slug) => {
    const { items, edition, nextCursor } = await list(`tag=${slug}&window=${window}`);
    expect(edition).toMatchObject({ kind: "tag-trending", key: `${window}/${slug}`, complete: false });
    const expected = await wideWith(window, slug);
    expect(expected.length).toBeGreaterThan(2);
    expect(items).toEqual(expected.map((item, i) => ({ ...item, rank: i + 1 })));
    expect(nextCursor).toBeNull();
  });

  it("has the same papers in the same order whichever of the two it is", async () => {
    const { env } = isolate(world, { "edition:tag-trending:week/robotics": null });
    const [own, cut] = [await list("tag=robotics&window=week"), await list("tag=robotics&window=week", env)];
    expect(cut.items).toEqual(own.items);
    expect(cut.edition).toEqual({ ...own.edition, version: cut.edition.version });
  });

  it("of a tag without papers is empty", async () => {
    expect(await list(`tag=${NOBODYS}&window=week`)).toMatchObject({ items: [], nextCursor: null });
  });

  it("of several tags has what has any of them, out of the wide list", async () => {
    const { items, edition } = await list(`tag=robotics&tag=${FEW.slug}&window=week`);
    expect(edition).toMatchObject({ kind: "trending", key: "week" });
    expect(items).toEqual(await wideWith("week", "robotics", FEW.slug));
  });

  it("takes a former slug for today's", async () => {
    const { items, edition } = await list(`tag=${RENAMED.former}&window=week`);
    expect(edition.key).toBe(`week/${RENAMED.slug}`);
    expect(items).toHaveLength(4);
    expect((await list(`tag=${RENAMED.former}&tag=${RENAMED.slug}&window=week`)).items).toHaveLength(4);
  });

  it("is filtered further, and the day's where no window is named", async () => {
    const { items } = await list("tag=robotics&window=week&hasCode=true");
    const expected = (await list("tag=robotics&window=week")).items.filter(({ codeUrl }) => codeUrl !== null);
    expect(items).toEqual(expected);
    expect((await list("tag=robotics")).edition.key).toBe("day/robotics");
  });

  it.each<[string, string]>([
    ["week", "robotics"],
    ["day", "robotics"],
    ["week", FEW.slug],
  ])("goes on with its cursor: %s of %s", async (window, slug) => {
    const all = idsOf((await list(`tag=${slug}&window=${window}`)).items);
    for (const limit of [1, 2, 26]) {
      const path = `${TRENDING}?window=${window}&tag=${slug}&limit=${limit}`;
      expect(await walk(world, path)).toEqual(all);
    }
  });

  it("is a 400 with the cursor of another list", async () => {
    const cursorOf = async (path: string) => (await listOf(await world.get(path))).nextCursor ?? "";
    const own = await cursorOf(`${TRENDING}?window=week&tag=robotics&limit=1`);
    const wide = await cursorOf(`${TRENDING}?window=week&limit=1`);
    const newest = await cursorOf("/api/v1/tags/robotics?limit=1");
    for (const [query, cursor] of [
      ["window=week&tag=robotics", wide],
      ["window=week&tag=robotics", newest],
      ["window=month&tag=robotics", own],
      [`window=week&tag=${FEW.slug}`, own],
      ["window=week", own],
      [`window=week&tag=robotics&tag=${FEW.slug}`, own],
    ] as const) {
      const answer = await world.get(`${TRENDING}?${query}&cursor=${cursor}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(await answer.json()).toMatchObject({ errors: [{ parameter: "cursor" }] });
    }
  });

  it.each<[string, string]>([
    ["week", "robotics"],
    ["week", FEW.slug],
    ["day", "robotics"],
  ])("is paged to its end in the version it began with: %s of %s", async (window, slug) => {
    const path = `${TRENDING}?window=${window}&tag=${slug}&limit=1`;
    const before = idsOf((await list(`tag=${slug}&window=${window}`)).items);
    const last = before.at(-1) ?? "";
    const seen = await walk(world, path, async (page) => {
      if (page === 0) await world.vote({ [last]: 5_000 + (at - NOW) }, (at += HOUR));
    });
    expect(seen).toEqual(before);
  });
});
