import { DAY } from "../calendar.ts";

// Written out here, not left to Intl: the same page must come out of every runtime, whatever its locale data.
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Takes a day (`2026-05-04`) or an instant, ISO 8601; answers `4 May`, in UTC. */
export function dayAndMonth(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `4 May 2026` */
export function shortDate(iso: string): string {
  return `${dayAndMonth(iso)} ${new Date(iso).getUTCFullYear()}`;
}

/** `May 2026` */
export function monthAndYear(iso: string): string {
  const date = new Date(iso);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `Monday, 4 May 2026` */
export function longDate(iso: string): string {
  return `${weekday(iso)}, ${shortDate(iso)}`;
}

/** `08:15 UTC` */
export function clockTime(iso: string): string {
  return `${new Date(iso).toISOString().slice(11, 16)} UTC`;
}

/**
 * How to name a past instant on a page that speaks of `asOf`: `Monday` within the week before it, `28 April` within
 * half a year, `28 April 2025` before that.
 */
export function sinceDate(iso: string, asOf: string): string {
  const age = Date.parse(asOf.slice(0, 10)) - Date.parse(iso.slice(0, 10));
  if (age >= 0 && age < 7 * DAY) return weekday(iso);
  return age >= 0 && age < 180 * DAY ? dayAndMonth(iso) : shortDate(iso);
}

function weekday(iso: string): string {
  return WEEKDAYS[new Date(iso).getUTCDay()] ?? "";
}
