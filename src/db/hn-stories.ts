import { jsonChunks } from "./bulk.ts";
import type { Db } from "./client.ts";
import type { hnStories } from "./schema.ts";

export type StoryRow = typeof hnStories.$inferSelect;

const COLUMNS = `id, paper_id as paperId, points, comments, created_at as createdAt, next_poll_at as nextPollAt,
  interval_ms as intervalMs`;

/** Stories that are to be looked at again, the most overdue first. */
export async function listDueStories(db: Db, now: number, limit: number): Promise<StoryRow[]> {
  const { results } = await db.$client
    .prepare(`select ${COLUMNS} from hn_stories where next_poll_at <= ?1 order by next_poll_at, id limit ?2`)
    .bind(now, limit)
    .all<StoryRow>();
  return results;
}

/** All stories of these papers, and of the papers that these stories belong to. */
export async function readStories(db: Db, storyIds: number[], paperIds: string[]): Promise<StoryRow[]> {
  const { results } = await db.$client
    .prepare(
      `select ${COLUMNS} from hn_stories where paper_id in (
         select paper_id from hn_stories where id in (select value from json_each(?1))
         union select value from json_each(?2))`,
    )
    .bind(JSON.stringify(storyIds), JSON.stringify(paperIds))
    .all<StoryRow>();
  return results;
}

/**
 * Statements that store stories as seen at `now`. A story keeps its paper and its best counts; one that has not moved
 * and was not due stays as it is, so that a second try changes nothing.
 */
export function storeStories(db: Db, stories: StoryRow[], now: number): D1PreparedStatement[] {
  return jsonChunks(stories).map((chunk) =>
    db.$client
      .prepare(
        `insert into hn_stories (id, paper_id, points, comments, created_at, next_poll_at, interval_ms)
         select value ->> 'id', value ->> 'paperId', value ->> 'points', value ->> 'comments', value ->> 'createdAt',
           value ->> 'nextPollAt', value ->> 'intervalMs'
         from json_each(?1) where true
         on conflict (id) do update set points = max(points, excluded.points),
           comments = max(comments, excluded.comments), next_poll_at = excluded.next_poll_at,
           interval_ms = excluded.interval_ms
         where excluded.points > points or excluded.comments > comments or next_poll_at <= ?2`,
      )
      .bind(chunk, now),
  );
}
