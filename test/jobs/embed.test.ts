import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { countDueEmbeddings, readProgress } from "../../src/db/embeddings.ts";
import { withdrawPapers } from "../../src/db/papers.ts";
import { countUnstored } from "../../src/db/vectors.ts";
import { MINUTE } from "../../src/domain/calendar.ts";
import { createBlockMemory } from "../../src/embeddings/blocks.ts";
import type { EmbedMessage, RankMessage, TagMessage } from "../../src/jobs/messages.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { enqueueDue } from "../../src/jobs/sweep.ts";
import { embeddingWorkOf } from "../../src/jobs/embedding-work.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { tagger } from "../../src/workers/tagger.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { failing } from "../db/failing.ts";
import { type Endpoint, embeddingOf, MODEL, respond, startEndpoint } from "../embeddings/endpoint.ts";
import { fakeIndex } from "../embeddings/fake-index.ts";
import { stageOf, storeTagged, vectorRows } from "./embedding.ts";
import { arxivRecord, incoming, mintId, NOW } from "./factories.ts";
import { batchOf, queueOf } from "./queue.ts";
import { silenceLog } from "./run.ts";
import { watchKv } from "./kv.ts";

let stores: Stores;
let endpoint: Endpoint;
beforeAll(async () => {
  [stores, endpoint] = await Promise.all([openStores(), startEndpoint()]);
});
afterAll(() => Promise.all([stores.close(), endpoint.close()]));
beforeEach(async () => {
  await stores.clear();
  endpoint.trouble(null);
  endpoint.requests.length = 0;
});
silenceLog();

const KEY = "sk-a-key-of-tests";
const settings = (overrides = {}) => ({
  EMBEDDINGS_URL: endpoint.url,
  EMBEDDINGS_MODEL: MODEL,
  EMBEDDINGS_KEY: KEY,
  ...overrides,
});
const stage = (overrides = {}) => stageOf(stores, settings(overrides));
const embed = (ids: string[], at = NOW): EmbedMessage => ({ v: 1, type: "embed", ids, at });
const PUBLISH: EmbedMessage = { v: 1, type: "publish", at: NOW };

async function sweep({ env }: { env: Env }, now = NOW): Promise<void> {
  const [tag, rank, learning] = [queueOf<TagMessage>(), queueOf<RankMessage>(), queueOf<EmbedMessage>()];
  await enqueueDue(
    stores.db,
    { tag: tag.queue, rank: rank.queue, embed: learning.queue, embedding: embeddingWorkOf(env) },
    now,
  );
}
/** The ids nearest to a text, as an isolate finds them that has just begun. */
async function nearest(text: string, limit = 3, model = MODEL): Promise<string[]> {
  const memory = createBlockMemory(stores.kv, model);
  await memory.refresh(0);
  return (await memory.nearest(Float32Array.from(embeddingOf(text)), limit)).map(({ id }) => id);
}
const backlog = async (model = MODEL) => {
  const progress = await readProgress(stores.db);
  const seq = progress?.model === model ? progress.seq : 0;
  return (await countDueEmbeddings(stores.db, model, seq)) + (await countUnstored(stores.db, model));
};
const SUBJECTS = [
  { title: "Inverting language models", abstract: "A prompt is recovered from what a model says." },
  { title: "Robots that fold laundry", abstract: "Two arms learn to fold shirts and towels." },
  { title: "Speech from whales", abstract: "We transcribe clicks of sperm whales." },
];

