import type { Tag, TaggedFields } from "../domain/tagging/tagger.ts";
import type { Typeset } from "../domain/typeset.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import { notingChanges } from "./changes.ts";
import type { Db } from "./client.ts";
import { deferring, type Shown, touching } from "./editions.ts";

/** A paper as the tagger sees it, with the revision that it read. */
export interface TaggablePaper extends TaggedFields {
  id: string;
  revision: number;
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
      `select p.id, p.revision, p.title, p.abstract, p.keywords, p.categories, p.code_url as codeUrl
       from json_each(?1) as wanted cross join papers p on p.id = wanted.value where p.tagger_version < ?2`,
    )
    .bind(JSON.stringify(ids), taggerVersion)
    .all<Omit<TaggablePaper, "keywords" | "categories"> & { keywords: string; categories: string }>();
  return results.map((row) => ({
    ...row,
    keywords: JSON.parse(row.keywords) as string[],
    categories: JSON.parse(row.categories) as string[],
  }));
}

/** The tags of those of the papers that are listed, by paper; an empty list for one that has none yet. */
export async function listedTagsOf(db: Db, paperIds: string[]): Promise<Map<string, string[]>> {
  const { results } = await db.$client
    .prepare(
      `select wanted.value as paperId, t.slug from json_each(?1) as wanted
       left join paper_tags t on t.paper_id = wanted.value
       where exists (select 1 from listings l where l.paper_id = wanted.value) order by wanted.key, t.slug`,
    )
    .bind(JSON.stringify(paperIds))
    .all<{ paperId: string; slug: string | null }>();
  const slugs = new Map<string, string[]>();
  for (const { paperId, slug } of results) {
    const known = slugs.get(paperId) ?? [];
    slugs.set(paperId, slug === null ? known : [...known, slug]);
  }
  return slugs;
}

export interface TaggedPaper {
  id: string;
  revision: number;
  tags: Tag[];
  /** What its tags are called, as words to find it by. */
  topics: string;
  /** `null` without LaTeX. */
  typeset: Typeset | null;
}

// A paper that changed after it was read keeps its old tags and stays due.
const CURRENT = `select p.id from json_each(?1) as tagged cross join papers p on p.id = tagged.value ->> 'id'
  where p.revision = tagged.value ->> 'revision'`;

// Tags that the papers of a chunk have and shall no longer have, and those that they shall have and have not.
const GONE = `from paper_tags where paper_id in (${CURRENT}) and not exists (
  select 1 from json_each(?1) as tagged, json_each(tagged.value, '$.tags') as tag
  where tagged.value ->> 'id' = paper_id and tag.value ->> 'slug' = slug)`;
const GIVEN = `from json_each(?1) as tagged, json_each(tagged.value, '$.tags') as tag
  where tagged.value ->> 'id' in (${CURRENT})`;
const NEW = `${GIVEN} and not exists (
  select 1 from paper_tags where paper_id = tagged.value ->> 'id' and slug = tag.value ->> 'slug')`;

// The papers of a chunk that have just been noted among the changes, with what became of them.
const CHANGED = `from json_each(?1) as tagged cross join papers p on p.id = tagged.value ->> 'id'
  where p.revision = tagged.value ->> 'revision'
  and exists (select 1 from changes c where c.paper_id = p.id and c.changed_at = ?2)`;

// Papers that changed since the tagger saw them last, and not the tagger alone.
const REVISED = `from papers p where p.id in (${CURRENT}) and p.tagger_version = 0`;

/**
 * Replaces the tags of papers whose revision is still the one that was tagged, counts them, keeps how they are typeset,
 * puts those that are different now at the end of the changes, as of `now`, and into the index of words, and says that the
 * editions `shown` have changed; in one transaction a chunk.
 */
export async function writeTags(
  db: Db,
  tagged: TaggedPaper[],
  taggerVersion: number,
  shown: Shown,
  now: number,
): Promise<void> {
  for (const chunk of jsonChunks(tagged)) {
    const run = (statement: string) => db.$client.prepare(statement).bind(chunk);
    await writeBatch(db, [
      notingChanges(
        db,
        chunk,
        `select p.id ${REVISED} union select paper_id ${GONE} union select tagged.value ->> 'id' ${NEW}`,
        now,
      ),
      db.$client.prepare(`delete from papers_fts where rowid in (select p.number ${CHANGED})`).bind(chunk, now),
      db.$client
        .prepare(
          `insert into papers_fts (rowid, title, abstract, authors, topics)
         select p.number, coalesce(tagged.value ->> '$.typeset.plain.title', p.title),
           coalesce(tagged.value ->> '$.typeset.plain.abstract', p.abstract),
           (select group_concat(value, char(10)) from json_each(p.authors)), tagged.value ->> 'topics'
         ${CHANGED} and p.withdrawn_at is null`,
        )
        .bind(chunk, now),
      run(
        `insert into tag_counts (slug, papers) select slug, sum(change) from (
           select slug, -1 as change ${GONE} union all select tag.value ->> 'slug', 1 ${NEW}) group by slug having sum(change) <> 0
         on conflict (slug) do update set papers = papers + excluded.papers`,
      ),
      run(`delete ${GONE}`),
      run(
        `insert into paper_tags (paper_id, slug, weight)
         select tagged.value ->> 'id', tag.value ->> 'slug', tag.value ->> 'weight' ${GIVEN}
         on conflict (paper_id, slug) do update set weight = excluded.weight where weight <> excluded.weight`,
      ),
      db.$client
        .prepare(
          `update papers set tagger_version = ?2, typeset = done.typeset
           from (select value ->> 'id' as id, value ->> 'revision' as revision, json_extract(value, '$.typeset') as typeset
             from json_each(?1)) as done
           where papers.id = done.id and papers.revision = done.revision`,
        )
        .bind(chunk, taggerVersion),
      touching(db, shown.now),
      deferring(db, shown.later),
    ]);
  }
}
