import type { Limit } from "../../db/mail-limits.ts";
import { HOUR, MINUTE } from "../../domain/calendar.ts";

// A confirmation that nobody asked for is an attack in itself: many forms in the names of a few people fill their inboxes,
// and have the sender listed as the source of it.

/** Forms from one network (client-address.ts). */
export function networkLimit(hash: string): Limit {
  return { key: `network:${hash}`, max: 20, windowMs: HOUR };
}

/** Confirmations to one address; the second counts those that the first let through. */
export function addressLimits(hash: string): [cooldown: Limit, day: Limit] {
  return [
    { key: `cooldown:${hash}`, max: 1, windowMs: 10 * MINUTE },
    { key: `day:${hash}`, max: 3, windowMs: 24 * HOUR },
  ];
}

/** Confirmations to anybody. */
export const EVERYBODY: Limit = { key: "everybody", max: 1_000, windowMs: HOUR };
