import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item, RankedItem } from "../../src/domain/api.ts";
import { DAYS, HOSTILE, listOf, OLD_ID, openWorld, PER_DAY, SITE_URL, walk, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const api = (path: string) => world.get(`/api/v1${path}`);

describe("lists and papers", () => {
  it.each([
    ["/daily/2026-05-04", "daily", "2026-05-04", 29, true],
    ["/daily/latest", "daily", "2026-05-05", 30, false],
    ["/weekly/2026-W18", "weekly", "2026-W18", 59, false],
    ["/weekly/latest", "weekly", "2026-W19", 59, false],
    ["/monthly/2026-04", "monthly", "2026-04", 30, false],
    ["/monthly/latest", "monthly", "2026-05", 89, false],
    ["/trending", "trending", "day", 100, false],
    ["/trending?window=week", "trending", "week", 100, false],
    ["/trending?window=month", "trending", "month", 100, false],
  ])("%s", async (path, kind, key, items, complete) => {
    const answer = await api(`${path}${path.includes("?") ? "&" : "?"}limit=100`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    const list = await listOf(answer);
    expect(list.edition).toMatchObject({ kind, key, complete, publishedAt: "2026-05-05T12:00:00.000Z" });
    expect(list.items.map(({ rank }) => rank)).toEqual(Array.from({ length: items }, (_, i) => i + 1));
  });

  it("a paper", async () => {
    const item = (await (await api("/papers/2605.05001")).json()) as Item;
    const inEdition = (await listOf(await api("/daily/2026-05-05"))).items.find(({ id }) => id === item.id);
    expect(item).toMatchObject({
      title: "Lantern 1 of 2026-05-05: language models in harbours",
      url: `${SITE_URL}/papers/2605.05001`,
      codeUrl: "https://github.com/harbour/lantern-1",
      organization: "Harbour Lab",
      rank: inEdition?.rank,
      listedAt: "2026-05-05T01:00:00.000Z",
      signals: { upvotes: 100, comments: 0, githubStars: 0, hnPoints: null },
      withdrawnAt: null,
    });
  });

  it("ranks by score, the largest share of `why` first and all of them together 1", async () => {
    const { items } = await listOf(await api("/daily/2026-05-05"));
    expect(items[0]?.id).toBe("2605.05003");
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a));
    for (const { why } of items) {
      expect(why.map(({ share }) => share)).toEqual(why.map(({ share }) => share).toSorted((a, b) => b - a));
      expect(why.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    }
  });
});

describe("a paper's address", () => {
  it.each([OLD_ID, "Hep-Th/9901001", "hep-th%2F9901001", `${OLD_ID}v1`, `arXiv:${OLD_ID}`])("%s", async (id) => {
    const answer = await api(`/papers/${id}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: OLD_ID, url: `${SITE_URL}/papers/${OLD_ID}` });
  });

  it("answers for a withdrawn paper with the instant, and no list shows it", async () => {
    const answer = await api(`/papers/${WITHDRAWN}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ withdrawnAt: "2026-05-04T01:00:00.000Z", rank: null });
    for (const path of ["daily/2026-05-04", "weekly/2026-W19", "monthly/2026-05", "trending?window=month"])
      expect(await walk(world, `/api/v1/${path}`)).not.toContain(WITHDRAWN);
  });

  it("shows a hostile title as it is: escaping is for pages", async () => {
    expect(await (await api(`/papers/${HOSTILE.id}`)).json()).toMatchObject({ title: HOSTILE.title });
  });
});

const OTHER_LIST = async () => (await listOf(await api("/daily/2026-05-04?limit=2"))).nextCursor ?? "";
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const VERSION = "0123456789abcdef";

