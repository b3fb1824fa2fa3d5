import type { Db } from "../db/client.ts";
import { listedDaysOf } from "../db/listings.ts";
import { readFoldedSeq, readScores, type StoredScore, writeScores } from "../db/scores.ts";
import { type LoggedEvent, readLog } from "../db/signals.ts";
import { editionsOfDay } from "../domain/edition.ts";
import { EMPTY_STATE, foldEvent } from "../domain/trending.ts";
import { TRENDING_EDITIONS } from "./trending-editions.ts";

const EVENTS_PER_STEP = 1_000;
const MAX_STEPS = 10;

export interface FoldReport {
  observations: number;
  papers: number;
  /** True when the log goes on beyond what one message may cost. */
  more: boolean;
}

/** Folds what the log holds beyond the last fold into the scores, step by step; the cost follows the events alone. */
export async function foldLog(db: Db): Promise<FoldReport> {
  const papers = new Set<string>();
  let observations = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const events = await readLog(db, await readFoldedSeq(db), EVENTS_PER_STEP);
    if (events.length === 0) break;
    for (const id of await foldStep(db, events)) papers.add(id);
    observations += events.length;
    if (events.length < EVENTS_PER_STEP) return { observations, papers: papers.size, more: false };
  }
  return { observations, papers: papers.size, more: observations >= EVENTS_PER_STEP * MAX_STEPS };
}

async function foldStep(db: Db, events: LoggedEvent[]): Promise<string[]> {
  const ids = [...new Set(events.map((event) => event.paperId))];
  const scores = await readScores(db, ids);
  for (const event of events) {
    const known: StoredScore = scores.get(event.paperId) ?? {
      paperId: event.paperId,
      state: EMPTY_STATE,
      foldedSeq: 0,
    };
    // A message that comes twice meets a state that has the event already.
    if (event.seq <= known.foldedSeq) continue;
    scores.set(event.paperId, { ...known, state: foldEvent(known.state, event), foldedSeq: event.seq });
  }
  const days = await listedDaysOf(db, ids);
  const shown = days.length > 0 ? [...days.flatMap(editionsOfDay), ...TRENDING_EDITIONS] : [];
  await writeScores(db, [...scores.values()], events.at(-1)?.seq ?? 0, shown);
  return ids;
}
