import type { Quantized } from "./quantize.ts";
import { dotProducts } from "./quantize.ts";
import type { Neighbour } from "./vector-store.ts";

/** Places in a block: with 384 numbers a vector it weighs 1.6 MB, of which KV takes 25, and an isolate can load it piece by piece. */
export const BLOCK_SIZE = 4_096;

/** A vector that has a name. */
export interface NamedVector {
  id: string;
  vector: Quantized;
}

/** Vectors side by side, as they are scanned. Ids are padded to one width and parted only for what is found. */
export interface Block {
  count: number;
  dimensions: number;
  scales: Float32Array;
  values: Int8Array;
  ids: string;
  width: number;
}

// Layout: six whole numbers of 32 bits, the scales, the values, the ids in ASCII. All numbers are little-endian.
const SCHEMA = 1;
const HEAD = ["schema", "model", "count", "dimensions", "width", "unused"] as const;
const HEAD_BYTES = 4 * HEAD.length;

/** The bytes of a block. All vectors have the same length, ids are ASCII; `model` tells vectors of different models apart. */
export function encodeBlock(model: string, vectors: NamedVector[]): Uint8Array<ArrayBuffer> {
  const dimensions = vectors[0]?.vector.values.length ?? 0;
  const width = Math.max(0, ...vectors.map(({ id }) => id.length));
  const count = vectors.length;
  const bytes = new Uint8Array(HEAD_BYTES + count * (4 + dimensions + width));
  const view = new DataView(bytes.buffer);
  const head = [SCHEMA, checksum(model), count, dimensions, width, 0];
  for (const [place, value] of head.entries()) view.setUint32(4 * place, value, true);
  const { scalesAt, valuesAt, idsAt } = placesOf(count, dimensions);
  const encoder = new TextEncoder();
  for (const [row, { id, vector }] of vectors.entries()) {
    if (vector.values.length !== dimensions) throw new Error("vectors of a block have to be equally long");
    view.setFloat32(scalesAt + 4 * row, vector.scale, true);
    bytes.set(new Uint8Array(vector.values.buffer, vector.values.byteOffset, dimensions), valuesAt + dimensions * row);
    bytes.set(encoder.encode(id.padEnd(width)), idsAt + width * row);
  }
  return bytes;
}

/** The block that bytes are, without copying them; `null` when they are none of this model and shape. */
export function decodeBlock(model: string, buffer: ArrayBuffer): Block | null {
  if (buffer.byteLength < HEAD_BYTES) return null;
  const view = new DataView(buffer);
  const [schema, space, count = 0, dimensions = 0, width = 0] = HEAD.map((_, place) => view.getUint32(4 * place, true));
  if (schema !== SCHEMA || space !== checksum(model)) return null;
  if (count > BLOCK_SIZE || buffer.byteLength !== HEAD_BYTES + count * (4 + dimensions + width)) return null;
  const { scalesAt, valuesAt, idsAt } = placesOf(count, dimensions);
  const scales = Float32Array.from({ length: count }, (_, row) => view.getFloat32(scalesAt + 4 * row, true));
  const values = new Int8Array(buffer, valuesAt, count * dimensions);
  const ids = new TextDecoder("ascii").decode(new Uint8Array(buffer, idsAt));
  return { count, dimensions, scales, values, ids, width };
}

function placesOf(count: number, dimensions: number): { scalesAt: number; valuesAt: number; idsAt: number } {
  const valuesAt = HEAD_BYTES + 4 * count;
  return { scalesAt: HEAD_BYTES, valuesAt, idsAt: valuesAt + count * dimensions };
}

/** FNV-1a (https://www.rfc-editor.org/rfc/rfc9923) over UTF-16 units: enough to notice a mix-up. */
function checksum(model: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < model.length; i++) hash = Math.imul(hash ^ model.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

interface Hit {
  block: Block;
  row: number;
  score: number;
}

/** The nearest vectors of some blocks: every one is looked at. Equals come in the order in which they lie. */
export function nearestIn(blocks: Block[], query: Quantized, limit: number): Neighbour[] {
  const best: Hit[] = [];
  let bar = -Infinity;
  for (const block of blocks) {
    const { count, dimensions, scales, values } = block;
    if (dimensions !== query.values.length) continue;
    const products = dotProducts(query.values, values, count);
    for (let row = 0; row < count; row++) {
      const score = (products[row] ?? 0) * (scales[row] ?? 0);
      if (score <= bar) continue;
      insert(best, { block, row, score }, limit);
      if (best.length === limit) bar = best.at(-1)?.score ?? bar;
    }
  }
  return best.map(({ block, row, score }) => ({ id: idAt(block, row), score: score * query.scale }));
}

/** Puts a hit where it belongs and drops the last when there are too many. Few of many rows ever get here. */
function insert(best: Hit[], hit: Hit, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < hit.score) place--;
  best.splice(place, 0, hit);
  if (best.length > limit) best.pop();
}

function idAt({ ids, width }: Block, row: number): string {
  return ids.slice(row * width, (row + 1) * width).trimEnd();
}
