import type { Preferences, Status } from "../domain/subscription.ts";
import { retryTransient, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** What a subscriber agreed to: when (ms), to which version of the words, from which network (a keyed hash). */
export interface Consent {
  at: number;
  text: string;
  network: string;
}

export interface Subscriber {
  id: string;
  address: string;
  status: Status;
  preferences: Preferences;
  consent: Consent | null;
  createdAt: number;
  confirmedAt: number | null;
  unsubscribedAt: number | null;
  nextDueAt: number | null;
}

const COLUMNS = `id, address, status, preferences, consent, created_at as createdAt, confirmed_at as confirmedAt,
  unsubscribed_at as unsubscribedAt, next_due_at as nextDueAt`;

type Row = Omit<Subscriber, "preferences" | "consent"> & { preferences: string; consent: string | null };

function fromRow(row: Row): Subscriber {
  // Both are written below alone.
  const preferences = JSON.parse(row.preferences) as Preferences;
  return { ...row, preferences, consent: row.consent === null ? null : (JSON.parse(row.consent) as Consent) };
}

/** A subscriber by id, or `null`. */
export async function readSubscriber(db: Db, id: string): Promise<Subscriber | null> {
  const row = await db.$client.prepare(`select ${COLUMNS} from subscribers where id = ?1`).bind(id).first<Row>();
  return row && fromRow(row);
}

/** A subscriber by the key of an address (domain/address.ts), or `null`. */
export async function findSubscriber(db: Db, addressKey: string): Promise<Subscriber | null> {
  const row = await db.$client
    .prepare(`select ${COLUMNS} from subscribers where address_key = ?1`)
    .bind(addressKey)
    .first<Row>();
  return row && fromRow(row);
}

/**
 * Notes somebody who asked to subscribe: a new one is pending; one who is pending or has left takes the new wishes; one
 * who is active stays as they are, for anybody may have asked. Returns the row as it is then.
 */
export async function noteSubscriber(
  db: Db,
  wish: { id: string; address: string; addressKey: string; preferences: Preferences },
  now: number,
): Promise<Subscriber> {
  const statement = db.$client
    .prepare(
      `insert into subscribers (id, address, address_key, status, preferences, created_at)
       values (?1, ?2, ?3, 'pending', ?4, ?5)
       on conflict (address_key) do update set
         preferences = case status when 'active' then preferences else excluded.preferences end
       returning ${COLUMNS}`,
    )
    .bind(wish.id, wish.address, wish.addressKey, JSON.stringify(wish.preferences), now);
  const row = await retryTransient(() => statement.first<Row>());
  if (!row) throw new Error("an upsert returned no row");
  return fromRow(row);
}

/** Makes a subscriber active, once: who is active already keeps the first consent. Returns whether there is such a one. */
export async function activate(db: Db, id: string, consent: Consent, nextDueAt: number): Promise<boolean> {
  const statement = db.$client
    .prepare(
      `update subscribers set
         consent = case status when 'active' then consent else ?2 end,
         confirmed_at = case status when 'active' then confirmed_at else ?3 end,
         next_due_at = case status when 'active' then next_due_at else ?4 end,
         unsubscribed_at = null, status = 'active'
       where id = ?1 returning id`,
    )
    .bind(id, JSON.stringify(consent), consent.at, nextDueAt);
  const row = await retryTransient(() => statement.first<{ id: string }>());
  return row !== null;
}

/** Stores what an active subscriber wants from now on. Returns whether there is such a one. */
export async function changePreferences(
  db: Db,
  id: string,
  preferences: Preferences,
  nextDueAt: number,
): Promise<boolean> {
  const statement = db.$client
    .prepare("update subscribers set preferences = ?2, next_due_at = ?3 where id = ?1 and status = 'active'")
    .bind(id, JSON.stringify(preferences), nextDueAt);
  const { meta } = await retryTransient(() => statement.run());
  return meta.changes > 0;
}

/** Ends a subscription and whatever was on its way. Again, or for somebody who is gone, it changes nothing. */
export async function unsubscribe(db: Db, id: string, now: number): Promise<void> {
  await writeBatch(db, [
    db.$client
      .prepare(
        `update subscribers set status = 'unsubscribed', unsubscribed_at = ?2, next_due_at = null
         where id = ?1 and status <> 'unsubscribed'`,
      )
      .bind(id, now),
    cancelling(db, "?1", id, now),
  ]);
}

/** Forgets a subscriber: the row, what they were sent, and the ledger's lines, captured mails included. The suppression goes in with it. */
export async function erase(db: Db, id: string, addressHash: string, now: number): Promise<void> {
  await writeBatch(db, [
    suppressing(db, addressHash, "erased", now),
    db.$client
      .prepare("delete from outbox where address_key = (select address_key from subscribers where id = ?1)")
      .bind(id),
    db.$client.prepare("delete from digest_papers where subscriber_id = ?1").bind(id),
    db.$client.prepare("delete from deliveries where subscriber_id = ?1").bind(id),
    db.$client.prepare("delete from subscribers where id = ?1").bind(id),
  ]);
}

export type SuppressionReason = "bounced" | "complained" | "erased";

/** An address that must not be written to any more, by its key and its keyed hash. */
export interface Suppressed {
  addressKey: string;
  addressHash: string;
  reason: SuppressionReason;
}

/** Ends the subscriptions of addresses, and remembers those by their hashes; all in one transaction. */
export async function suppress(db: Db, suppressed: Suppressed[], now: number): Promise<void> {
  await writeBatch(
    db,
    suppressed.flatMap(({ addressKey, addressHash, reason }) => [
      suppressing(db, addressHash, reason, now),
      db.$client
        .prepare(
          `update subscribers set status = 'unsubscribed', unsubscribed_at = coalesce(unsubscribed_at, ?2), next_due_at = null
           where address_key = ?1`,
        )
        .bind(addressKey, now),
      cancelling(db, "(select id from subscribers where address_key = ?1)", addressKey, now),
    ]),
  );
}

/** Whether an address must not be written to. */
export async function isSuppressed(db: Db, addressHash: string): Promise<boolean> {
  const row = await db.$client
    .prepare("select 1 as found from suppressions where address_hash = ?1")
    .bind(addressHash)
    .first<{ found: number }>();
  return row !== null;
}

function suppressing(db: Db, addressHash: string, reason: SuppressionReason, now: number): D1PreparedStatement {
  return db.$client
    .prepare("insert into suppressions (address_hash, reason, created_at) values (?1, ?2, ?3) on conflict do nothing")
    .bind(addressHash, reason, now);
}

/** Deliveries that are not on their way yet, or whose fate is open, end here. */
function cancelling(db: Db, subscriber: string, bound: string, now: number): D1PreparedStatement {
  return db.$client
    .prepare(
      `update deliveries set status = 'cancelled', updated_at = ?2 where subscriber_id = ${subscriber} and status = 'pending'`,
    )
    .bind(bound, now);
}
