import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Item } from "../../src/domain/api.ts";
import { createEditionReader } from "../../src/editions/reader.ts";
import type { AppEnv } from "../../src/http/app-env.ts";
import { likesOf, moreLike } from "../../src/http/similar.ts";
import { semanticOf } from "../../src/http/semantic.ts";
import { statusOf } from "../../src/http/status-of.ts";
import { edge } from "../../src/workers/edge.ts";
import { type Endpoint, MODEL, respond, startEndpoint } from "../embeddings/endpoint.ts";
import { fakeIndex } from "../embeddings/fake-index.ts";
import { stageOf, storeTagged } from "../jobs/embedding.ts";
import { silenceLog } from "../jobs/run.ts";
import { openEmptyWorld, type World } from "./world.ts";

let world: World;
let endpoint: Endpoint;
let ids: string[];
beforeAll(async () => {
  [world, endpoint] = await Promise.all([openEmptyWorld(), startEndpoint()]);
  ids = await storeTagged(world, [
    { title: "Inverting language models", abstract: "A prompt is recovered from what a model says." },
    { title: "Robots that fold laundry", abstract: "Two arms learn to fold shirts and towels." },
    { title: "Speech from whales", abstract: "We transcribe clicks of sperm whales." },
  ]);
  await embedAll({});
});
afterAll(() => Promise.all([world.close(), endpoint.close()]));
beforeEach(() => {
  endpoint.trouble(null);
  endpoint.requests.length = 0;
});
silenceLog();

const settings = () => ({ EMBEDDINGS_URL: endpoint.url, EMBEDDINGS_MODEL: MODEL, EMBEDDINGS_KEY: "sk-a-key-of-tests" });
async function embedAll(bindings: object): Promise<void> {
  const stage = stageOf(world, { ...settings(), ...bindings });
  await stage.consume([{ v: 1, type: "plan", at: 0 }]);
  await stage.drain();
}

/** A new isolate, whose clock a test moves; `tasks` are what goes on after an answer. */
function isolate(bindings: object = settings()) {
  const env = { ...world.env, ...bindings } as Env;
  const config = readConfig(env);
  const clock = { now: 0 };
  const tasks: Promise<unknown>[] = [];
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set("config", config);
      c.set("now", clock.now);
      c.set(
        "editions",
        createEditionReader(env.EDITIONS, "https://b.example", () => clock.now),
      );
      await next();
    })
    .get("/nearest", async (c) => c.json((await semanticOf(c)?.nearest(c.req.query("q") ?? "", 3)) ?? "off"))
    .get("/nearest-to", async (c) => c.json(await semanticOf(c)?.nearestTo(c.req.queries("id") ?? [], 3)))
    .get("/similar", async (c) => c.json(await moreLike(likesOf(c), c.req.queries("id") ?? [], 3)))
    .get("/status", async (c) => c.json(await statusOf(c)));
  const context = {
    waitUntil: (task: Promise<unknown>) => void tasks.push(task),
    passThroughOnException() {},
    props: {},
  };
  const get = async (path: string) => (await app.request(path, {}, env, context)).json();
  return {
    env,
    clock,
    tasks,
    nearest: (q: string) => get(`/nearest?q=${encodeURIComponent(q)}`),
    nearestTo: (...of: string[]) => get(`/nearest-to?${of.map((id) => `id=${id}`).join("&")}`),
    similar: async (id: string) => ((await get(`/similar?id=${id}`)) as Item[]).map((item) => item.id),
    status: () => get("/status"),
  };
}
const warnings = () => vi.mocked(console.warn).mock.calls.flat().join("\n");

