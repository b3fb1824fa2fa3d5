/** Papers listed on each day, counted back from the day before `today`. */
const PER_DAY = 100;
const ROWS_PER_STATEMENT = 100_000;

/** A paper's state after a listing and some votes, as far as publishing reads it. */
const STATE = `json_object(
  'marks', json_object('listing', json_object('first', 0, 'since', at, 'mark', 1, 'at', at),
    'upvotes', json_object('first', 0, 'since', at, 'mark', votes, 'at', at)),
  'parts', json_object('day', json_object('upvotes', day), 'week', json_object('upvotes', week),
    'month', json_object('upvotes', month)))`;

// Scores as the fold would have them: logarithms of what a listing and its votes were worth, seen from 2020.
const PAPERS = `with recursive
  n(i) as (select cast(?1 as integer) union all select i + 1 from n where i + 1 < ?2),
  listed as (select i, printf('%04d.%05d', i / 100000, i % 100000) as id, i % 97 as votes,
    cast(?3 as integer) - (i / ${PER_DAY} + 1) * 86400000 as at from n),
  paper as (select *, growth + days as day, growth + days / 7 as week, growth + days / 30 as month from (
    select *, ln(6 + votes) as growth, (at - 1577836800000) / 86400000.0 * ln(2) as days from listed))`;

// All that ranking reads of a paper, and whatever a statement without an index would stumble over.
const TABLES = [
  `insert into papers (id, version, title, abstract, authors, categories, published_at, updated_at, keywords, provenance,
     revision, stored_at, changed_at, tagger_version)
   ${PAPERS} select id, 1, 'Notes on ' || id, 'We study ' || id || ' with care.', '["Ada Lindqvist"]', '["cs.LG"]', at, at,
     '[]', '{"listedAt":null}', 1, at, at, 1000000 from paper`,
  `insert into listings (date, paper_id, listed_at, details)
   ${PAPERS} select strftime('%Y-%m-%d', at / 1000, 'unixepoch'), id, at, '{}' from paper`,
  `insert into signals (paper_id, signal, value, observed_at) ${PAPERS} select id, 'upvotes', votes, at from paper`,
  `insert into observations (paper_id, signal, value, observed_at) ${PAPERS} select id, 'upvotes', votes, at from paper`,
  `insert into scores (paper_id, day, week, month, state, folded_seq)
   ${PAPERS} select id, day, week, month, ${STATE}, i + 1 from paper`,
];

/**
 * Fills an empty database up to `count` papers with listings, votes, a log and scores, of which there are `known`
 * already; the ranker has folded them all. `today` is the beginning of a day, ms since 1970.
 */
export async function fillCorpus(d1: D1Database, known: number, count: number, today: number): Promise<void> {
  for (let from = known; from < count; from += ROWS_PER_STATEMENT) {
    const until = Math.min(from + ROWS_PER_STATEMENT, count);
    for (const sql of TABLES) await d1.prepare(sql).bind(from, until, today).run();
  }
  const place =
    "insert into sources (name, cursor, next_due_at) select 'ranker', max(seq), 0 from observations where true";
  await d1.prepare(`${place} on conflict (name) do update set cursor = excluded.cursor`).run();
}
