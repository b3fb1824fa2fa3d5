import type { Window } from "../domain/api.ts";
import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** A paper's place in a trending list at an hour. */
export interface RankPoint {
  window: Window;
  /** Ms since 1970. */
  at: number;
  rank: number;
  score: number;
}

/** Keeps the top of a list as it stood when it was first published in a slot of time; later ones of the slot write nothing. */
export async function storeRanks(
  db: Db,
  window: Window,
  at: number,
  top: { paperId: string; score: number }[],
): Promise<void> {
  const insert = db.$client
    .prepare(
      `insert into rank_history (window, at, rank, paper_id, score)
       select ?1, ?2, key + 1, value ->> 'paperId', value ->> 'score' from json_each(?3)
       where not exists (select 1 from rank_history where window = ?1 and at = ?2)`,
    )
    .bind(window, at, JSON.stringify(top));
  await writeBatch(db, [insert]);
}

/** The ranks that a list had at the newest kept hour not after an instant, by paper; `null` when none was kept in the day before it. */
export async function readRanksBefore(
  db: Db,
  window: Window,
  instant: number,
  oldest: number,
): Promise<{ at: number; ranks: Map<string, number> } | null> {
  const { results } = await db.$client
    .prepare(
      `select at, rank, paper_id as paperId from rank_history where window = ?1 and at = (
         select max(at) from rank_history where window = ?1 and at <= ?2 and at >= ?3)`,
    )
    .bind(window, instant, oldest)
    .all<{ at: number; rank: number; paperId: string }>();
  const at = results[0]?.at;
  return at === undefined ? null : { at, ranks: new Map(results.map(({ paperId, rank }) => [paperId, rank])) };
}

/** A paper's kept ranks, newest first. */
export async function listRanks(db: Db, paperId: string, limit: number): Promise<RankPoint[]> {
  const { results } = await db.$client
    .prepare("select window, at, rank, score from rank_history where paper_id = ?1 order by at desc, window limit ?2")
    .bind(paperId, limit)
    .all<RankPoint>();
  return results;
}
