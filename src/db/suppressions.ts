import { addressKey } from "../domain/address.ts";
import { keyedHash, keyedHashes } from "../domain/keyed-hash.ts";
import type { Db } from "./client.ts";
import { isSuppressed, suppress, type SuppressionReason } from "./subscribers.ts";

/** Ends the subscription of an address, for good; the first of the secrets is today's. */
export async function suppressAddress(
  db: Db,
  secrets: string[],
  address: string,
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  await suppressAddresses(db, secrets, [address], reason, now);
}

/** Ends the subscriptions of addresses, for good, all at once. */
export async function suppressAddresses(
  db: Db,
  secrets: string[],
  addresses: string[],
  reason: SuppressionReason,
  now: number,
): Promise<void> {
  const suppressed = addresses.map(async (address) => ({
    addressKey: addressKey(address),
    addressHash: await addressHash(secrets, address),
    reason,
  }));
  await suppress(db, await Promise.all(suppressed), now);
}

/** Whether an address must not be written to, whichever secret was in use when it was suppressed. */
export async function isAddressSuppressed(db: Db, secrets: string[], address: string): Promise<boolean> {
  const hashes = await keyedHashes(secrets, "address", addressKey(address));
  const found = await Promise.all(hashes.map((hash) => isSuppressed(db, hash)));
  return found.includes(true);
}

/** An address as suppressions remember it from now on. */
export async function addressHash([current]: string[], address: string): Promise<string> {
  if (current === undefined) throw new Error("settings: TOKEN_SECRET: is missing, and hashes addresses");
  return keyedHash(current, "address", addressKey(address));
}
