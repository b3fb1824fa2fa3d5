import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { countDeadLetters, keepDeadLetter } from "../../src/db/dead-letters.ts";
import { consume, retryDelay } from "../../src/jobs/consume.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import { type EmbedMessage, RankMessage, TagMessage } from "../../src/jobs/messages.ts";
import { NO_VOCABULARY } from "../../src/domain/search/vocabulary.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { keepSimilar } from "../../src/jobs/similar.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { enqueueDue } from "../../src/jobs/sweep.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { countDueEditions } from "../../src/db/editions.ts";
import { tagger } from "../../src/workers/tagger.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { arxivRecord, incoming, NOW, TODAY } from "./factories.ts";
import { batchOf, queueOf } from "./queue.ts";
import { silenceLog } from "./run.ts";
import { listDay, publishAll, settle } from "./stage.ts";
import { touchEditions } from "../db/touch.ts";

silenceLog();

const Numbered = z.object({ v: z.literal(1), n: z.number() });
const numbered = (n: number) => ({ v: 1, n });

describe("consume", () => {
  it("scenario 15: retries the message that fails, and handles those after it", async () => {
    const { batch, fates } = batchOf([1, 2, 3, 4, 5].map(numbered), 3);
    const handled: number[] = [];
    await consume(batch, Numbered, async ({ n }) => {
      if (n === 3) throw new Error("broken");
      handled.push(n);
    });
    expect(handled).toEqual([1, 2, 4, 5]);
    expect(fates).toEqual(["acked", "acked", { retryAfter: 8 }, "acked", "acked"]);
  });

  it("scenario 14: retries what it cannot read, so that it ends among the dead letters, beside good ones", async () => {
    const bodies = [numbered(1), "not an object", null, { v: 1, n: "x".repeat(100_000) }, numbered(2)];
    const { batch, fates } = batchOf(bodies);
    const handled: number[] = [];
    await consume(batch, Numbered, async ({ n }) => void handled.push(n));
    expect(handled).toEqual([1, 2]);
    expect(fates).toEqual(["acked", { retryAfter: 2 }, { retryAfter: 2 }, { retryAfter: 2 }, "acked"]);
  });

  it("waits longer each time, at most ten minutes", () => {
    expect([1, 2, 3, 8, 9, 10, 100].map(retryDelay)).toEqual([2, 4, 8, 256, 512, 600, 600]);
  });

  // What later releases may send, and what nobody should.
  const UNKNOWN: [string, z.ZodType, unknown][] = [
    ["a tag message of a later version", TagMessage, { v: 2, type: "tag", ids: ["2605.00001"], at: NOW }],
    ["a tag message without papers", TagMessage, { v: 1, type: "tag", ids: [], at: NOW }],
    ["more papers than a sweep names", TagMessage, { v: 1, type: "tag", ids: Array(101).fill("2605.00001"), at: NOW }],
    ["a rank message of another kind", RankMessage, { v: 1, type: "rerank", at: NOW }],
    ["a rank message without its instant", RankMessage, { v: 1, type: "rank" }],
  ];
  it.each(UNKNOWN)("scenario 22: does not drop %s", async (_what, schema, body) => {
    const { batch, fates } = batchOf([body]);
    await consume(batch, schema, () => Promise.reject(new Error("handled")));
    expect(fates).toEqual([{ retryAfter: 2 }]);
  });
});

describe("enqueue", () => {
  it("scenario 21: sends at most a hundred messages a call", async () => {
    const { queue, calls } = queueOf<number>();
    await enqueue(
      queue,
      Array.from({ length: 250 }, (_, i) => i),
    );
    expect(calls.map((call) => call.length)).toEqual([100, 100, 50]);
    expect(calls.flat()).toEqual(Array.from({ length: 250 }, (_, i) => i));
  });

  it("scenario 21: counts bytes, not characters", async () => {
    const { queue, calls } = queueOf<{ text: string }>();
    const messages = Array.from({ length: 20 }, () => ({ text: "漢".repeat(10_000) }));
    await enqueue(queue, messages);
    expect(calls.flat()).toEqual(messages);
    for (const call of calls) {
      const size = call.reduce((sum, body) => sum + Buffer.byteLength(JSON.stringify(body)) + 100, 0);
      expect(size).toBeLessThanOrEqual(256_000);
    }
    expect(calls.length).toBe(3);
  });

  it("calls nobody for nothing", async () => {
    const { queue, calls } = queueOf<number>();
    await enqueue(queue, []);
    expect(calls).toEqual([]);
  });
});

