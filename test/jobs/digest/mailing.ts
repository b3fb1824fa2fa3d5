import { NO_LEXICON } from "../../../src/domain/search/lexicon.ts";
import { NO_VOCABULARY } from "../../../src/domain/search/vocabulary.ts";
import type { Db } from "../../../src/db/client.ts";
import type { Item } from "../../../src/domain/api.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../../../src/domain/subscription.ts";
import type { EditionReader } from "../../../src/editions/reader.ts";
import { deliver, type DeliverDeps, type DeliverReport } from "../../../src/jobs/digest/deliver.ts";
import { handOutDeliveries } from "../../../src/jobs/digest/hand-out.ts";
import { planDigests } from "../../../src/jobs/digest/plan.ts";
import type { MailMessage } from "../../../src/jobs/messages.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Mailer, Outcome } from "../../../src/mail/mailer.ts";
import { sampleItem } from "../../feeds/sample.ts";
import { queueOf } from "../queue.ts";

/** A Tuesday, at the hour at which everybody's digest is due. */
export const NOW = Date.parse("2026-05-05T08:00:00Z");
export const TICK = 15 * 60_000;

export interface Somebody {
  id: string;
  preferences?: Partial<Preferences>;
  status?: string;
  nextDueAt?: number;
}

/** Puts subscribers into the database, active and due unless told otherwise. */
export async function enrol(d1: D1Database, people: Somebody[]): Promise<void> {
  const rows = people.map(({ id, preferences, status = "active", nextDueAt = NOW }) => ({
    id,
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
    status,
    nextDueAt,
  }));
  await d1
    .prepare(
      `insert into subscribers (id, address, address_key, status, preferences, created_at, next_due_at)
       select value ->> 'id', value ->> 'id' || '@elsewhere.example', value ->> 'id' || '@elsewhere.example',
         value ->> 'status', value -> 'preferences', 0, value ->> 'nextDueAt' from json_each(?1)`,
    )
    .bind(JSON.stringify(rows))
    .run();
}

/** So many people with ids in alphabetical order. */
export function crowd(count: number, preferences: Partial<Preferences> = {}): Somebody[] {
  return Array.from({ length: count }, (_, i) => ({ id: `s${String(i).padStart(5, "0")}`, preferences }));
}

/** So many papers, listed at an instant, the best first. */
export function papersAt(instant: number, count = 3): Item[] {
  const listedAt = new Date(instant).toISOString();
  return Array.from({ length: count }, (_, i) =>
    sampleItem({ id: `2605.${String(10_001 + i)}`, listedAt, score: count - i }),
  );
}

/** Editions as a reader finds them: these papers are all of one day. */
export function editionsOf(items: Item[]): EditionReader {
  const edition = { items: items.map((item, i) => ({ ...item, rank: i + 1, movement: null })) };
  return {
    keys: async () => ["2026-05-05"],
    // A digest asks for the papers alone.
    read: async () => edition as unknown as Awaited<ReturnType<EditionReader["read"]>>,
    tagOverview: async () => null,
    vocabulary: async () => NO_VOCABULARY,
    lexicon: async () => NO_LEXICON,
  };
}

/** A provider: how often it took each mail, and which. One that is idempotent takes each key once. */
export function providerOf({
  idempotent = false,
  answer = () => ({ kind: "sent" }),
}: {
  idempotent?: boolean;
  answer?: (message: Message) => Outcome | Promise<Outcome>;
} = {}): { mailer: Mailer; mails: Map<string, Message[]>; asked: () => number } {
  const mails = new Map<string, Message[]>();
  let asked = 0;
  const mailer: Mailer = {
    name: "of a test",
    idempotent,
    atOnce: 5,
    async send(message) {
      asked++;
      const key = message.idempotencyKey;
      const known = mails.get(key);
      if (idempotent && known) return { kind: "sent" };
      const outcome = await answer(message);
      if (outcome.kind === "sent") mails.set(key, [...(mails.get(key) ?? []), message]);
      return outcome;
    },
  };
  return { mailer, mails, asked: () => asked };
}

/** A mail that says which papers are in it, a line for each. */
export const writePlainly: DeliverDeps["write"] = async ({ addressee, items, issueId, createdAt }) => ({
  to: addressee.address,
  from: { name: "Broadsheet", address: "digest@broadsheet.example" },
  subject: "Papers",
  html: "",
  text: items.map(({ id }) => id).join("\n"),
  headers: [],
  messageId: `${issueId}.${addressee.subscriberId}@broadsheet.example`,
  date: createdAt,
  idempotencyKey: `digest/${issueId}/${addressee.subscriberId}`,
});

/** What a tick does, of mails: the messages that it puts into the queue. */
export async function tick(db: Db, editions: EditionReader, now: number): Promise<MailMessage[]> {
  const { queue, calls } = queueOf<MailMessage>();
  await planDigests(db, editions, now);
  await handOutDeliveries(db, queue, now);
  return calls.flat();
}

/** What a consumer does with a message. */
export async function consumeOne(
  message: MailMessage,
  deps: Partial<DeliverDeps> & Pick<DeliverDeps, "db" | "mailer">,
): Promise<DeliverReport | null> {
  if (message.type !== "deliver") return null;
  return deliver(
    { now: message.at, write: writePlainly, suppress: async () => {}, ...deps },
    message.issueId,
    message.ids,
  );
}

/** A tick, and everything that follows from it. Returns what became of how many. */
export async function mailAll(
  deps: Partial<DeliverDeps> & Pick<DeliverDeps, "db" | "mailer">,
  editions: EditionReader,
  now: number,
): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const message of await tick(deps.db, editions, now)) {
    const report = await consumeOne(message, { now, ...deps });
    for (const [status, count] of Object.entries(report?.counts ?? {})) total[status] = (total[status] ?? 0) + count;
  }
  return total;
}

/** How many deliveries stand where. */
export async function standing(d1: D1Database): Promise<Record<string, number>> {
  const { results } = await d1
    .prepare("select status, count(*) as count from deliveries group by status")
    .all<{ status: string; count: number }>();
  return Object.fromEntries(results.map(({ status, count }) => [status, count]));
}
