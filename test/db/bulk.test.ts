import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jsonChunks, retryTransient } from "../../src/db/bulk.ts";

const LIMIT = 1_500_000;
const parse = (chunk: string): unknown[] => JSON.parse(chunk);

describe("jsonChunks", () => {
  it("keeps rows in order, and small ones together", () => {
    expect(jsonChunks([{ a: 1 }, "b", null])).toEqual(['[{"a":1},"b",null]']);
    expect(jsonChunks([])).toEqual([]);
  });

  it("counts bytes, not characters", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i} ${"漢".repeat(50_000)}`);
    const chunks = jsonChunks(rows);
    expect(chunks.length).toBe(4);
    for (const chunk of chunks) expect(Buffer.byteLength(chunk)).toBeLessThanOrEqual(LIMIT + 2);
    expect(chunks.flatMap((chunk) => parse(chunk))).toEqual(rows);
  });

  it("never cuts a row, however large", () => {
    const large = "x".repeat(LIMIT + 1);
    expect(jsonChunks(["a", large, "b"]).map((chunk) => parse(chunk))).toEqual([["a"], [large], ["b"]]);
  });
});

describe("retryTransient", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** Work that fails so many times before it succeeds. */
  async function attempts(
    message: string,
    failures: number,
  ): Promise<{ tried: number; outcome: unknown; waited: number }> {
    let tried = 0;
    const began = Date.now();
    const outcome = retryTransient(async () => {
      if (++tried <= failures) throw new Error(`D1_ERROR: ${message}`);
      return "done";
    }).catch((error: unknown) => String(error));
    await vi.runAllTimersAsync();
    return { outcome: await outcome, tried, waited: Date.now() - began };
  }

  const RETRYABLE = [
    "Network connection lost.",
    "Internal error while starting up D1 DB storage caused object to be reset.",
    "Internal error in D1 DB storage caused object to be reset.",
    "D1 DB reset because its code was updated.",
    "Cannot resolve D1 DB due to transient issue on remote node.",
  ];
  it.each(RETRYABLE)("scenario 23: tries again after %j, twice", async (message) => {
    expect(await attempts(message, 1)).toMatchObject({ tried: 2, outcome: "done" });
    expect(await attempts(message, 2)).toMatchObject({ tried: 3, outcome: "done" });
    expect(await attempts(message, 3)).toMatchObject({ tried: 3, outcome: expect.stringContaining(message) });
  });

  const FINAL = [
    "D1 DB is overloaded. Too many requests queued.",
    "D1 DB is overloaded. Requests queued for too long.",
    "D1 DB storage operation exceeded timeout which caused object to be reset.",
    "D1 DB exceeded its memory limit and was reset.",
    "D1 DB exceeded its CPU time limit and was reset.",
    "UNIQUE constraint failed: papers.id",
  ];
  it.each(FINAL)("scenario 25: does not try again after %j", async (message) => {
    expect(await attempts(message, 1)).toMatchObject({ tried: 1, waited: 0 });
  });

  it("waits at random, less than two seconds each time", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999_999);
    const { waited } = await attempts("Network connection lost.", 2);
    expect(waited).toBeGreaterThan(500);
    expect(waited).toBeLessThan(4_000);
  });
});
