import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchPage } from "../../src/domain/api.ts";
import { papersIn, readPage } from "./reading.ts";
import { OLD_ID, openWorld, type World } from "./world.ts";

const KEPT = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ODD = [
  '"',
  '""',
  '" "',
  "c++",
  "-x",
  "--",
  '-"',
  "a:b",
  "AND",
  "OR NOT",
  "*",
  "lan*",
  "NEAR(",
  "NEAR(lantern oil, 2)",
  "(lantern",
  "lantern)",
  '"lantern oil',
  '"lantern"oil"',
  "title:lantern",
  "{title abstract} : lantern",
  "topics : qhascode",
  "authors : quill",
  "author:",
  'author:""',
  "author:🐟",
  "tag:nonsense",
  "tag:__proto__",
  "cat:",
  "cat:cs.CL.x",
  "year:0",
  "year:-",
  "year:2026-2024",
  "year:0000-9999",
  "has:nothing",
  "constructor:lantern",
  "__proto__:lantern",
  "-author:quill",
  "lantern -lantern",
  "^lantern",
  "lantern + oil",
  "'; drop table papers; --",
  "🐟",
  "漢字かな交じり文",
  "김철수",
  "\u0000",
  "\ud800",
  "\u202e",
  "\ue000",
  "a\u0301".repeat(90),
  "ﬁ",
  "%",
  "_",
  "\\",
  "x".repeat(200),
  "x".repeat(10_000),
  "-a ".repeat(66),
  '"a b"'.repeat(40),
  "author:a ".repeat(22),
  Array.from({ length: 60 }, (_, i) => `w${i}`).join(" "),
  Array.from({ length: 100 }, (_, i) => i % 10).join(" "),
];
const NAMED = ODD.map((text) => [text.slice(0, 40), encodeURIComponent(text.toWellFormed())] as const);

/** Everything that takes words, and then everything that takes ids. */
const WORDED = [
  "/search?q=",
  "/search?order=newest&q=",
  "/search?q=lantern&author=",
  "/search?q=lantern&exclude=",
  "/search?q=lantern&cursor=",
  "/api/v1/search?q=",
  "/api/v1/search?q=lantern&tag=",
  "/api/v1/search?q=lantern&cursor=",
  "/api/v1/papers?q=",
  "/api/papers/search?q=",
  "/feeds/search.rss?q=",
];
const LIKE = [
  "/api/v1/similar?id=",
  `/api/v1/similar?id=${OLD_ID}&id=`,
  `/api/v1/similar?id=${OLD_ID}&limit=`,
  "/feeds/similar.rss?id=",
  "/feeds/similar.atom?id=",
  `/feeds/similar.json?id=${OLD_ID}&id=`,
];

describe("scenario 59: odd searches", () => {
  it.each(NAMED)("%s is no failure", async (_name, text) => {
    for (const before of [...WORDED, ...LIKE]) {
      const answer = await world.get(before + text);
      expect([before, [200, 400].includes(answer.status)]).toEqual([before, true]);
      const kept = answer.headers.get("cache-control");
      if (answer.status === 400) expect(kept).toBe("no-store");
      else if (!before.startsWith("/feeds/")) expect(kept).toBe(KEPT);
    }
    // An empty id is the address of no paper, and a slash may be within one.
    const similar = await world.get(`/api/v1/papers/${text}/similar`);
    expect([200, 400, 404]).toContain(similar.status);
  });

  it.each(['"lantern', "lantern*", "(lantern", "lantern:", "^lantern", "lantern -", "Lantern 🐟"])(
    "%s finds lanterns: signs are no words",
    async (q) => {
      const query = encodeURIComponent(q);
      expect(papersIn(await readPage(world, `/search?q=${query}`))).toHaveLength(50);
      expect(await found(query)).toHaveLength(50);
    },
  );

  it.each(["AND", "lantern AND oil NOT whale", "title:lantern", "NEAR(lantern oil)"])(
    "%s has words like others, which nobody has all of",
    async (q) => {
      expect(papersIn(await readPage(world, `/search?order=newest&q=${encodeURIComponent(q)}`))).toEqual([]);
    },
  );

  it("no word is an operator where the best come first either", async () => {
    const texts = async (q: string) => (await items(encodeURIComponent(q))).map(({ abstract }) => abstract);
    // An operator would keep these out, or find nothing.
    expect((await texts("lantern NOT whale")).some((text) => text.includes("whale"))).toBe(true);
    expect((await texts("NEAR(lantern olive)"))[0]).toContain("olive");
    expect((await texts("lantern OR whale")).every((text) => text.includes("whale"))).toBe(true);
  });

  it.each(["-lantern", '-"lantern oil"', "-", "🐟", '""'])("%s asks for nothing, and finds nothing", async (q) => {
    expect(await found(encodeURIComponent(q))).toEqual([]);
  });
});

async function items(query: string): Promise<SearchPage["items"]> {
  const answer = await world.get(`/api/v1/search?q=${query}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as SearchPage).items;
}
const found = async (query: string) => (await items(query)).map(({ id }) => id);
