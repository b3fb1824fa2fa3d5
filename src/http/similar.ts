import type { Db } from "../db/client.ts";
import { readSimilar } from "../db/similar.ts";
import type { Item } from "../domain/api.ts";
import type { Vocabulary } from "../domain/search/vocabulary.ts";
import { alikeTo, SIMILAR } from "../jobs/similar.ts";
import { readItems } from "./paper-items.ts";

/** The papers most like one, best first: as they were kept, or, for one that was never listed, as they are found now. */
export async function similarTo(
  db: Db,
  siteUrl: string,
  id: string,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Item[]> {
  const kept = await readSimilar(db, id);
  const ids = kept ?? (await alikeTo(db, [id], SIMILAR, await vocabulary()));
  return standing(await readItems(db, siteUrl, ids));
}

/** More papers like some taken together, best first. */
export async function moreLike(
  db: Db,
  siteUrl: string,
  ids: string[],
  limit: number,
  vocabulary: Vocabulary,
): Promise<Item[]> {
  return standing(await readItems(db, siteUrl, await alikeTo(db, ids, limit, vocabulary)));
}

/** Papers may have been withdrawn since. */
function standing(items: Item[]): Item[] {
  return items.filter(({ withdrawnAt }) => withdrawnAt === null);
}
