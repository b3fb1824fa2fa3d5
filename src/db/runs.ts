import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";
import { runs } from "./schema.ts";

/** A record that could not be taken; `id` is `null` where it had none that could be read. */
export interface RejectedRecord {
  id: string | null;
  reason: string;
}

export type RunRow = Omit<typeof runs.$inferInsert, "id">;

/** Keeps what a run did. */
export async function recordRun(db: Db, run: RunRow): Promise<void> {
  await db.insert(runs).values(run);
}

/** Keeps records that could not be taken, each with its reason, once. */
export async function recordRejections(db: Db, source: string, rejected: RejectedRecord[], now: number): Promise<void> {
  const rows = rejected.map(({ id, reason }) => ({ id: id ?? "", reason }));
  const statements = jsonChunks(rows).map((chunk) =>
    db.$client
      .prepare(
        `insert into rejections (source, record_id, reason, first_seen_at)
         select ?2, value ->> 'id', value ->> 'reason', ?3 from json_each(?1) where true on conflict do nothing`,
      )
      .bind(chunk, source, now),
  );
  await writeBatch(db, statements);
}
