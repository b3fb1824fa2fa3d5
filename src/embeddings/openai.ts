import * as z from "zod";
import { batchesOf } from "./batches.ts";
import { type Embedder, EmbeddingError, PATIENCE, type Purpose } from "./embedder.ts";
import { prompted } from "./prompts.ts";
import { checkedVectors, nonsense } from "./vectors.ts";

/** Decompressed: 64 vectors of 4,096 numbers, 24 characters each, are 6.3 MB. */
const MAX_BYTES = 8_000_000;
const HOUR = 3_600;

const Answer = z.object({ data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.unknown()) })) });

export interface EndpointSettings {
  /** Where embeddings are made: `…/v1/embeddings`. */
  url: string;
  /** As the service calls it. */
  model: string;
  key: string | null;
  /** Asked for, where a model can do with fewer numbers. */
  dimensions: number | null;
}

/** Any service that speaks OpenAI's protocol: https://platform.openai.com/docs/api-reference/embeddings/create */
export function openAiEmbedder(settings: EndpointSettings): Embedder {
  const { model, dimensions } = settings;
  return {
    model: dimensions === null ? model : `${model}/${dimensions}`,
    async embed(texts, purpose) {
      const vectors: Float32Array[] = [];
      for (const batch of batchesOf(texts.map((text) => prompted(model, purpose, text))))
        vectors.push(...(await askEndpoint(settings, batch, purpose)));
      return vectors;
    },
  };
}

async function askEndpoint(settings: EndpointSettings, texts: string[], purpose: Purpose): Promise<Float32Array[]> {
  const { url, model, key, dimensions } = settings;
  const headers = new Headers({ accept: "application/json", "content-type": "application/json" });
  if (key !== null) headers.set("authorization", `Bearer ${key}`);
  const asked = { model, input: texts, encoding_format: "float", ...(dimensions !== null && { dimensions }) };
  const signal = AbortSignal.timeout(PATIENCE[purpose]);
  let text: string;
  try {
    const init: RequestInit = { method: "POST", headers, body: JSON.stringify(asked), redirect: "manual", signal };
    const response = await fetch(url, init);
    const refusal = refusalOf(response);
    if (refusal) {
      await response.body?.cancel();
      throw refusal;
    }
    text = await readText(response, signal);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    // What the runtime says of it may hold the address with all that is in it.
    throw new EmbeddingError("later", signal.aborted ? "the embedding service took too long" : "no connection to it");
  }
  return checkedVectors(ordered(parse(text), texts.length), texts.length, dimensions);
}

/** Statuses that say something of the texts, and those after which another try may do; all others are the operator's. */
const ABOUT_TEXTS = new Set([400, 413, 422]);
const ABOUT_NOW = new Set([408, 409, 425, 429]);

function refusalOf({ status, headers }: Response): EmbeddingError | null {
  if (status === 200) return null;
  const message = `the embedding service answered ${status}`;
  const seconds = retryAfter(headers);
  if (ABOUT_TEXTS.has(status)) return new EmbeddingError("refused", message);
  if (ABOUT_NOW.has(status) || status >= 500) return new EmbeddingError("later", message, seconds);
  return new EmbeddingError("stopped", message, seconds ?? HOUR);
}

/** Seconds; the other form of the header, a date, is not what APIs send. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

/** The vectors in the order of the texts: an answer may come in another, which its indices say. */
function ordered({ data }: z.infer<typeof Answer>, texts: number): unknown[] {
  const lists = new Map(data.map(({ index, embedding }, place) => [index ?? place, embedding]));
  const inOrder = Array.from({ length: texts }, (_, index) => lists.get(index));
  if (data.length !== texts || inOrder.includes(undefined))
    throw nonsense(`${data.length} vectors for ${texts} texts, or with wrong indices`);
  return inOrder;
}

function parse(text: string): z.infer<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(text));
  } catch {
    throw nonsense("something that is no list of embeddings");
  }
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  const reader = response.body?.getReader();
  // Not every runtime hands an abort on to a body that hangs.
  const stop = () => void reader?.cancel().catch(() => {});
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (signal.aborted) throw signal.reason;
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) throw nonsense(`more than ${MAX_BYTES} bytes`);
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
