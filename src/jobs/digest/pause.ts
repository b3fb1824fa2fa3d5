import type { Db } from "../../db/client.ts";
import { closedUntil, useLimit } from "../../db/mail-limits.ts";

/** A limit of none: using it once closes it. */
const pausing = (windowMs: number) => ({ key: "digests", max: 0, windowMs });

/** Lets no digest go out for some time, for the provider takes none: neither is one asked for, nor handed out. */
export async function pause(db: Db, ms: number, now: number): Promise<void> {
  await useLimit(db, pausing(ms), now);
}

/** Whether no digest is to go out just now. */
export async function isPaused(db: Db, now: number): Promise<boolean> {
  return (await closedUntil(db, pausing(0), now)) !== null;
}
