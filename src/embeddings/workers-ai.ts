import * as z from "zod";
import { batchesOf } from "./batches.ts";
import { type Embedder, EmbeddingError, PATIENCE } from "./embedder.ts";
import { prompted } from "./prompts.ts";
import { checkedVectors, nonsense } from "./vectors.ts";

const HOUR = 3_600;

/** What is used of the binding (https://developers.cloudflare.com/workers-ai/configuration/bindings/). */
export interface AiBinding {
  run(model: string, input: { text: string[] }): Promise<unknown>;
}

const Answer = z.object({ data: z.array(z.unknown()) });

/** Codes of the account and the model, which no later try changes soon: https://developers.cloudflare.com/workers-ai/platform/errors/ */
const STOPPED = /\b(3036|3039|5004|5007|5016|5018|5035)\b/;

/** Cloudflare's own models, such as `@cf/baai/bge-base-en-v1.5`. */
export function workersAiEmbedder(ai: AiBinding, model: string): Embedder {
  return {
    model,
    async embed(texts, purpose) {
      const vectors: Float32Array[] = [];
      for (const text of batchesOf(texts.map((one) => prompted(model, purpose, one)))) {
        const answer = Answer.safeParse(await withinTime(() => ai.run(model, { text }), PATIENCE[purpose]));
        if (!answer.success) throw nonsense("something that is no list of embeddings");
        vectors.push(...checkedVectors(answer.data.data, text.length, null));
      }
      return vectors;
    },
  };
}

/** What the binding throws has a code in its message, and nothing else that is taken from it. */
async function withinTime(ask: () => Promise<unknown>, ms: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EmbeddingError("later", "Workers AI took too long")), ms);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    const code = STOPPED.exec(String(error))?.[0];
    if (code !== undefined) throw new EmbeddingError("stopped", `Workers AI answered ${code}`, HOUR);
    throw new EmbeddingError("later", "Workers AI gave no answer");
  } finally {
    clearTimeout(timer);
  }
}
