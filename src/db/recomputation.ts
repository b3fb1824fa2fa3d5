import type { NumberedEvent, ScoreRow } from "../domain/recomputation.ts";
import type { Db } from "./client.ts";
import { RANKER } from "./scores.ts";
import { sourceCursor, storingCursor } from "./sources.ts";

/** How far the scores have been folded anew from the log. Instants are ms since 1970. */
export interface Recomputation {
  startedAt: number;
  /** The last paper looked at; empty before the first. */
  after: string;
  checked: number;
  /** Papers whose stored score was another, and has been mended. */
  differing: number;
  /** `null` while it goes on. */
  finishedAt: number | null;
}

/** The name under which its place is kept, beside the sources' cursors. */
const RECOMPUTATION = "recomputation";

/** The last recomputation, finished or not; `null` when there never was one. */
export async function readRecomputation(db: Db): Promise<Recomputation | null> {
  return (await sourceCursor(db, RECOMPUTATION)) as Recomputation | null;
}

/** The statement that keeps how far it is; it stands in the batch of what was mended. */
export function storingRecomputation(db: Db, recomputation: Recomputation): D1PreparedStatement {
  return storingCursor(db, RECOMPUTATION, recomputation);
}

/** A paper's row as it is stored, `null` when there is none, and its log as far as the row ought to have it. */
export interface ScoredHistory {
  paperId: string;
  stored: ScoreRow | null;
  events: NumberedEvent[];
}

// Papers with a score or with signals, which ought to have one. Both tables are read along their keys, and no further than the page.
const PAGE = `select paper_id from scores where paper_id > ?1 union select paper_id from signals where paper_id > ?1
  order by paper_id limit ?2`;

type StoredRow = Omit<ScoreRow, "state"> & { paperId: string; state: string | null };
type LoggedRow = NumberedEvent & { paperId: string };

/** The papers after one, by id, with all that their scores rest on; read at once, so that no fold comes in between. */
export async function readHistories(db: Db, after: string, limit: number): Promise<ScoredHistory[]> {
  const statements = [
    `select page.paper_id as paperId, s.day, s.week, s.month, s.state, s.folded_seq as foldedSeq
     from (${PAGE}) as page left join scores s on s.paper_id = page.paper_id order by page.paper_id`,
    // A row may be ahead of the ranker's place after a crash, never behind it.
    `select o.seq, o.paper_id as paperId, o.signal as cause, o.value, o.observed_at as observedAt, o.since
     from (${PAGE}) as page cross join observations o on o.paper_id = page.paper_id
     left join scores s on s.paper_id = page.paper_id
     where o.seq <= max(coalesce(s.folded_seq, 0), coalesce((select cast(cursor as integer) from sources where name = '${RANKER}'), 0))`,
  ].map((sql) => db.$client.prepare(sql).bind(after, limit));
  const [rows, logged] = await db.$client.batch(statements);
  const events = Map.groupBy((logged?.results ?? []) as LoggedRow[], ({ paperId }) => paperId);
  return ((rows?.results ?? []) as StoredRow[]).map(({ paperId, state, ...row }) => ({
    paperId,
    stored: state === null ? null : { ...row, state: parsed(state) },
    events: events.get(paperId) ?? [],
  }));
}

/** What a text says as JSON; the text itself when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
