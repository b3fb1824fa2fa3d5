import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** A paper's vector, in base64; `null` for a paper that shall not be found by it. */
export interface StoredVector {
  id: string;
  revision: number;
  vector: string | null;
  /** 1 where it is published as it stands. */
  stored: number;
}

/** The vectors of some papers, in base64; papers without one are left out. */
export async function readVectors(db: Db, model: string, ids: string[]): Promise<string[]> {
  const { results } = await db.$client
    .prepare(
      `select e.vector from json_each(?2) as wanted cross join embeddings e on e.paper_id = wanted.value
       where e.model = ?1 and e.vector is not null`,
    )
    .bind(model, JSON.stringify(ids))
    .all<{ vector: string }>();
  return results.map(({ vector }) => vector);
}

/** How many vectors are not published as they stand. */
export async function countUnstored(db: Db, model: string): Promise<number> {
  const row = await db.$client
    .prepare("select count(*) as due from embeddings where stored = 0 and model = ?1")
    .bind(model)
    .first<{ due: number }>();
  return row?.due ?? 0;
}

/** How many of the published papers memory has no room for. */
export async function countLeftOut(db: Db): Promise<number> {
  const row = await db.$client
    .prepare("select coalesce(sum(left_out), 0) as papers from vector_blocks where replaced_at is null")
    .first<{ papers: number }>();
  return row?.papers ?? 0;
}

/** The blocks, by number, in which something is not published as it stands; places are `size` to a block. */
export async function listUnstoredBlocks(db: Db, model: string, size: number, limit: number): Promise<number[]> {
  // Numbers are bound as reals, of which the quotient would have a fraction.
  const { results } = await db.$client
    .prepare(
      `select distinct place / cast(?2 as integer) as block from embeddings
       where stored = 0 and model = ?1 order by block limit ?3`,
    )
    .bind(model, size, limit)
    .all<{ block: number }>();
  return results.map(({ block }) => block);
}

// A block is some megabytes of text.
const ROWS_PER_QUERY = 1_024;

/** What a model has made of the papers of a block, in the order of their places. */
export async function readVectorsOfBlock(db: Db, model: string, block: number, size: number): Promise<StoredVector[]> {
  const rows: StoredVector[] = [];
  for (let from = block * size; from < (block + 1) * size; from += ROWS_PER_QUERY) {
    const { results } = await db.$client
      .prepare(
        `select paper_id as id, revision, vector, stored from embeddings
         where place >= ?2 and place < ?3 and model = ?1 order by place`,
      )
      .bind(model, from, Math.min(from + ROWS_PER_QUERY, (block + 1) * size))
      .all<StoredVector>();
    rows.push(...results);
  }
  return rows;
}

/** What of a model is not stored as it stands, oldest place first. */
export async function listUnstored(db: Db, model: string, limit: number): Promise<StoredVector[]> {
  const { results } = await db.$client
    .prepare(
      "select paper_id as id, revision, vector, stored from embeddings where stored = 0 and model = ?1 order by place limit ?2",
    )
    .bind(model, limit)
    .all<StoredVector>();
  return results;
}

/** The statements that say that vectors are stored, unless they have changed in between. */
export function markingStored(db: Db, model: string, vectors: StoredVector[]): D1PreparedStatement[] {
  const news = vectors.filter(({ stored }) => stored === 0);
  return jsonChunks(news.map(({ id, revision }) => [id, revision])).map((chunk) =>
    db.$client
      .prepare(
        `update embeddings set stored = 1 from json_each(?1) as done where embeddings.paper_id = done.value ->> 0
         and embeddings.revision = done.value ->> 1 and embeddings.model = ?2 and embeddings.stored = 0`,
      )
      .bind(chunk, model),
  );
}

/** A block as it is published. */
export interface PublishedBlock {
  block: number;
  name: string;
  vectors: number;
  leftOut: number;
}

/** The blocks that stand. */
export async function listBlocks(db: Db): Promise<PublishedBlock[]> {
  const { results } = await db.$client
    .prepare(
      "select block, name, vectors, left_out as leftOut from vector_blocks where replaced_at is null order by block",
    )
    .all<PublishedBlock>();
  return results;
}

/** The statements that put a block in the place of the one that stood under its number; without a name, none. */
export function replacingBlock(
  db: Db,
  block: number,
  published: PublishedBlock | null,
  now: number,
): D1PreparedStatement[] {
  const retire = db.$client
    .prepare("update vector_blocks set replaced_at = ?2 where block = ?1 and replaced_at is null and name is not ?3")
    .bind(block, now, published?.name ?? null);
  if (!published) return [retire];
  const { name, vectors, leftOut } = published;
  return [
    retire,
    db.$client
      .prepare(
        `insert into vector_blocks (name, block, vectors, left_out) values (?1, ?2, ?3, ?4)
         on conflict (name) do update set block = excluded.block, left_out = excluded.left_out, replaced_at = null`,
      )
      .bind(name, block, vectors, leftOut),
  ];
}

/** Blocks that were replaced before an instant. */
export async function listRetiredBlocks(db: Db, before: number): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select name from vector_blocks where replaced_at < ?1")
    .bind(before)
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** Forgets blocks that are deleted. */
export async function forgetBlocks(db: Db, names: string[]): Promise<void> {
  if (names.length === 0) return;
  await writeBatch(db, [
    db.$client
      .prepare("delete from vector_blocks where name in (select value from json_each(?1)) and replaced_at is not null")
      .bind(JSON.stringify(names)),
  ]);
}
