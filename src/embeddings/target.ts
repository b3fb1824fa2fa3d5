import type { VectorizeBinding } from "./vectorize.ts";

/** Where vectors are published: an index of Vectorize, or blocks in KV. */
export type VectorTarget = { store: "vectorize"; index: VectorizeBinding } | { store: "blocks"; kv: KVNamespace };

/** What of an environment decides it. `VECTORIZE` is there only where wrangler.toml binds it. */
export interface VectorBindings {
  EDITIONS: KVNamespace;
  VECTORIZE?: VectorizeBinding;
}

export function vectorTargetOf({ EDITIONS, VECTORIZE }: VectorBindings): VectorTarget {
  return VECTORIZE ? { store: "vectorize", index: VECTORIZE } : { store: "blocks", kv: EDITIONS };
}
