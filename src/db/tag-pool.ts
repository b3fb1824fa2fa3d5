import type { Db } from "./client.ts";

/** A paper that the lists of its tags are made of. */
export interface PoolPaper {
  paperId: string;
  /** The newest day on which it is listed. */
  day: string;
  /** Log-domain scores; `null` for a paper that nothing has moved yet. */
  week: number | null;
  month: number | null;
  /** JSON of its ScoreState. */
  state: string | null;
  slugs: string[];
}

/**
 * The listed papers of the newest days, and those on top of the week and of the month, with their tags: all lists of all
 * tags are cut from it in one reading, whose cost depends on its size and not on how many papers or tags there are.
 */
export async function readTagPool(db: Db, newest: number, trending: number): Promise<PoolPaper[]> {
  const { results } = await db.$client
    .prepare(
      `with pool as (
         select paper_id from (select paper_id from listings order by date desc, paper_id desc limit ?1)
         union select paper_id from (select paper_id from scores where week is not null order by week desc limit ?2)
         union select paper_id from (select paper_id from scores where month is not null order by month desc limit ?2))
       select p.paper_id as paperId, s.week, s.month, s.state,
         (select max(date) from listings l where l.paper_id = p.paper_id) as day,
         (select json_group_array(slug) from paper_tags t where t.paper_id = p.paper_id) as slugs
       from pool p left join scores s on s.paper_id = p.paper_id`,
    )
    .bind(newest, trending)
    .all<Omit<PoolPaper, "slugs" | "day"> & { slugs: string; day: string | null }>();
  // A paper on no list can have a score by Hacker News; the lists of tags are of listed papers.
  return results.flatMap((row) =>
    row.day === null ? [] : [{ ...row, day: row.day, slugs: JSON.parse(row.slugs) as string[] }],
  );
}
