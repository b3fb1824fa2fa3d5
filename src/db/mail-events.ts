import type { Db } from "./client.ts";

/** Whether an event of a provider was taken up before. */
export async function isKnownEvent(db: Db, id: string): Promise<boolean> {
  const row = await db.$client
    .prepare("select 1 as found from mail_events where id = ?1")
    .bind(id)
    .first<{ found: number }>();
  return row !== null;
}

/** Notes an event as taken up; doing it twice is no harm. */
export async function noteEvent(db: Db, id: string, now: number): Promise<void> {
  await db.$client
    .prepare("insert into mail_events (id, received_at) values (?1, ?2) on conflict do nothing")
    .bind(id, now)
    .run();
}
