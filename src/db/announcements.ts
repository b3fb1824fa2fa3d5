import type { FeedEdition } from "../domain/feed-address.ts";
import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** An edition as the hub has to hear of it. */
export type Announcement = FeedEdition & { version: string };

const COLUMNS = "kind, key, version, announced, published_at";

/** Editions published after an instant of whose version the hub has not heard: of days the newest alone, those of tags last. */
export async function listUnannounced(db: Db, after: number, limit: number): Promise<Announcement[]> {
  const { results } = await db.$client
    .prepare(
      `with candidates as (
         select * from (select ${COLUMNS} from editions where kind = 'daily' and items > 0 order by key desc limit 1)
         union all select ${COLUMNS} from editions where kind in ('trending', 'tag-daily', 'tag-trending'))
       select kind, key, version from candidates where version is not announced and published_at > ?1
       order by kind like 'tag-%', kind, key limit ?2`,
    )
    .bind(after, limit)
    .all<Announcement>();
  return results;
}

/** Remembers which versions the hub has heard of. */
export async function markAnnounced(db: Db, announced: Announcement[]): Promise<void> {
  await writeBatch(db, [
    db.$client
      .prepare(
        `update editions set announced = told.value ->> 'version' from json_each(?1) as told
         where editions.kind = told.value ->> 'kind' and editions.key = told.value ->> 'key'`,
      )
      .bind(JSON.stringify(announced)),
  ]);
}
