import type { SearchPlan } from "../domain/search/plan.ts";
import type { Candidate } from "../domain/search/rerank.ts";
import type { Db } from "./client.ts";

/** Papers as the index found them, each once. */
export interface Candidates {
  /** With all the words in their title. */
  titled: Candidate[];
  others: Candidate[];
  /** Whether their order is already the one to show: newest first. */
  ordered: boolean;
  /** Whether looking further might find more. */
  more: boolean;
}

/** The numbers between which papers are looked for, both inclusive (`papers.number`). */
export interface NumberRange {
  from: number;
  until: number;
}

/** Of the newest with the words in their title so many are ranked at most. */
const IN_TITLE = 50;
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
// Where enough titles have the words nothing is ranked: a word is looked up that no paper has (an empty expression is an error).
const BEST = `select ${TEXT} from (
    select rowid as number, ${BM25} as score from papers_fts
    where papers_fts match iif(
      ?5 is not null and ?6 = (select count(*) from (
        select 1 from papers_fts where papers_fts match ?5 and rowid between ?2 and ?3 limit ?6)), 'qnothing', ?1)
      and rowid between ?2 and ?3
    order by score limit ?4
  ) as hit cross join papers p on p.number = hit.number where p.withdrawn_at is null order by hit.score`;

/**
 * Asks the index what a plan says, in one round trip. Where `enough` titles have all the words nothing else is looked for; `null`
 * looks further in any case.
 */
export async function findCandidates(
  db: Db,
  plan: SearchPlan,
  { from, until }: NumberRange,
  enough: number | null,
): Promise<Candidates> {
  const newest = (match: string, limit: number) => db.$client.prepare(NEWEST).bind(match, from, until, limit);
  const gate = enough === null ? null : plan.inTitle;
  const titled: D1PreparedStatement[] = [];
  const others: D1PreparedStatement[] = [];
  if (plan.asTyped !== null) titled.push(newest(plan.asTyped, AS_TYPED));
  if (plan.inTitle !== null) titled.push(newest(plan.inTitle, plan.broad ? BROAD_IN_TITLE : IN_TITLE));
  if (plan.newest !== null) others.push(newest(plan.newest, plan.ranked));
  if (plan.anywhere !== null && plan.broad) others.push(newest(plan.anywhere, BROAD_ANYWHERE));
  if (plan.anywhere !== null && !plan.broad)
    others.push(db.$client.prepare(BEST).bind(plan.anywhere, from, until, plan.ranked, gate, enough));
  const results = titled.length + others.length === 0 ? [] : await db.$client.batch<Candidate>([...titled, ...others]);
  const first = byId(results.slice(0, titled.length));
  const rest = byId(results.slice(titled.length));
  return {
    titled: [...first.values()],
    others: [...rest.values()].filter(({ id }) => !first.has(id)),
    ordered: plan.newest !== null,
    more: enough !== null && !plan.broad && first.size >= enough,
  };
}

function byId(results: D1Result<Candidate>[]): Map<string, Candidate> {
  return new Map(results.flatMap(({ results: rows }) => rows.map((row) => [row.id, row] as const)));
}
