import type { EditionKey } from "../domain/edition.ts";
import type { Tag } from "../domain/tagger.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { touching } from "./editions.ts";

/** A paper as the tagger sees it, with the revision that it read. */
export interface TaggablePaper {
  id: string;
  revision: number;
  title: string;
  abstract: string;
  keywords: string[];
  codeUrl: string | null;
}

/** Papers whose tags are older than the paper or the tagger, oldest key first. */
export async function listDueForTags(db: Db, taggerVersion: number, limit: number): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select id from papers where tagger_version < ?1 order by tagger_version, key limit ?2")
    .bind(taggerVersion, limit)
    .all<{ id: string }>();
  return results.map((row) => row.id);
}

/** How many papers wait for the tagger. */
export async function countDueForTags(db: Db, taggerVersion: number): Promise<number> {
  const row = await db.$client
    .prepare("select count(*) as due from papers where tagger_version < ?1")
    .bind(taggerVersion)
    .first<{ due: number }>();
  return row?.due ?? 0;
}

/** Those of the papers that still wait for the tagger. */
export async function readTaggable(db: Db, ids: string[], taggerVersion: number): Promise<TaggablePaper[]> {
  const { results } = await db.$client
    .prepare(
      `select p.id, p.revision, p.title, p.abstract, p.keywords, p.code_url as codeUrl
       from json_each(?1) as wanted cross join papers p on p.id = wanted.value where p.tagger_version < ?2`,
    )
    .bind(JSON.stringify(ids), taggerVersion)
    .all<Omit<TaggablePaper, "keywords"> & { keywords: string }>();
  return results.map((row) => ({ ...row, keywords: JSON.parse(row.keywords) as string[] }));
}

export interface TaggedPaper {
  id: string;
  revision: number;
  tags: Tag[];
}

// A paper that changed after it was read keeps its old tags and stays due.
const CURRENT = `select p.id from json_each(?1) as tagged cross join papers p on p.id = tagged.value ->> 'id'
  where p.revision = tagged.value ->> 'revision'`;

/**
 * Replaces the tags of papers whose revision is still the one that was tagged, and says that the editions `shown` have
 * changed, in one transaction a chunk.
 */
export async function writeTags(
  db: Db,
  tagged: TaggedPaper[],
  taggerVersion: number,
  shown: EditionKey[],
): Promise<void> {
  for (const chunk of jsonChunks(tagged)) {
    await writeBatch(db, [
      db.$client
        .prepare(
          `delete from paper_tags where paper_id in (${CURRENT}) and not exists (
             select 1 from json_each(?1) as tagged, json_each(tagged.value, '$.tags') as tag
             where tagged.value ->> 'id' = paper_id and tag.value ->> 'slug' = slug)`,
        )
        .bind(chunk),
      db.$client
        .prepare(
          `insert into paper_tags (paper_id, slug, weight)
           select tagged.value ->> 'id', tag.value ->> 'slug', tag.value ->> 'weight'
           from json_each(?1) as tagged, json_each(tagged.value, '$.tags') as tag
           where tagged.value ->> 'id' in (${CURRENT})
           on conflict (paper_id, slug) do update set weight = excluded.weight where weight <> excluded.weight`,
        )
        .bind(chunk),
      db.$client.prepare(`update papers set tagger_version = ?2 where id in (${CURRENT})`).bind(chunk, taggerVersion),
      touching(db, shown),
    ]);
  }
}
