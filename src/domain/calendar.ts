export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `YYYY-MM-DD` of an instant, in UTC. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The first instant of a UTC day, or `null` when the text is no day of the calendar (`2026-02-30`). */
export function startOfDay(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) || dayOf(instant) !== day ? null : instant;
}

export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY);
}

/** ISO 8601 week of a day, `YYYY-Www`: weeks begin on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The Monday of an ISO week, or `null` when there is no such week (`2026-W54`). */
export function mondayOf(week: string): string | null {
  const match = /^(\d{4})-W(\d\d)$/.exec(week);
  if (!match) return null;
  const fourth = Date.UTC(Number(match[1]), 0, 4); // 4 January is always in week 1
  const monday = fourth - ((new Date(fourth).getUTCDay() || 7) - 1) * DAY + (Number(match[2]) - 1) * 7 * DAY;
  return weekOf(dayOf(monday)) === week ? dayOf(monday) : null;
}

/** `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** First day of a month, or `null` when there is no such month. */
export function firstOfMonth(month: string): string | null {
  const first = `${month}-01`;
  return /^\d{4}-\d\d$/.test(month) && startOfDay(first) !== null ? first : null;
}

/** The first day after a month. */
export function firstOfNextMonth(firstDay: string): string {
  const date = new Date(`${firstDay}T00:00:00Z`);
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

/** The days of a month in weeks from Monday to Sunday, `null` before the first and after the last. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const first = firstOfMonth(month);
  if (first === null) return [];
  const days: (string | null)[] = Array.from({ length: (new Date(first).getUTCDay() + 6) % 7 }, () => null);
  for (let day = first; day < firstOfNextMonth(first); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}

/** Saturday or Sunday: days on which neither arXiv announces nor Hugging Face lists as a rule. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
