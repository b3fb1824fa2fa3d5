import type { Db } from "../db/client.ts";
import { writeBatch } from "../db/bulk.ts";
import { deferring, touching } from "../db/editions.ts";
import { listedDaysOf } from "../db/listings.ts";
import {
  readHistories,
  readRecomputation,
  type Recomputation,
  type ScoredHistory,
  storingRecomputation,
} from "../db/recomputation.ts";
import { type StoredScore, storingScores } from "../db/scores.ts";
import { listedTagsOf } from "../db/tags.ts";
import { agree, foldHistory, rowOf } from "../domain/recomputation.ts";
import { shownByScores } from "./shown.ts";

/** Papers folded anew for one message. */
const PAPERS_PER_STEP = 200;

/** Orders that all scores be folded anew from the log; one that goes on already goes on. The messages do the work. */
export async function startRecomputation(db: Db, now: number): Promise<Recomputation> {
  const known = await readRecomputation(db);
  if (known?.finishedAt === null) return known;
  const started: Recomputation = { startedAt: now, after: "", checked: 0, differing: 0, finishedAt: null };
  await writeBatch(db, [storingRecomputation(db, started)]);
  return started;
}

/**
 * Folds the next papers anew, and mends the scores that are not what the log says. How far it is stands in the same
 * transaction: a step that breaks off or comes twice costs and counts nothing. Returns `null` when nothing is to be done.
 * There is one consumer at a time (wrangler.toml), so that no fold writes between its reading and its writing.
 */
export async function recomputeStep(db: Db, now: number): Promise<Recomputation | null> {
  const known = await readRecomputation(db);
  if (known?.finishedAt !== null) return null;
  const histories = await readHistories(db, known.after, PAPERS_PER_STEP);
  const mended = histories.flatMap(mend);
  const reached: Recomputation = {
    ...known,
    after: histories.at(-1)?.paperId ?? known.after,
    checked: known.checked + histories.length,
    differing: known.differing + mended.length,
    finishedAt: histories.length < PAPERS_PER_STEP ? now : null,
  };
  await writeBatch(db, [...(await repairs(db, mended)), storingRecomputation(db, reached)]);
  return reached;
}

/** The score that a paper ought to have, if it has another. */
function mend({ paperId, stored, events }: ScoredHistory): StoredScore[] {
  if (!stored && events.length === 0) return []; // the ranker has not come to it yet
  const { state, foldedSeq } = foldHistory(events);
  return stored && agree(stored, rowOf(state, foldedSeq)) ? [] : [{ paperId, state, foldedSeq }];
}

async function repairs(db: Db, scores: StoredScore[]): Promise<D1PreparedStatement[]> {
  if (scores.length === 0) return [];
  const ids = scores.map(({ paperId }) => paperId);
  const touched = [...(await listedTagsOf(db, ids)).values()].flat();
  const shown = shownByScores(await listedDaysOf(db, ids), { moved: [], touched });
  return [...storingScores(db, scores), touching(db, shown.now), deferring(db, shown.later)];
}
