import type { EditionKind } from "../domain/api.ts";
import { type EditionKey, LEXICON, type Publication, WORDS } from "../domain/edition.ts";
import type { RetiredSnapshot } from "../domain/shelf.ts";
import type { Window } from "../domain/api.ts";
import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { sourceCursor, storingCursor } from "./sources.ts";

/** What shows a change: at once, or when there is time for it. */
export interface Shown {
  now: Publication[];
  later: Publication[];
}

/** Something that has changed since it was published. `wanted` is the change that publishing it now takes in. */
export interface Due<Kind extends Publication["kind"]> {
  kind: Kind;
  key: string;
  wanted: number;
  version: string | null;
  /** Papers in it as it was last published. */
  items: number;
  /** Older snapshots that are still kept, newest first. */
  retired: RetiredSnapshot[];
}

export type DueEdition = Due<EditionKind>;

/**
 * The statement that says that what these editions show has changed; it stands in the batch of the change. Twice is no
 * harm: the edition is published again and found to be the same.
 */
export function touching(db: Db, keys: Publication[]): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert into editions (kind, key, wanted) select value ->> 'kind', value ->> 'key', 1 from json_each(?1) where true
       on conflict (kind, key) do update set wanted = wanted + 1`,
    )
    .bind(JSON.stringify(keys));
}

/**
 * As `touching`, for changes that can wait until `promoteDeferred`. What was never published does not wait.
 */
export function deferring(db: Db, keys: Publication[]): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert into editions (kind, key, wanted) select value ->> 'kind', value ->> 'key', 1 from json_each(?1) where true
       on conflict (kind, key) do update set deferred = 1 where deferred = 0`,
    )
    .bind(JSON.stringify(keys));
}

/**
 * Makes deferred changes due, and the counts of tags, whose weeks go on when nothing changes; once for each `slot` of
 * time, a later call with the same slot does nothing.
 */
export async function promoteDeferred(db: Db, slot: number): Promise<void> {
  await oncePerSlot(db, "deferred-editions", slot, () =>
    db.$client.prepare("update editions set wanted = wanted + 1, deferred = 0 where deferred = 1 or kind = 'tags'"),
  );
}

/** Makes editions due whose order changes with the hour alone, once for each `hour`. */
export async function touchHourly(db: Db, keys: EditionKey[], hour: number): Promise<void> {
  await oncePerSlot(db, "hourly-editions", hour, () =>
    db.$client
      .prepare(
        `update editions set wanted = wanted + 1 where exists (
           select 1 from json_each(?1) as asked
           where asked.value ->> 'kind' = editions.kind and asked.value ->> 'key' = editions.key)`,
      )
      .bind(JSON.stringify(keys)),
  );
}

/** Has the words of the index counted again, once for each `slot`. */
export async function touchWords(db: Db, slot: number): Promise<void> {
  await oncePerSlot(db, "index-words", slot, () => touching(db, [WORDS]));
}

/** Has the words of the papers learnt again, once for each `slot`. */
export async function touchLexicon(db: Db, slot: number): Promise<void> {
  await oncePerSlot(db, "lexicon", slot, () => touching(db, [LEXICON]));
}

/** Runs a statement once for each slot of time; which one was the last is kept under a name, beside the sources' cursors. */
async function oncePerSlot(db: Db, name: string, slot: number, statement: () => D1PreparedStatement): Promise<void> {
  if ((await sourceCursor(db, name)) === slot) return;
  await writeBatch(db, [statement(), storingCursor(db, name, slot)]);
}

/** What of these kinds is due for publishing, the first kind first, newest keys first. */
export async function listDue<Kind extends Publication["kind"]>(
  db: Db,
  kinds: readonly Kind[],
  limit: number,
): Promise<Due<Kind>[]> {
  const { results } = await db.$client
    .prepare(
      `select e.kind, e.key, e.wanted, e.version, e.items, e.retired
       from json_each(?1) as asked cross join editions e on e.kind = asked.value
       where e.wanted > e.published order by asked.key, e.key desc limit ?2`,
    )
    .bind(JSON.stringify(kinds), limit)
    .all<Omit<Due<Kind>, "retired"> & { retired: string }>();
  return results.map((row) => ({ ...row, retired: JSON.parse(row.retired) as RetiredSnapshot[] }));
}

/** How many editions are due. */
export async function countDueEditions(db: Db): Promise<number> {
  const row = await db.$client
    .prepare("select count(*) as due from editions where wanted > published")
    .first<{ due: number }>();
  return row?.due ?? 0;
}

/** What publishing came to: its snapshot, or `null` when it would have changed nothing. */
export interface Published<Kind extends Publication["kind"] = Publication["kind"]> {
  edition: Due<Kind>;
  snapshot: {
    version: string;
    publishedAt: number;
    items: number;
    complete: boolean;
    retired: RetiredSnapshot[];
  } | null;
}

/** Remembers what was published. Changes since an edition was read as due keep it due. */
export async function markPublished(db: Db, published: Published[]): Promise<void> {
  const statements = published.map(({ edition: { kind, key, wanted }, snapshot }) => {
    if (!snapshot) {
      return db.$client
        .prepare("update editions set published = max(published, ?3) where kind = ?1 and key = ?2")
        .bind(kind, key, wanted);
    }
    const { version, publishedAt, items, complete, retired } = snapshot;
    return db.$client
      .prepare(
        `update editions set published = max(published, ?3), version = ?4, published_at = ?5, items = ?6, complete = ?7,
           retired = ?8
         where kind = ?1 and key = ?2`,
      )
      .bind(kind, key, wanted, version, publishedAt, items, complete ? 1 : 0, JSON.stringify(retired));
  });
  await writeBatch(db, statements);
}

/** Whose turn it is in an edition: the papers listed in a span of days (`until` exclusive), or the top of a window's index. */
export type Membership = { window: Window; from: string; until: string } | { window: Window; limit: number };

/** The members of some editions, each list in the order of its window's scores, in one round trip. */
export async function readMembers(db: Db, memberships: Membership[]): Promise<Member[][]> {
  if (memberships.length === 0) return [];
  const statements = memberships.map((membership) =>
    "limit" in membership ? trendingMembers(db, membership) : listedMembers(db, membership),
  );
  return (await db.$client.batch<Member>(statements)).map((result) => result.results);
}

function listedMembers(db: Db, { window, from, until }: { window: Window; from: string; until: string }) {
  return db.$client
    .prepare(
      `select l.paper_id as paperId, s.state from listings l left join scores s on s.paper_id = l.paper_id
       where l.date >= ?1 and l.date < ?2 group by l.paper_id order by s.${window} desc, l.paper_id desc`,
    )
    .bind(from, until);
}

function trendingMembers(db: Db, { window, limit }: { window: Window; limit: number }) {
  return db.$client
    .prepare(
      `select s.paper_id as paperId, s.state from scores s
       where s.${window} is not null order by s.${window} desc, s.paper_id desc limit ?1`,
    )
    .bind(limit);
}

/** A paper in its place. `state` is the JSON of its ScoreState, `null` for one that nothing has moved yet. */
export interface Member {
  paperId: string;
  state: string | null;
}

/** The published keys of a kind that have papers, oldest first. */
export async function listPublishedKeys(db: Db, kind: EditionKind): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select key from editions where kind = ?1 and published > 0 and items > 0 order by key")
    .bind(kind)
    .all<{ key: string }>();
  return results.map((row) => row.key);
}