describe("embedding", () => {
  it("follows the tagger: papers are embedded, published and found by meaning", async () => {
    const records = SUBJECTS.map((paper) => arxivRecord(paper));
    await storeRecords(stores.db, records.map(incoming), NOW);
    const stand = stage();
    const ids = records.map(({ id }) => id);
    expect(await backlog()).toBe(0); // they wait for the tagger, and for nobody else
    await tagger(batchOf([{ v: 1, type: "tag", ids, at: NOW }]).batch, stand.env);
    expect(stand.calls).toEqual([[embed(ids)]]);
    expect(await backlog()).toBe(3);
    expect(await stand.drain()).toEqual([embed(ids), PUBLISH]);
    expect(await backlog()).toBe(0);
    expect(await nearest("folding shirts by robot", 1)).toEqual([ids[1]]);
    expect((await nearest("recover the prompts of a language model"))[0]).toBe(ids[0]);
    expect(endpoint.requests.map(({ input }) => input.length)).toEqual([3]);
  });

  it("costs one request for fifty papers, and nothing when a message comes again", async () => {
    const ids = await storeTagged(
      stores,
      Array.from({ length: 120 }, () => ({})),
    );
    const stand = stage();
    await sweep(stand);
    const messages = await stand.drain();
    expect(endpoint.requests.map(({ input }) => input.length)).toEqual([50, 50, 20]);
    const before = await vectorRows(stores);
    for (const message of messages) await stand.consume([message]);
    expect(endpoint.requests).toHaveLength(3);
    expect(await vectorRows(stores)).toEqual(before);
    await sweep(stand);
    await sweep(stand, NOW + 15 * MINUTE);
    expect(stand.calls).toEqual([]);
    expect(before.embeddings.map(({ paper_id }) => paper_id)).toEqual(ids);
  });

  it("hands out what a crash between the answer and the write left behind", async () => {
    const [id = ""] = await storeTagged(stores, [{}]);
    const stand = stage();
    const { db } = failing(stores.d1, {
      message: "Network connection lost",
      when: "before",
      times: 9,
      calls: ({ statements }) => statements.some(({ sql }) => sql.includes("insert into embeddings")),
    });
    const fates = await stageOf({ ...stores, d1: db.$client }, settings()).consume([embed([id])]);
    expect(fates).toEqual([{ retryAfter: 2 }]);
    expect(await backlog()).toBe(1);
    await sweep(stand);
    await stand.drain();
    expect(await backlog()).toBe(0);
    expect(endpoint.requests).toHaveLength(2);
  });

  it("publishes what a crash between write and publication left behind, pointer last", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await stand.consume([embed(ids)]);
    stand.calls.length = 0; // the message is lost
    expect(await backlog()).toBe(3);
    let broken = true;
    const watched = watchKv(stores.kv, (change) => {
      if (broken && change === "put vectors") throw new Error("KV PUT failed: 503");
    });
    const there = stageOf({ ...stores, kv: watched.kv }, settings());
    expect(await there.consume([PUBLISH])).toEqual([{ retryAfter: 2 }]);
    expect(await nearest("robots")).toEqual([]);
    expect(await backlog()).toBe(3);
    broken = false;
    await sweep(there);
    expect(await there.drain()).toEqual([PUBLISH]);
    expect(watched.changes.map((change) => change.replace(/[0-9a-f]{24}/, "name"))).toEqual([
      "put vectors:name",
      "put vectors:name",
      "put vectors",
    ]);
    expect(new Set(watched.changes).size).toBe(2);
    expect(await nearest("robots", 1)).toEqual([ids[1]]);
    expect(await backlog()).toBe(0);
  });

  it("reads the same text once: another link is no reason to pay again", async () => {
    const [id = ""] = await storeTagged(stores, [SUBJECTS[0] ?? {}]);
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    const [before] = (await vectorRows(stores)).embeddings;
    await storeTagged(stores, [{ ...SUBJECTS[0], id, codeUrl: "https://github.com/a/b" }], NOW + 1);
    expect(await backlog()).toBe(1);
    await sweep(stand);
    await stand.drain();
    expect(endpoint.requests).toHaveLength(1);
    expect(await backlog()).toBe(0);
    expect((await vectorRows(stores)).embeddings).toEqual([{ ...before, revision: 2 }]);
  });

  it("follows a paper that changes, in its place", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    const id = ids[1] ?? "";
    const record = arxivRecord({ id, title: "Robots that paint walls", version: 2, updatedAt: NOW });
    await storeRecords(stores.db, [incoming(record)], NOW + 1);
    await tagPapers(stores.db, [id], NOW + 1);
    await sweep(stand);
    await stand.drain();
    expect(endpoint.requests.map(({ input }) => input.length)).toEqual([3, 1]);
    expect(await nearest("painted walls", 1)).toEqual([id]);
    expect((await vectorRows(stores)).embeddings.map(({ paper_id }) => paper_id)).toEqual(ids);
  });

  it("lets the withdrawn go", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    const gone = ids[0] ?? "";
    await withdrawPapers(stores.db, [gone], NOW, NOW);
    await tagPapers(stores.db, [gone], NOW + 1);
    expect(await backlog()).toBe(1);
    await sweep(stand);
    await stand.drain();
    expect(await backlog()).toBe(0);
    expect((await nearest("language models", 9)).toSorted()).toEqual(ids.slice(1).toSorted());
    expect(endpoint.requests).toHaveLength(1);
    // One that was never embedded is not, either.
    const [other = ""] = await storeTagged(stores, [{}]);
    await withdrawPapers(stores.db, [other], NOW, NOW);
    await tagPapers(stores.db, [other], NOW + 2);
    expect(await backlog()).toBe(0);
  });

  it("embeds everything anew for another model, and nothing is compared across", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const first = stage();
    await sweep(first);
    await first.drain();
    const second = stage({ EMBEDDINGS_MODEL: "another" });
    expect(await backlog("another")).toBe(3);
    await sweep(second);
    await second.drain();
    expect(endpoint.requests.map(({ model, input }) => [model, input.length])).toEqual([
      [MODEL, 3],
      ["another", 3],
    ]);
    expect(await nearest("robots", 1, "another")).toEqual([ids[1]]);
    expect(await nearest("robots", 1)).toEqual([]);
    // And back: what was embedded by the second is not the first's.
    await sweep(first);
    await first.drain();
    expect(await nearest("robots", 1)).toEqual([ids[1]]);
    expect(await backlog()).toBe(0);
  });

  it("hands out two thousand papers at once, and the rest when they are done", async () => {
    await storeTagged(
      stores,
      Array.from({ length: 2_130 }, (_, i) => ({ title: `Paper ${i}`, abstract: "Short." })),
    );
    const stand = stage();
    await sweep(stand);
    const messages = await stand.drain();
    const named = messages.flatMap((message) => (message.type === "embed" ? message.ids : []));
    expect(named).toHaveLength(2_130);
    expect(new Set(named).size).toBe(2_130);
    expect(messages.filter(({ type }) => type === "plan")).toHaveLength(1);
    expect(await backlog()).toBe(0);
    // Where everything is done, a sweep reads on from there.
    expect((await readProgress(stores.db))?.seq).toBeGreaterThan(0);
  });
});

