import type { Db } from "./client.ts";
import { sourceCursor, storingCursor } from "./sources.ts";

/** Pages of the index written by one statement: a quarter of a second. */
const PAGES = 4_000;
/** An index of a million papers is through with fewer. */
const MAX_STEPS = 60;

const TIDIED = "index-tidied";

/** The place in the stream of changes (`lastChange`) up to which the index was asked to be tidied; `null` before the first time. */
export async function readTidied(db: Db): Promise<unknown> {
  return sourceCursor(db, TIDIED);
}

export async function markTidied(db: Db, changes: number): Promise<void> {
  await storingCursor(db, TIDIED, changes).run();
}

/**
 * Makes one of pieces of about the same size, and writes a piece anew of which many papers were replaced since: what is left of them
 * there takes searches up to twice the time (https://www.sqlite.org/fts5.html#the_merge_command). Which, migration 0010 says.
 */
export async function tidyIndex(db: Db): Promise<void> {
  await merge(db, PAGES);
}

/** Brings the index of words into one piece, a step at a time. It is written anew as a whole. */
export async function mergeIndex(db: Db): Promise<void> {
  // A negative number begins with everything there is; positive ones go on with it.
  await merge(db, -PAGES);
}

async function merge(db: Db, first: number): Promise<void> {
  for (let step = 0; step < MAX_STEPS; step++) {
    const { meta } = await db.$client
      .prepare("insert into papers_fts (papers_fts, rank) values ('merge', ?1)")
      .bind(step === 0 ? first : PAGES)
      .run();
    // The statement itself is one: there was nothing left to do.
    if (meta.changes < 2) return;
  }
}
