import { oneLine, truncate } from "../domain/text.ts";

/** An item of an upstream's list that is not taken, and why. The id is as the upstream wrote it. */
export interface Rejection {
  id: string | null;
  reason: string;
}

/** Rejects an item; its id is untrusted text and shown cut. */
export function rejection(id: string | null | undefined, reason: string): Rejection {
  return { id: id ? truncate(oneLine(id), 100) : null, reason };
}
