import { DAY } from "../domain/calendar.ts";
import type { Filters } from "../domain/filters.ts";
import { matchOfAll } from "../domain/search/plan.ts";
import type { SearchQuery } from "../domain/search/query.ts";
import { numbersOf } from "../domain/search/years.ts";

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

export const ANY_PAPER: PaperQuery = {
  match: null,
  numbers: numbersOf(null),
  tag: [],
  category: [],
  author: null,
  hasCode: null,
  minUpvotes: null,
  minStars: null,
  since: null,
};

/** What of the filters and of the search in them the database decides, as of an instant; the rest is decided by the items. */
export function paperQueryOf(
  { tag, category, author, hasCode, minUpvotes, minStars, maxAgeDays }: Filters,
  wish: SearchQuery,
  asOf: number,
): PaperQuery {
  return {
    match: matchOfAll(wish),
    numbers: numbersOf(wish.years),
    tag,
    category,
    author: author === null ? null : plainPart(author),
    hasCode,
    minUpvotes,
    minStars,
    since: maxAgeDays === null ? null : asOf - maxAgeDays * DAY,
  };
}

/** The longest part of a name that is the same in every case folding and in JSON; `null` when nothing of it is. */
function plainPart(name: string): string | null {
  const parts = name.match(/[ !#-[\]-~]+/g) ?? [];
  return parts.reduce<string | null>((longest, part) => (part.length > (longest?.length ?? 0) ? part : longest), null);
}

/** Whether a query turns papers away, beside by what the index knows. */
export function isSelective(query: PaperQuery): boolean {
  return Object.values({ ...query, match: null, numbers: null }).some((asked) =>
    Array.isArray(asked) ? asked.length > 0 : asked !== null,
  );
}

/** The numbers of the newest papers below ?1 and from ?6 on, ?2 of them, that a query's match (?3) finds in the index. */
export function newestNumbers({ match }: PaperQuery): string {
  return match === null
    ? "select number from papers where number < ?1 and number >= ?6 order by number desc limit ?2"
    : "select rowid as number from papers_fts where papers_fts match ?3 and rowid < ?1 and rowid >= ?6 order by rowid desc limit ?2";
}

// One statement for every combination: what is not asked for is null or an empty list in the query, ?5.
const ANY_OF = (list: string, values: string) =>
  `(json_array_length(?5, '$.${list}') = 0 or exists (select 1 from ${values} in (select value from json_each(?5, '$.${list}'))))`;
const ASKED = (name: string, condition: string) => `(?5 ->> '${name}' is null or ${condition})`;
const COUNT = (signal: string) =>
  `coalesce((select s.value from signals s where s.paper_id = p.id and s.signal = '${signal}'), 0)`;

/** Whether a query (as JSON, ?5) admits a paper `p`, beside what the index knows. */
export const ADMITTED = [
  ANY_OF("tag", "paper_tags t where t.paper_id = p.id and t.slug"),
  ANY_OF("category", "json_each(p.categories) c where c.value"),
  ASKED("author", "instr(lower(p.authors), lower(?5 ->> 'author')) > 0"),
  ASKED("hasCode", "(p.code_url is not null) = (?5 ->> 'hasCode')"),
  ASKED("minUpvotes", `${COUNT("upvotes")} >= ?5 ->> 'minUpvotes'`),
  ASKED("minStars", `${COUNT("githubStars")} >= ?5 ->> 'minStars'`),
  ASKED("since", "coalesce(p.provenance ->> 'listedAt', p.published_at) >= ?5 ->> 'since'"),
].join(" and ");
