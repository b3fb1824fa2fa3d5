import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import document from "../../src/http/openapi.json" with { type: "json" };
import { edge } from "../../src/workers/edge.ts";
import { documented, documentedPath } from "./documented.ts";
import { OLD_ID, openWorld, RENAMED, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  vi.spyOn(console, "error").mockReturnValue(); // where stores that fail are told
});
afterAll(() => world.close());

/** What is there of every path, and what is refused with statuses of its own. */
const ADDRESSES: Record<string, Record<number, string>> = {
  "/api/v1/daily/{date}": { 200: "latest", 400: "tomorrow", 404: "2026-05-03" },
  "/api/v1/weekly/{week}": { 200: "latest", 400: "latest?limit=0", 404: "2026-W30" },
  "/api/v1/monthly/{month}": { 200: "latest", 400: "2026-13", 404: "2027-01" },
  "/api/v1/trending": { 200: "?window=week", 400: "?window=year" },
  "/api/v1/papers": { 200: "?q=lantern", 400: "?hasCode=perhaps" },
  "/api/v1/papers/{id}": { 200: OLD_ID, 400: "nonsense", 404: "2605.99999" },
  "/api/v1/papers/{id}/history": { 200: `${OLD_ID}/history`, 400: "nonsense/history", 404: "2605.99999/history" },
  "/api/v1/changes": { 200: "?since=2026-05-04", 400: "?since=yesterday" },
  "/api/v1/tags": { 200: "" },
  "/api/v1/tags/{slug}": { 200: "robotics", 301: RENAMED.former, 400: "robotics?cursor=x", 404: "nonsense" },
  "/api/v1/status": { 200: "" },
  "/api/v1/openapi.json": { 200: "" },
  "/api/daily_papers": { 200: "?date=2026-05-04", 400: "?date=2026-05-32" },
  "/api/papers/search": { 200: "?q=lantern", 400: "" },
  "/api/papers/{id}": { 200: OLD_ID, 404: "2605.99999" },
};

function fail(message: string): never {
  throw new Error(message);
}
const away = {
  DB: { prepare: () => fail("D1_ERROR: it is away"), batch: async () => fail("D1_ERROR: it is away") },
  EDITIONS: { get: async () => fail("KV GET failed: 500") },
};
const unpublished = { EDITIONS: { get: async () => null } };
const full = { limit: async () => ({ success: false }) };
const from = { "cf-connecting-ip": "192.0.2.7" };

/** How the statuses are had that every path has. */
const ANYWHERE: Record<number, { headers: Record<string, string>; env?: object }> = {
  304: { headers: { "if-none-match": "*" } },
  406: { headers: { accept: "text/html" } },
  412: { headers: { "if-match": '"other"' } },
  429: { headers: from, env: { API_LIMIT: full } },
  503: { headers: {}, env: away },
};
/** A list that is always there once something has been published. */
const FIRST_MINUTES = ["/api/v1/trending"];
/** Made of nothing but the release. */
const STORELESS = ["/api/v1/openapi.json"];

const cases = Object.entries(document.paths).flatMap(([path, { get }]) =>
  Object.keys(get.responses).map((status) => [path, Number(status)] as const),
);

describe("scenario 62: what the document promises is what is answered", () => {
  it.each(cases.filter(([path, status]) => !(status === 503 && STORELESS.includes(path))))(
    "%s: %d",
    async (path, status) => {
      const own = ADDRESSES[path] ?? {};
      const base = path.replace(/\{.*$/, "");
      const address = base + (own[status] ?? own[200] ?? "");
      const { headers, env } = ANYWHERE[status] ?? { headers: {} };
      const stores = status === 404 && FIRST_MINUTES.includes(path) ? unpublished : env;
      const answer = await edge.request(address, { headers, redirect: "manual" }, { ...world.env, ...stores } as Env); // as the edge has it
      expect(documentedPath(new URL(`http://127.0.0.1${address}`).pathname)).toBe(path);
      expect([answer.status, await answer.clone().text()]).toEqual([status, expect.anything()]);
      await documented(address, undefined, answer);
    },
  );
});
