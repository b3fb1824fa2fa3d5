import type { Db } from "./client.ts";

/** So many times within so many ms, counted under a key that names nobody: a hash. */
export interface Limit {
  key: string;
  max: number;
  windowMs: number;
}

/** How a use was counted: the so-manieth of a window that ends at `until` (ms). */
export interface Use {
  allowed: boolean;
  used: number;
  until: number;
}

/**
 * Counts one more use of a limit. A window begins with its first use and ends by itself: no limit locks anybody out for
 * longer.
 */
export async function useLimit(db: Db, { key, max, windowMs }: Limit, now: number): Promise<Use> {
  const row = await db.$client
    .prepare(
      `insert into mail_limits (key, used, until) values (?1, 1, ?2)
       on conflict (key) do update set
         used = case when until <= ?3 then 1 else used + 1 end, until = case when until <= ?3 then ?2 else until end
       returning used, until`,
    )
    .bind(key, now + windowMs, now)
    .first<{ used: number; until: number }>();
  if (!row) throw new Error("an upsert returned no row");
  return { ...row, allowed: row.used <= max };
}

/** Until when (ms) a limit allows nothing more, and has refused something; `null` while it is open. */
export async function closedUntil(db: Db, { key, max }: Limit, now: number): Promise<number | null> {
  const row = await db.$client
    .prepare("select until from mail_limits where key = ?1 and used > ?2 and until > ?3")
    .bind(key, max, now)
    .first<{ until: number }>();
  return row?.until ?? null;
}

/** Forgets windows that are over. */
export async function forgetLimits(db: Db, now: number): Promise<void> {
  await db.$client.prepare("delete from mail_limits where until <= ?1").bind(now).run();
}
