import type { Db } from "./client.ts";

/** A paper in the stream of changes, where it stands at its last one. */
export interface Change {
  seq: number;
  paperId: string;
  /** Ms since 1970. */
  changedAt: number;
  /** Whether the stream did not have it before. */
  isNew: boolean;
}

/**
 * The statement that moves papers to the end of the stream; it stands in the batch of what changes them, so that nobody
 * reads on past a change that is not there yet. `papers` selects their ids from `?1`, a JSON array.
 */
export function notingChanges(db: Db, rows: string, papers: string, now: number): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert or replace into changes (paper_id, changed_at, is_new)
       select id, ?2, not exists (select 1 from changes known where known.paper_id = changed.id)
       from (select null as id where false union ${papers}) as changed`,
    )
    .bind(rows, now);
}

/** The number of the newest change; 0 before the first. */
export async function lastChange(db: Db): Promise<number> {
  const row = await db.$client.prepare("select max(seq) as seq from changes").first<{ seq: number | null }>();
  return row?.seq ?? 0;
}

/**
 * The changes after a place in the stream, oldest first. A paper that has changed again and waits for the tagger is left
 * out: it is on its way to the end.
 */
export async function readChanges(db: Db, after: number, limit: number): Promise<Change[]> {
  const { results } = await db.$client
    .prepare(
      `select c.seq, c.paper_id as paperId, c.changed_at as changedAt, c.is_new as isNew
       from changes c cross join papers p on p.id = c.paper_id
       where c.seq > ?1 and p.tagger_version > 0 order by c.seq limit ?2`,
    )
    .bind(after, limit)
    .all<Omit<Change, "isNew"> & { isNew: number }>();
  return results.map((row) => ({ ...row, isNew: row.isNew === 1 }));
}

/** The place in the stream before the first change at or after an instant; its end when there was none since. */
export async function placeAt(db: Db, instant: number): Promise<number> {
  const row = await db.$client
    .prepare(
      `select coalesce((select min(seq) - 1 from changes where changed_at >= ?1), (select max(seq) from changes), 0) as place`,
    )
    .bind(instant)
    .first<{ place: number }>();
  return row?.place ?? 0;
}
