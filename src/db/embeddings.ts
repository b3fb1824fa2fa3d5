import { jsonChunks, retryTransient, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** How far a model has come, and whether its service may be asked. */
export interface EmbeddingProgress {
  model: string;
  store: string;
  /** Everything up to here in the stream of changes is done. */
  seq: number;
  dimensions: number | null;
  failures: number;
  notBefore: number;
  error: string | null;
}

/** What is known of the model in use; `null` before its first run, and where another one was in use. */
export async function readProgress(db: Db): Promise<EmbeddingProgress | null> {
  return db.$client
    .prepare(
      `select model, store, seq, dimensions, failures, not_before as notBefore, error from embedding_progress limit 1`,
    )
    .first<EmbeddingProgress>();
}

/**
 * Begins with a model and a store: what was known of others is forgotten, their blocks are replaced by none, and what this
 * model has seen before has to be stored anew.
 */
export async function beginEmbedding(db: Db, model: string, store: string, now: number): Promise<EmbeddingProgress> {
  await writeBatch(db, [
    db.$client.prepare("update vector_blocks set replaced_at = ?1 where replaced_at is null").bind(now),
    db.$client.prepare("update embeddings set stored = 0 where model = ?1 and stored = 1").bind(model),
    db.$client.prepare("delete from embedding_progress"),
    db.$client.prepare("insert into embedding_progress (model, store, seq) values (?1, ?2, 0)").bind(model, store),
  ]);
  return { model, store, seq: 0, dimensions: null, failures: 0, notBefore: 0, error: null };
}

// Papers that the tagger is done with and whose vector is missing, of another model or of an older revision; and the
// withdrawn that have one. A paper that waits for the tagger will be at the end of the stream.
const DUE = `p.tagger_version > 0 and (p.withdrawn_at is null or e.vector is not null)
  and (e.paper_id is null or e.model <> ?1 or e.revision < p.revision)`;
const DUE_IN_STREAM = `from changes c cross join papers p on p.id = c.paper_id left join embeddings e on e.paper_id = p.id
  where c.seq > ?2 and ${DUE}`;

/** The papers that are due after a place in the stream of changes, in its order, and up to where they are all of them. */
export async function listDueEmbeddings(
  db: Db,
  model: string,
  after: number,
  limit: number,
): Promise<{ ids: string[]; doneUpTo: number; more: boolean }> {
  const [due, last] = await db.$client.batch<{ seq: number | null; id: string }>([
    db.$client.prepare(`select c.seq, p.id ${DUE_IN_STREAM} order by c.seq limit ?3`).bind(model, after, limit),
    db.$client.prepare("select max(seq) as seq, '' as id from changes"),
  ]);
  const rows = due?.results ?? [];
  const first = rows[0]?.seq ?? null;
  const end = last?.results[0]?.seq ?? after;
  return { ids: rows.map(({ id }) => id), doneUpTo: first === null ? end : first - 1, more: rows.length === limit };
}

/** Remembers that everything up to a place is done. */
export async function advanceEmbedding(db: Db, model: string, seq: number): Promise<void> {
  await db.$client
    .prepare("update embedding_progress set seq = ?2 where model = ?1 and seq < ?2")
    .bind(model, seq)
    .run();
}

/** How many papers wait for their vector. */
export async function countDueEmbeddings(db: Db, model: string, after: number): Promise<number> {
  const row = await db.$client
    .prepare(`select count(*) as due ${DUE_IN_STREAM}`)
    .bind(model, after)
    .first<{ due: number }>();
  return row?.due ?? 0;
}

/** A paper whose vector is due. */
export interface EmbeddablePaper {
  id: string;
  revision: number;
  title: string;
  abstract: string;
  withdrawn: boolean;
  /** What the model has read of it already; `null` when nothing. */
  textHash: string | null;
}

/** Those of the papers whose vector is due. */
export async function readEmbeddable(db: Db, model: string, ids: string[]): Promise<EmbeddablePaper[]> {
  const { results } = await db.$client
    .prepare(
      `select p.id, p.revision, p.withdrawn_at is not null as withdrawn,
         coalesce(p.typeset ->> '$.plain.title', p.title) as title,
         coalesce(p.typeset ->> '$.plain.abstract', p.abstract) as abstract,
         iif(e.model = ?1 and e.vector is not null, e.text_hash, null) as textHash
       from json_each(?2) as wanted cross join papers p on p.id = wanted.value left join embeddings e on e.paper_id = p.id
       where ${DUE}`,
    )
    .bind(model, JSON.stringify(ids))
    .all<Omit<EmbeddablePaper, "withdrawn"> & { withdrawn: number }>();
  return results.map((row) => ({ ...row, withdrawn: row.withdrawn === 1 }));
}

/** What a model makes of a revision of a paper. */
export interface Embedding {
  paperId: string;
  revision: number;
  textHash: string;
  /** In base64; `null` for none, `undefined` for the one that is there. */
  vector: string | null | undefined;
}

/** Writes what a model has made, in one transaction a chunk; also that its service works. What is newer stays. */
export async function writeEmbeddings(
  db: Db,
  model: string,
  dimensions: number | null,
  embeddings: Embedding[],
): Promise<void> {
  const rows = embeddings.map((row) => ({ ...row, kept: row.vector === undefined }));
  for (const chunk of jsonChunks(rows)) {
    await writeBatch(db, [
      db.$client
        .prepare(
          `insert into embeddings (paper_id, model, revision, text_hash, vector, stored)
           select value ->> 'paperId', ?2, value ->> 'revision', value ->> 'textHash',
             iif(value ->> 'kept', (select vector from embeddings old where old.paper_id = value ->> 'paperId'), value ->> 'vector'), 0
           from json_each(?1) where true
           on conflict (paper_id) do update set model = excluded.model, revision = excluded.revision,
             text_hash = excluded.text_hash, vector = excluded.vector,
             stored = embeddings.stored = 1 and embeddings.model = excluded.model and embeddings.vector is excluded.vector
           where excluded.revision >= embeddings.revision`,
        )
        .bind(chunk, model),
      db.$client
        .prepare(
          `update embedding_progress set dimensions = coalesce(dimensions, ?2), failures = 0, not_before = 0, error = null
           where model = ?1 and (failures > 0 or dimensions is null and ?2 is not null)`,
        )
        .bind(model, dimensions),
    ]);
  }
}

/** Remembers why the service brought nothing, and until when it is left alone. */
export async function noteEmbeddingFailure(db: Db, model: string, error: string, notBefore: number): Promise<void> {
  await retryTransient(() =>
    db.$client
      .prepare(
        "update embedding_progress set failures = failures + 1, error = ?2, not_before = max(not_before, ?3) where model = ?1",
      )
      .bind(model, error, notBefore)
      .run(),
  );
}
