import type { Db } from "../db/client.ts";
import { listDue, markPublished } from "../db/editions.ts";
import { countTags } from "../db/tag-overview.ts";
import { dayOf } from "../domain/calendar.ts";
import { TAG_OVERVIEW } from "../domain/edition.ts";
import { hashOf, storeTagOverview } from "../editions/store.ts";

/** Publishes how many papers each tag has, when that changed. Returns whether it did. */
export async function publishTagOverview(db: Db, kv: KVNamespace, now: number): Promise<boolean> {
  const [due] = await listDue(db, [TAG_OVERVIEW.kind], 1);
  if (!due) return false;
  const counts = await countTags(db, dayOf(now));
  const version = await hashOf(counts);
  if (version === due.version) {
    await markPublished(db, [{ edition: due, snapshot: null }]);
    return false;
  }
  await storeTagOverview(kv, { publishedAt: new Date(now).toISOString(), version, ...counts });
  const items = Object.keys(counts.tags).length;
  await markPublished(db, [
    { edition: due, snapshot: { version, publishedAt: now, items, complete: true, retired: [] } },
  ]);
  return true;
}
