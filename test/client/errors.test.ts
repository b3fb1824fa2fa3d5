import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BroadsheetError, createClient } from "../../src/client/index.ts";
import { openWorld, type World } from "../http/world.ts";
import { clientOf } from "./world-client.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const failureOf = async (call: Promise<unknown>): Promise<BroadsheetError> => {
  const error: unknown = await call.then(() => "no failure at all").catch((failure: unknown) => failure);
  if (error instanceof BroadsheetError) return error;
  throw error;
};
const answering = (answer: Response) => createClient("https://papers.example", { fetch: async () => answer });

describe("what the API refuses", () => {
  it("404: the message says what there is instead", async () => {
    const error = await failureOf(clientOf(world).daily("2026-05-03"));
    expect(error.message).toBe("There is no daily edition for 2026-05-03. The nearest are 2026-05-01 and 2026-05-04.");
    expect(error).toMatchObject({
      name: "BroadsheetError",
      status: 404,
      problem: { title: "Not found", status: 404, detail: error.message, instance: "/api/v1/daily/2026-05-03" },
      retryAfter: null,
    });
  });

  it("400: each parameter is named", async () => {
    const error = await failureOf(clientOf(world).papers({ limit: 0, tag: "witchcraft" }));
    expect(error.status).toBe(400);
    expect(error.problem?.errors?.map(({ parameter }) => parameter)).toEqual(["tag", "limit"]);
  });

  it.each(["paper", "history"] as const)("%s of an unknown paper, and of what is none", async (method) => {
    const client = clientOf(world);
    expect((await failureOf(client[method]("2605.99999"))).status).toBe(404);
    expect((await failureOf(client[method]("../status"))).status).toBe(400);
  });
});

describe("what else may answer", () => {
  const problem = { type: "about:blank", title: "Too many requests", status: 429, detail: "Wait.", instance: "/" };
  const json = (contentType: string, more: Record<string, string> = {}) => ({
    status: 429,
    headers: { "content-type": contentType, ...more },
  });

  it("429 with the seconds to wait", async () => {
    const init = json("application/problem+json", { "retry-after": "17" });
    const error = await failureOf(answering(new Response(JSON.stringify(problem), init)).trending());
    expect(error).toMatchObject({ message: "Wait.", status: 429, problem, retryAfter: 17 });
  });

  it.each([["Wed, 21 Oct 2026 07:28:00 GMT"], ["-1"], [""], ["soon"]])(
    "no seconds in Retry-After: %s",
    async (value) => {
      const init = json("application/problem+json; charset=utf-8", { "retry-after": value });
      const error = await failureOf(answering(new Response(JSON.stringify(problem), init)).trending());
      expect(error).toMatchObject({ problem, retryAfter: null });
    },
  );

  it.each<[string, Response]>([
    ["502 of a proxy", new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } })],
    ["503 without a body", new Response(null, { status: 503 })],
    ["404 of another API", Response.json({ detail: "other words" }, { status: 404 })],
    ["a problem that is cut off", new Response('{"type": "abo', json("application/problem+json"))],
    ["304, which a header of one's own can bring about", new Response(null, { status: 304 })],
  ])("%s is an error without a problem", async (_name, answer) => {
    const error = await failureOf(answering(answer).status());
    expect(error).toMatchObject({ message: `HTTP status ${answer.status}`, status: answer.status, problem: null });
    expect(answer.body === null || answer.bodyUsed).toBe(true);
  });

  it("a connection that fails is the platform's own error", async () => {
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(createClient("https://papers.example", { fetch }).tags()).rejects.toThrow(TypeError);
  });
});

describe("how it asks", () => {
  const asking = (baseUrl: string | URL) => {
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => Response.json({}));
    const client = createClient(baseUrl, { fetch, headers: { "user-agent": "mirror/1.0" } });
    return { fetch, client };
  };

  it.each([
    ["https://papers.example", "https://papers.example/api/v1/status"],
    ["https://papers.example/", "https://papers.example/api/v1/status"],
    [new URL("https://papers.example"), "https://papers.example/api/v1/status"],
    ["https://example.org/papers/", "https://example.org/papers/api/v1/status"],
    ["", "/api/v1/status"],
  ])("below %s", async (baseUrl, url) => {
    const { fetch, client } = asking(baseUrl);
    await client.status();
    expect(fetch.mock.calls.map(([asked]) => asked)).toEqual([url]);
  });

  it("with the headers that it was given, and the signal of the call", async () => {
    const { fetch, client } = asking("https://papers.example");
    const { signal } = new AbortController();
    await client.paper("2605.05001", { signal });
    await client.tags();
    const headers = { "user-agent": "mirror/1.0" };
    expect(fetch.mock.calls.map(([, init]) => init)).toEqual([
      { headers, signal },
      { headers, signal: null },
    ]);
    expect(fetch.mock.calls[0]?.[0]).not.toContain("signal");
  });
});
