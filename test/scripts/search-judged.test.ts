import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/demo/random.ts";
import { meanDifference, ndcg, readJudged, recall } from "../../scripts/lib/search/judged.ts";
import { describe as line, summarize } from "../../scripts/lib/search/report.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "judged-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const path = join(folder, "questions.jsonl");
  await writeFile(path, text);
  return path;
}

describe("judged questions", () => {
  it("are read a line each", async () => {
    const questions = [{ question: "How do models forget?", papers: ["2605.00001"] }];
    expect(await readJudged(await fileOf(`${JSON.stringify(questions[0])}\n\n`))).toEqual(questions);
  });

  it.each(['{"question": "no papers"}', "not JSON", '{"question": "none", "papers": []}'])(
    "that are none are told by their line: %s",
    async (text) => {
      const good = JSON.stringify({ question: "One", papers: ["2605.00001"] });
      await expect(readJudged(await fileOf(`${good}\n${text}\n`))).rejects.toThrow("line 2 is no");
    },
  );
});

describe("an order", () => {
  const papers = new Set(["a", "b", "c"]);

  it("is worth 1 where no other has more of the papers earlier, and nothing without any", () => {
    expect(ndcg(["c", "a", "b", "x"], papers)).toBe(1);
    expect(ndcg(["x", "y"], papers)).toBe(0);
    expect(ndcg([...Array.from({ length: 10 }, (_, i) => `x${i}`), "a"], papers)).toBe(0); // the eleventh
  });

  it("loses less the later a paper is missing", () => {
    // (1/log2(3) + 1/log2(4)) / (1 + 1/log2(3) + 1/log2(4))
    expect(ndcg(["x", "a", "b"], papers)).toBeCloseTo(0.531, 3);
    expect(ndcg(["a", "b", "x"], papers)).toBeCloseTo(0.765, 3);
  });

  it("has some share of the papers", () => {
    expect(recall(["x", "a", "b", "c"], papers, 3)).toBeCloseTo(2 / 3);
  });
});

describe("a difference", () => {
  it("has bounds that hold nought where it may be chance", () => {
    const [mean, low, high] = meanDifference([1, 0, 1, 0], [0, 1, 0, 1], createRandom("chance"));
    expect([mean, low < 0, high > 0]).toEqual([0, true, true]);
    expect(meanDifference([0.5, 0.6], [0.25, 0.35], createRandom("sure"))[1]).toBeCloseTo(0.25);
  });
});

it("a line says how often the paper that was meant came first, and what it took", () => {
  const report = (place: number, milliseconds: number) => ({ place, milliseconds, reference: 2 });
  const summary = summarize([report(0, 5), report(3, 9), report(-1, 7)], [10, 20, 400]);
  expect(line("titles", summary)).toBe(
    "titles: 3, MRR 0.417, in ten 0.667, 7.0 ms, p95 7.0 ms (without the database 2.0 ms, p95 2.0 ms), 20 rows, p95 20",
  );
});
