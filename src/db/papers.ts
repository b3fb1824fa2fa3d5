import { getTableColumns } from "drizzle-orm";
import type { KnownPaper, Provenance } from "../domain/merge.ts";
import type { Typeset } from "../domain/typeset.ts";
import { jsonChunks, retryTransient, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { papers } from "./schema.ts";

type Row = typeof papers.$inferSelect;

/** What is known of a paper and the revision of its row that says so. */
export interface StoredPaper {
  known: KnownPaper;
  revision: number;
}

/** The known ones of these papers, by id. */
export async function readPapers(db: Db, ids: string[]): Promise<Map<string, StoredPaper>> {
  const found = new Map<string, StoredPaper>();
  for (const chunk of jsonChunks(ids)) {
    const { results } = await selectPapers(db, chunk).all();
    for (const raw of results) {
      const { known, revision } = readRow(raw);
      found.set(known.paper.id, { known, revision });
    }
  }
  return found;
}

/** Which of these papers are stored. */
export async function knownPapers(db: Db, ids: string[]): Promise<Set<string>> {
  const { results } = await db.$client
    .prepare("select p.id from json_each(?1) as wanted cross join papers p on p.id = wanted.value")
    .bind(JSON.stringify(ids))
    .all<{ id: string }>();
  return new Set(results.map(({ id }) => id));
}

const columns = Object.entries(getTableColumns(papers));
const NAMES = columns.map(([, { name }]) => name).filter((name) => name !== "typeset");

/**
 * The statement that reads the papers whose ids a JSON array holds; `readRow` reads its results. Of how a paper is typeset the
 * plain text alone: the rest is as much again as all else.
 */
export function selectPapers(db: Db, ids: string): D1PreparedStatement {
  return db.$client
    .prepare(
      `select ${NAMES.map((name) => `p.${name}`).join(", ")}, p.typeset -> '$.plain' as plain
       from json_each(?1) as wanted cross join papers p on p.id = wanted.value`,
    )
    .bind(ids);
}

export interface PaperRow extends StoredPaper {
  changedAt: number;
  taggerVersion: number;
  /** The plain text of this very revision; `null` while it waits for the tagger, and for a paper without LaTeX. */
  plain: Typeset["plain"] | null;
}

/** A row of `selectPapers`, with what is not the paper's own beside it. */
export function readRow(raw: Record<string, unknown>): PaperRow {
  const row = fromRaw(raw);
  const { revision, changedAt, taggerVersion } = row;
  const { plain: text } = raw;
  const plain = taggerVersion === 0 || typeof text !== "string" ? null : (JSON.parse(text) as Typeset["plain"]); // writeTags wrote it
  return { known: toKnown(row), revision, changedAt, taggerVersion, plain };
}

const CONTENT_COLUMNS = [
  "version",
  "title",
  "abstract",
  "authors",
  "categories",
  "comment",
  "published_at",
  "updated_at",
  "withdrawn_at",
  "code_url",
  "project_url",
  "thumbnail_url",
  "organization",
  "keywords",
  "provenance",
  "revision",
  "changed_at",
  "tagger_version",
] as const;
const COLUMNS = ["id", ...CONTENT_COLUMNS, "stored_at"] as const;
const JSON_COLUMNS = new Set<string>(["authors", "categories", "keywords", "provenance", "typeset"]);

// The row is written only when nobody has changed it since it was read; ids that are not returned have to be merged again.
const UPSERT = `insert into papers (${COLUMNS.join(", ")})
  select ${COLUMNS.map((name) => `value ${JSON_COLUMNS.has(name) ? "->" : "->>"} '${name}'`).join(", ")}
  from json_each(?) where true
  on conflict (id) do update set ${CONTENT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", ")}
  where papers.revision = excluded.revision - 1
  returning id`;

/**
 * Writes new and changed papers; `revision` is that of the row which was read, 0 for a new paper. Their tags become due.
 * Returns the ids that were written; the others were changed by somebody else in between.
 */
export async function writePapers(db: Db, changes: StoredPaper[], now: number): Promise<Set<string>> {
  const rows = changes.map(({ known, revision }) => toRaw(known, revision + 1, now));
  const written = new Set<string>();
  for (const chunk of jsonChunks(rows)) {
    const { results } = await retryTransient(() => db.$client.prepare(UPSERT).bind(chunk).all<{ id: string }>());
    for (const { id } of results) written.add(id);
  }
  return written;
}

/** Marks papers as withdrawn, as far as they are known and not marked yet. Returns how many rows changed. */
export async function withdrawPapers(db: Db, ids: string[], withdrawnAt: number, now: number): Promise<number> {
  const statements = jsonChunks(ids).map((chunk) =>
    db.$client
      .prepare(
        `update papers set withdrawn_at = ?2, revision = revision + 1, changed_at = ?3, tagger_version = 0
         where id in (select value from json_each(?1)) and withdrawn_at is null`,
      )
      .bind(chunk, withdrawnAt, now),
  );
  const results = await writeBatch(db, statements);
  return results.reduce((sum, result) => sum + result.meta.changes, 0);
}

/** A paper's title and abstract as pages typeset them; `null` where they hold no LaTeX, or none that was looked at yet. */
export async function readTypeset(db: Db, id: string): Promise<Typeset | null> {
  const row = await db.$client
    .prepare("select typeset from papers where id = ?1 and tagger_version <> 0")
    .bind(id)
    .first<{ typeset: string | null }>();
  return row?.typeset ? (JSON.parse(row.typeset) as Typeset) : null; // written by writeTags alone
}

/** How many papers are stored. Rows are never deleted, so the newest key is their number. */
export async function countPapers(db: Db): Promise<number> {
  const row = await db.$client.prepare("select max(key) as papers from papers").first<{ papers: number | null }>();
  return row?.papers ?? 0;
}

function toRaw({ paper, provenance }: KnownPaper, revision: number, now: number): Record<string, unknown> {
  return {
    id: paper.id,
    version: paper.version,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors,
    categories: paper.categories,
    comment: paper.comment,
    published_at: paper.publishedAt,
    updated_at: paper.updatedAt,
    withdrawn_at: paper.withdrawnAt,
    code_url: paper.codeUrl,
    project_url: paper.projectUrl,
    thumbnail_url: paper.thumbnailUrl,
    organization: paper.organization,
    keywords: paper.keywords,
    provenance,
    revision,
    stored_at: now,
    changed_at: now,
    tagger_version: 0,
  };
}

/** Column names and JSON text, as D1 gives them, to the fields and values of the schema. */
function fromRaw(raw: Record<string, unknown>): Row {
  const fields = columns.map(([field, column]) => {
    const value = raw[column.name];
    return [field, JSON_COLUMNS.has(column.name) && typeof value === "string" ? JSON.parse(value) : value];
  });
  return Object.fromEntries(fields) as Row; // the columns are those of the schema, by construction
}

function toKnown(row: Row): KnownPaper {
  const {
    key: _key,
    provenance,
    revision: _revision,
    storedAt: _s,
    changedAt: _c,
    taggerVersion: _t,
    typeset: _ts,
    number: _n,
    ...paper
  } = row;
  return { paper, provenance: provenance as Provenance }; // written by writePapers alone
}
