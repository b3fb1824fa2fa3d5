import type { Preferences } from "../domain/subscription.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** Somebody whose digest is due. */
export interface DueSubscriber {
  id: string;
  preferences: Preferences;
  /** Ms since 1970. */
  nextDueAt: number;
}

/** Those whose digest is due by now, the longest waiting first. */
export async function dueSubscribers(db: Db, now: number, limit: number): Promise<DueSubscriber[]> {
  const { results } = await db.$client
    .prepare(
      `select id, preferences, next_due_at as nextDueAt from subscribers
       where next_due_at <= ?1 and status = 'active' order by next_due_at, id limit ?2`,
    )
    .bind(now, limit)
    .all<Omit<DueSubscriber, "preferences"> & { preferences: string }>();
  return results.map((row) => ({ ...row, preferences: JSON.parse(row.preferences) as Preferences }));
}

/** A subscriber's part in an issue: on which day of theirs, and when the next digest is due. */
export interface Allotment {
  subscriberId: string;
  day: string;
  nextDueAt: number;
}

/**
 * Puts subscribers into the ledger of an issue and moves them on to their next digest, in one transaction. Who has a
 * digest on that day already gets no second one, and who has left since they were found to be due, none at all.
 */
export async function openDeliveries(db: Db, issueId: number, allotments: Allotment[], now: number): Promise<void> {
  for (const chunk of jsonChunks(allotments)) {
    await writeBatch(db, [
      db.$client
        .prepare(
          `insert into deliveries (issue_id, subscriber_id, day, status, not_before, updated_at)
           select ?2, s.id, value ->> 'day', 'pending', ?3, ?3
           from json_each(?1) cross join subscribers s on s.id = value ->> 'subscriberId' and s.status = 'active'
           where true on conflict do nothing`,
        )
        .bind(chunk, issueId, now),
      db.$client
        .prepare(
          `update subscribers set next_due_at = a.value ->> 'nextDueAt' from json_each(?1) as a
           where subscribers.id = a.value ->> 'subscriberId' and next_due_at <= ?2`,
        )
        .bind(chunk, now),
    ]);
  }
}
