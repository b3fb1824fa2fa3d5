import type { Db } from "./client.ts";
import { ADMITTED, isSelective, newestNumbers, type PaperQuery } from "./paper-query.ts";

export interface ListedPaper {
  id: string;
  /** Its place in arXiv's order. */
  number: number;
}

export interface PaperSlice {
  /** Newest first, by arXiv's own numbers. */
  papers: ListedPaper[];
  /** The number down to which everything was looked at, `null` when there is nothing below. */
  reached: number | null;
}

/** Papers looked at for one statement: what a rare combination may cost in rows. */
const LOOKED_AT = 1_000;

/**
 * The newest papers below a number that a query admits, at most `limit` of the next thousand. Numbers are for ever, so
 * that whoever goes on below the last one misses nothing and meets nothing twice, whatever arrives in the meantime.
 */
export async function listPapers(db: Db, query: PaperQuery, below: number | null, limit: number): Promise<PaperSlice> {
  const { match, numbers } = query;
  const { results } = await db.$client
    .prepare(
      `with looked as materialized (${newestNumbers(query)}),
       admitted as (
         select p.id, p.number from looked join papers p on p.number = looked.number
         where p.withdrawn_at is null and ${ADMITTED} order by p.number desc limit ?4)
       select id, number from admitted union all select null, min(number) from looked having count(*) = ?2`,
    )
    .bind(
      Math.min(below ?? Number.MAX_SAFE_INTEGER, numbers.until + 1),
      isSelective(query) ? LOOKED_AT : limit,
      match,
      limit,
      JSON.stringify(query),
      numbers.from,
    )
    .all<{ id: string | null; number: number }>();
  const papers = results.flatMap(({ id, number }) => (id === null ? [] : [{ id, number }]));
  return { papers, reached: results.find(({ id }) => id === null)?.number ?? null };
}
