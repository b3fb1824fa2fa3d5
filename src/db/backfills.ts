import { asc, desc, eq, isNull } from "drizzle-orm";
import { retryTransient } from "./bulk.ts";
import type { Db } from "./client.ts";
import { backfills } from "./schema.ts";

export type Backfill = typeof backfills.$inferSelect;
export type BackfillSource = "hf-daily" | "arxiv-oai";

/** Orders a backfill; the following ticks do it. `until` is inclusive. */
export async function createBackfill(
  db: Db,
  backfill: { source: BackfillSource; from: string; until: string },
  now: number,
): Promise<Backfill> {
  return db
    .insert(backfills)
    .values({ ...backfill, createdAt: now })
    .returning()
    .get();
}

/** The oldest unfinished backfill of a source, or `null`. */
export async function nextBackfill(db: Db, source: BackfillSource): Promise<Backfill | null> {
  const open = await db.select().from(backfills).where(isNull(backfills.finishedAt)).orderBy(asc(backfills.id));
  return open.find((backfill) => backfill.source === source) ?? null;
}

/** Keeps a backfill's place and counts the papers that it has brought. */
export async function saveBackfill(
  db: Db,
  id: number,
  progress: { cursor: unknown; papers: number; finishedAt: number | null },
): Promise<void> {
  await retryTransient(() => db.update(backfills).set(progress).where(eq(backfills.id, id)));
}

/** The newest backfills first. */
export async function listBackfills(db: Db, limit: number): Promise<Backfill[]> {
  return db.select().from(backfills).orderBy(desc(backfills.id)).limit(limit);
}
