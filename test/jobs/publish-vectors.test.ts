import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countLeftOut, countUnstored } from "../../src/db/vectors.ts";
import { MINUTE } from "../../src/domain/calendar.ts";
import { BLOCK_SIZE } from "../../src/embeddings/block.ts";
import { readVectorPointer } from "../../src/embeddings/block-store.ts";
import { createBlockMemory } from "../../src/embeddings/blocks.ts";
import { fromText, quantize, toNumbers, toText } from "../../src/embeddings/quantize.ts";
import { publishVectors } from "../../src/jobs/publish-vectors.ts";
import { costOf } from "../db/counting.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { randomsOf } from "../embeddings/endpoint.ts";
import { NOW } from "./factories.ts";
import { watchKv } from "./kv.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(async () => {
  await stores.clear();
  await stores.d1
    .prepare("insert into embedding_progress (model, store, seq, dimensions) values (?1, 'blocks', 0, ?2)")
    .bind(MODEL, DIMENSIONS)
    .run();
});

const MODEL = "m";
const DIMENSIONS = 24;
const next = randomsOf("publications");
const random = () => Float32Array.from({ length: DIMENSIONS }, () => next() - 0.5);

/** As the embedder would write it, in a place of the test's choice. */
async function put(place: number, id: string, vector: Float32Array | null, revision = 1, model = MODEL): Promise<void> {
  await stores.d1
    .prepare(
      `insert into embeddings (place, paper_id, model, revision, text_hash, vector, stored) values (?1, ?2, ?3, ?4, '', ?5, 0)
       on conflict (paper_id) do update set model = excluded.model, revision = excluded.revision, vector = excluded.vector, stored = 0`,
    )
    .bind(place, id, model, revision, vector && toText(quantize(vector)))
    .run();
}
const publish = (now = NOW, kv = stores.kv) => publishVectors(stores.db, { store: "blocks", kv }, MODEL, now);
async function publishAll(now = NOW): Promise<void> {
  while (await publish(now));
  expect(await countUnstored(stores.db, MODEL)).toBe(0);
}
const memory = () => createBlockMemory(stores.kv, MODEL);
const keysOf = async () => (await stores.kv.list({ prefix: "vectors:" })).keys.map(({ name }) => name);

