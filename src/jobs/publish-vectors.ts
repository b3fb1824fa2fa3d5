import { writeBatch } from "../db/bulk.ts";
import type { Db } from "../db/client.ts";
import { readProgress } from "../db/embeddings.ts";
import {
  forgetBlocks,
  listBlocks,
  listRetiredBlocks,
  listUnstored,
  listUnstoredBlocks,
  markingStored,
  type PublishedBlock,
  readVectorsOfBlock,
  replacingBlock,
  type StoredVector,
} from "../db/vectors.ts";
import { MINUTE } from "../domain/calendar.ts";
import { BLOCK_SIZE, encodeBlock, type NamedVector } from "../embeddings/block.ts";
import { deleteBlock, MAX_VECTOR_BYTES, putBlock, putVectorPointer } from "../embeddings/block-store.ts";
import { fromText } from "../embeddings/quantize.ts";
import type { VectorTarget } from "../embeddings/target.ts";
import { deleteVectors, upsertVectors, type VectorizeBinding } from "../embeddings/vectorize.ts";

/** Published for one message. */
const MAX_BLOCKS = 6;
const MAX_VECTORS = 1_000;
/** KV may show an old pointer for a minute, and isolates believe theirs for another. */
const KEPT_FOR = 15 * MINUTE;

/** Brings vectors to where they are looked up. Returns whether there are more than one message publishes. */
export async function publishVectors(db: Db, target: VectorTarget, model: string, now: number): Promise<boolean> {
  return target.store === "blocks"
    ? publishBlocks(db, target.kv, model, now)
    : publishToVectorize(db, target.index, model);
}

async function publishToVectorize(db: Db, index: VectorizeBinding, model: string): Promise<boolean> {
  const rows = await listUnstored(db, model, MAX_VECTORS);
  const gone = rows.filter(({ vector }) => vector === null);
  await upsertVectors(index, model, named(rows));
  await deleteVectors(
    index,
    gone.map(({ id }) => id),
  );
  await writeBatch(db, markingStored(db, model, rows));
  return rows.length === MAX_VECTORS;
}

/** Blocks first, then the pointer to them, then D1: what breaks off is done again and comes out the same. */
async function publishBlocks(db: Db, kv: KVNamespace, model: string, now: number): Promise<boolean> {
  const due = await listUnstoredBlocks(db, model, BLOCK_SIZE, MAX_BLOCKS);
  if (due.length === 0) return false;
  const standing = new Map((await listBlocks(db)).map((block) => [block.block, block]));
  const statements: D1PreparedStatement[] = [];
  const dimensions = (await readProgress(db))?.dimensions ?? 0;
  for (const block of due) {
    const rows = await readVectorsOfBlock(db, model, block, BLOCK_SIZE);
    const vectors = named(rows);
    standing.delete(block);
    const published = await putVectors(kv, model, block, vectors, roomBeside(standing, dimensions));
    if (published) standing.set(block, published);
    statements.push(...markingStored(db, model, rows), ...replacingBlock(db, block, published, now));
  }
  const blocks = [...standing.values()].toSorted((a, b) => a.block - b.block);
  const entries = blocks.map(({ block, name, vectors }) => ({ block, name, vectors }));
  await putVectorPointer(kv, { model, dimensions, blocks: entries.filter(({ vectors }) => vectors > 0) });
  await writeBatch(db, statements);
  await sweepBlocks(db, kv, now);
  return due.length === MAX_BLOCKS;
}

/** How many more vectors memory has room for. */
function roomBeside(blocks: ReadonlyMap<number, PublishedBlock>, dimensions: number): number {
  let vectors = 0;
  for (const block of blocks.values()) vectors += block.vectors;
  return Math.max(0, Math.floor(MAX_VECTOR_BYTES / Math.max(1, dimensions)) - vectors);
}

async function putVectors(
  kv: KVNamespace,
  model: string,
  block: number,
  vectors: NamedVector[],
  room: number,
): Promise<PublishedBlock | null> {
  if (vectors.length === 0) return null;
  const fitting = vectors.slice(0, room);
  // A block without anything is kept in mind for what it left out.
  const name = fitting.length === 0 ? `none-${block}` : await putBlock(kv, encodeBlock(model, fitting));
  return { block, name, vectors: fitting.length, leftOut: vectors.length - fitting.length };
}

async function sweepBlocks(db: Db, kv: KVNamespace, now: number): Promise<void> {
  const expired = await listRetiredBlocks(db, now - KEPT_FOR);
  for (const name of expired) await deleteBlock(kv, name);
  await forgetBlocks(db, expired);
}

function named(rows: StoredVector[]): NamedVector[] {
  return rows.flatMap(({ id, vector }) => (vector === null ? [] : [{ id, vector: fromText(vector) }]));
}
