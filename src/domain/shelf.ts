import { MINUTE } from "./calendar.ts";

/** A snapshot that no longer stands, and since when (ms since 1970). */
export interface RetiredSnapshot {
  version: string;
  at: number;
}

/** What becomes of an edition's older snapshots when a new one is published. */
export interface Shelf {
  /** Newest first. */
  kept: RetiredSnapshot[];
  expired: RetiredSnapshot[];
}

/** KV may show an old pointer for a minute, and people page through a list for some more. */
const KEPT_FOR = 15 * MINUTE;

/**
 * Puts the version that stood until now on the shelf and takes off what has been there long enough. The last one always
 * stays, for a reader who began with it. The version that is published is never among them.
 */
export function shelve(standing: string | null, retired: RetiredSnapshot[], published: string, now: number): Shelf {
  const replaced = standing === null ? [] : [{ version: standing, at: now }];
  const all = [...replaced, ...retired].filter(({ version }) => version !== published);
  const isKept = ({ at }: RetiredSnapshot, place: number) => place === 0 || at > now - KEPT_FOR;
  return { kept: all.filter(isKept), expired: all.filter((snapshot, place) => !isKept(snapshot, place)) };
}
