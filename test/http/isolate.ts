import type { World } from "./world.ts";

/** The edge of another isolate, which remembers nothing; what it reads under some keys is not what was written. */
export function isolate(world: World, readings: Record<string, string | null> = {}): { env: Env; reads: string[] } {
  const reads: string[] = [];
  const kv = {
    async get(key: string) {
      reads.push(key);
      const text = key in readings ? (readings[key] ?? null) : await world.kv.get(key);
      return text === null ? null : JSON.parse(text);
    },
  };
  return { env: { ...world.env, EDITIONS: kv as unknown as KVNamespace }, reads }; // the edge only gets
}
