import { afterEach, describe, expect, it, vi } from "vitest";
import { PATIENCE } from "../../src/embeddings/embedder.ts";
import { type AiBinding, workersAiEmbedder } from "../../src/embeddings/workers-ai.ts";
import { embeddingOf } from "./endpoint.ts";

const MODEL = "@cf/baai/bge-base-en-v1.5";

/** A binding that answers as the platform's does. */
function binding(): AiBinding & { calls: { model: string; text: string[] }[] } {
  const calls: { model: string; text: string[] }[] = [];
  return {
    calls,
    async run(model, { text }) {
      calls.push({ model, text });
      return { shape: [text.length, 8], data: text.map((one) => embeddingOf(one, 8)), pooling: "mean" };
    },
  };
}
const failing = (thrown: Error): AiBinding => ({ run: () => Promise.reject(thrown) });
const answering = (answer: unknown): AiBinding => ({ run: () => Promise.resolve(answer) });

afterEach(() => vi.useRealTimers());

describe("Workers AI", () => {
  it("is asked for 64 texts at once, in their order, with the model's prompt for queries alone", async () => {
    const ai = binding();
    const texts = Array.from({ length: 70 }, (_, i) => `lantern${i}`);
    const vectors = await workersAiEmbedder(ai, MODEL).embed(texts, "document");
    expect(ai.calls.map(({ model, text }) => [model, text.length])).toEqual([
      [MODEL, 64],
      [MODEL, 6],
    ]);
    expect(vectors[69]).toEqual(Float32Array.from(embeddingOf("lantern69", 8)));
    await workersAiEmbedder(ai, MODEL).embed(["tides"], "query");
    expect(ai.calls.at(-1)?.text).toEqual(["Represent this sentence for searching relevant passages: tides"]);
  });

  it.each([
    ["a model that is none", failing(new Error("5007: No such model secret text")), "stopped"],
    ["the day's allocation", failing(new Error("3036: you have used up your daily free allocation")), "stopped"],
    ["no capacity", failing(new Error("3040: Capacity temporarily exceeded")), "later"],
    ["something that is no answer", answering({ response: "secret text" }), "later"],
    ["vectors that are none", answering({ data: [["a"]] }), "later"],
    ["a vector too few", answering({ data: [] }), "later"],
  ])("%s", async (_what, ai, kind) => {
    const error: unknown = await workersAiEmbedder(ai, MODEL)
      .embed(["one"], "document")
      .catch((e) => e);
    expect(error).toMatchObject({ name: "EmbeddingError", kind });
    expect(String(error)).not.toContain("secret text");
  });

  it("keeps nobody waiting", async () => {
    vi.useFakeTimers();
    const hanging: AiBinding = { run: () => new Promise(() => {}) };
    const waiting = expect(workersAiEmbedder(hanging, MODEL).embed(["one"], "query")).rejects.toMatchObject({
      kind: "later",
    });
    await vi.advanceTimersByTimeAsync(PATIENCE.query);
    await waiting;
  });
});
