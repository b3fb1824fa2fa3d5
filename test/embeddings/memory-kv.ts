/** A namespace in memory, for what is about vectors and not about KV; `before` has its say before each `get`. */
export function memoryKv(before: (key: string) => Promise<void> | void = () => {}): {
  kv: KVNamespace;
  values: Map<string, string | Uint8Array<ArrayBuffer>>;
  gets: string[];
} {
  const values = new Map<string, string | Uint8Array<ArrayBuffer>>();
  const gets: string[] = [];
  const methods = {
    async get(key: string, type: "json" | "arrayBuffer") {
      gets.push(key);
      await before(key);
      const value = values.get(key);
      if (value === undefined) return null;
      return type === "json" ? JSON.parse(String(value)) : (value as Uint8Array<ArrayBuffer>).slice().buffer;
    },
    put: async (key: string, value: string | Uint8Array<ArrayBuffer>) => void values.set(key, value),
    delete: async (key: string) => void values.delete(key),
  };
  return { kv: Object.assign(Object.create(null), methods), values, gets };
}