describe("a 400 names the parameter", () => {
  it.each([
    ["/daily/2026-02-30", "date"],
    ["/daily/2026-5-4", "date"],
    ["/daily/today", "date"],
    ["/daily/2026-05-04T00:00:00Z", "date"],
    ["/daily/%00", "date"],
    ["/weekly/2026-W54", "week"],
    ["/weekly/2026-W00", "week"],
    ["/weekly/2026-05-04", "week"],
    ["/monthly/2026-13", "month"],
    ["/monthly/2026-05-04", "month"],
    ["/trending?window=year", "window"],
    ["/trending?window=", "window"],
    ["/trending?window=day&window=week", "window"],
    ["/papers/nonsense", "id"],
    ["/papers/2605.123", "id"],
    ["/papers/2605.04001v0", "id"],
    [`/papers/${"a".repeat(100)}/0000001`, "id"],
    ["/daily/latest?limit=0", "limit"],
    ["/daily/latest?limit=101", "limit"],
    ["/daily/latest?limit=-1", "limit"],
    ["/daily/latest?limit=1.5", "limit"],
    ["/daily/latest?limit=ten", "limit"],
    ["/daily/latest?limit=", "limit"],
    ["/daily/latest?limit=1&limit=2", "limit"],
    ["/daily/latest?cursor=", "cursor"],
    ["/daily/latest?cursor=abc", "cursor"],
    [`/daily/latest?cursor=${cursorOf(2, "daily", "2026-05-04", VERSION, 1)}`, "cursor"],
    [`/daily/latest?cursor=${cursorOf(1, "daily", "2026-02-30", VERSION, 1)}`, "cursor"],
    [`/daily/latest?cursor=${cursorOf(1, "daily", "__proto__", VERSION, 1)}`, "cursor"],
    [`/daily/latest?cursor=${cursorOf(1, "daily", "2026-05-04", "../secret", 1)}`, "cursor"],
    [`/daily/latest?cursor=${cursorOf(1, "daily", "2026-05-04", VERSION, -1)}`, "cursor"],
    ["/daily/latest?tag=witchcraft", "tag"],
    ["/daily/latest?tag=__proto__", "tag"],
    ["/daily/latest?tag=", "tag"],
    ["/daily/latest?category=CS.CL", "category"],
    ["/daily/latest?category=cs.CL,cs.LG", "category"],
    [`/daily/latest?${"category=cs.CL&".repeat(21)}`, "category"],
    ["/daily/latest?author=", "author"],
    ["/daily/latest?author=a&author=b", "author"],
    [`/daily/latest?q=${"x".repeat(2_001)}`, "q"],
    ["/daily/latest?q=tag:witchcraft", "q"],
    ["/weekly/latest?q=year:soon", "q"],
    ["/trending?q=lantern+author:%22%22", "q"],
    ["/papers?q=has:money", "q"],
    ["/search?q=cat:CS.CL", "q"],
    ["/daily/latest?q=%20", "q"],
    ["/daily/latest?exclude=", "exclude"],
    ["/daily/latest?hasCode=yes", "hasCode"],
    ["/daily/latest?hasCode=1", "hasCode"],
    ["/daily/latest?minUpvotes=-1", "minUpvotes"],
    ["/daily/latest?minUpvotes=1e3", "minUpvotes"],
    ["/daily/latest?minStars=many", "minStars"],
    ["/daily/latest?maxAgeDays=0.5", "maxAgeDays"],
  ])("%s", async (path, parameter) => {
    const answer = await api(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await answer.json()) as { detail: string; errors: { parameter: string; detail: string }[] };
    expect(problem.errors.map((error) => error.parameter)).toEqual([parameter]);
    expect(problem.detail).toContain(parameter);
  });

  it("and every one of several", async () => {
    const answer = await api("/daily/latest?limit=0&tag=no&hasCode=maybe&window=ignored");
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter).toSorted()).toEqual(["hasCode", "limit", "tag"]);
  });

  it.each(["/daily/2026-05-05", "/weekly/2026-W19", "/monthly/2026-05", "/trending"])(
    "%s: the cursor of another list",
    async (path) => {
      const answer = await api(`${path}?cursor=${await OTHER_LIST()}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ parameter: "cursor" }] });
    },
  );
});

describe("what is not there", () => {
  it.each([
    ["/daily/2026-05-03", "2026-05-01 and 2026-05-04"],
    ["/daily/2026-05-02", "2026-05-01 and 2026-05-04"],
    ["/daily/2020-01-01", "2026-04-30"],
    ["/daily/2031-01-01", "2026-05-05"],
    ["/weekly/2026-W20", "2026-W19"],
    ["/monthly/2026-03", "2026-04"],
  ])("%s is a 404 that names what is nearest", async (path, nearest) => {
    const answer = await api(path);
    expect(answer.status).toBe(404);
    const { detail } = (await answer.json()) as { detail: string };
    expect(detail).toContain(path.split("/")[2]);
    expect(detail).toMatch(new RegExp(`(is|are) ${nearest}\\.$`));
  });

  it("a paper that nobody has listed is a 404 that says where it may be", async () => {
    const answer = await api("/papers/2605.99999v2");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("https://arxiv.org/abs/2605.99999") });
  });
});

describe("paging", () => {
  it.each([1, 7, 29, 30, 31, 100])("with a limit of %i gives each item once, in order", async (limit) => {
    const whole = (await listOf(await api("/daily/2026-05-05?limit=100"))).items.map(({ id }) => id);
    expect(whole).toHaveLength(PER_DAY);
    expect(await walk(world, `/api/v1/daily/2026-05-05?limit=${limit}`)).toEqual(whole);
    const trending = await walk(world, `/api/v1/trending?window=month&limit=${Math.max(limit, 10)}`);
    expect(new Set(trending).size).toBe(118);
    expect(trending).toHaveLength(118);
  });

  it("gives fifty items where no limit is named", async () => {
    expect((await listOf(await api("/trending"))).items).toHaveLength(50);
  });

  it("goes on within the filters, which come before the limit", async () => {
    const path = "/api/v1/trending?window=month&hasCode=true&limit=9";
    expect((await listOf(await world.get(path))).items).toHaveLength(9);
    const ids = await walk(world, path);
    expect(ids).toEqual(await walk(world, "/api/v1/trending?window=month&hasCode=true&limit=100"));
    expect(ids).toHaveLength(40 - 1); // every third paper of four days, one of them listed twice
  });

  it("links to the next page, with the filters, as RFC 8288 says", async () => {
    const first = await api("/daily/latest?tag=robotics&tag=speech-audio&limit=3");
    const { nextCursor } = await listOf(first);
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    const { origin, pathname, searchParams } = new URL(link);
    expect([origin, pathname]).toEqual([SITE_URL, "/api/v1/daily/latest"]);
    expect(Array.from(searchParams)).toEqual([
      ["tag", "robotics"],
      ["tag", "speech-audio"],
      ["limit", "3"],
      ["cursor", nextCursor],
    ]);
    const second = await listOf(await world.get(pathname + new URL(link).search));
    expect(second.items.map(({ rank }) => rank)).not.toContain(1);
    const last = await api("/daily/latest?limit=100");
    expect([last.headers.get("link"), (await listOf(last)).nextCursor]).toEqual([null, null]);
  });

  it("after the last item is an empty page, not an error", async () => {
    const { edition } = await listOf(await api("/daily/latest"));
    const end = cursorOf(1, "daily", edition.key, edition.version, 1000);
    expect(await listOf(await api(`/daily/latest?cursor=${end}`))).toEqual({ items: [], nextCursor: null, edition });
  });
});

describe("filters", () => {
  const all = async (): Promise<RankedItem[]> => {
    const items: RankedItem[] = [];
    for (const day of DAYS) items.push(...(await listOf(await api(`/daily/${day}?limit=100`))).items);
    return items;
  };
  const passing = async (query: string): Promise<string[]> => {
    const ids: string[] = [];
    for (const day of DAYS) ids.push(...(await walk(world, `/api/v1/daily/${day}?limit=100&${query}`)));
    return ids;
  };
  const tagged = (item: RankedItem, slug: string) => item.tags.some((tag) => tag.slug === slug);

  it.each<[string, (item: RankedItem) => boolean]>([
    ["tag=robotics", (item) => tagged(item, "robotics")],
    ["tag=robotics&tag=speech-audio", (item) => tagged(item, "robotics") || tagged(item, "speech-audio")],
    ["category=cs.CV", (item) => item.categories.includes("cs.CV")],
    ["category=cs.LG&category=cs.CV", () => true],
    ["author=ada%20QUILL", (item) => item.authors.some(({ name }) => name === "Ada Quill")],
    ["q=WHALE+robot", (item) => item.abstract.includes("whale") && item.title.includes("robot")],
    ["exclude=whale", (item) => !item.abstract.includes("whale")],
    ["exclude=whal", () => true],
    [
      "exclude=robotics&exclude=diffusion-models",
      (item) => !tagged(item, "robotics") && !tagged(item, "diffusion-models"),
    ],
    ["hasCode=true", (item) => item.codeUrl !== null],
    ["hasCode=false", (item) => item.codeUrl === null],
    ["minUpvotes=90", (item) => (item.signals.upvotes ?? 0) >= 90],
    ["minStars=400", (item) => (item.signals.githubStars ?? 0) >= 400],
    [
      "tag=code-available&category=cs.CL&minUpvotes=80&exclude=speech-audio&author=author",
      (item) =>
        tagged(item, "code-available") &&
        item.categories.includes("cs.CL") &&
        (item.signals.upvotes ?? 0) >= 80 &&
        !tagged(item, "speech-audio") &&
        item.authors.some(({ name }) => name.startsWith("Author")),
    ],
  ])("%s", async (query, passes) => {
    const items = await all();
    const expected = items.filter(passes).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(await passing(query)).toEqual(expected);
  });

  it("keep an item's rank in the whole edition", async () => {
    const { items } = await listOf(await api("/daily/latest?category=cs.CV&limit=3"));
    expect(items.map(({ rank }) => rank)).not.toEqual([1, 2, 3]);
  });

  it("count ages from the edition's publication, not from the reader's clock", async () => {
    // Published on the 5th at noon; the papers of the 4th were listed 35 hours before.
    expect(await walk(world, "/api/v1/weekly/2026-W19?maxAgeDays=1")).toHaveLength(30);
    expect(await walk(world, "/api/v1/weekly/2026-W19?maxAgeDays=2")).toHaveLength(59);
    expect(await walk(world, "/api/v1/weekly/2026-W19?maxAgeDays=0")).toEqual([]);
  });

  it.each([
    'lanterns "oil is olive"',
    "lantern -whale",
    "author:quill light",
    "lantern year:2026 has:code",
    "tag:survey",
  ])("q takes what a search takes: %s", async (q) => {
    const [query, { items }] = [encodeURIComponent(q), await listOf(await api("/weekly/2026-W19?limit=100"))];
    const found = new Set(await walk(world, `/api/v1/papers?q=${query}`));
    const expected = items.map(({ id }) => id).filter((id) => found.has(id));
    expect([0, items.length]).not.toContain(expected.length);
    expect(await walk(world, `/api/v1/weekly/2026-W19?q=${query}`)).toEqual(expected);
  });

  it("that nothing passes give an empty list", async () => {
    const list = await listOf(await api("/daily/latest?q=unfindable"));
    expect(list).toMatchObject({ items: [], nextCursor: null });
  });
});
