import { EmbeddingError } from "./embedder.ts";

/** More numbers than the vectors of current models have; a block of such weighs 17 MB, and KV takes 25. */
const MAX_DIMENSIONS = 4_096;

/**
 * The vectors of an answer: as many as texts were sent, equally long, `dimensions` numbers each where that is known, all of
 * them finite and none all noughts. Throws `EmbeddingError`: whatever is not right will hardly be told from a busy service.
 */
export function checkedVectors(lists: unknown[], texts: number, dimensions: number | null): Float32Array[] {
  if (lists.length !== texts) throw nonsense(`${lists.length} vectors for ${texts} texts`);
  const length = dimensions ?? (Array.isArray(lists[0]) ? lists[0].length : 0);
  if (length < 1 || length > MAX_DIMENSIONS) throw nonsense(`vectors of ${length} numbers`);
  return lists.map((list) => vectorOf(list, length));
}

function vectorOf(list: unknown, length: number): Float32Array {
  if (!Array.isArray(list)) throw nonsense("a vector that is no list of numbers");
  if (list.length !== length) throw nonsense(`a vector of ${list.length} numbers where ${length} were due`);
  if (!list.every((value) => typeof value === "number")) throw nonsense("a vector with something else than numbers");
  const vector = Float32Array.from(list);
  let square = 0;
  for (const value of vector) square += value * value;
  if (!Number.isFinite(square)) throw nonsense("a vector with a number that is none");
  if (square === 0) throw nonsense("a vector of noughts");
  return vector;
}

/** An answer that cannot be read. */
export function nonsense(what: string): EmbeddingError {
  return new EmbeddingError("later", `the embedding service answered with ${what}`);
}
