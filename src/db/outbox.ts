import { addressKey } from "../domain/address.ts";
import type { Message } from "../domain/message.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** A captured mail as lists show it. */
export interface OutboxEntry {
  id: string;
  to: string;
  subject: string;
  /** Ms since 1970. */
  sentAt: number;
}

/** Keeps mails; one with the same key takes its place. */
export async function keepMails(db: Db, mails: Message[]): Promise<void> {
  const rows = mails.map((mail) => ({
    id: mail.idempotencyKey,
    addressKey: addressKey(mail.to),
    subject: mail.subject,
    sentAt: mail.date,
    message: mail,
  }));
  await writeBatch(
    db,
    jsonChunks(rows).map((chunk) =>
      db.$client
        .prepare(
          `insert into outbox (id, address_key, subject, sent_at, message)
           select value ->> 'id', value ->> 'addressKey', value ->> 'subject', value ->> 'sentAt', value -> 'message'
           from json_each(?1) where true
           on conflict (id) do update set message = excluded.message`,
        )
        .bind(chunk),
    ),
  );
}

/** The captured mails, newest first. */
export async function listMails(db: Db, limit: number): Promise<OutboxEntry[]> {
  const { results } = await db.$client
    .prepare(
      `select id, message ->> 'to' as "to", subject, sent_at as sentAt from outbox order by sent_at desc, id limit ?1`,
    )
    .bind(limit)
    .all<OutboxEntry>();
  return results;
}

/** A captured mail, or `null` when there is none with the key. */
export async function readMail(db: Db, id: string): Promise<Message | null> {
  const row = await db.$client
    .prepare("select message from outbox where id = ?1")
    .bind(id)
    .first<{ message: string }>();
  return row && (JSON.parse(row.message) as Message); // written above alone
}

/** Forgets mails of before an instant: they are looked at, not archived, and hold links that work. */
export async function forgetMails(db: Db, before: number): Promise<void> {
  await db.$client.prepare("delete from outbox where sent_at < ?1").bind(before).run();
}
