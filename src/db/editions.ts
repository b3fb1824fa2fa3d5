import type { EditionKey, EditionKind } from "../domain/edition.ts";
import type { Window } from "../domain/trending.ts";
import { retryTransient, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** An edition that has changed since it was published. `wanted` is the change that publishing it now takes in. */
export interface DueEdition extends EditionKey {
  wanted: number;
  version: string | null;
  /** Papers in it as it was last published. */
  items: number;
}

/** Says that what these editions show has changed. Twice is no harm: it is published again and found to be the same. */
export async function touchEditions(db: Db, keys: EditionKey[]): Promise<void> {
  if (keys.length === 0) return;
  await retryTransient(() => touching(db, keys).run());
}

/** The statement of `touchEditions`, for batches with what changed. */
export function touching(db: Db, keys: EditionKey[]): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert into editions (kind, key, wanted) select value ->> 'kind', value ->> 'key', 1 from json_each(?1) where true
       on conflict (kind, key) do update set wanted = wanted + 1`,
    )
    .bind(JSON.stringify(keys));
}

/** Editions that are due for publishing, newest keys first. */
export async function listDueEditions(db: Db, limit: number): Promise<DueEdition[]> {
  const { results } = await db.$client
    .prepare(
      `select kind, key, wanted, version, items from editions where wanted > published
       order by case kind when 'daily' then 0 when 'trending' then 1 when 'weekly' then 2 else 3 end, key desc limit ?1`,
    )
    .bind(limit)
    .all<DueEdition>();
  return results;
}

/** How many editions are due. */
export async function countDueEditions(db: Db): Promise<number> {
  const row = await db.$client
    .prepare("select count(*) as due from editions where wanted > published")
    .first<{ due: number }>();
  return row?.due ?? 0;
}

/** Remembers what was published. Changes since the edition was read as due keep it due. */
export async function markPublished(
  db: Db,
  { kind, key, wanted }: DueEdition,
  snapshot: { version: string; publishedAt: number; items: number; complete: boolean },
): Promise<void> {
  const statement = db.$client
    .prepare(
      `update editions set published = max(published, ?3), version = ?4, published_at = ?5, items = ?6, complete = ?7
       where kind = ?1 and key = ?2`,
    )
    .bind(kind, key, wanted, snapshot.version, snapshot.publishedAt, snapshot.items, snapshot.complete ? 1 : 0);
  await writeBatch(db, [statement]);
}

/** Remembers that publishing would have changed nothing. */
export async function markUnchanged(db: Db, { kind, key, wanted }: DueEdition): Promise<void> {
  const statement = db.$client
    .prepare("update editions set published = max(published, ?3) where kind = ?1 and key = ?2")
    .bind(kind, key, wanted);
  await writeBatch(db, [statement]);
}

/** The members of the editions of a span of listing days, in the order of a window's scores, with the scores' states. */
export async function readListedMembers(db: Db, from: string, until: string, window: Window): Promise<Member[]> {
  const { results } = await db.$client
    .prepare(
      `select l.paper_id as paperId, s.state, s.folded_seq as foldedSeq
       from listings l left join scores s on s.paper_id = l.paper_id
       where l.date >= ?1 and l.date < ?2
       group by l.paper_id order by s.${window} desc, l.paper_id desc`,
    )
    .bind(from, until)
    .all<Member>();
  return results;
}

/** The top of a window's index. */
export async function readTrendingMembers(db: Db, window: Window, limit: number): Promise<Member[]> {
  const { results } = await db.$client
    .prepare(
      `select s.paper_id as paperId, s.state, s.folded_seq as foldedSeq from scores s
       where s.${window} is not null order by s.${window} desc, s.paper_id desc limit ?1`,
    )
    .bind(limit)
    .all<Member>();
  return results;
}

/** A paper in its place. `state` is the JSON of its ScoreState, `null` for one that nothing has moved yet. */
export interface Member {
  paperId: string;
  state: string | null;
  foldedSeq: number | null;
}

/** The published keys of a kind that have papers, oldest first. */
export async function listPublishedKeys(db: Db, kind: EditionKind): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select key from editions where kind = ?1 and published > 0 and items > 0 order by key")
    .bind(kind)
    .all<{ key: string }>();
  return results.map((row) => row.key);
}
