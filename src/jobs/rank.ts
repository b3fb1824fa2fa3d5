import type { Db } from "../db/client.ts";
import type { Shown } from "../db/editions.ts";
import { listedDaysOf } from "../db/listings.ts";
import { readFoldedSeq, readScores, type StoredScore, writeScores } from "../db/scores.ts";
import { type LoggedEvent, readLog } from "../db/signals.ts";
import { listedTagsOf } from "../db/tags.ts";
import { EMPTY_STATE, foldEvent } from "../domain/trending.ts";
import { shownByScores } from "./shown.ts";

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
  await writeScores(db, [...scores.values()], events.at(-1)?.seq ?? 0, await shownByEvents(db, events, ids));
  return ids;
}

async function shownByEvents(db: Db, events: LoggedEvent[], ids: string[]): Promise<Shown> {
  const days = await listedDaysOf(db, ids);
  const slugs = await listedTagsOf(db, ids);
  const listed = events.filter(({ cause }) => cause === "listing");
  // A paper on no list may trend on Hacker News.
  return shownByScores(days, {
    moved: listed.flatMap(({ paperId }) => slugs.get(paperId) ?? []),
    touched: [...slugs.values()].flat(),
  });
}
