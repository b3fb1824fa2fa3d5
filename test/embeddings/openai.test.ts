import type { ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { EmbeddingError, PATIENCE } from "../../src/embeddings/embedder.ts";
import { openAiEmbedder } from "../../src/embeddings/openai.ts";
import { answerTo, type Endpoint, MODEL, respond, startEndpoint, type Trouble } from "./endpoint.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.requests.length = 0;
  endpoint.trouble(null);
});
afterEach(() => vi.restoreAllMocks());

const KEY = "sk-a-key-of-tests";
const embedder = (overrides: Partial<Parameters<typeof openAiEmbedder>[0]> = {}) =>
  openAiEmbedder({ url: `${endpoint.url}/v1/embeddings`, model: MODEL, key: null, dimensions: null, ...overrides });

function cosine(a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number {
  const dot = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return dot / Math.hypot(...a) / Math.hypot(...b);
}

describe("the wire", () => {
  it("asks for floats of a list of texts, without a key where there is none", async () => {
    await embedder().embed(["a harbour", "a lantern"], "document");
    expect(endpoint.requests).toMatchObject([
      { path: "/v1/embeddings", model: MODEL, input: ["a harbour", "a lantern"], encoding_format: "float" },
    ]);
    expect(endpoint.requests[0]?.dimensions).toBeUndefined();
    expect(endpoint.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("sends the key as a header, and the dimensions, which are another space", async () => {
    const short = embedder({ key: KEY, dimensions: 64 });
    const [vector] = await short.embed(["a harbour"], "document");
    expect(vector).toHaveLength(64);
    expect(short.model).toBe(`${MODEL}/64`);
    expect(embedder().model).toBe(MODEL);
    expect(endpoint.requests[0]?.headers["authorization"]).toBe(`Bearer ${KEY}`);
  });

  it("brings texts that say the same near each other", async () => {
    const texts = ["inverting language models", "a language model, inverted", "robots that fold laundry"];
    const [a, b, c] = await embedder().embed(texts, "document");
    expect(cosine(a, b)).toBeGreaterThan(0.9);
    expect(cosine(a, c)).toBeLessThan(0.5);
  });

  it("puts vectors where their indices say", async () => {
    const texts = ["one", "two", "three"];
    const inOrder = await embedder().embed(texts, "document");
    endpoint.trouble((seen, response) => {
      const answer = answerTo(seen);
      respond(response, { ...answer, data: answer.data.toReversed() });
    });
    expect(await embedder().embed(texts, "document")).toEqual(inOrder);
  });

  it("cuts many texts into requests of 64, and long ones into fewer, and keeps their order", async () => {
    const texts = Array.from({ length: 150 }, (_, i) => `lantern number${i}`);
    const vectors = await embedder().embed(texts, "document");
    expect(endpoint.requests.map(({ input }) => input.length)).toEqual([64, 64, 22]);
    expect(vectors[149]).toEqual((await embedder().embed([texts[149] ?? ""], "document"))[0]);
    endpoint.requests.length = 0;
    await embedder().embed(
      Array.from({ length: 5 }, () => "word ".repeat(10_000)),
      "document",
    );
    expect(endpoint.requests.map(({ input }) => input.length)).toEqual([2, 2, 1]);
  });

  it("asks nobody for nothing", async () => {
    expect(await embedder().embed([], "document")).toEqual([]);
    expect(endpoint.requests).toEqual([]);
  });

  it.each([
    ["BAAI/bge-small-en-v1.5", "Represent this sentence for searching relevant passages: tides", "tides"],
    ["intfloat/e5-base-v2", "query: tides", "passage: tides"],
    ["nomic-embed-text", "search_query: tides", "search_document: tides"],
    ["text-embedding-3-small", "tides", "tides"],
  ])("%s is asked as its card has it", async (model, query, document) => {
    await embedder({ model }).embed(["tides"], "query");
    await embedder({ model }).embed(["tides"], "document");
    expect(endpoint.requests.map(({ input }) => input)).toEqual([[query], [document]]);
  });
});

const withData =
  (change: (data: { index: number; embedding: unknown }[]) => unknown): Trouble =>
  (seen, response) =>
    respond(response, { data: change(answerTo(seen).data) });
const status =
  (code: number, headers = {}): Trouble =>
  (_seen, response) =>
    respond(response, { error: { message: "no" } }, code, headers);
const text =
  (body: string): Trouble =>
  (_seen, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(body);

describe("what goes wrong", () => {
  const CASES: [string, Trouble, Partial<EmbeddingError>][] = [
    ["429 with Retry-After", status(429, { "retry-after": "17" }), { kind: "later", retryAfterSeconds: 17 }],
    ["429 without", status(429), { kind: "later", retryAfterSeconds: null }],
    ["500", status(500), { kind: "later", retryAfterSeconds: null }],
    ["503", status(503, { "retry-after": "5" }), { kind: "later", retryAfterSeconds: 5 }],
    ["400", status(400), { kind: "refused" }],
    ["413", status(413), { kind: "refused" }],
    ["401", status(401), { kind: "stopped", retryAfterSeconds: 3_600 }],
    ["404", status(404), { kind: "stopped" }],
    ["a redirect", status(302, { location: "https://elsewhere.test/" }), { kind: "stopped" }],
    ["a vector less", withData((data) => data.slice(1)), { kind: "later" }],
    ["a vector more", withData((data) => [...data, { ...data[0], index: 2 }]), { kind: "later" }],
    ["an index twice", withData((data) => data.map((one) => ({ ...one, index: 0 }))), { kind: "later" }],
    ["an index beyond", withData((data) => data.map((one) => ({ ...one, index: one.index + 1 }))), { kind: "later" }],
    ["vectors of different lengths", withData(([a, b]) => [a, { ...b, embedding: [1, 2] }]), { kind: "later" }],
    ["empty vectors", withData((data) => data.map((one) => ({ ...one, embedding: [] }))), { kind: "later" }],
    ["null for a number", withData(([a, b]) => [a, { ...b, embedding: [null] }]), { kind: "later" }],
    ["vectors in base64", withData((data) => data.map((one) => ({ ...one, embedding: "AAAA" }))), { kind: "later" }],
    ["noughts", withData(([a, b]) => [a, { ...b, embedding: Array(128).fill(0) }]), { kind: "later" }],
    ["NaN", text('{"data":[{"index":0,"embedding":[NaN]},{"index":1,"embedding":[1]}]}'), { kind: "later" }],
    ["infinity", text('{"data":[{"index":0,"embedding":[1e99]},{"index":1,"embedding":[1]}]}'), { kind: "later" }],
    ["truncated JSON", text('{"data":[{"index":0,"embedding":[0.1,0.'), { kind: "later" }],
    ["a page", text("<html>"), { kind: "later" }],
    ["too much", text(" ".repeat(9_000_000)), { kind: "later", message: expect.stringContaining("8000000 bytes") }],
    ["nothing, and hangs up", (_seen, response) => void response.destroy(), { kind: "later" }],
  ];
  it.each(CASES)("%s", async (_what, trouble, expected) => {
    endpoint.trouble(trouble);
    const error: unknown = await embedder({ key: KEY })
      .embed(["one secret text", "two"], "document")
      .catch((e) => e);
    expect(error).toBeInstanceOf(EmbeddingError);
    expect(error).toMatchObject(expected);
    expect(JSON.stringify([String(error), error])).not.toMatch(/sk-a-key|secret text/);
    expect(endpoint.requests).toHaveLength(1);
  });

  it("other dimensions than were asked for", async () => {
    endpoint.trouble(withData((data) => data));
    await embedder({ dimensions: 128 }).embed(["one"], "document");
    endpoint.trouble((seen, response) => respond(response, answerTo({ ...seen, dimensions: 127 })));
    await expect(embedder({ dimensions: 128 }).embed(["one"], "document")).rejects.toMatchObject({ kind: "later" });
  });

  it("nobody there", async () => {
    const gone = embedder({ url: "http://127.0.0.1:1/v1/embeddings" });
    await expect(gone.embed(["one"], "document")).rejects.toMatchObject({ kind: "later" });
  });

  const HANGS: [string, (response: ServerResponse) => void][] = [
    ["before it answers", () => {}],
    ["in the middle of it", (response) => void response.writeHead(200).write('{"data":[')],
  ];
  it.each(HANGS)("a query does not wait for a service that hangs %s", async (_when, hang) => {
    endpoint.trouble((_seen, response) => hang(response));
    const started = performance.now();
    await expect(embedder().embed(["one"], "query")).rejects.toMatchObject({ kind: "later" });
    expect(performance.now() - started).toBeLessThan(PATIENCE.query + 500);
  });
});