describe("a service that fails", () => {
  const CASES: [string, number, Record<string, string>, number][] = [
    ["is busy", 429, { "retry-after": "40" }, 40],
    ["is broken", 500, {}, 10],
    ["does not know the key", 401, {}, 3_600],
  ];
  it.each(CASES)("because it %s is asked once, and again after a while", async (_what, status, headers, wait) => {
    await storeTagged(
      stores,
      Array.from({ length: 300 }, () => ({})),
    );
    endpoint.trouble((_seen, response) => respond(response, {}, status, headers));
    const stand = stage();
    await sweep(stand);
    expect(await stand.drain()).toHaveLength(6);
    expect(endpoint.requests).toHaveLength(1);
    expect(stand.delays).toEqual([wait]);
    await sweep(stand, NOW + wait * 1000 - 1);
    expect(stand.calls).toEqual([]);
    expect(await readProgress(stores.db)).toMatchObject({
      failures: 1,
      error: `the embedding service answered ${status}`,
    });
    expect(await backlog()).toBe(300);
    endpoint.trouble(null);
    await sweep(stand, NOW + wait * 1000);
    await stand.drain();
    expect(await backlog()).toBe(0);
    expect(await readProgress(stores.db)).toMatchObject({ failures: 0, error: null, notBefore: 0 });
    expect(JSON.stringify(vi.mocked(console.warn).mock.calls)).not.toContain(KEY);
    expect(JSON.stringify(await vectorRows(stores))).not.toContain(KEY);
  });

  it("again and again is left alone for twice as long each time, an hour at most", async () => {
    await storeTagged(stores, [{}]);
    endpoint.trouble((_seen, response) => void response.destroy());
    const stand = stage();
    let at = NOW;
    for (let i = 0; i < 11; i++) {
      await sweep(stand, at);
      await stand.drain();
      at += (stand.delays.at(-1) ?? 0) * 1000;
    }
    expect(stand.delays).toEqual([10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600]);
    expect(endpoint.requests).toHaveLength(11);
  });

  it("is asked again by the message that was held back", async () => {
    await storeTagged(stores, [{}]);
    endpoint.trouble((_seen, response) => respond(response, {}, 503));
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    endpoint.trouble(null);
    await stand.consume([{ v: 1, type: "plan", at: NOW + 10_000 }]);
    await stand.drain();
    expect(await backlog()).toBe(0);
  });

  it("does not keep what is embedded already from being published", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await stand.consume([embed(ids)]);
    stand.calls.length = 0;
    await storeTagged(stores, [{}]);
    endpoint.trouble((_seen, response) => respond(response, {}, 500));
    await sweep(stand);
    await stand.drain();
    await sweep(stand, NOW + 1);
    await stand.drain();
    expect(await nearest("robots", 1)).toEqual([ids[1]]);
  });

  it("over one text embeds the others, and does not ask for that one again before it changes", async () => {
    const poison = "xyzzy";
    const papers = [...Array.from({ length: 20 }, () => ({})), { title: `A word of ${poison}` }, ...SUBJECTS];
    const ids = await storeTagged(stores, papers);
    endpoint.trouble(({ input }, response) => {
      if (!input.some((text) => text.includes(poison))) return "none";
      return respond(response, { error: "cannot read that" }, 400);
    });
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    expect(await backlog()).toBe(0);
    expect(await nearest("robots that fold", 1)).toEqual([ids[22]]);
    expect(await nearest("robots", 100)).toHaveLength(23);
    expect(endpoint.requests.length).toBeLessThan(15);
    endpoint.requests.length = 0;
    await sweep(stand, NOW + 60 * MINUTE);
    await stand.drain();
    expect(endpoint.requests).toEqual([]);
  });

  it("over long texts gets their beginnings", async () => {
    const [id] = await storeTagged(stores, [{ title: "Long", abstract: "Whales sing. ".repeat(200) }]);
    endpoint.trouble(({ input }, response) => {
      if (input.every((text) => text.length <= 1_500)) return "none";
      return respond(response, { error: "too many tokens" }, 413);
    });
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    expect(await nearest("whale song", 1)).toEqual([id]);
  });

  it("over everything is not the papers' fault", async () => {
    await storeTagged(stores, SUBJECTS);
    endpoint.trouble((_seen, response) => respond(response, { error: "no such model" }, 400));
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    expect(endpoint.requests).toHaveLength(2);
    expect((await vectorRows(stores)).embeddings).toEqual([]);
    expect(await backlog()).toBe(3);
    expect(stand.delays).toEqual([3_600]);
  });

  it("and comes back with vectors of another length is another model", async () => {
    await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    await storeTagged(stores, [{}]);
    endpoint.trouble(({ input }, response) =>
      respond(response, { data: input.map((text, index) => ({ index, embedding: embeddingOf(text, 64) })) }),
    );
    await sweep(stand);
    await stand.drain();
    expect((await readProgress(stores.db))?.error).toMatch(/64 numbers where those of before have 128/);
    expect(await backlog()).toBe(1);
  });
});

