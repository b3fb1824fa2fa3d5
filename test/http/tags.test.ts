import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RankedItem, TagPage, TagTree } from "../../src/domain/api.ts";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { edge } from "../../src/workers/edge.ts";
import { isolate } from "./isolate.ts";
import { DAYS, FEW, listOf, NOBODYS, openWorld, RELISTED, RENAMED, SITE_URL, walk, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const api = (path: string) => world.get(`/api/v1${path}`);

// `get` looks at the shape of what comes.
const tree = async () => (await (await api("/tags")).json()) as TagTree;
const tagged = async (path: string) => (await (await api(`/tags/${path}`)).json()) as TagPage;

describe("/tags", () => {
  it("has every tag once: topics under their area, then the kinds of papers", async () => {
    const { areas, facets } = await tree();
    for (const { slug, topics } of areas) for (const { area } of topics) expect(area).toBe(slug);
    const inOrder = [...areas.flatMap(({ slug, topics }) => [slug, ...topics.map((topic) => topic.slug)]), ...facets];
    expect(inOrder.map((one) => (typeof one === "string" ? one : one.slug))).toEqual([...TAGS.keys()]);
  });

  // Today is the 5th: the week began on 29 April, so all four days are in it.
  it("counts papers, those of this week and of the week before, each once", async () => {
    const { areas, facets, categories, listed, publishedAt } = await tree();
    expect(publishedAt).toBe("2026-05-05T12:00:00.000Z");
    expect(listed).toEqual({ week: 119, previousWeek: 0, change: 119 });
    const robotics = areas.find(({ slug }) => slug === "robotics");
    expect(robotics).toMatchObject({ papers: 28, week: 28, previousWeek: 0, change: 28 });
    expect(facets.find(({ slug }) => slug === FEW.slug)).toMatchObject({ papers: 3, week: 3, change: 3 });
    expect(areas.flatMap(({ topics }) => topics).find(({ slug }) => slug === NOBODYS)).toMatchObject({
      papers: 0,
      week: 0,
      previousWeek: 0,
      change: 0,
    });
    expect(categories.map(({ slug }) => slug)).toEqual(["cs.CL", "cs.CV", "cs.LG"]);
    expect(categories[0]).toEqual(expect.objectContaining({ week: categories[0]?.change, previousWeek: 0 }));
  });

  it("says what a tag has lost since the week before", async () => {
    const spoilt = { schema: 1, overview: { ...(await overview()), tags: { robotics: counted(5, 2, 9) } } };
    const kv = { get: async () => spoilt } as unknown as KVNamespace; // the tree needs nothing else
    const answer = await edge.request("/api/v1/tags", {}, { ...world.env, EDITIONS: kv });
    const { areas } = (await answer.json()) as TagTree;
    expect(areas.find(({ slug }) => slug === "robotics")).toMatchObject({ papers: 5, change: -7 });
  });
});

const overview = async () => (JSON.parse((await world.kv.get("tags")) ?? "{}") as { overview: object }).overview;
const counted = (papers: number, week: number, previousWeek: number) => ({ papers, week, previousWeek });

describe("/tags/{slug}", () => {
  it("says what the tag is, and lists its papers, the newest day first", async () => {
    const { tag: robotics, items, edition } = await tagged("robotics?limit=100");
    expect(robotics).toMatchObject({
      slug: "robotics",
      area: null,
      papers: 28,
      feeds: { atom: `${SITE_URL}/feeds/tags/robotics.atom` },
    });
    expect(edition).toMatchObject({ kind: "tag-daily", key: "robotics" });
    expect(items.map(({ rank }) => rank)).toEqual(items.map((_, i) => i + 1));
    expect(new Set(items.map(({ id }) => id)).size).toBe(27); // without the withdrawn one
    for (const item of items) expect(item.tags.map(({ slug }) => slug)).toContain("robotics");
    const days = items.map(({ listedAt }) => listedAt?.slice(0, 10) ?? "");
    expect([...new Set(days)]).toEqual(DAYS.toReversed());
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("has an area's topics with their counts, and none below a topic or a kind", async () => {
    const { areas } = await tree();
    const area = areas.find(({ slug }) => slug === "speech-audio");
    expect((await tagged("speech-audio")).tag.topics).toEqual(area?.topics);
    expect((await tagged("speech-recognition")).tag).toMatchObject({ area: "speech-audio", topics: [] });
    expect((await tagged(FEW.slug)).tag).toMatchObject({ kind: "facet", topics: [] });
  });

  it("has a tag's few papers too, from the months and each once", async () => {
    const { items, edition, nextCursor } = await tagged(FEW.slug);
    expect(items.map(({ id, rank }) => [id, rank])).toEqual(FEW.ids.map((id, i) => [id, i + 1]));
    expect(edition).toMatchObject({ kind: "tag-daily", key: FEW.slug, publishedAt: "2026-05-05T12:00:00.000Z" });
    expect(nextCursor).toBeNull();
    const months = ["2026-04", "2026-05"].map((month) => walk(world, `/api/v1/monthly/${month}?tag=${FEW.slug}`));
    for (const ids of await Promise.all(months)) expect(ids).toContain(RELISTED);
  });

  it("has the few papers of the month before too", async () => {
    const { items } = await tagged(RENAMED.slug);
    expect(items.map(({ listedAt }) => listedAt?.slice(0, 10))).toEqual(DAYS.toReversed());
  });

  it("takes a list of its own that was emptied for none, and filters the months", async () => {
    const version = "0".repeat(16);
    const publishedAt = "2026-05-05T12:00:00.000Z";
    const { env } = isolate(world, {
      "edition:tag-daily:robotics": JSON.stringify({ schema: 1, version, older: [], publishedAt, complete: false }),
      [`snapshot:${version}`]: JSON.stringify({ schema: 1, items: [] }),
    });
    const { items } = await listOf(await edge.request("/api/v1/tags/robotics?limit=100", {}, env));
    const before = await tagged("robotics?limit=100");
    expect(items.map(({ id }) => id).toSorted()).toEqual(before.items.map(({ id }) => id).toSorted());
  });

  it("is an empty list for a tag without papers", async () => {
    expect(await tagged(NOBODYS)).toMatchObject({ tag: { papers: 0 }, items: [], nextCursor: null });
  });

  it.each([1, 5, 27, 100])("gives each paper once with a limit of %i", async (limit) => {
    const all = (await listOf(await api("/tags/robotics?limit=100"))).items.map(({ id }) => id);
    expect(await walk(world, `/api/v1/tags/robotics?limit=${limit}`)).toEqual(all);
    expect(await walk(world, `/api/v1/tags/${FEW.slug}?limit=${limit}`)).toEqual(FEW.ids);
  });

  it("links to the next page", async () => {
    const first = await api("/tags/robotics?limit=3&hasCode=true");
    const { nextCursor } = await listOf(first);
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    expect(link).toBe(`${SITE_URL}/api/v1/tags/robotics?limit=3&hasCode=true&cursor=${nextCursor}`);
    expect((await api("/tags/robotics?limit=100")).headers.get("link")).toBeNull();
  });

  it.each<[string, (item: RankedItem) => boolean]>([
    ["hasCode=true", ({ codeUrl }) => codeUrl !== null],
    ["minUpvotes=90", ({ signals }) => (signals.upvotes ?? 0) >= 90],
    ["q=2026-05-04", ({ title }) => title.includes("2026-05-04")],
    ["tag=code-available", ({ tags }) => tags.some(({ slug }) => slug === "code-available")],
    ["exclude=code-available", ({ tags }) => !tags.some(({ slug }) => slug === "code-available")],
  ])("filters by %s", async (query, passes) => {
    const { items } = await tagged("robotics?limit=100");
    const passing = items.filter(passes);
    expect(passing.length).toBeGreaterThan(0);
    expect(passing.length).toBeLessThan(items.length);
    expect((await tagged(`robotics?limit=100&${query}`)).items).toEqual(passing);
  });

  it.each(["limit=0", "cursor=abc", "tag=nonsense", "hasCode=perhaps"])("is a 400 for %s", async (query) => {
    const answer = await api(`/tags/robotics?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ parameter: query.split("=")[0] }] });
  });

  it("is a 400 for the cursor of another list", async () => {
    const cursors = [
      "/tags/speech-audio?limit=1",
      "/daily/latest?limit=1",
      "/trending?window=week&tag=robotics&limit=1",
    ];
    for (const path of cursors) {
      const { nextCursor } = await listOf(await api(path));
      const answer = await api(`/tags/robotics?cursor=${nextCursor}`);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.json()).toMatchObject({ errors: [{ parameter: "cursor" }] });
    }
  });

  it("has a tag of its own state: papers and counts change it, nothing else does", async () => {
    const etags = async () =>
      Promise.all(["robotics", FEW.slug].map(async (slug) => (await api(`/tags/${slug}`)).headers.get("etag")));
    const before = await etags();
    expect(await etags()).toEqual(before);
    const stored = (await world.kv.get("tags")) ?? "";
    await world.kv.put("tags", stored.replace(/"version":"[0-9a-f]{16}"/, `"version":"${"0".repeat(16)}"`));
    const { env } = world;
    const kv = { get: (key: string) => world.kv.get(key, "json") } as unknown as KVNamespace; // nothing in memory
    const answer = await edge.request("/api/v1/tags/robotics", {}, { ...env, EDITIONS: kv });
    expect(answer.headers.get("etag")).not.toBe(before[0]);
    await world.kv.put("tags", stored);
  });
});
