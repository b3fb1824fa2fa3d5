import type { Db } from "./client.ts";

/** Which papers of the whole corpus are wanted. Values of one list are alternatives; different conditions all have to hold. */
export interface PaperQuery {
  /** What the index is asked for (domain/search/plan.ts); `null` for any paper. */
  match: string | null;
  /** Between which numbers papers are wanted, both inclusive. */
  numbers: { from: number; until: number };
  tag: string[];
  category: string[];
  /** A part of an author's name. ASCII letters alone fold: what comes back is to be looked at again. */
  author: string | null;
  hasCode: boolean | null;
  minUpvotes: number | null;
  minStars: number | null;
  /** Ms since 1970: listed, or published where never listed, at this instant or later. */
  since: number | null;
}

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
  const source =
    match === null
      ? "select number from papers where number < ?1 and number >= ?6 order by number desc limit ?2"
      : "select rowid as number from papers_fts where papers_fts match ?3 and rowid < ?1 and rowid >= ?6 order by rowid desc limit ?2";
  const { results } = await db.$client
    .prepare(
      `with looked as materialized (${source}),
       admitted as (
         select p.id, p.number from looked join papers p on p.number = looked.number
         where p.withdrawn_at is null and ${CONDITIONS} order by p.number desc limit ?4)
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

/** Whether a query turns papers away, beside by what the index knows. */
function isSelective(query: PaperQuery): boolean {
  return Object.values({ ...query, match: null, numbers: null }).some((asked) =>
    Array.isArray(asked) ? asked.length > 0 : asked !== null,
  );
}

// One statement for every combination: what is not asked for is null or an empty list in the query, ?5.
const ANY_OF = (list: string, values: string) =>
  `(json_array_length(?5, '$.${list}') = 0 or exists (select 1 from ${values} in (select value from json_each(?5, '$.${list}'))))`;
const ASKED = (name: string, condition: string) => `(?5 ->> '${name}' is null or ${condition})`;
const COUNT = (signal: string) =>
  `coalesce((select s.value from signals s where s.paper_id = p.id and s.signal = '${signal}'), 0)`;
const CONDITIONS = [
  ANY_OF("tag", "paper_tags t where t.paper_id = p.id and t.slug"),
  ANY_OF("category", "json_each(p.categories) c where c.value"),
  ASKED("author", "instr(lower(p.authors), lower(?5 ->> 'author')) > 0"),
  ASKED("hasCode", "(p.code_url is not null) = (?5 ->> 'hasCode')"),
  ASKED("minUpvotes", `${COUNT("upvotes")} >= ?5 ->> 'minUpvotes'`),
  ASKED("minStars", `${COUNT("githubStars")} >= ?5 ->> 'minStars'`),
  ASKED("since", "coalesce(p.provenance ->> 'listedAt', p.published_at) >= ?5 ->> 'since'"),
].join(" and ");
