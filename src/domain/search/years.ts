import type { SearchQuery } from "./query.ts";

// Papers are numbered by month: ((year × 12) + month) × 1,000,000 + the number within it (db/schema.ts).
const MONTHS = 12;
const A_MONTH = 1_000_000;

/** The numbers of the papers of some years, both inclusive; of all papers without years. */
export function numbersOf(years: SearchQuery["years"]): { from: number; until: number } {
  if (years === null) return { from: 0, until: Number.MAX_SAFE_INTEGER };
  // January of a year is its month 1, so that a year begins after twelve times it.
  return { from: (years.from * MONTHS + 1) * A_MONTH, until: ((years.until + 1) * MONTHS + 1) * A_MONTH - 1 };
}

/** The first number of the month of an instant (ms since 1970). */
export function firstNumberAt(instant: number): number {
  const date = new Date(instant);
  return (date.getUTCFullYear() * MONTHS + date.getUTCMonth() + 1) * A_MONTH;
}
