import type * as z from "zod";
import { log } from "../log.ts";

const MAX_DELAY_SECONDS = 600;

/**
 * The queue protocol, once: each message is read, handled and acknowledged by itself. One that fails comes again after
 * a growing delay; one that cannot be read is retried too, so that it ends among the dead letters and not in silence.
 */
export async function consume<Schema extends z.ZodType>(
  batch: MessageBatch,
  schema: Schema,
  handle: (message: z.output<Schema>) => Promise<void>,
): Promise<void> {
  for (const message of batch.messages) {
    const parsed = schema.safeParse(message.body);
    if (!parsed.success) {
      log("error", "message-unreadable", {
        queue: batch.queue,
        id: message.id,
        reason: parsed.error.issues[0]?.message,
      });
      message.retry({ delaySeconds: retryDelay(message.attempts) });
      continue;
    }
    try {
      await handle(parsed.data);
      message.ack();
    } catch (error) {
      log("error", "message-failed", { queue: batch.queue, id: message.id, error: String(error) });
      message.retry({ delaySeconds: retryDelay(message.attempts) });
    }
  }
}

/** Seconds before attempt `attempts + 1`: 2, 4, 8 … at most ten minutes. */
export function retryDelay(attempts: number): number {
  return Math.min(MAX_DELAY_SECONDS, 2 ** attempts);
}
