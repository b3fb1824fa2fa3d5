import { isRecord } from "./shapes.ts";

/** Instants in ms since 1970. */
export interface Visit {
  /** The newest page of this visit. */
  last: number;
  /** The last page of the visit before; `null` during the first. */
  before: number | null;
}

/** A visit ends when no page was opened for this long. */
const PAUSE = 30 * 60_000;

/** The visit as it was kept; `null` for anything else. */
export function parseVisit(value: unknown): Visit | null {
  if (!isRecord(value)) return null;
  const { last, before } = value;
  if (typeof last !== "number" || (typeof before !== "number" && before !== null)) return null;
  return { last, before };
}

/** The visit that a page opened at `now` belongs to, after the one kept. */
export function visitAt(kept: Visit | null, now: number): Visit {
  if (kept === null) return { last: now, before: null };
  return { last: now, before: now - kept.last > PAUSE ? kept.last : kept.before };
}

/** Whether a paper listed at an instant (ISO) is new to who left at `before`. Nothing is on a first visit. */
export function isNew(listed: string | undefined, before: number | null): boolean {
  return before !== null && Date.parse(listed ?? "") > before;
}
