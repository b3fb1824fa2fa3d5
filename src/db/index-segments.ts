import type { Db } from "./client.ts";

/** Pages of the index written by one statement: a quarter of a second. */
const PAGES = 4_000;
/** An index of a million papers is through with fewer. */
const MAX_STEPS = 60;

/**
 * Brings the index of words into one piece, a step at a time: each of the many pieces that it comes in is looked up for every word, and
 * searches take half as long again (https://www.sqlite.org/fts5.html#the_merge_command).
 */
export async function mergeIndex(db: Db): Promise<void> {
  for (let step = 0; step < MAX_STEPS; step++) {
    // A negative number begins with everything there is; positive ones go on with it.
    const { meta } = await db.$client
      .prepare("insert into papers_fts (papers_fts, rank) values ('merge', ?1)")
      .bind(step === 0 ? -PAGES : PAGES)
      .run();
    // The statement itself is one: there was nothing left to do.
    if (meta.changes < 2) return;
  }
}
