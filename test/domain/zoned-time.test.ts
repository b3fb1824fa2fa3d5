import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, DAY, dayOf, HOUR, MINUTE } from "../../src/domain/calendar.ts";
import { instantOf, isTimeZone, localTime } from "../../src/domain/zoned-time.ts";

/** Zones with every kind of change: whole and half hours, at midnight, of the day itself, and none. */
const ZONES = [
  "UTC",
  "Europe/Paris",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "America/Santiago",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Asia/Gaza",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Marquesas",
] as const;
const zones = fc.constantFrom(...ZONES, ...Intl.supportedValuesOf("timeZone"));
const days = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2039, 11, 31) }).map(dayOf);
const hours = fc.integer({ min: 0, max: 23 });
const at = (text: string) => Date.parse(text);

/** The clock on the wall, by the platform's own words: a second way to the same. */
function shown(instant: number, timeZone: string): string {
  return new Date(instant).toLocaleString("sv-SE", { timeZone }).replace(" ", "T");
}

/** The first minute of a day, found by walking from the day before, whose clock shows the hour or a later one. */
function walked(day: string, hour: number, timeZone: string): number {
  const wanted = `${day}T${String(hour).padStart(2, "0")}:00`;
  let instant = Date.parse(`${day}T00:00:00Z`) - 2 * DAY;
  while (shown(instant + HOUR, timeZone).slice(0, 16) < wanted) instant += HOUR;
  while (shown(instant, timeZone).slice(0, 16) < wanted) instant += MINUTE;
  return instant;
}

describe("scenario 48: the time on the wall", () => {
  it("is what the platform says it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2039, 11, 31) }), zones, (instant, zone) => {
        const [day, time] = shown(instant, zone).split("T");
        expect(localTime(instant, zone)).toEqual({ day, hour: Number(time?.slice(0, 2)) });
      }),
      { numRuns: 500 },
    );
  });

  it("begins an hour when a clock first shows it, or a later one", () => {
    fc.assert(
      fc.property(days, hours, zones, (day, hour, zone) => {
        expect(new Date(instantOf(day, hour, zone))).toEqual(new Date(walked(day, hour, zone)));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["an hour that is left out begins when it is over", "2026-03-29", 2, "Europe/Paris", "2026-03-29T01:00:00Z"],
    ["an hour that comes twice begins the first time", "2026-10-25", 2, "Europe/Paris", "2026-10-25T00:00:00Z"],
    ["the hour after it, once", "2026-10-25", 3, "Europe/Paris", "2026-10-25T02:00:00Z"],
    ["half an hour is left out", "2026-10-04", 2, "Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
    ["midnight is left out", "2026-04-24", 0, "Africa/Cairo", "2026-04-23T22:00:00Z"],
    ["45 minutes from everybody else", "2026-05-05", 8, "Asia/Kathmandu", "2026-05-05T02:15:00Z"],
    ["a leap day", "2028-02-29", 8, "America/New_York", "2028-02-29T13:00:00Z"],
    ["the year's first hour, a day ahead", "2027-01-01", 0, "Pacific/Kiritimati", "2026-12-31T10:00:00Z"],
  ])("%s", (_what, day, hour, zone, instant) => {
    expect(new Date(instantOf(day, hour, zone))).toEqual(new Date(instant));
  });

  it("leaves a day out where a country has moved over the date line", () => {
    expect(localTime(at("2011-12-30T09:59:59Z"), "Pacific/Apia").day).toBe("2011-12-29");
    expect(localTime(at("2011-12-30T10:00:00Z"), "Pacific/Apia").day).toBe("2011-12-31");
    expect(localTime(instantOf("2011-12-30", 8, "Pacific/Apia"), "Pacific/Apia").day).toBe("2011-12-31");
    expect(instantOf("2012-01-01", 8, "Pacific/Apia")).toBe(at("2011-12-31T18:00:00Z"));
  });

  it("is known of every zone that the platform lists, and of nothing else", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) expect(isTimeZone(zone)).toBe(true);
    for (const text of ["", "Mars/Olympus", "Europe/Paris\r\n", "../etc/passwd", "x".repeat(9_999)])
      expect(isTimeZone(text)).toBe(false);
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });
});
