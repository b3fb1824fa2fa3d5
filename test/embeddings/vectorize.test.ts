import { describe, expect, it } from "vitest";
import { quantize } from "../../src/embeddings/quantize.ts";
import { deleteVectors, upsertVectors, vectorizeStore } from "../../src/embeddings/vectorize.ts";
import { fakeIndex } from "./fake-index.ts";

const vector = (...values: number[]) => Float32Array.from(values);
const named = (id: string, ...values: number[]) => ({ id, vector: quantize(vector(...values)) });

describe("Vectorize", () => {
  it("finds what was put in, nearest first", async () => {
    const { index } = fakeIndex();
    await upsertVectors(index, "m", [named("a", 1, 0), named("b", 0.7, 0.7), named("c", 0, 1)]);
    const found = await vectorizeStore(index, "m").nearest(vector(1, 0.1), 2);
    expect(found.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(found[0]?.score).toBeCloseTo(0.995, 2);
  });

  it("replaces by id, deletes, and keeps models apart", async () => {
    const { index } = fakeIndex();
    await upsertVectors(index, "m", [named("a", 1, 0), named("b", 0, 1)]);
    await upsertVectors(index, "m", [named("a", 0, 1)]);
    await deleteVectors(index, ["b"]);
    const near = async (model: string) =>
      (await vectorizeStore(index, model).nearest(vector(0, 1), 9)).map(({ id }) => id);
    expect(await near("m")).toEqual(["a"]);
    expect(await near("another")).toEqual([]);
    await upsertVectors(index, "another", [named("a", 0, 1)]);
    expect(await near("m")).toEqual([]);
  });

  it("sends five hundred at most, asks for a hundred at most, and names spaces within 64 bytes", async () => {
    const { index, calls } = fakeIndex();
    const many = Array.from({ length: 1_100 }, (_, i) => named(`p${i}`, 1, i));
    await upsertVectors(index, "a model with a very long name, ".repeat(9), many);
    await deleteVectors(
      index,
      many.map(({ id }) => id),
    );
    await vectorizeStore(index, "m").nearest(vector(1, 1), 500);
    expect(calls.map(({ method, count }) => [method, count])).toEqual([
      ["upsert", 500],
      ["upsert", 500],
      ["upsert", 100],
      ["deleteByIds", 500],
      ["deleteByIds", 500],
      ["deleteByIds", 100],
      ["query", 100],
    ]);
    for (const { namespace } of calls) expect(namespace?.length ?? 0).toBeLessThanOrEqual(64);
  });
});
