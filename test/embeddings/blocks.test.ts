import { describe, expect, it } from "vitest";
import { BLOCK_SIZE, decodeBlock, encodeBlock, type NamedVector, nearestIn } from "../../src/embeddings/block.ts";
import { MAX_VECTOR_BYTES, putBlock, putVectorPointer } from "../../src/embeddings/block-store.ts";
import { createBlockMemory } from "../../src/embeddings/blocks.ts";
import { fromText, quantize, toNumbers, toText } from "../../src/embeddings/quantize.ts";
import { embeddingOf, randomsOf } from "./endpoint.ts";
import { memoryKv } from "./memory-kv.ts";

const MODEL = "a-model/48";
const next = randomsOf("vectors");
const random = (dimensions = 48) => Float32Array.from({ length: dimensions }, () => next() + next() - 1);
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  const dot = Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return dot / Math.hypot(...Array.from(a)) / Math.hypot(...Array.from(b));
};
const named = (count: number, prefix = "p"): NamedVector[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, vector: quantize(random()) }));
/** The nearest by definition, of the vectors as they are stored. */
const bruteForce = (vectors: NamedVector[], query: Float32Array, limit: number) => {
  const asked = toNumbers(quantize(query));
  return vectors
    .map(({ id, vector }) => ({ id, score: cosine(asked, toNumbers(vector)) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
};

describe("quantize", () => {
  it("brings vectors to length 1 and keeps their angles to a thousandth or two", () => {
    for (let i = 0; i < 200; i++) {
      const [a, b] = [random(), random()];
      const [qa, qb] = [toNumbers(quantize(a)), toNumbers(quantize(b))];
      expect(Math.hypot(...qa)).toBeCloseTo(1, 2);
      expect(Math.abs(cosine(qa, qb) - cosine(a, b))).toBeLessThan(0.006);
    }
  });

  it("is exact about directions of unlike size: one scale for all would lose the small one", () => {
    const vector = Float32Array.from([1e-3, -5e-4, 2.5e-4]);
    const { values } = quantize(vector);
    expect([...values]).toEqual([127, -63, 32]);
  });

  it("goes through text and back", () => {
    for (const vector of [random(), Float32Array.from([-1]), Float32Array.from(embeddingOf("a harbour"))]) {
      const stored = quantize(vector);
      expect(fromText(toText(stored))).toEqual(stored);
      expect(toText(stored)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    }
  });
});

describe("a block", () => {
  it("is what was put into it, ids of any length included", () => {
    const vectors = [...named(5), { id: "cond-mat/9901001", vector: quantize(random()) }];
    const block = decodeBlock(MODEL, encodeBlock(MODEL, vectors).buffer);
    expect(block).toMatchObject({ count: 6, dimensions: 48 });
    for (const { id, vector } of vectors)
      expect(nearestIn(block ? [block] : [], Float32ArrayOf(toNumbers(vector)), 1)).toMatchObject([{ id }]);
  });
  const Float32ArrayOf = (numbers: number[]) => quantize(Float32Array.from(numbers));

  it("of another model, cut off, of another shape or empty is none", () => {
    const bytes = encodeBlock(MODEL, named(3));
    expect(decodeBlock("another", bytes.buffer)).toBeNull();
    expect(decodeBlock(MODEL, bytes.slice(0, -1).buffer)).toBeNull();
    expect(decodeBlock(MODEL, new ArrayBuffer(3))).toBeNull();
    const older = bytes.slice();
    older[0] = 99;
    expect(decodeBlock(MODEL, older.buffer)).toBeNull();
  });

  it("takes no vectors of different lengths", () => {
    const odd = { id: "odd", vector: quantize(random(47)) };
    expect(() => encodeBlock(MODEL, [...named(1), odd])).toThrow("equally long");
  });

  it("finds what is nearest, in order, however many are asked for", () => {
    const vectors = named(500);
    const block = decodeBlock(MODEL, encodeBlock(MODEL, vectors).buffer);
    for (const limit of [1, 10, 499, 500, 1_000]) {
      const query = random();
      const found = nearestIn(block ? [block] : [], quantize(query), limit);
      const due = bruteForce(vectors, query, limit);
      expect(found.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
      for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(due[i]?.score ?? NaN, 1);
    }
  });

  it("has nothing near a query of another length", () => {
    const block = decodeBlock(MODEL, encodeBlock(MODEL, named(3)).buffer);
    expect(nearestIn(block ? [block] : [], quantize(random(47)), 3)).toEqual([]);
  });
});

describe("blocks in memory", () => {
  async function publish(kv: KVNamespace, blocks: NamedVector[][], model = MODEL) {
    const entries = await Promise.all(
      blocks.map(async (vectors, block) => ({
        block,
        name: await putBlock(kv, encodeBlock(model, vectors)),
        vectors: vectors.length,
      })),
    );
    await putVectorPointer(kv, { model, dimensions: 48, blocks: entries });
    return entries;
  }
  const all = (vectors: NamedVector[][]) => vectors.flat().map(({ id }) => id);

  it("are read once and believed for a minute; then only what has changed is read", async () => {
    const { kv, gets } = memoryKv();
    const blocks = [named(3, "a"), named(3, "b"), named(3, "c")];
    const [, second] = await publish(kv, blocks);
    const memory = createBlockMemory(kv, MODEL);
    await memory.refresh(0);
    await memory.refresh(59_999);
    expect(gets).toHaveLength(4);
    blocks[1] = named(4, "d");
    const [, replaced] = await publish(kv, blocks);
    expect(replaced?.name).not.toBe(second?.name);
    gets.length = 0;
    await memory.refresh(60_000);
    expect(gets).toEqual(["vectors", `vectors:${replaced?.name}`]);
    const found = await memory.nearest(random(), 100);
    expect(found.map(({ id }) => id).toSorted()).toEqual(all(blocks).toSorted());
  });

  it("answer from what was there while a block is replaced", async () => {
    let release = () => {};
    let gate: Promise<void> | null = null;
    const { kv } = memoryKv((key) => (key === "vectors" ? undefined : (gate ?? undefined)));
    const before = [named(2, "a"), named(2, "b")];
    await publish(kv, before);
    const memory = createBlockMemory(kv, MODEL);
    await memory.refresh(0);
    const after = [named(2, "a"), named(2, "z")];
    await publish(kv, after);
    gate = new Promise((done) => (release = done));
    const refreshing = memory.refresh(60_000);
    await Promise.resolve();
    const ids = async () => (await memory.nearest(random(), 9)).map(({ id }) => id).toSorted();
    expect(await ids()).toEqual(["a0", "a1", "b0", "b1"]);
    // Nobody waits for what somebody else is reading.
    await memory.refresh(60_001);
    release();
    await refreshing;
    expect(await ids()).toEqual(["a0", "a1", "z0", "z1"]);
  });

  it("keep the block before where the new one cannot be read yet, and ask for it soon", async () => {
    const { kv, values } = memoryKv();
    await publish(kv, [named(2, "a")]);
    const memory = createBlockMemory(kv, MODEL);
    await memory.refresh(0);
    const [entry] = await publish(kv, [named(2, "b")]);
    const key = `vectors:${entry?.name}`;
    const held = values.get(key);
    values.delete(key);
    await memory.refresh(60_000);
    expect((await memory.nearest(random(), 1))[0]?.id).toMatch(/^a/);
    if (held !== undefined) values.set(key, held);
    await memory.refresh(65_000);
    expect((await memory.nearest(random(), 1))[0]?.id).toMatch(/^b/);
  });

  it("begin again after somebody who broke off, and after an error", async () => {
    let fail = true;
    const { kv } = memoryKv((key) => (fail && key !== "vectors" ? Promise.reject(new Error("KV")) : undefined));
    await publish(kv, [named(2)]);
    const memory = createBlockMemory(kv, MODEL);
    await expect(memory.refresh(0)).rejects.toThrow("KV");
    fail = false;
    await memory.refresh(1);
    expect(await memory.nearest(random(), 9)).toHaveLength(2);
  });

  it("drop what the pointer does not name any more, and vectors of another model", async () => {
    const { kv } = memoryKv();
    await publish(kv, [named(2, "a"), named(2, "b")]);
    const memory = createBlockMemory(kv, MODEL);
    await memory.refresh(0);
    await publish(kv, [named(2, "c")]);
    await memory.refresh(60_000);
    expect((await memory.nearest(random(), 9)).map(({ id }) => id).toSorted()).toEqual(["c0", "c1"]);
    await publish(kv, [named(2, "c")], "another");
    await memory.refresh(120_000);
    expect(await memory.nearest(random(), 9)).toEqual([]);
  });

  it("are nothing where nothing was published", async () => {
    const memory = createBlockMemory(memoryKv().kv, MODEL);
    await memory.refresh(0);
    expect(await memory.nearest(random(), 9)).toEqual([]);
  });

  it("take no more than memory holds, whatever the pointer says", async () => {
    const { kv, gets } = memoryKv();
    const [entry = { block: 0, name: "", vectors: 0 }] = await publish(kv, [named(1)]);
    const vectors = Math.floor(MAX_VECTOR_BYTES / 48 / 2) + 1;
    const blocks = [0, 1, 2].map((block) => ({ ...entry, block, vectors }));
    await putVectorPointer(kv, { model: MODEL, dimensions: 48, blocks });
    gets.length = 0;
    await createBlockMemory(kv, MODEL).refresh(0);
    expect(gets).toHaveLength(2);
  });

  it("have room for 200,000 vectors of 384 numbers, in KV values that it takes", () => {
    expect(MAX_VECTOR_BYTES).toBe(76_800_000);
    expect(BLOCK_SIZE * (4_096 + 4 + 40)).toBeLessThan(25 * 1024 * 1024);
  });
});
