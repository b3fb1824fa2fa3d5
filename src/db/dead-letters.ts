import { retryTransient } from "./bulk.ts";
import type { Db } from "./client.ts";
import { deadLetters } from "./schema.ts";

/** Keeps a message that no consumer could take. The same message twice is kept once. */
export async function keepDeadLetter(
  db: Db,
  letter: { id: string; queue: string; body: string; receivedAt: number },
): Promise<void> {
  await retryTransient(() => db.insert(deadLetters).values(letter).onConflictDoNothing());
}

/** How many messages lie there. */
export async function countDeadLetters(db: Db): Promise<number> {
  return db.$count(deadLetters);
}
