import type { Context } from "hono";
import { createDb, type Db } from "../../db/client.ts";
import { useLimit } from "../../db/mail-limits.ts";
import { findSubscriber, noteSubscriber } from "../../db/subscribers.ts";
import { isAddressSuppressed } from "../../db/suppressions.ts";
import { addressKey } from "../../domain/address.ts";
import { keyedHash } from "../../domain/keyed-hash.ts";
import type { Preferences } from "../../domain/subscription.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { MailMessage } from "../../jobs/messages.ts";
import { log } from "../../log.ts";
import type { AppEnv } from "../app-env.ts";
import { Problem } from "../problem.ts";
import { addressLimits, EVERYBODY, networkLimit } from "./limits.ts";
import { networkHash } from "./network.ts";
import { secretsOf } from "./secrets.ts";

/** Counts a form for the network that it came from. Throws 429 when there were too many. */
export async function countNetwork(c: Context<AppEnv>): Promise<void> {
  const hash = await networkHash(c);
  if (hash === null) return;
  const now = c.get("now");
  const { allowed, until } = await useLimit(createDb(c.env.DB), networkLimit(hash), now);
  if (allowed) return;
  const minutes = Math.ceil((until - now) / 60_000);
  const wait = minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  throw new Problem(429, "Too many requests", `Too many addresses came from your network. It goes on ${wait}.`, {
    headline: "Too many subscriptions at once",
    headers: { "retry-after": String(Math.ceil((until - now) / 1000)) },
  });
}

/**
 * Notes the wishes of an address and has it asked to confirm them. Whoever asked learns nothing of the address: the
 * same steps are taken whether it is new, pending, active, has left or must not be written to.
 */
export async function askToSubscribe(
  c: Context<AppEnv>,
  { address, preferences }: { address: string; preferences: Preferences },
): Promise<void> {
  const db = createDb(c.env.DB);
  const now = c.get("now");
  const secrets = secretsOf(c);
  const key = addressKey(address);
  const mayMail = await countMail(db, await keyedHash(secrets[0], "limit", key), now);
  const wish = { id: crypto.randomUUID(), address, addressKey: key, preferences };
  // Where nothing may be kept something is read for the time that it takes, and the message names nobody.
  const { id } = (await isAddressSuppressed(db, secrets, address))
    ? await findSubscriber(db, key).then(() => wish)
    : await noteSubscriber(db, wish, now);
  if (mayMail) await enqueue<MailMessage>(c.env.MAIL_QUEUE, [{ v: 1, type: "confirm", id, at: now }]);
}

/** Counts a confirmation where every limit allows it, the narrowest first. */
async function countMail(db: Db, hash: string, now: number): Promise<boolean> {
  for (const limit of addressLimits(hash)) if (!(await useLimit(db, limit, now)).allowed) return false;
  const { allowed, used, until } = await useLimit(db, EVERYBODY, now);
  // Once for a window: an attack is not to fill the log as well.
  if (used === EVERYBODY.max + 1)
    log("error", "confirmations-stopped", { max: EVERYBODY.max, until: new Date(until).toISOString() });
  return allowed;
}
