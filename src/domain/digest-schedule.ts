import { addDays } from "./calendar.ts";
import type { Preferences } from "./subscription.ts";
import { instantOf, localTime } from "./zoned-time.ts";

type When = Pick<Preferences, "frequency" | "weekday" | "hour" | "timeZone">;

/** Within eight days every weekday has come round. */
const LOOK_AHEAD = 8;

/** The first instant (ms) after `after` at which a digest is due: the hour asked for, in the subscriber's own time. */
export function nextDueAfter({ frequency, weekday, hour, timeZone }: When, after: number): number {
  const today = localTime(after, timeZone).day;
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    const day = addDays(today, ahead);
    const wanted =
      frequency === "daily" || (frequency === "weekdays" ? weekdayOf(day) <= 5 : weekdayOf(day) === weekday);
    if (!wanted) continue;
    const at = instantOf(day, hour, timeZone);
    if (at > after) return at;
  }
  throw new RangeError(`no ${frequency} digest within ${LOOK_AHEAD} days of ${new Date(after).toISOString()}`);
}

/** 1 for Monday to 7 for Sunday, of a day `YYYY-MM-DD`. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
