import { DAY, HOUR } from "./calendar.ts";

// Making a formatter takes a thousand times as long as using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether there is such a time zone: `Europe/Paris`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (name.length > 64) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall shows in a zone: the day, `YYYY-MM-DD`, and the hour. */
export function localTime(instant: number, timeZone: string): { day: string; hour: number } {
  const shown = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  return { day: shown.slice(0, 10), hour: Number(shown.slice(11, 13)) };
}

/**
 * The instant (ms) at which an hour of a day (`YYYY-MM-DD`) begins in a zone. An hour that clocks go through twice begins
 * the first time; one that they leave out begins when they have been put forward.
 */
export function instantOf(day: string, hour: number, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  // The offsets of a day before and a day after are those on both sides of a change, if there is one.
  const [before, after] = [offsetAt(shown - DAY, timeZone), offsetAt(shown + DAY, timeZone)];
  const candidates = [shown - Math.max(before, after), shown - Math.min(before, after)];
  return candidates.find((instant) => instant + offsetAt(instant, timeZone) === shown) ?? shown - before;
}

/** How far a zone's clocks are ahead of UTC, ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - (instant - (instant % 1000));
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
