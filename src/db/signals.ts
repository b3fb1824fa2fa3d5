import type { Signal } from "../domain/signals.ts";
import type { Cause } from "../domain/trending.ts";
import { jsonChunks } from "./bulk.ts";
import type { Db } from "./client.ts";

/** What a source saw. `since` is the instant of the look before this one, if there was any. */
export interface Sighting {
  paperId: string;
  cause: Cause;
  value: number;
  observedAt: number;
  since: number | null;
}

/**
 * Statements that append to the log what differs from the newest known values, and keep those up to date. Unchanged
 * values, repeats and sightings older than what is known write nothing.
 */
export function appendSightings(db: Db, sightings: Sighting[]): D1PreparedStatement[] {
  return jsonChunks(sightings).flatMap((chunk) => [
    db.$client
      .prepare(
        `insert into observations (paper_id, signal, value, observed_at, since)
         select seen.value ->> 'paperId', seen.value ->> 'cause', seen.value ->> 'value', seen.value ->> 'observedAt',
           case when s.value is null then null else max(s.observed_at, coalesce(seen.value ->> 'since', 0)) end
         from json_each(?1) as seen
         left join signals s on s.paper_id = seen.value ->> 'paperId' and s.signal = seen.value ->> 'cause'
         where s.value is null or (s.value <> seen.value ->> 'value' and s.observed_at < seen.value ->> 'observedAt')
         order by seen.key`,
      )
      .bind(chunk),
    db.$client
      .prepare(
        `insert into signals (paper_id, signal, value, observed_at)
         select value ->> 'paperId', value ->> 'cause', value ->> 'value', value ->> 'observedAt'
         from json_each(?1) where true
         on conflict (paper_id, signal) do update set value = excluded.value, observed_at = excluded.observed_at
         where signals.value <> excluded.value and signals.observed_at < excluded.observed_at`,
      )
      .bind(chunk),
  ]);
}

/** One row of the log. */
export interface LoggedEvent extends Sighting {
  seq: number;
}

/** The log after a row, in its order. */
export async function readLog(db: Db, afterSeq: number, limit: number): Promise<LoggedEvent[]> {
  const { results } = await db.$client
    .prepare(
      `select seq, paper_id as paperId, signal as cause, value, observed_at as observedAt, since
       from observations where seq > ?1 order by seq limit ?2`,
    )
    .bind(afterSeq, limit)
    .all<LoggedEvent>();
  return results;
}

/** The number of the newest row of the log; 0 for an empty log. */
export async function lastSeq(db: Db): Promise<number> {
  const row = await db.$client.prepare("select max(seq) as seq from observations").first<{ seq: number | null }>();
  return row?.seq ?? 0;
}

/** A count as it was first seen to have this value. */
export interface SignalChange {
  signal: Signal | "authors";
  at: number;
  value: number;
}

/** How a paper's counts changed, newest first. */
export async function listSignalChanges(db: Db, paperId: string, limit: number): Promise<SignalChange[]> {
  const { results } = await db.$client
    .prepare(
      `select signal, observed_at as at, value from observations where paper_id = ?1 and signal <> 'listing'
       order by observed_at desc, seq desc limit ?2`,
    )
    .bind(paperId, limit)
    .all<SignalChange>();
  return results;
}
