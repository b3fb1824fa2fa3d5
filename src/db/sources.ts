import { eq, inArray } from "drizzle-orm";
import { retryTransient } from "./bulk.ts";
import type { Db } from "./client.ts";
import { sources } from "./schema.ts";

export type SourceRow = typeof sources.$inferSelect;

/** Rows of these sources, by name; a source that never ran has none. */
export async function readSources(db: Db, names: string[]): Promise<Map<string, SourceRow>> {
  const rows = await db.select().from(sources).where(inArray(sources.name, names));
  return new Map(rows.map((row) => [row.name, row]));
}

/** A source's cursor as it was saved; `null` before the first run. */
export async function sourceCursor(db: Db, name: string): Promise<unknown> {
  const row = await db.select({ cursor: sources.cursor }).from(sources).where(eq(sources.name, name)).get();
  return row?.cursor ?? null;
}

/** The statement that saves a place under a name that is no source's: the ranker's in its log, for one. */
export function storingCursor(db: Db, name: string, cursor: unknown): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert into sources (name, cursor, next_due_at) values (?1, ?2, 0)
       on conflict (name) do update set cursor = excluded.cursor`,
    )
    .bind(name, JSON.stringify(cursor));
}

/**
 * Takes the lease of a source that is due and free; `null` when it is not due or somebody else holds it. The lease ends
 * by itself, so that a crash blocks a source for no longer than `leaseMs`.
 */
export async function claimSource(db: Db, name: string, now: number, leaseMs: number): Promise<SourceRow | null> {
  await db.insert(sources).values({ name, nextDueAt: 0 }).onConflictDoNothing();
  const claimed = await db.$client
    .prepare(
      "update sources set lease_until = ?2 where name = ?1 and next_due_at <= ?3 and lease_until <= ?3 returning name",
    )
    .bind(name, now + leaseMs, now)
    .first();
  return claimed ? ((await db.select().from(sources).where(eq(sources.name, name)).get()) ?? null) : null;
}

/** Keeps a run's place, so that a crash costs one page. */
export async function saveCursor(db: Db, name: string, cursor: unknown): Promise<void> {
  await retryTransient(() => db.update(sources).set({ cursor }).where(eq(sources.name, name)));
}

/** Ends a run that went well: the lease is given back and the error forgotten. */
export async function releaseSource(db: Db, name: string, now: number, nextDueAt: number): Promise<void> {
  await retryTransient(() =>
    db
      .update(sources)
      .set({ leaseUntil: 0, nextDueAt, lastSuccessAt: now, consecutiveFailures: 0, lastError: null })
      .where(eq(sources.name, name)),
  );
}

/** What a failed run leaves behind. `failures` is how many there have been in a row, this one included. */
export interface Failure {
  nextDueAt: number;
  error: string;
  failures: number;
}

/** Ends a run that failed. What it saved before stays. */
export async function failSource(db: Db, name: string, now: number, failure: Failure): Promise<void> {
  const { nextDueAt, error, failures } = failure;
  await retryTransient(() =>
    db
      .update(sources)
      .set({ leaseUntil: 0, nextDueAt, lastErrorAt: now, lastError: error, consecutiveFailures: failures })
      .where(eq(sources.name, name)),
  );
}

/** Gives a lease back without having tried: the source stays due. */
export async function returnLease(db: Db, name: string): Promise<void> {
  await retryTransient(() => db.update(sources).set({ leaseUntil: 0 }).where(eq(sources.name, name)));
}

/** Keeps a source from being asked before an instant, as an upstream's Retry-After demands. */
export async function holdSource(db: Db, name: string, until: number): Promise<void> {
  await retryTransient(() => db.update(sources).set({ leaseUntil: 0, nextDueAt: until }).where(eq(sources.name, name)));
}