describe("with a database", () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openStores();
  });
  afterAll(() => stores.close());
  beforeEach(() => stores.clear());

  async function sweep(): Promise<{ tag: TagMessage[]; rank: RankMessage[]; embed: EmbedMessage[] }> {
    const [tag, rank, embed] = [queueOf<TagMessage>(), queueOf<RankMessage>(), queueOf<EmbedMessage>()];
    await enqueueDue(stores.db, { tag: tag.queue, rank: rank.queue, embed: embed.queue }, NOW);
    return { tag: tag.calls.flat(), rank: rank.calls.flat(), embed: embed.calls.flat() };
  }
  const LEARN: EmbedMessage = { v: 1, type: "learn", at: NOW };
  const TIDY: EmbedMessage = { v: 1, type: "tidy", at: NOW };
  const RANK: RankMessage = { v: 1, type: "rank", at: NOW };

  it("the tagger asks for a publication of papers on no list too: it changes what is counted of their tags", async () => {
    await storeRecords(stores.db, [incoming(arxivRecord({ title: "A survey of robots" }))], NOW);
    const { tag } = await sweep();
    const { queue, calls } = queueOf<RankMessage>();
    const env = { DB: stores.d1, RANK_QUEUE: queue } as unknown as Env; // all that the tagger uses
    await tagger(batchOf(tag).batch, env);
    expect(calls.flat()).toEqual([{ v: 1, type: "publish", at: NOW }]);
    await tagger(batchOf(tag).batch, env); // comes again
    expect(calls).toHaveLength(1);
    await publishAll(stores.db, stores.kv);
    expect(await countDueEditions(stores.db)).toBe(0);
  });

  describe("enqueueDue", () => {
    it("scenario 19: asks for exactly what D1 says is undone, until it is done", async () => {
      expect(await sweep()).toEqual({ tag: [], rank: [], embed: [] });
      const ids = await listDay(stores.db, TODAY, [{}, {}]);
      const tag: TagMessage = { v: 1, type: "tag", ids, at: NOW };
      const similar: TagMessage = { ...tag, type: "similar" };
      expect(await sweep()).toEqual({ tag: [tag], rank: [RANK], embed: [] });
      await tagPapers(stores.db, ids.slice(0, 1), NOW);
      const [done, undone] = [ids.slice(0, 1), ids.slice(1)];
      expect(await sweep()).toEqual({
        tag: [
          { ...tag, ids: undone },
          { ...similar, ids: done },
        ],
        rank: [RANK],
        embed: [TIDY, LEARN], // the index has been added to: it is tidied once
      });
      await settle(stores.db);
      await keepSimilar(stores.db, done, NO_VOCABULARY, NOW);
      expect(await sweep()).toEqual({
        tag: [{ ...similar, ids: undone }],
        rank: [RANK], // editions are due
        embed: [TIDY, LEARN],
      });
      await publishAll(stores.db, stores.kv);
      expect(await sweep()).toEqual({ tag: [{ ...similar, ids: undone }], rank: [], embed: [] });
      await keepSimilar(stores.db, undone, NO_VOCABULARY, NOW);
      expect(await sweep()).toEqual({ tag: [], rank: [], embed: [] });
    });

    it("asks for the fold of signals that no edition shows, and for an edition without signals", async () => {
      await storeRecords(stores.db, [incoming(arxivRecord())], NOW);
      await settle(stores.db);
      await sweep(); // the first of its slot of time
      await publishAll(stores.db, stores.kv);
      expect(await sweep()).toEqual({ tag: [], rank: [], embed: [] });
      await stores.d1
        .prepare("insert into observations (paper_id, signal, value, observed_at) values ('x', 'upvotes', 1, 1)")
        .run();
      expect(await sweep()).toEqual({ tag: [], rank: [RANK], embed: [] });
      await foldLog(stores.db);
      expect(await sweep()).toEqual({ tag: [], rank: [RANK], embed: [] }); // a paper on no list may stand in the trending lists
      await publishAll(stores.db, stores.kv);
      expect(await sweep()).toEqual({ tag: [], rank: [], embed: [] });
      await touchEditions(stores.db, [{ kind: "daily", key: TODAY }]);
      expect(await sweep()).toEqual({ tag: [], rank: [RANK], embed: [] });
    });

    it("names a hundred papers a message, and each once", async () => {
      const records = Array.from({ length: 250 }, () => arxivRecord());
      await storeRecords(stores.db, records.map(incoming), NOW);
      const { tag } = await sweep();
      expect(tag.map(({ ids }) => ids.length)).toEqual([100, 100, 50]);
      expect(new Set(tag.flatMap(({ ids }) => ids)).size).toBe(250);
      for (const message of tag) expect(TagMessage.parse(message)).toEqual(message);
    });

    it("scenario 18: asks again for what a broken queue did not take", async () => {
      const ids = await listDay(stores.db, TODAY, [{}]);
      const [tag, rank] = [queueOf<TagMessage>(), queueOf<RankMessage>()];
      tag.state.broken = true;
      await expect(
        enqueueDue(stores.db, { tag: tag.queue, rank: rank.queue, embed: queueOf<EmbedMessage>().queue }, NOW),
      ).rejects.toThrow("sendBatch failed");
      expect(await sweep()).toMatchObject({ tag: [{ ids }], rank: [RANK] });
    });
  });

  describe("dead letters", () => {
    it("scenario 20: are kept once, as they were first received, and counted", async () => {
      const letter = { id: "m1", queue: "dead-letters", body: '{"v":9}', receivedAt: NOW };
      await keepDeadLetter(stores.db, letter);
      await keepDeadLetter(stores.db, { ...letter, body: "{}", receivedAt: NOW + 1 });
      await keepDeadLetter(stores.db, { ...letter, id: "m2" });
      expect(await countDeadLetters(stores.db)).toBe(2);
      expect(await rows(stores.d1, "select * from dead_letters where id = 'm1'")).toEqual([
        { id: "m1", queue: "dead-letters", body: '{"v":9}', received_at: NOW },
      ]);
    });
  });
});
