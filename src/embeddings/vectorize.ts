import type { NamedVector } from "./block.ts";
import { toNumbers } from "./quantize.ts";
import type { VectorStore } from "./vector-store.ts";

/** A call takes 1,000 vectors (https://developers.cloudflare.com/vectorize/platform/limits/); of long ones half of that is megabytes. */
const MAX_VECTORS = 500;
const MAX_NEIGHBOURS = 100;

/** What is used of the binding (https://developers.cloudflare.com/vectorize/reference/client-api/). */
export interface VectorizeBinding {
  upsert(vectors: { id: string; values: number[]; namespace: string }[]): Promise<unknown>;
  deleteByIds(ids: string[]): Promise<unknown>;
  query(
    vector: number[],
    options: { topK: number; namespace: string },
  ): Promise<{ matches: { id: string; score: number }[] }>;
}

/** Vectors in an index of Vectorize, with the metric `cosine`, and as many dimensions as the model has numbers. */
export function vectorizeStore(index: VectorizeBinding, model: string): VectorStore {
  return {
    async nearest(query, limit) {
      const namespace = await namespaceOf(model);
      const { matches } = await index.query(Array.from(query), { topK: Math.min(limit, MAX_NEIGHBOURS), namespace });
      return matches.map(({ id, score }) => ({ id, score }));
    },
  };
}

/** Writes vectors under their ids, in the place of those that have them already. What is seen of it lags by seconds. */
export async function upsertVectors(index: VectorizeBinding, model: string, vectors: NamedVector[]): Promise<void> {
  const namespace = await namespaceOf(model);
  for (let i = 0; i < vectors.length; i += MAX_VECTORS) {
    const part = vectors.slice(i, i + MAX_VECTORS);
    await index.upsert(part.map(({ id, vector }) => ({ id, values: toNumbers(vector), namespace })));
  }
}

export async function deleteVectors(index: VectorizeBinding, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += MAX_VECTORS) await index.deleteByIds(ids.slice(i, i + MAX_VECTORS));
}

/** A model's vectors are for themselves, so that those of the model before are not compared with them. At most 64 bytes. */
async function namespaceOf(model: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(model));
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
