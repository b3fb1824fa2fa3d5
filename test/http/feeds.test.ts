import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { cleanText } from "../../src/domain/text.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { childTexts, parseXml } from "../feeds/xml-tree.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { FEW, listOf, NOW, openWorld, SITE_URL, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const JsonFeed = z.object({
  title: z.string(),
  feed_url: z.string(),
  home_page_url: z.string(),
  items: z.array(z.object({ id: z.string(), date_published: z.string(), date_modified: z.string() })),
});

const feedOf = async (path: string) => JsonFeed.parse(await (await world.get(path)).json());
const idsOf = async (path: string) => (await feedOf(path)).items.map(({ id }) => id);
const papersOf = async (path: string) =>
  (await listOf(await world.get(path))).items.map(({ id }) => `tag:broadsheet.pub,2026:paper/${id}`);
const problemOf = async (path: string) => {
  const answer = await world.get(path);
  return { status: answer.status, ...((await answer.json()) as { errors: unknown }) };
};

const QUERIES = [
  "limit=100",
  "hasCode=true&limit=7",
  "tag=robotics",
  "tag=robotics&tag=survey",
  `tag=${FEW.slug}&limit=2`,
  "category=cs.CV&author=quill&minUpvotes=50",
  "exclude=olive&minStars=1&maxAgeDays=5",
  "q=whale",
];

describe("/feeds/trending", () => {
  it.each(["", "window=day", "window=week", "window=month"])(
    "has the papers of the API in its order: %s",
    async (window) => {
      for (const query of QUERIES) {
        const both = [query, window].filter((part) => part !== "").join("&");
        const ids = await idsOf(`/feeds/trending.json?${both}`);
        expect([both, ids]).toEqual([both, await papersOf(`/api/v1/trending?${both}`)]);
        expect(ids.length).toBeGreaterThan(0);
      }
    },
  );

  it("names the windows to who asks for another", async () => {
    expect(await problemOf("/feeds/trending.rss?window=year")).toMatchObject({
      status: 400,
      errors: [{ parameter: "window", detail: "must be one of day, week, month" }],
    });
  });

  it("says what it is, and belongs to the page of the same list", async () => {
    expect(await feedOf("/feeds/trending.json?window=week")).toMatchObject({
      title: "Broadsheet: trending this week",
      home_page_url: `${SITE_URL}/trending?window=week`,
    });
    expect(await feedOf("/feeds/trending.json?tag=robotics&hasCode=false")).toMatchObject({
      title: "Broadsheet: trending today, Robotics and embodied AI, without code",
      home_page_url: `${SITE_URL}/trending?hasCode=false&tag=robotics`,
    });
  });
});

describe("/feeds/search", () => {
  it.each(QUERIES.filter((query) => query !== "limit=100"))(
    "has the papers of the API in its order: %s",
    async (query) => {
      const ids = await idsOf(`/feeds/search.json?${query}`);
      expect(ids).toEqual(await papersOf(`/api/v1/papers?${query}`));
      expect(ids.length).toBeGreaterThan(0);
    },
  );

  it("finds what was on no list, by its own date, and what was listed by its own too", async () => {
    const [publishedAt, updatedAt] = [Date.parse("2026-05-03T10:00:00Z"), Date.parse("2026-05-04T11:00:00Z")];
    const record = arxivRecord({ id: "2605.77777", title: "Unlisted Beacons", publishedAt, updatedAt });
    await storeRecords(world.db, [{ record, listedAt: null }], NOW);
    await tagPapers(world.db, [record.id], NOW);
    const { items } = await feedOf("/feeds/search.json?q=beacons");
    expect(items).toMatchObject([
      {
        id: "tag:broadsheet.pub,2026:paper/2605.77777",
        date_published: "2026-05-03T10:00:00.000Z",
        date_modified: "2026-05-04T11:00:00.000Z",
      },
    ]);
    expect(await idsOf("/feeds/daily.json?q=beacons")).toEqual([]);
    const found = (await feedOf("/feeds/search.json?q=lantern&limit=100")).items;
    const { items: papers } = (await (await world.get("/api/v1/papers?q=lantern&limit=100")).json()) as {
      items: { publishedAt: string }[];
    };
    expect(found.map((item) => item.date_published)).toEqual(papers.map((paper) => paper.publishedAt));
  });

  it.each(["", "?limit=3", "?window=day", "?utm_source=reader"])("needs words or a filter: %s", async (query) => {
    expect(await problemOf(`/feeds/search.atom${query}`)).toMatchObject({
      status: 400,
      errors: [{ parameter: "q", detail: "is needed, or another filter" }],
    });
  });

  it.each(["q=", "q=%20", "minStars=many", "tag=nonsense", "limit=0", `q=${"a".repeat(2_001)}`, "q=tag:nonsense"])(
    "refuses %s",
    async (query) => {
      expect(await problemOf(`/feeds/search.rss?${query}`)).toMatchObject({
        status: 400,
        errors: [{ parameter: query.split("=")[0] }],
      });
    },
  );

  it("is called what was asked for", async () => {
    const query = new URLSearchParams([
      ["q", "light oil"],
      ["tag", "robotics"],
      ["tag", "survey"],
      ["category", "cs.CV"],
      ["author", "Ada"],
      ["exclude", "whale"],
      ["exclude", "safety"],
      ["hasCode", "true"],
      ["minUpvotes", "10"],
      ["minStars", "5"],
      ["maxAgeDays", "7"],
    ]);
    expect((await feedOf(`/feeds/search.json?${query.toString()}`)).title).toBe(
      "Broadsheet: “light oil”, Robotics and embodied AI or Survey, cs.CV, by Ada, without Alignment and safety or whale, with code, 10 votes or more, 5 stars or more, at most 7 days old",
    );
    const long = (await feedOf(`/feeds/search.json?q=${"🐟".repeat(100)}&author=${"雪".repeat(150)}`)).title;
    expect([long.length <= 200, long.at(-1), long.isWellFormed()]).toEqual([true, "…", true]);
  });
});

describe("a feed's address", () => {
  // Spelt as nobody would, and as the feed itself does.
  const SPELLINGS: [string, string][] = [
    ["/feeds/daily.json?utm_source=x&utm_medium=y&cursor=z", "/feeds/daily.json"],
    ["/feeds/daily.json?tag=survey&limit=050&tag=robotics&tag=survey", "/feeds/daily.json?tag=robotics&tag=survey"],
    ["/feeds/daily.json?tag=alignment-safety&q=%20light%20%20oil%20", "/feeds/daily.json?q=light++oil&tag=safety"],
    ["/feeds/trending.json?window=day", "/feeds/trending.json"],
    ["/feeds/trending.json?window=week&tag=robotics", "/feeds/trending.json?tag=robotics&window=week"],
    [
      "/feeds/tags/robotics.json?window=week&minUpvotes=007&hasCode=true",
      "/feeds/tags/robotics.json?hasCode=true&minUpvotes=7",
    ],
    ["/feeds/search.json?q=%6cantern&window=week&limit=50&fbclid=1", "/feeds/search.json?q=lantern"],
  ];
  it.each(SPELLINGS)("of %s is %s, and the bytes are the same", async (asked, own) => {
    for (const format of ["json", "rss", "atom"]) {
      const [given, itself] = [asked, own].map((path) => path.replace(".json", `.${format}`));
      const [answer, plain] = [await world.get(given ?? ""), await world.get(itself ?? "")];
      const text = await answer.text();
      expect(text === (await plain.text()), given).toBe(true);
      expect(answer.headers.get("etag")).toBe(plain.headers.get("etag"));
      if (format === "json") expect(JsonFeed.parse(JSON.parse(text)).feed_url).toBe(SITE_URL + own);
      if (format === "atom")
        expect(text).toContain(`<id>tag:broadsheet.pub,2026:feed${itself?.replaceAll("&", "&amp;")}</id>`);
    }
  });

  it("is another for other filters", async () => {
    const [some, all] = [await feedOf("/feeds/daily.json?limit=3"), await feedOf("/feeds/daily.json")];
    expect(some.feed_url).not.toBe(all.feed_url);
  });
});

describe("scenario 53: a search for anything", () => {
  it("is a well-formed feed that says what was asked", async () => {
    const words = fc
      .string({ unit: "binary", minLength: 1, maxLength: 60 })
      .filter((text) => cleanText(text).trim() !== "" && text.trim() === text);
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom("rss", "atom"), async (q, format) => {
        const path = `/feeds/search.${format}?${new URLSearchParams({ q: q.toWellFormed() }).toString()}`;
        const answer = await world.get(path);
        const root = parseXml(await answer.text());
        expect([path, answer.status]).toEqual([path, 200]);
        const title = childTexts(format === "rss" ? (root.children[0] ?? root) : root, "title")[0];
        expect(title).toBe(cleanText(`Broadsheet: “${q}”`).replace(/\r\n?/g, "\n"));
      }),
      { numRuns: 60 },
    );
  });
});
