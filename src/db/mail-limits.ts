import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** So many times within so many ms, counted under a key that names nobody: a hash. */
export interface Limit {
  key: string;
  max: number;
  windowMs: number;
}

/**
 * Counts one more use of each limit, all of them in one transaction, and says whether every one allowed it. A window
 * begins with its first use and ends by itself: no limit locks anybody out for longer.
 */
export async function useLimits(db: Db, limits: Limit[], now: number): Promise<boolean> {
  const results = await writeBatch<{ used: number }>(
    db,
    limits.map(({ key, windowMs }) =>
      db.$client
        .prepare(
          `insert into mail_limits (key, used, until) values (?1, 1, ?2)
           on conflict (key) do update set
             used = case when until <= ?3 then 1 else used + 1 end, until = case when until <= ?3 then ?2 else until end
           returning used`,
        )
        .bind(key, now + windowMs, now),
    ),
  );
  return results.every(({ results: [row] }, i) => (row?.used ?? 0) <= (limits[i]?.max ?? 0));
}

/** Forgets windows that are over. */
export async function forgetLimits(db: Db, now: number): Promise<void> {
  await db.$client.prepare("delete from mail_limits where until <= ?1").bind(now).run();
}
