import type { Db } from "./client.ts";

/** Which papers of the whole corpus are wanted. Values of one list are alternatives; different conditions all have to hold. */
export interface PaperQuery {
  /** Words that all have to stand in the title or the abstract, in any form; `null` for any paper. */
  words: string[] | null;
  tag: string[];
  category: string[];
  /** Words that stand side by side, in this order, among the names of its authors: what comes back is to be looked at again. */
  name: string[] | null;
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
  if (query.words?.length === 0 || query.name?.length === 0) return { papers: [], reached: null };
  const match = matchOf(query);
  const source =
    match === null
      ? "select number from papers where number < ?1 order by number desc limit ?2"
      : "select rowid as number from papers_fts where papers_fts match ?3 and rowid < ?1 order by rowid desc limit ?2";
  const { results } = await db.$client
    .prepare(
      `with looked as materialized (${source}),
       admitted as (
         select p.id, p.number from looked join papers p on p.number = looked.number
         where p.withdrawn_at is null and ${CONDITIONS} order by p.number desc limit ?4)
       select id, number from admitted union all select null, min(number) from looked having count(*) = ?2`,
    )
    .bind(below ?? Number.MAX_SAFE_INTEGER, isSelective(query) ? LOOKED_AT : limit, match, limit, JSON.stringify(query))
    .all<{ id: string | null; number: number }>();
  const papers = results.flatMap(({ id, number }) => (id === null ? [] : [{ id, number }]));
  return { papers, reached: results.find(({ id }) => id === null)?.number ?? null };
}

/** Whether a query turns papers away, beside by their words, which the index knows. */
function isSelective(query: PaperQuery): boolean {
  return Object.values({ ...query, words: null, name: null }).some((asked) =>
    Array.isArray(asked) ? asked.length > 0 : asked !== null,
  );
}

/** What the index is asked for; `null` where it is not needed. */
function matchOf({ words, name }: PaperQuery): string | null {
  const parts = [
    ...(words ? [`{title abstract} : (${matching(words)})`] : []),
    ...(name ? [`authors : "${name.map(quotable).join(" ")}"`] : []),
  ];
  return parts.length === 0 ? null : parts.join(" AND ");
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

/** Ranking reads every paper that holds the words: of common ones the newest are ranked, so many of each kind. */
const RANKED = 300;

/**
 * The ids of papers that hold all the words, best first: those that have them all in the title, then those that have them
 * in abstract, names and topics too, each by the rarity of the words, weighed by where they stand.
 */
export async function searchPapers(db: Db, words: string[], limit: number): Promise<string[]> {
  if (words.length === 0) return [];
  const match = matching(words);
  // The range keeps the ranking from what is older: with a list of row ids in its place every paper would be ranked.
  const ranked = (query: string) =>
    db.$client
      .prepare(
        `select p.id from (
           select rowid as number, bm25(papers_fts, 6, 1, 3, 2) as score from papers_fts
           where papers_fts match ?1 and rowid >= (
             select min(rowid) from (select rowid from papers_fts where papers_fts match ?1 order by rowid desc limit ?2))
           order by score, rowid desc limit ?3) as best
         cross join papers p on p.number = best.number order by best.score, best.number desc`,
      )
      .bind(query, RANKED, limit);
  const results = await db.$client.batch<{ id: string }>([ranked(`{title} : (${match})`), ranked(match)]);
  const ids = new Set(results.flatMap(({ results: rows }) => rows.map(({ id }) => id)));
  return [...ids].slice(0, limit);
}

/**
 * The words as an FTS5 query, each quoted, so that no word is an operator
 * (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 */
function matching(words: string[]): string {
  return words.map((word) => `"${quotable(word)}"`).join(" AND ");
}

function quotable(word: string): string {
  return word.replaceAll('"', '""');
}
