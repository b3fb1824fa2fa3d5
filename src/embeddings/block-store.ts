import { type Block, decodeBlock } from "./block.ts";

// Layout in KV, beside the editions. A block is immutable and named by its hash; the pointer says which ones stand and is
// written last, so that a reader sees a block whole or the one before it.
//   vectors              { schema, model, dimensions, blocks: [{ block, name, vectors }] }
//   vectors:<name>       the bytes of a block (block.ts)

/** Raised when the shape of what is published changes: what is older is then not read any more. */
const SCHEMA = 1;

/** What an isolate of 128 MB can hold beside everything else: 200,000 vectors of 384 numbers. */
export const MAX_VECTOR_BYTES = 200_000 * 384;

/** Which blocks there are. Every vector has a fixed block, so that one block can be replaced by itself. */
export interface VectorPointer {
  model: string;
  dimensions: number;
  blocks: BlockEntry[];
}

export interface BlockEntry {
  block: number;
  name: string;
  vectors: number;
}

/** Writes a block under the hash of its bytes, which it returns: the same content has the same name. */
export async function putBlock(kv: KVNamespace, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const name = Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
  await kv.put(blockKey(name), bytes);
  return name;
}

export async function putVectorPointer(kv: KVNamespace, pointer: VectorPointer): Promise<void> {
  await kv.put(POINTER_KEY, JSON.stringify({ schema: SCHEMA, ...pointer }));
}

/** Which blocks stand; `null` when there are none in this shape. */
export async function readVectorPointer(kv: KVNamespace): Promise<VectorPointer | null> {
  const stored = await kv.get<VectorPointer & { schema: number }>(POINTER_KEY, "json");
  return stored?.schema === SCHEMA ? stored : null;
}

/** A block, or `null` when it is gone, not there yet, or of another model. */
export async function readBlock(kv: KVNamespace, model: string, name: string): Promise<Block | null> {
  const bytes = await kv.get(blockKey(name), "arrayBuffer");
  return bytes === null ? null : decodeBlock(model, bytes);
}

export async function deleteBlock(kv: KVNamespace, name: string): Promise<void> {
  await kv.delete(blockKey(name));
}

const POINTER_KEY = "vectors";
const blockKey = (name: string): string => `vectors:${name}`;
