import { createDb } from "../db/client.ts";
import { listRanks } from "../db/rank-history.ts";
import { listSignalChanges } from "../db/signals.ts";

/** Points answered at most of each kind: two months of an hourly list. */
const MAX_POINTS = 1_500;

/** How a paper's ranks in the trending lists and its counts went, newest first. Instants are ISO 8601 in UTC. */
export async function readHistory(d1: D1Database, id: string) {
  const db = createDb(d1);
  const ranks = await listRanks(db, id, MAX_POINTS);
  const signals = await listSignalChanges(db, id, MAX_POINTS);
  return {
    id,
    ranks: ranks.map(({ window, at, rank, score }) => ({ window, at: iso(at), rank, score })),
    signals: signals.map(({ signal, at, value }) => ({ signal, at: iso(at), value })),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
