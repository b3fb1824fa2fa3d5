import type { Appealed } from "../domain/topic-appeal.ts";
import type { Db } from "./client.ts";
import { sourceCursor, storingCursor } from "./sources.ts";

/** The name under which the topics' appeal is kept, beside the sources' cursors. */
const TOPIC_APPEAL = "topic-appeal";

/** Topics' appeal as of a day. */
export interface StoredAppeal {
  day: string;
  effects: Record<string, number>;
}

/** The topics' appeal as it was last taken; `null` before the first time. */
export async function readAppeal(db: Db): Promise<StoredAppeal | null> {
  return (await sourceCursor(db, TOPIC_APPEAL)) as StoredAppeal | null;
}

export async function storeAppeal(db: Db, appeal: StoredAppeal): Promise<void> {
  await storingCursor(db, TOPIC_APPEAL, appeal).run();
}

/** The papers first listed in a span of days (`until` exclusive) with their votes and tags. */
export async function readAppealed(db: Db, from: string, until: string): Promise<Appealed[]> {
  const { results } = await db.$client
    .prepare(
      `select l.day, coalesce(s.value, 0) as votes,
         (select json_group_array(slug) from paper_tags t where t.paper_id = l.paper_id) as slugs
       from (select paper_id, min(date) as day from listings where date >= ?1 and date < ?2 group by paper_id) as l
       left join signals s on s.paper_id = l.paper_id and s.signal = 'upvotes' order by l.day, l.paper_id`,
    )
    .bind(from, until)
    .all<{ day: string; votes: number; slugs: string }>();
  return results.map((row) => ({ ...row, slugs: JSON.parse(row.slugs) as string[] }));
}
