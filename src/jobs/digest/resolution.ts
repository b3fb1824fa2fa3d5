import type { Addressee, Resolution } from "../../db/digests.ts";
import { DAY, MINUTE } from "../../domain/calendar.ts";
import type { Outcome } from "../../mail/mailer.ts";

/** The second try comes so much later, the third twice as much, and so on. */
const RETRY_AFTER = 5 * MINUTE;
/** Tries of a mail for which the provider names no time; with the waits between them they take half a day. */
const MAX_TRIES = 8;

/** What the ledger says of a try. */
export function resolutionOf({ subscriberId, attempts }: Addressee, outcome: Outcome, now: number): Resolution {
  if (outcome.kind === "sent") return { subscriberId, status: "sent", error: null, notBefore: now };
  const { error } = outcome;
  const wait = waitOf(outcome, attempts);
  if (wait === null)
    return { subscriberId, status: outcome.kind === "unknown" ? "unknown" : "failed", error, notBefore: now };
  return { subscriberId, status: "pending", error, notBefore: now + wait };
}

/** How long (ms) until a mail may be tried again, or `null` for never. */
function waitOf(outcome: Outcome, attempts: number): number | null {
  if (outcome.kind !== "retry" && outcome.kind !== "stop") return null;
  if (outcome.afterSeconds !== null) return waitFor(outcome.afterSeconds);
  return attempts + 1 < MAX_TRIES ? RETRY_AFTER * 2 ** attempts : null;
}

/** What a provider asks for, ms; nobody waits for longer than a day. */
export function waitFor(seconds: number): number {
  return Math.min(seconds * 1_000, DAY);
}
