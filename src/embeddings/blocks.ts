import { type Block, nearestIn } from "./block.ts";
import { type BlockEntry, MAX_VECTOR_BYTES, readBlock, readVectorPointer, type VectorPointer } from "./block-store.ts";
import { quantize } from "./quantize.ts";
import type { VectorStore } from "./vector-store.ts";

/** How long the pointer is believed, in ms, and how long when a block that it names was not there: KV may be a minute behind. */
const POINTER_TTL = 60_000;
const POINTER_TTL_WITH_GAPS = 5_000;
/** A request that reads blocks may end before it is through: after so many ms the next one begins again. */
const MAX_LOADING = 20_000;
/** A Worker has six connections, of which others want some (https://developers.cloudflare.com/workers/platform/limits/). */
const AT_ONCE = 4;

/** The blocks of a model in the memory of an isolate. */
export interface BlockMemory extends VectorStore {
  /**
   * Reads what has changed since the last time, one block after another in the place of its predecessor, so that memory never
   * holds more than one set. While somebody reads, others do not wait: what they find may lack what is not there yet.
   */
  refresh(now: number): Promise<void>;
}

interface Held extends BlockEntry {
  content: Block;
}

/** Vectors in KV, every one of which is looked at. The clock is that of the requests. */
export function createBlockMemory(kv: KVNamespace, model: string): BlockMemory {
  const held = new Map<number, Held>();
  let believedUntil = 0;
  let loadingUntil = 0;

  /** Whether every block of the pointer is there now. */
  async function load(entries: BlockEntry[]): Promise<boolean> {
    const wanted = new Set(entries.map(({ block }) => block));
    for (const block of held.keys()) if (!wanted.has(block)) held.delete(block);
    const missing = entries.filter(({ block, name }) => held.get(block)?.name !== name);
    const readers = Array.from({ length: AT_ONCE }, async () => {
      let complete = true;
      for (let entry = missing.shift(); entry; entry = missing.shift()) {
        const content = await readBlock(kv, model, entry.name);
        if (content) held.set(entry.block, { ...entry, content });
        else complete = false;
      }
      return complete;
    });
    return (await Promise.all(readers)).every(Boolean);
  }

  return {
    async refresh(now) {
      if (now < believedUntil || now < loadingUntil) return;
      loadingUntil = now + MAX_LOADING;
      try {
        const pointer = await readVectorPointer(kv);
        const complete = await load(pointer?.model === model ? fitting(pointer) : []);
        believedUntil = now + (complete ? POINTER_TTL : POINTER_TTL_WITH_GAPS);
      } finally {
        loadingUntil = 0;
      }
    },
    async nearest(query, limit) {
      const blocks = [...held.values()].toSorted((a, b) => a.block - b.block).map(({ content }) => content);
      return nearestIn(blocks, quantize(query), limit);
    },
  };
}

/** As many of the blocks as memory can hold; the publisher names no more. */
function fitting({ blocks, dimensions }: VectorPointer): BlockEntry[] {
  let bytes = 0;
  return blocks.filter(({ vectors }) => (bytes += vectors * dimensions) <= MAX_VECTOR_BYTES);
}