describe("off", () => {
  const off = { EMBEDDINGS_URL: "", EMBEDDINGS_MODEL: "" };

  it("nothing is sent, stored or asked", async () => {
    const stand = stage(off);
    const record = arxivRecord();
    await storeRecords(stores.db, [incoming(record)], NOW);
    await tagger(batchOf([{ v: 1, type: "tag", ids: [record.id], at: NOW }]).batch, stand.env);
    await sweep(stand);
    expect(stand.calls).toEqual([]);
    expect(await vectorRows(stores)).toEqual({ embeddings: [], blocks: [], progress: [] });
    expect(endpoint.requests).toEqual([]);
  });

  it("messages from before are done with, and what is there stays", async () => {
    const ids = await storeTagged(stores, SUBJECTS);
    const stand = stage();
    await sweep(stand);
    await stand.drain();
    const before = await vectorRows(stores);
    const fates = await stage(off).consume([embed(ids), PUBLISH, { v: 1, type: "plan", at: NOW }]);
    expect(fates).toEqual(["acked", "acked", "acked"]);
    expect(await vectorRows(stores)).toEqual(before);
  });
});

describe("with Vectorize", () => {
  it("vectors are put there and taken out, and KV is left alone", async () => {
    const { index, ids, state } = fakeIndex();
    const papers = await storeTagged(stores, SUBJECTS);
    const stand = stage({ VECTORIZE: index });
    await sweep(stand);
    await stand.drain();
    expect(ids()).toEqual(papers.toSorted());
    expect((await stores.kv.list({ prefix: "vectors" })).keys).toEqual([]);
    await withdrawPapers(stores.db, papers.slice(0, 1), NOW, NOW);
    await tagPapers(stores.db, papers.slice(0, 1), NOW + 1);
    state.broken = true;
    await sweep(stand);
    await stand.drain();
    expect(await backlog()).toBe(1);
    state.broken = false;
    await sweep(stand);
    await stand.drain();
    expect(ids()).toEqual(papers.slice(1).toSorted());
    expect(await backlog()).toBe(0);
  });

  it("is filled from what KV had, without asking the service again, and so is KV from it", async () => {
    const papers = await storeTagged(stores, SUBJECTS);
    const kv = stage();
    await sweep(kv);
    await kv.drain();
    const { index, ids } = fakeIndex();
    const vectorize = stage({ VECTORIZE: index });
    await sweep(vectorize);
    await vectorize.drain();
    expect(ids()).toEqual(papers.toSorted());
    await sweep(kv);
    await kv.drain();
    expect(await nearest("robots", 1)).toEqual([papers[1]]);
    expect(endpoint.requests).toHaveLength(1);
  });
});

it("an id of the old archives is found like the others", async () => {
  const id = "cond-mat/9901001";
  await storeTagged(stores, [
    { id, ...SUBJECTS[2] },
    { id: mintId(), ...SUBJECTS[1] },
  ]);
  const stand = stage();
  await sweep(stand);
  await stand.drain();
  expect(await nearest("sperm whales", 1)).toEqual([id]);
  expect(await rows(stores.d1, "select count(*) as n from embeddings where stored = 1")).toEqual([{ n: 2 }]);
});
