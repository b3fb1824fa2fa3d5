import type { Message } from "./mailer.ts";
import { toMime } from "./mime.ts";

/** A captured mail in the list of them; metadata of its entry, which listing brings along. */
export interface Captured {
  /** The key by which it was sent. */
  id: string;
  to: string;
  subject: string;
  /** Ms since 1970. */
  date: number;
}

const PREFIX = "outbox:";
/** Seconds: captured mails are looked at, not archived, and hold links that work. */
const KEPT = 7 * 24 * 3_600;
/** Metadata has 1,024 bytes (https://developers.cloudflare.com/kv/platform/limits/). */
const MAX_SUBJECT = 150;

/** Keeps a mail, whole; one with the same key takes its place. Its form on the wire is made when somebody looks. */
export async function capture(kv: KVNamespace, message: Message): Promise<void> {
  const { to, subject, date, idempotencyKey } = message;
  await kv.put(PREFIX + idempotencyKey, JSON.stringify(message), {
    expirationTtl: KEPT,
    metadata: { to, subject: subject.slice(0, MAX_SUBJECT).toWellFormed(), date } satisfies Omit<Captured, "id">,
  });
}

/** The captured mails, newest first; those of the first thousand keys. */
export async function listCaptured(kv: KVNamespace): Promise<Captured[]> {
  const { keys } = await kv.list<Omit<Captured, "id">>({ prefix: PREFIX });
  return keys
    .flatMap(({ name, metadata }) => (metadata ? [{ ...metadata, id: name.slice(PREFIX.length) }] : []))
    .toSorted((a, b) => b.date - a.date || (a.id < b.id ? -1 : 1));
}

/** A captured mail as it would have gone out (RFC 5322), or `null` when there is none with the id. */
export async function readCaptured(kv: KVNamespace, id: string): Promise<Uint8Array | null> {
  const message = await kv.get<Message>(PREFIX + id, "json");
  return message && toMime(message);
}
