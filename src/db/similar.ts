import type { Comparable } from "../domain/search/likeness.ts";
import type { Db } from "./client.ts";
import { TEXT } from "./search.ts";

const WITH_TAGS = `${TEXT}, (select group_concat(t.slug, char(10)) from paper_tags t where t.paper_id = p.id) as tags`;

type Row = Omit<Comparable, "tags"> & { tags: string | null };

/** These papers as they are compared with others; unknown ids are left out. */
export async function readComparables(db: Db, ids: string[]): Promise<Comparable[]> {
  const { results } = await db.$client
    .prepare(
      `select ${WITH_TAGS} from json_each(?1) as wanted cross join papers p on p.id = wanted.value order by wanted.key`,
    )
    .bind(JSON.stringify(ids))
    .all<Row>();
  return results.map(toComparable);
}

/** The papers that have most of some words, `limit` at most, best first, for each expression of FTS5; one round trip. */
export async function findAlike(db: Db, matches: string[], limit: number): Promise<Comparable[][]> {
  if (matches.length === 0) return [];
  const results = await db.$client.batch<Row>(
    matches.map((match) =>
      db.$client
        .prepare(
          `select ${WITH_TAGS} from (
             select rowid as number, bm25(papers_fts, 3, 1, 0, 0) as score from papers_fts where papers_fts match ?1
             order by score limit ?2
           ) as hit cross join papers p on p.number = hit.number where p.withdrawn_at is null order by hit.score`,
        )
        .bind(match, limit),
    ),
  );
  return results.map(({ results: rows }) => rows.map(toComparable));
}

function toComparable({ tags, ...row }: Row): Comparable {
  return { ...row, tags: tags === null ? [] : tags.split("\n") };
}

/** Papers alike, best first, as they were computed at an instant. */
export interface SimilarPapers {
  paperId: string;
  ids: string[];
}

export async function storeSimilar(db: Db, all: SimilarPapers[], now: number): Promise<void> {
  await db.$client
    .prepare(
      `insert into similar_papers (paper_id, ids, computed_at)
       select value ->> 'paperId', value -> 'ids', ?2 from json_each(?1) where true
       on conflict (paper_id) do update set ids = excluded.ids, computed_at = excluded.computed_at
       where similar_papers.computed_at < excluded.computed_at`,
    )
    .bind(JSON.stringify(all), now)
    .run();
}

/** A paper, and those most like it, best first, where they were computed; `null` where it is unknown. */
export async function readSimilar(
  db: Db,
  paperId: string,
): Promise<{ paper: Comparable; kept: string[] | null } | null> {
  const row = await db.$client
    .prepare(`select ${WITH_TAGS}, s.ids from papers p left join similar_papers s on s.paper_id = p.id where p.id = ?1`)
    .bind(paperId)
    .first<Row & { ids: string | null }>();
  if (row === null) return null;
  const { ids, ...paper } = row;
  return { paper: toComparable(paper), kept: ids === null ? null : (JSON.parse(ids) as string[]) }; // written by storeSimilar alone
}

/** Papers listed from a day on whose likes were not computed since an instant, the newest first. */
export async function listDueForSimilar(db: Db, from: string, since: number, limit: number): Promise<string[]> {
  const { results } = await db.$client
    .prepare(
      `select distinct l.paper_id as id from listings l
       join papers p on p.id = l.paper_id left join similar_papers s on s.paper_id = l.paper_id
       where l.date >= ?1 and p.tagger_version <> 0 and p.withdrawn_at is null and coalesce(s.computed_at, 0) < ?2
       order by l.date desc limit ?3`,
    )
    .bind(from, since, limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