describe("search by meaning", () => {
  it("is off where it is not configured", async () => {
    expect(await isolate({}).nearest("robots")).toBe("off");
    expect(endpoint.requests).toEqual([]);
  });

  it("finds what means the same, in one request", async () => {
    const { nearest } = isolate();
    expect((await nearest("a robot folding shirts")) as string[]).toMatchObject({ 0: ids[1], length: 3 });
    expect(endpoint.requests).toMatchObject([{ model: MODEL, input: ["a robot folding shirts"] }]);
  });

  it("finds what is near to papers, without these, and asks nobody", async () => {
    const { nearestTo, similar } = isolate();
    const [inversion = "", robots = "", whales = ""] = ids;
    expect(await nearestTo(robots)).toHaveLength(2);
    expect(await nearestTo(inversion, robots)).toEqual([whales]);
    expect(await nearestTo("2605.99999")).toEqual([]);
    expect(endpoint.requests).toEqual([]);
    // Two papers that share no word with each other are alike by their vectors alone.
    expect(await similar(robots)).toEqual(await nearestTo(robots));
    expect(await isolate({}).similar(robots)).toEqual([]);
  });

  it("asks for a text once a minute", async () => {
    const { nearest, clock } = isolate();
    for (const text of ["whales", " whales\n", "whales"]) await nearest(text);
    expect(endpoint.requests).toHaveLength(1);
    clock.now = 59_999;
    await nearest("whales");
    expect(endpoint.requests).toHaveLength(1);
    clock.now = 60_000;
    await nearest("whales");
    expect(endpoint.requests).toHaveLength(2);
  });

  it("asks nothing for no text, and sends no more than a thousand characters", async () => {
    const { nearest } = isolate();
    expect(await nearest(" \n ")).toEqual([]);
    expect(endpoint.requests).toEqual([]);
    await nearest("whale ".repeat(2_000));
    expect(endpoint.requests[0]?.input[0]).toHaveLength(1_000);
  });

  it("remembers two hundred texts at most", async () => {
    const { nearest } = isolate();
    for (let i = 0; i <= 200; i++) await nearest(`whale ${i}`);
    await nearest("whale 200");
    expect(endpoint.requests).toHaveLength(201);
    await nearest("whale 0");
    expect(endpoint.requests).toHaveLength(202);
  });

  it("answers nothing where the service fails, says so once, and rests a while", async () => {
    const { nearest, clock } = isolate();
    endpoint.trouble((_seen, response) => respond(response, {}, 500));
    for (const text of ["whales", "robots", "prompts"]) expect(await nearest(text)).toEqual([]);
    expect(endpoint.requests).toHaveLength(1);
    clock.now = 15_000;
    expect(await nearest("whales")).toEqual([]);
    expect(endpoint.requests).toHaveLength(2);
    expect(vi.mocked(console.warn)).toHaveBeenCalledTimes(1);
    expect(warnings()).toContain("the embedding service answered 500");
    expect(warnings()).not.toMatch(/sk-a-key|whales/);
    endpoint.trouble(null);
    clock.now = 30_000;
    expect(await nearest("whales")).toMatchObject([ids[2], {}, {}].map(() => expect.any(String)));
    endpoint.trouble((_seen, response) => respond(response, {}, 500));
    expect(await nearest("robots")).toEqual([]);
    expect(vi.mocked(console.warn)).toHaveBeenCalledTimes(2);
  });

  it("keeps nobody waiting for more than a second and a half", async () => {
    endpoint.trouble(() => {});
    const started = performance.now();
    expect(await isolate().nearest("whales")).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("lets the reading of vectors go on after the answer", async () => {
    let release = () => {};
    const gate = new Promise<void>((done) => (release = done));
    const slow = {
      get: async (key: string, type: "json") => {
        await gate;
        return world.kv.get(key, type);
      },
    };
    const { nearest, tasks, clock } = isolate({ ...settings(), EDITIONS: slow });
    expect(await nearest("whales")).toEqual([]);
    expect(tasks).toHaveLength(1);
    release();
    await tasks[0];
    clock.now = 15_001;
    expect(await nearest("whales")).toMatchObject({ 0: ids[2] });
  });

  it("asks Vectorize where there is one", async () => {
    const { index, calls } = fakeIndex();
    await embedAll({ VECTORIZE: index });
    calls.length = 0;
    expect(await isolate({ ...settings(), VECTORIZE: index }).nearest("whales")).toMatchObject({ 0: ids[2] });
    expect(calls).toMatchObject([{ method: "query", count: 3 }]);
    await embedAll({});
  });
});

describe("status", () => {
  it("says how search by meaning is", async () => {
    const { status } = isolate();
    expect(await status()).toMatchObject({
      backlog: { embeddings: 0 },
      embeddings: { model: MODEL, leftOut: 0, lastError: null, retryAt: null },
    });
    expect(await isolate({}).status()).toMatchObject({ backlog: { embeddings: 0 }, embeddings: null });
    expect(await isolate({ ...settings(), EMBEDDINGS_MODEL: "another" }).status()).toMatchObject({
      backlog: { embeddings: 3 },
      embeddings: { model: "another", lastError: null },
    });
  });

  it("has the reason of a failure, on the page too", async () => {
    endpoint.trouble((_seen, response) => respond(response, {}, 429, { "retry-after": "60" }));
    const [id = ""] = await storeTagged(world, [{ title: "Another" }]);
    await stageOf(world, settings()).consume([{ v: 1, type: "embed", ids: [id], at: 0 }]);
    const { status, env } = isolate();
    expect(await status()).toMatchObject({
      backlog: { embeddings: 1 },
      embeddings: { lastError: "the embedding service answered 429", retryAt: "1970-01-01T00:01:00.000Z" },
    });
    const page = async (bindings: Env) => (await edge.request("/status", {}, bindings)).text();
    expect(await page(env)).toContain("Papers to be embedded");
    expect(await page(world.env)).not.toContain("embedded");
  });
});
