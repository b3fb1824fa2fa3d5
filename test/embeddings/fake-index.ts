import type { VectorizeBinding } from "../../src/embeddings/vectorize.ts";

interface Call {
  method: string;
  /** Vectors, ids, or neighbours asked for. */
  count: number;
  namespace: string | undefined;
}

/** An index that keeps vectors as the platform's does: one for an id, whatever its namespace. */
export function fakeIndex(): {
  index: VectorizeBinding;
  calls: Call[];
  ids: () => string[];
  state: { broken: boolean };
} {
  const vectors = new Map<string, { values: number[]; namespace: string }>();
  const calls: Call[] = [];
  const state = { broken: false };
  const note = (call: Call) => {
    if (state.broken) throw new Error("VECTOR_UPSERT_ERROR (code = 40006)");
    calls.push(call);
  };
  const index: VectorizeBinding = {
    async upsert(given) {
      note({ method: "upsert", count: given.length, namespace: given[0]?.namespace });
      for (const { id, ...rest } of given) vectors.set(id, rest);
    },
    async deleteByIds(ids) {
      note({ method: "deleteByIds", count: ids.length, namespace: undefined });
      for (const id of ids) vectors.delete(id);
    },
    async query(vector, { topK, namespace }) {
      note({ method: "query", count: topK, namespace });
      const dot = (values: number[]) => values.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
      const matches = [...vectors]
        .filter(([, one]) => one.namespace === namespace)
        .map(([id, { values }]) => ({ id, score: dot(values) / Math.hypot(...values) / Math.hypot(...vector) }));
      return { matches: matches.toSorted((a, b) => b.score - a.score).slice(0, topK) };
    },
  };
  return { index, calls, ids: () => [...vectors.keys()].toSorted(), state };
}
