import type { Db } from "../../db/client.ts";
import { listOpenDeliveries } from "../../db/digests.ts";
import { enqueue } from "../enqueue.ts";
import type { MailMessage } from "../messages.ts";
import { isPaused } from "./pause.ts";

/**
 * Mails for one message. Each is a request to a provider and every five are claimed and resolved together: well below the
 * fifty of either that an invocation has (https://developers.cloudflare.com/workers/platform/limits/).
 */
const MAILS_PER_MESSAGE = 40;
/** Handed out by one tick at most; the next takes the rest. */
const MAX_DELIVERIES = 20_000;

/** Puts every delivery that may be tried now into the queue: new ones, and those that a lost message left behind. */
export async function handOutDeliveries(db: Db, queue: Queue<MailMessage>, now: number): Promise<void> {
  if (await isPaused(db, now)) return;
  const open = await listOpenDeliveries(db, now, MAX_DELIVERIES);
  const messages: MailMessage[] = [];
  for (const [issueId, deliveries] of Map.groupBy(open, (delivery) => delivery.issueId)) {
    const ids = deliveries.map(({ subscriberId }) => subscriberId);
    for (let i = 0; i < ids.length; i += MAILS_PER_MESSAGE)
      messages.push({ v: 1, type: "deliver", issueId, ids: ids.slice(i, i + MAILS_PER_MESSAGE), at: now });
  }
  await enqueue(queue, messages);
}
