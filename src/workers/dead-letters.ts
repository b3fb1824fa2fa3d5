import { createDb } from "../db/client.ts";
import { keepDeadLetter } from "../db/dead-letters.ts";
import { log } from "../log.ts";

/** Keeps what no consumer could take, where status counts it. The work itself is still due in D1 and is enqueued anew. */
export async function deadLetterKeeper(batch: MessageBatch, env: Env): Promise<void> {
  const db = createDb(env.DB);
  for (const message of batch.messages) {
    const body = JSON.stringify(message.body) ?? "";
    await keepDeadLetter(db, { id: message.id, queue: batch.queue, body, receivedAt: message.timestamp.getTime() });
    log("error", "dead-letter", { queue: batch.queue, id: message.id });
    message.ack();
  }
}
