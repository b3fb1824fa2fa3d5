import { orderingScore, type ScoreState } from "../domain/trending.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { deferring, type Shown, touching } from "./editions.ts";
import { sourceCursor, storingCursor } from "./sources.ts";

/** A paper's folded state and the last row of the log that is in it. */
export interface StoredScore {
  paperId: string;
  state: ScoreState;
  foldedSeq: number;
}

/** The name under which the ranker's place in the log is kept, beside the sources' cursors. */
export const RANKER = "ranker";

/** The last row of the log that has been folded. */
export async function readFoldedSeq(db: Db): Promise<number> {
  const cursor = await sourceCursor(db, RANKER);
  return typeof cursor === "number" ? cursor : 0;
}

/** The states of these papers, by id. */
export async function readScores(db: Db, paperIds: string[]): Promise<Map<string, StoredScore>> {
  const { results } = await selectScores(db, JSON.stringify(paperIds)).all<ScoreRow>();
  return scoresOf(results);
}

/** A row of `selectScores`. */
export interface ScoreRow {
  paperId: string;
  state: string;
  foldedSeq: number;
}

/** `wanted` is a JSON list of ids. */
export function selectScores(db: Db, wanted: string): D1PreparedStatement {
  return db.$client
    .prepare(
      `select s.paper_id as paperId, s.state, s.folded_seq as foldedSeq
       from json_each(?1) as wanted cross join scores s on s.paper_id = wanted.value`,
    )
    .bind(wanted);
}

export function scoresOf(rows: ScoreRow[]): Map<string, StoredScore> {
  return new Map(rows.map((row) => [row.paperId, { ...row, state: JSON.parse(row.state) as ScoreState }]));
}

/**
 * Stores states, how far the log is folded, and which editions show the change now or later, in one transaction: after a crash either
 * all of it holds or nothing does.
 */
export async function writeScores(db: Db, scores: StoredScore[], foldedSeq: number, shown: Shown): Promise<void> {
  const place = storingCursor(db, RANKER, foldedSeq);
  await writeBatch(db, [...storingScores(db, scores), place, touching(db, shown.now), deferring(db, shown.later)]);
}

/** The statements that store states with the scores that lists are ordered by. */
export function storingScores(db: Db, scores: StoredScore[]): D1PreparedStatement[] {
  const rows = scores.map(({ paperId, state, foldedSeq: seq }) => ({
    paperId,
    day: orderingScore(state, "day"),
    week: orderingScore(state, "week"),
    month: orderingScore(state, "month"),
    state,
    foldedSeq: seq,
  }));
  return jsonChunks(rows).map((chunk) =>
    db.$client
      .prepare(
        `insert into scores (paper_id, day, week, month, state, folded_seq)
         select value ->> 'paperId', value ->> 'day', value ->> 'week', value ->> 'month', value -> 'state',
           value ->> 'foldedSeq'
         from json_each(?1) where true
         on conflict (paper_id) do update set day = excluded.day, week = excluded.week, month = excluded.month,
           state = excluded.state, folded_seq = excluded.folded_seq`,
      )
      .bind(chunk),
  );
}
