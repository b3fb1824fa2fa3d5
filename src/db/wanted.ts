import { and, asc, lt, lte } from "drizzle-orm";
import { HOUR } from "../domain/calendar.ts";
import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { wantedMetadata } from "./schema.ts";

/** After so many fruitless questions arXiv is taken not to have the paper. */
const MAX_ATTEMPTS = 8;

/** Notes papers that arXiv's API should be asked about. Known wishes stay as they are. */
export async function wantMetadata(db: Db, ids: string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await writeBatch(db, [
    db.$client
      .prepare(
        "insert into wanted_metadata (paper_id, next_at) select value, ?2 from json_each(?1) where true on conflict do nothing",
      )
      .bind(JSON.stringify(ids), now),
  ]);
}

/** Papers to ask about now. */
export async function listWantedMetadata(db: Db, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: wantedMetadata.paperId })
    .from(wantedMetadata)
    .where(and(lte(wantedMetadata.nextAt, now), lt(wantedMetadata.attempts, MAX_ATTEMPTS)))
    .orderBy(asc(wantedMetadata.nextAt), asc(wantedMetadata.paperId))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Fulfils the wish for the papers that came, and asks later and later for the ones that arXiv did not know. */
export async function settleMetadata(db: Db, came: string[], unknown: string[], now: number): Promise<void> {
  const statements = [
    db.$client
      .prepare("delete from wanted_metadata where paper_id in (select value from json_each(?1))")
      .bind(JSON.stringify(came)),
    db.$client
      .prepare(
        `update wanted_metadata set attempts = attempts + 1, next_at = ?2 + ?3 * (1 << attempts)
         where paper_id in (select value from json_each(?1)) and next_at <= ?2`, // settled already when this is a second try
      )
      .bind(JSON.stringify(unknown), now, HOUR),
  ];
  await writeBatch(db, statements);
}
