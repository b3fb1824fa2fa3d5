import type { Listing } from "../domain/paper.ts";
import { editionsOfDay } from "../domain/edition.ts";
import { jsonChunks } from "./bulk.ts";
import { notingChanges } from "./changes.ts";
import type { Db } from "./client.ts";

/** What is known of one day of the daily list. */
export interface ListedDay {
  date: string;
  polledAt: number;
  papers: number;
}

/** A day as it was last read to its end, or `null` when it never was. */
export async function readDay(db: Db, date: string): Promise<ListedDay | null> {
  return db.$client
    .prepare("select date, polled_at as polledAt, papers from days where date = ?1")
    .bind(date)
    .first<ListedDay>();
}

// Listings of a chunk that are known with other details.
const DIFFERENT = `select l.paper_id from json_each(?1) as heard cross join listings l
  on l.date = heard.value ->> 'date' and l.paper_id = heard.value ->> 'paperId' where l.details <> heard.value -> 'details'`;

/** Statements that store a day's listings and that the day was read; run them in one batch, so that a day is never half there. */
export function storeDay(db: Db, day: ListedDay, listings: Listing[]): D1PreparedStatement[] {
  const rows = jsonChunks(listings).flatMap((chunk) => [
    // What the list says of a paper it had already is news for those who mirror it, and for the editions of the day.
    notingChanges(db, chunk, DIFFERENT, day.polledAt),
    db.$client
      .prepare(
        `update editions set wanted = wanted + 1 where exists (${DIFFERENT}) and exists (
           select 1 from json_each(?2) as shown where shown.value ->> 'kind' = kind and shown.value ->> 'key' = key)`,
      )
      .bind(chunk, JSON.stringify(editionsOfDay(day.date))),
    db.$client
      .prepare(
        `insert into listings (date, paper_id, listed_at, submitter, details)
         select value ->> 'date', value ->> 'paperId', value ->> 'listedAt', value ->> 'submitter', value -> 'details'
         from json_each(?1) where true
         on conflict (date, paper_id) do update set submitter = excluded.submitter, details = excluded.details
         where submitter is not excluded.submitter or details <> excluded.details`,
      )
      .bind(chunk),
  ]);
  const polled = db.$client
    .prepare(
      `insert into days (date, polled_at, papers) values (?1, ?2, ?3)
       on conflict (date) do update set polled_at = excluded.polled_at, papers = excluded.papers
       where excluded.polled_at > days.polled_at`,
    )
    .bind(day.date, day.polledAt, day.papers);
  return [...rows, polled];
}

/** The days on which these papers are listed, each once. */
export async function listedDaysOf(db: Db, paperIds: string[]): Promise<string[]> {
  const { results } = await db.$client
    .prepare(
      `select distinct l.date from json_each(?1) as wanted cross join listings l on l.paper_id = wanted.value
       order by l.date`,
    )
    .bind(JSON.stringify(paperIds))
    .all<{ date: string }>();
  return results.map((row) => row.date);
}

/** The days of a span that have papers, and whether each was read after it was over. `until` is exclusive. */
export async function listDays(db: Db, from: string, until: string): Promise<ListedDay[]> {
  const { results } = await db.$client
    .prepare("select date, polled_at as polledAt, papers from days where date >= ?1 and date < ?2 order by date")
    .bind(from, until)
    .all<ListedDay>();
  return results;
}

/** The newest days that have papers, before a day if one is given, newest first. */
export async function newestDays(db: Db, before: string | null, limit: number): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select date from days where papers > 0 and date < ?1 order by date desc limit ?2")
    .bind(before ?? "9999-12-31", limit)
    .all<{ date: string }>();
  return results.map(({ date }) => date);
}
