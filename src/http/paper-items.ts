import type { Db } from "../db/client.ts";
import type { Item } from "../domain/api.ts";
import { withSite } from "../domain/item.ts";
import { readPaperItems } from "../jobs/paper-items.ts";

/** Papers as they are now, as a site serves them, in the order of the ids. Unknown ids are left out. */
export async function readItems(db: Db, siteUrl: string, ids: string[]): Promise<Item[]> {
  return (await readPaperItems(db, ids)).map((item) => withSite(item, siteUrl));
}
