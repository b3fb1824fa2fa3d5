import type { Context } from "hono";
import type { Config } from "../config.ts";
import { createDb, type Db } from "../db/client.ts";
import { readVectors } from "../db/vectors.ts";
import { oneLine, truncate } from "../domain/text.ts";
import { createBlockMemory } from "../embeddings/blocks.ts";
import { type Embedder, PATIENCE } from "../embeddings/embedder.ts";
import { fromText, toNumbers } from "../embeddings/quantize.ts";
import { embedderOf } from "../embeddings/settings.ts";
import { vectorTargetOf } from "../embeddings/target.ts";
import type { VectorStore } from "../embeddings/vector-store.ts";
import { vectorizeStore } from "../embeddings/vectorize.ts";
import { log } from "../log.ts";
import type { AppEnv } from "./app-env.ts";

/** Search by meaning. */
export interface Semantic {
  /** The ids of the papers that are nearest to a text, the nearest first. Whatever goes wrong: none, within a second and a half. */
  nearest(text: string, limit: number): Promise<string[]>;
  /** Those nearest to some papers taken together, without these; none where they have no vectors. */
  nearestTo(ids: string[], limit: number): Promise<string[]>;
}

/** What an isolate keeps between requests. */
interface Memory {
  embedder: Embedder;
  store: VectorStore;
  /** Brings the store up to date. */
  refresh(now: number): Promise<void>;
  /** Vectors of texts that were asked for, oldest first. */
  vectors: Map<string, { vector: Float32Array; until: number }>;
  /** After a failure nobody has to wait for the next one. */
  restUntil: number;
  failing: boolean;
}

const MAX_TEXT = 1_000;
const VECTOR_TTL = 60_000;
const MAX_VECTORS = 200;
const REST = 15_000;

const memories = new WeakMap<Config, Memory>();

/** Search by meaning as it is configured; `null` where it is not. */
export function semanticOf(c: Context<AppEnv>): Semantic | null {
  const memory = memoryOf(c);
  if (!memory) return null;
  const now = c.get("now");
  return {
    async nearest(text, limit) {
      const asked = truncate(oneLine(text), MAX_TEXT);
      return asked === "" ? [] : attempt(memory, now, () => find(c, memory, vectorOf(memory, asked, now), limit));
    },
    async nearestTo(ids, limit) {
      const asked = meanOf(memory, createDb(c.env.DB), ids);
      const found = await attempt(memory, now, () => find(c, memory, asked, limit + ids.length));
      return found.filter((id) => !ids.includes(id)).slice(0, limit);
    },
  };
}

/** What is found in time; nothing while the memory rests after a failure. */
async function attempt(memory: Memory, now: number, work: () => Promise<string[]>): Promise<string[]> {
  if (now < memory.restUntil) return [];
  try {
    const ids = await withinTime(work(), PATIENCE.query);
    memory.failing = false;
    return ids;
  } catch (error) {
    if (!memory.failing) log("warn", "semantic-search-failed", { error: String(error) });
    memory.failing = true;
    memory.restUntil = now + REST;
    return [];
  }
}

async function find(
  c: Context<AppEnv>,
  memory: Memory,
  asked: Promise<Float32Array | null>,
  limit: number,
): Promise<string[]> {
  const refreshed = memory.refresh(c.get("now"));
  goOn(c, refreshed);
  const [vector] = await Promise.all([asked, refreshed]);
  return vector === null ? [] : (await memory.store.nearest(vector, limit)).map(({ id }) => id);
}

/** Where some papers lie taken together; `null` where none of them has a vector. */
async function meanOf({ embedder }: Memory, db: Db, ids: string[]): Promise<Float32Array | null> {
  const vectors = (await readVectors(db, embedder.model, ids)).map((text) => toNumbers(fromText(text)));
  const [first] = vectors;
  return first === undefined
    ? null
    : Float32Array.from(first, (_, place) => vectors.reduce((sum, vector) => sum + (vector[place] ?? 0), 0));
}

async function vectorOf({ embedder, vectors }: Memory, text: string, now: number): Promise<Float32Array> {
  const known = vectors.get(text);
  if (known && now < known.until) return known.vector;
  const [vector] = await embedder.embed([text], "query");
  if (!vector) throw new Error("no vector came");
  vectors.delete(text);
  vectors.set(text, { vector, until: now + VECTOR_TTL });
  for (const oldest of vectors.keys()) {
    if (vectors.size <= MAX_VECTORS) break;
    vectors.delete(oldest);
  }
  return vector;
}

/** Lets the reading of vectors go on when the answer is out already. Outside of a Worker nothing ends it. */
function goOn(c: Context<AppEnv>, reading: Promise<void>): void {
  const quiet = reading.catch(() => {}); // whoever waits for it hears of it
  try {
    c.executionCtx.waitUntil(quiet);
  } catch {
    // Hono throws where there is no context.
  }
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Kept with the settings, which are read once for an isolate. */
function memoryOf(c: Context<AppEnv>): Memory | null {
  const config = c.get("config");
  const known = memories.get(config);
  if (known) return known;
  const embedder = embedderOf(config.embeddings);
  if (!embedder) return null;
  const memory = { embedder, ...storeOf(c.env, embedder.model), vectors: new Map(), restUntil: 0, failing: false };
  memories.set(config, memory);
  return memory;
}

function storeOf(env: Env, model: string): Pick<Memory, "store" | "refresh"> {
  const target = vectorTargetOf(env);
  if (target.store === "vectorize")
    return { store: vectorizeStore(target.index, model), refresh: () => Promise.resolve() };
  const blocks = createBlockMemory(target.kv, model);
  return { store: blocks, refresh: (now) => blocks.refresh(now) };
}