describe("blocks", () => {
  it("find what a look at everything finds, after inserts, updates and deletes at random", async () => {
    const current = new Map<string, Float32Array>();
    const places = new Map<string, number>();
    const reader = memory();
    for (let round = 0; round < 6; round++) {
      const now = NOW + round * MINUTE;
      for (let i = 0; i < 25; i++) {
        const id = `p${Math.floor(next() * 60)}`;
        // Over five blocks, of which one is far away.
        const place = places.get(id) ?? places.size * 290 + (places.size % 7 === 0 ? 10 * BLOCK_SIZE : 0);
        places.set(id, place);
        const vector = next() < 0.25 ? null : random();
        await put(place, id, vector, round + 1);
        if (vector) current.set(id, vector);
        else current.delete(id);
      }
      await publishAll(now);
      await reader.refresh(now);
      for (let asked = 0; asked < 5; asked++) {
        const query = random();
        const dot = (vector: Float32Array) => {
          const [a, b] = [toNumbers(quantize(vector)), toNumbers(quantize(query))];
          return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
        };
        const due = [...current].toSorted(([, a], [, b]) => dot(b) - dot(a)).map(([id]) => id);
        expect((await reader.nearest(query, 10)).map(({ id }) => id)).toEqual(due.slice(0, 10));
        expect((await reader.nearest(query, 1_000)).map(({ id }) => id)).toEqual(due);
      }
    }
    expect(current.size).toBeGreaterThan(20);
  });

  it("are written for what has changed alone, and read for it alone", async () => {
    for (const place of [1, 2, BLOCK_SIZE, BLOCK_SIZE + 1, 2 * BLOCK_SIZE]) await put(place, `p${place}`, random());
    await publishAll();
    const before = await readVectorPointer(stores.kv);
    await put(BLOCK_SIZE, `p${BLOCK_SIZE}`, random(), 2);
    const { kv, changes } = watchKv(stores.kv);
    const cost = await costOf(stores.d1, (db) => publishVectors(db, { store: "blocks", kv }, MODEL, NOW));
    const after = await readVectorPointer(stores.kv);
    expect(changes).toEqual([`put vectors:${after?.blocks[1]?.name}`, "put vectors"]);
    expect(after?.blocks.map(({ name }, i) => name === before?.blocks[i]?.name)).toEqual([true, false, true]);
    expect(cost.queries).toBeLessThanOrEqual(9);
    expect(cost.rowsWritten).toBeLessThanOrEqual(6);
    expect(cost.rowsRead).toBeLessThanOrEqual(30);
    changes.length = 0;
    expect(await publish(NOW, kv)).toBe(false);
    expect(changes).toEqual([]);
  });

  it("that were replaced stay for a quarter of an hour, and those that stand for ever", async () => {
    await put(1, "a", random());
    await put(BLOCK_SIZE, "b", random());
    await publishAll();
    const [first] = (await readVectorPointer(stores.kv))?.blocks ?? [];
    await put(1, "a", random(), 2);
    await publishAll(NOW + MINUTE);
    expect(await keysOf()).toHaveLength(3);
    await put(1, "a", random(), 3);
    await publishAll(NOW + 10 * MINUTE);
    expect(await keysOf()).toHaveLength(4);
    await put(1, "a", random(), 4);
    await publishAll(NOW + 17 * MINUTE);
    expect(await keysOf()).toHaveLength(4);
    expect(await keysOf()).not.toContain(`vectors:${first?.name}`);
    expect(await rows(stores.d1, "select count(*) as n from vector_blocks where replaced_at is null")).toEqual([
      { n: 2 },
    ]);
  });

  it("that come back to what they were are not deleted with what they were", async () => {
    const vector = random();
    await put(1, "a", vector);
    await publishAll();
    await put(1, "a", random(), 2);
    await publishAll(NOW + MINUTE);
    await put(1, "a", vector, 3);
    await publishAll(NOW + 30 * MINUTE);
    const [entry] = (await readVectorPointer(stores.kv))?.blocks ?? [];
    expect(await keysOf()).toEqual(expect.arrayContaining([`vectors:${entry?.name}`]));
    const reader = memory();
    await reader.refresh(0);
    expect((await reader.nearest(vector, 1))[0]).toMatchObject({ id: "a", score: expect.closeTo(1, 3) });
  });

  it("without any vector are not there", async () => {
    await put(1, "a", random());
    await put(BLOCK_SIZE, "b", random());
    await publishAll();
    await put(1, "a", null, 2);
    await publishAll(NOW + MINUTE);
    expect((await readVectorPointer(stores.kv))?.blocks.map(({ block }) => block)).toEqual([1]);
    await put(BLOCK_SIZE, "b", null, 2);
    await publishAll(NOW + 2 * MINUTE);
    expect((await readVectorPointer(stores.kv))?.blocks).toEqual([]);
  });

  it("hold one model alone: what another saw is left out", async () => {
    await put(1, "a", random());
    await put(2, "b", random(), 1, "another");
    await publishAll();
    const reader = memory();
    await reader.refresh(0);
    expect((await reader.nearest(random(), 9)).map(({ id }) => id)).toEqual(["a"]);
  });

  it("are six for a message, and the rest for the next", async () => {
    for (let block = 0; block < 8; block++) await put(block * BLOCK_SIZE, `p${block}`, random());
    expect(await publish()).toBe(true);
    expect((await readVectorPointer(stores.kv))?.blocks).toHaveLength(6);
    expect(await publish()).toBe(false);
    expect((await readVectorPointer(stores.kv))?.blocks).toHaveLength(8);
  });

  it("beyond what memory holds are refused, which status says, and nothing waits for them", async () => {
    const room = 2;
    const most = (200_000 * 384) / DIMENSIONS;
    await stores.d1
      .prepare("insert into vector_blocks (name, block, vectors, left_out) values ('standing', 0, ?1, 0)")
      .bind(most - room)
      .run();
    const vectors = [random(), random(), random()];
    for (const [i, vector] of vectors.entries()) await put(BLOCK_SIZE + i, `p${i}`, vector);
    await put(2 * BLOCK_SIZE, "p3", random());
    await publishAll();
    expect((await readVectorPointer(stores.kv))?.blocks.map(({ vectors: count }) => count)).toEqual([
      most - room,
      room,
    ]);
    expect(await countLeftOut(stores.db)).toBe(2);
  });

  it("that change while they are published are published again", async () => {
    await put(1, "a", random());
    const later = random();
    const { kv } = watchKv(stores.kv, async (change) => {
      if (change === "put vectors") await put(1, "a", later, 2);
    });
    await publish(NOW, kv);
    expect(await countUnstored(stores.db, MODEL)).toBe(1);
    await publishAll(NOW + MINUTE);
    const reader = memory();
    await reader.refresh(0);
    expect((await reader.nearest(later, 1))[0]?.score).toBeCloseTo(1, 2);
  });
});

it("what D1 keeps of a vector is what was made of it", async () => {
  const vector = random();
  await put(1, "a", vector);
  const [row] = await rows(stores.d1, "select vector from embeddings");
  expect(fromText(String(row?.["vector"]))).toEqual(quantize(vector));
});
