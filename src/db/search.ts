import type { SearchPlan } from "../domain/search/plan.ts";
import type { Candidate } from "../domain/search/rerank.ts";
import type { Db } from "./client.ts";

/** Papers as the index found them. */
export interface Candidates {
  /** Best or newest first, each once. */
  found: Candidate[];
  /** Whether their order is already the one to show: newest first. */
  ordered: boolean;
}

/** The numbers between which papers are looked for, both inclusive (`papers.number`). */
export interface NumberRange {
  from: number;
  until: number;
}

/** The newest with the words in their title, and the best with them anywhere: so many are ranked at most. */
const IN_TITLE = 50;
const ANYWHERE = 100;
/** And of those that have the whole line in their title. */
const AS_TYPED = 20;
/** Of broad words the newest are taken. */
const BROAD_IN_TITLE = 60;
const BROAD_ANYWHERE = 40;

// What a word is worth in title, abstract, names and topics.
const BM25 = "bm25(papers_fts, 6, 1, 3, 1)";

/** What a paper is ranked by, of `papers p`. */
export const TEXT = `p.id, coalesce(p.typeset ->> '$.plain.title', p.title) as title,
  coalesce(p.typeset ->> '$.plain.abstract', p.abstract) as abstract,
  (select group_concat(value, char(10)) from json_each(p.authors)) as authors`;

// The outer order is not promised by an inner one: it is said again.
const NEWEST = `select ${TEXT} from (
    select rowid as number from papers_fts where papers_fts match ?1 and rowid between ?2 and ?3 order by rowid desc limit ?4
  ) as hit cross join papers p on p.number = hit.number where p.withdrawn_at is null order by hit.number desc`;
// Where a title has the words nothing is ranked: a word is looked up that no paper has (an empty expression is an error).
const BEST = `select ${TEXT} from (
    select rowid as number, ${BM25} as score from papers_fts
    where papers_fts match iif(
      ?5 is not null and exists (select 1 from papers_fts where papers_fts match ?5 and rowid between ?2 and ?3), 'qnothing', ?1)
      and rowid between ?2 and ?3
    order by score limit ?4
  ) as hit cross join papers p on p.number = hit.number where p.withdrawn_at is null order by hit.score`;

/** Asks the index what a plan says, in one round trip. */
export async function findCandidates(db: Db, plan: SearchPlan, { from, until }: NumberRange): Promise<Candidates> {
  const newest = (match: string, limit: number) => db.$client.prepare(NEWEST).bind(match, from, until, limit);
  const statements: D1PreparedStatement[] = [];
  if (plan.newest !== null) statements.push(newest(plan.newest, ANYWHERE));
  if (plan.asTyped !== null) statements.push(newest(plan.asTyped, AS_TYPED));
  if (plan.inTitle !== null) statements.push(newest(plan.inTitle, plan.broad ? BROAD_IN_TITLE : IN_TITLE));
  if (plan.anywhere !== null && plan.broad) statements.push(newest(plan.anywhere, BROAD_ANYWHERE));
  if (plan.anywhere !== null && !plan.broad)
    statements.push(db.$client.prepare(BEST).bind(plan.anywhere, from, until, ANYWHERE, plan.inTitle));
  if (statements.length === 0) return { found: [], ordered: true };
  const results = await db.$client.batch<Candidate>(statements);
  const found = new Map(results.flatMap(({ results: rows }) => rows.map((row) => [row.id, row] as const)));
  return { found: [...found.values()], ordered: plan.newest !== null };
}
