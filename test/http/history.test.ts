import { afterAll, beforeAll, expect, it } from "vitest";
import { HOUR } from "../../src/domain/calendar.ts";
import { NOW, OLD_ID, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface History {
  id: string;
  ranks: { window: string; at: string; rank: number; score: number }[];
  signals: { signal: string; at: string; value: number }[];
}
const historyOf = async (id: string) => (await (await world.get(`/api/v1/papers/${id}/history`)).json()) as History;

it("has a paper's ranks and counts over time, newest first", async () => {
  await world.vote({ "2605.05001": 140 }, NOW + HOUR);
  await world.vote({ "2605.05001": 190 }, NOW + 2 * HOUR);
  const { items } = (await (await world.get("/api/v1/trending?window=day&limit=100")).json()) as {
    items: { id: string; rank: number }[];
  };
  const { id, ranks, signals } = await historyOf("2605.05001v2");
  expect(id).toBe("2605.05001");
  expect(signals.filter(({ signal }) => signal === "upvotes").slice(0, 2)).toEqual([
    { signal: "upvotes", at: new Date(NOW + 2 * HOUR).toISOString(), value: 190 },
    { signal: "upvotes", at: new Date(NOW + HOUR).toISOString(), value: 140 },
  ]);
  expect(ranks.find(({ window }) => window === "day")).toMatchObject({
    at: new Date(NOW + 2 * HOUR).toISOString(),
    rank: items.find((item) => item.id === "2605.05001")?.rank,
  });
});

it("knows old identifiers, and says 404 of unknown papers and 400 of what is no id", async () => {
  expect((await historyOf(OLD_ID)).id).toBe(OLD_ID);
  expect((await world.get("/api/v1/papers/2699.99999/history")).status).toBe(404);
  expect((await world.get("/api/v1/papers/nonsense/history")).status).toBe(400);
});

it("answers 304 while nothing changed", async () => {
  const first = await world.get("/api/v1/papers/2605.05001/history");
  const again = await world.get("/api/v1/papers/2605.05001/history", {
    headers: { "If-None-Match": first.headers.get("ETag") ?? "" },
  });
  expect([first.status, again.status]).toEqual([200, 304]);
});

it("has a page that explains the order with the numbers of the day", async () => {
  const page = await world.get("/about/ranking");
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain("How papers are ranked");
  expect(text).toContain("votes expected");
});
