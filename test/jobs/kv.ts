/** What a KV namespace was asked to change, in order: `put edition:daily:2026-05-06`. */
export interface WatchedKv {
  kv: KVNamespace;
  changes: string[];
}

/** A namespace that notes every change, after `before` has had its say: what that throws, the change throws. */
export function watchKv(inner: KVNamespace, before: (change: string) => void | Promise<void> = () => {}): WatchedKv {
  const changes: string[] = [];
  const note = async (change: string) => {
    await before(change);
    changes.push(change);
  };
  const methods: Record<string, unknown> = {
    get: (key: string, type: "json") => inner.get(key, type),
    put: async (key: string, value: string) => {
      await note(`put ${key}`);
      await inner.put(key, value);
    },
    delete: async (key: string) => {
      await note(`delete ${key}`);
      await inner.delete(key);
    },
  };
  return { kv: Object.assign(Object.create(null), methods), changes };
}
