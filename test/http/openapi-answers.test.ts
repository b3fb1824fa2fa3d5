import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { operationsOf } from "../../src/http/api-document.ts";
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
  "/api/v1/papers/{id}/similar": { 200: `${OLD_ID}/similar`, 400: "nonsense/similar", 404: "2605.99999/similar" },
  "/api/v1/search": { 200: "?q=lantern", 400: "" },
  "/api/v1/similar": { 200: `?id=${OLD_ID}`, 400: "?id=nonsense" },
  "/api/v1/changes": { 200: "?since=2026-05-04", 400: "?since=yesterday" },
  "/api/v1/tags": { 200: "" },
  "/api/v1/tags/{slug}": { 200: "robotics", 301: RENAMED.former, 400: "robotics?cursor=x", 404: "nonsense" },
  "/api/v1/subscriptions": { 202: "" },
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
const idle = { limit: async () => ({ success: true }) };
const from = { "cf-connecting-ip": "192.0.2.7" };

interface Refused {
  headers?: Record<string, string>;
  env?: object;
  body?: string;
}

/** How the statuses are had that every path has. */
const ANYWHERE: Record<number, Refused> = {
  304: { headers: { "if-none-match": "*" } },
  406: { headers: { accept: "text/html" } },
  412: { headers: { "if-match": '"other"' } },
  429: { headers: from, env: { API_LIMIT: full } },
  503: { env: away },
};
const turnstile = { TURNSTILE_SITE_KEY: "0x4AAAAAAAkey", TURNSTILE_SECRET: "0x4AAAAAAApart" };
/** Beside those, where something is sent. */
const SENDING: Record<number, Refused> = {
  400: { body: "{}" },
  403: { env: turnstile },
  413: { body: " ".repeat(20_001), headers: { "content-length": "20001" } },
  415: { headers: { "content-type": "text/plain" } },
};
/** A list that is always there once something has been published. */
const FIRST_MINUTES = ["/api/v1/trending"];
/** Made of nothing but the release. */
const STORELESS = ["/api/v1/openapi.json"];

const cases = operationsOf(document).flatMap(({ path, method, operation }) =>
  Object.keys({ ...operation.responses, ...(operation.requestBody && SENDING) }).map((status) => ({
    method,
    path,
    status: Number(status),
    operation,
  })),
);

describe("scenario 62: what the document promises is what is answered", () => {
  it.each(cases.filter(({ path, status }) => !(status === 503 && STORELESS.includes(path))))(
    "$method $path: $status",
    async ({ method, path, status, operation: { requestBody } }) => {
      const own = ADDRESSES[path] ?? {};
      const base = path.replace(/\{.*$/, "");
      const address = base + (own[status] ?? own[200] ?? "");
      const refused = { ...ANYWHERE, ...(requestBody && SENDING) }[status];
      const example = JSON.stringify(requestBody?.content["application/json"].example);
      const init = {
        method: method.toUpperCase(),
        headers: { ...(requestBody && { "content-type": "application/json" }), ...refused?.headers },
        ...(requestBody && { body: refused?.body ?? example }),
        redirect: "manual" as const,
      };
      const stores = status === 404 && FIRST_MINUTES.includes(path) ? unpublished : refused?.env;
      const answer = await edge.request(address, init, { ...world.env, ...stores } as Env); // as the edge has it
      expect(documentedPath(new URL(`http://127.0.0.1${address}`).pathname)).toBe(path);
      expect([answer.status, await answer.clone().text()]).toEqual([status, expect.anything()]);
      await documented(address, init, answer);
    },
  );

  it("of subscribing, where nothing of mail has been set up and where a network has had enough", async () => {
    const address = "/api/v1/subscriptions";
    const init = {
      method: "POST",
      body: '{"address":"ada@example.org","cf-turnstile-response":"XXXX"}',
      headers: { "content-type": "application/json", ...from },
    };
    const ask = async (env: object) =>
      documented(address, init, await edge.request(address, init, { ...world.env, API_LIMIT: idle, ...env } as Env)); // as the edge has it
    expect((await ask({ TOKEN_SECRET: undefined })).status).toBe(503);
    const { example } = document.paths[address].post.responses["202"].content["application/json"];
    for (let i = 0; i < 20; i++) {
      const answer = await ask({});
      expect([answer.status, await answer.json()]).toEqual([202, example]);
    }
    expect((await ask({})).status).toBe(429);
  });
});
