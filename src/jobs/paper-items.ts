import type { Db } from "../db/client.ts";
import { readScoredSources } from "../db/items.ts";
import type { Item } from "../domain/api.ts";
import { guardedParts } from "../domain/guards.ts";
import { newestEvent, toItem } from "../domain/item.ts";
import { standingOf } from "../domain/standing.ts";

/** Papers as they are now, in the order of the ids, without a rank: the list that they stand in is none. Unknown ids are left out. */
export async function readPaperItems(db: Db, ids: string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const { sources, scores } = await readScoredSources(db, ids);
  return ids.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    const state = scores.get(id)?.state ?? null;
    const standing = standingOf(state, state ? guardedParts(state, "week", newestEvent([state]), source.guards) : {});
    return [toItem(source, { rank: null, ...standing })];
  });
}
