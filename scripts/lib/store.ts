import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { applyMigrations } from "./migrate.ts";
import { openRuntime } from "./runtime.ts";
import { bareWorker, type WorkerConfig } from "./worker-options.ts";

/** What a data folder holds. */
export interface StoreSummary {
  papers: number;
  /** The newest published day, `YYYY-MM-DD`. */
  newestDay: string | null;
  /** The instant of the last run of any source, in ms since 1970. */
  lastRunAt: number | null;
}

/** Brings a data folder's database up to date while nothing is served from it, and says what is in it. */
export async function prepareStore(root: string, data: string, config: WorkerConfig): Promise<StoreSummary> {
  await mkdir(data, { recursive: true });
  const runtime = openRuntime({ data, workers: [bareWorker(config)], port: 0, onLog: () => {} });
  try {
    const db = await runtime.getD1Database("DB");
    await applyMigrations(db, join(root, "migrations"));
    // This process holds the folder's lock, so whoever took a lease is gone.
    await db.prepare("UPDATE sources SET lease_until = 0 WHERE lease_until <> 0").run();
    return await summarize(db);
  } finally {
    await runtime.dispose();
  }
}

export async function summarize(db: D1Database): Promise<StoreSummary> {
  const row = await db
    .prepare(
      `SELECT (SELECT count(*) FROM papers) AS papers,
              (SELECT max(key) FROM editions WHERE kind = 'daily' AND version IS NOT NULL AND items > 0) AS newestDay,
              (SELECT max(started_at) FROM runs) AS lastRunAt`,
    )
    .first<StoreSummary>();
  return row ?? { papers: 0, newestDay: null, lastRunAt: null };
}
