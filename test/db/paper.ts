import type { Db } from "../../src/db/client.ts";
import { readPapers } from "../../src/db/papers.ts";
import type { Paper } from "../../src/domain/paper.ts";

/** One paper as it is stored, or `null`. */
export async function readPaper(db: Db, id: string): Promise<Paper | null> {
  return (await readPapers(db, [id])).get(id)?.known.paper ?? null;
}
