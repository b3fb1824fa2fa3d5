import type { Db } from "./client.ts";

/** Pages of the index written by one statement: a quarter of a second. */
const PAGES = 4_000;
/** An index of a million papers is through with fewer. */
const MAX_STEPS = 60;

/**
 * How many pieces the index of words is in: each batch of papers makes one. A piece is found by a look at its first row, so that hardly
 * more rows are read than there are pieces.
 */
export async function countPieces(db: Db): Promise<number> {
  const row = await db.$client
    .prepare(
      `with recursive pieces (id) as (
         select min(segid) from papers_fts_idx
         union all select (select min(segid) from papers_fts_idx where segid > id) from pieces where id is not null)
       select count(id) as pieces from pieces`,
    )
    .first<{ pieces: number }>();
  return row?.pieces ?? 0;
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
