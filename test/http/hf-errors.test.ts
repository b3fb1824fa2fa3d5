import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const errorOf = async (path: string) => {
  const answer = await world.get(path);
  return [answer.status, await answer.json(), answer.headers.get("x-error-message")];
};

describe("errors of the routes that are Hugging Face's", () => {
  it.each([
    ["/api/daily_papers?date=2025-13-40", "✖ Invalid ISO date\n  → at date", "Invalid ISO date at date"],
    ["/api/daily_papers?date=", "✖ Invalid ISO date\n  → at date", "Invalid ISO date at date"],
    [
      "/api/daily_papers?date=2026-05-06",
      '✖ "date" must be less than or equal to "2026-05-05T00:00:00.000Z"\n  → at date',
      '"date" must be less than or equal to "2026-05-05T00:00:00.000Z" at date',
    ],
    ["/api/daily_papers?week=2026-W54", "✖ Invalid ISO week\n  → at week", "Invalid ISO week at week"],
    ["/api/daily_papers?month=2026-13", "✖ Invalid ISO month\n  → at month", "Invalid ISO month at month"],
    [
      "/api/daily_papers?limit=101",
      "✖ Too big: expected number to be <=100\n  → at limit",
      "Too big: expected number to be <=100 at limit",
    ],
    [
      "/api/daily_papers?limit=2&limit=3",
      "✖ Invalid input: expected number, received NaN\n  → at limit",
      "Invalid input: expected number, received NaN at limit",
    ],
    [
      "/api/daily_papers?sort=upvotes",
      '✖ Invalid option: expected one of "publishedAt"|"trending"\n  → at sort',
      'Invalid option: expected one of "publishedAt"|"trending" at sort',
    ],
    [
      "/api/papers/search",
      "✖ Invalid input: expected string, received undefined\n  → at q",
      "Invalid input: expected string, received undefined at q",
    ],
    ["/api/papers/2605.99999", "Paper not found", "Paper not found"],
    ["/api/papers/nonsense", "Paper not found", "Paper not found"],
  ])("%s", async (path, error, header) => {
    expect(await errorOf(path)).toEqual([
      path.startsWith("/api/papers/") && !path.endsWith("search") ? 404 : 400,
      { error },
      header,
    ]);
  });

  it.each([
    "limit=0",
    "limit=-1",
    "limit=1.5",
    "limit=1e9",
    "limit=NaN",
    "limit=ten",
    "p=-1",
    "p=1e400",
    "p=x",
    "date=today",
    "date=2026-5-5",
    "date=2026-02-30",
    "date=__proto__",
    "week=2026-19",
    "month=2026-05-05",
    "date=2026-05-05&date=2026-05-05",
    `submitter=${"x".repeat(201)}`,
    "sort=",
    "sort=publishedAt&sort=trending",
  ])("scenario 60: /api/daily_papers?%s", async (query) => {
    const [status, body, header] = await errorOf(`/api/daily_papers?${query}`);
    expect([status, body]).toEqual([400, { error: expect.stringMatching(/^✖ /) }]);
    expect(header).toMatch(/^[\x20-\x7e]{5,}$/);
  });

  it.each(["q=", "q=%20", `q=${"x".repeat(251)}`, "q=a&limit=121", "q=a&limit=0", "q=a&q=b"])(
    "scenario 60: /api/papers/search?%s",
    async (query) => {
      expect((await errorOf(`/api/papers/search?${query}`))[0]).toBe(400);
    },
  );

  it("that Hugging Face's clients do not know are problems as everywhere", async () => {
    const posted = await world.get("/api/daily_papers", { method: "POST" });
    expect([posted.status, posted.headers.get("content-type")]).toEqual([405, "application/problem+json"]);
    const DB = {
      prepare: () => {
        throw new Error("D1_ERROR: Network connection lost.");
      },
    };
    const broken = await edge.request("/api/papers/search?q=a", {}, { ...world.env, DB });
    expect([broken.status, broken.headers.get("content-type")]).toEqual([503, "application/problem+json"]);
  });

  it("may be read from any site", async () => {
    const { headers } = await world.get("/api/papers/search", { headers: { origin: "https://elsewhere.example" } });
    expect([headers.get("access-control-allow-origin"), headers.get("cache-control")]).toEqual(["*", "no-store"]);
    expect(headers.get("access-control-expose-headers")).toMatch(/X-Error-Message/);
  });
});
