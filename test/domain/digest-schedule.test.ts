import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, DAY, dayOf, HOUR, weekOf } from "../../src/domain/calendar.ts";
import { nextDueAfter } from "../../src/domain/digest-schedule.ts";
import { type Frequency, FREQUENCIES } from "../../src/domain/subscription.ts";
import { instantOf, localTime } from "../../src/domain/zoned-time.ts";

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC");
const wishes = fc.record({
  frequency: fc.constantFrom(...FREQUENCIES),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  timeZone: zones,
});
const instants = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2039, 11, 31) });
const weekdayOf = (day: string) => new Date(day).getUTCDay() || 7;

/** The days of the next digests, in the subscriber's own time. */
function daysFrom(when: Parameters<typeof nextDueAfter>[0], after: number, count: number): string[] {
  const days: string[] = [];
  for (let at = nextDueAfter(when, after); days.length < count; at = nextDueAfter(when, at))
    days.push(localTime(at, when.timeZone).day);
  return days;
}

/** Whether a digest comes on a day of that weekday. */
const COMES: Record<Frequency, (weekday: number, chosen: number) => boolean> = {
  daily: () => true,
  weekdays: (weekday) => weekday <= 5,
  weekly: (weekday, chosen) => weekday === chosen,
};

describe("scenario 48: when a digest is due", () => {
  it("each day that was asked for has one, in their order, whatever the clocks do", () => {
    fc.assert(
      fc.property(wishes, instants, (when, after) => {
        const days = daysFrom(when, after, 40);
        const [first, last] = [days.at(0) ?? "", days.at(-1) ?? ""];
        const expected: string[] = [];
        for (let day = first; day <= last; day = addDays(day, 1))
          if (COMES[when.frequency](weekdayOf(day), when.weekday)) expected.push(day);
        expect(days).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("at the hour, or as soon after it as there is one; never at once, nor later than asked for", () => {
    fc.assert(
      fc.property(wishes, instants, (when, after) => {
        const at = nextDueAfter(when, after);
        const { day, hour } = localTime(at, when.timeZone);
        expect(at).toBeGreaterThan(after);
        expect(at - after).toBeLessThanOrEqual((when.frequency === "weekly" ? 7 : 3) * DAY + 2 * HOUR);
        expect(at).toBe(instantOf(day, when.hour, when.timeZone));
        expect([when.hour, when.hour + 1]).toContain(hour);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a week with 53", "weekly", 5, "2026-12-25T09:00:00Z", ["2027-01-01", "2027-01-08"]],
    ["the end of a February", "daily", 1, "2027-02-27T09:00:00Z", ["2027-02-28", "2027-03-01"]],
    ["a leap day", "daily", 1, "2028-02-28T09:00:00Z", ["2028-02-29", "2028-03-01"]],
    ["a weekend", "weekdays", 1, "2026-05-01T09:00:00Z", ["2026-05-04", "2026-05-05"]],
    ["a month's end", "weekly", 1, "2026-08-31T07:59:59.999Z", ["2026-08-31", "2026-09-07"]],
    ["its own instant", "weekly", 1, "2026-08-31T08:00:00Z", ["2026-09-07", "2026-09-14"]],
  ] as const)("over %s", (_what, frequency, weekday, after, days) => {
    expect(daysFrom({ frequency, weekday, hour: 8, timeZone: "UTC" }, Date.parse(after), 2)).toEqual(days);
  });

  it("the same weekday in every ISO week, through one of 53", () => {
    const when = { frequency: "weekly", weekday: 7, hour: 23, timeZone: "Asia/Kathmandu" } as const;
    const weeks = daysFrom(when, Date.UTC(2026, 11, 14), 4).map(weekOf);
    expect(weeks).toEqual(["2026-W51", "2026-W52", "2026-W53", "2027-W01"]);
  });

  it("once where the hour comes twice, and on the day itself where it never does", () => {
    const paris = { frequency: "daily", weekday: 1, hour: 2, timeZone: "Europe/Paris" } as const;
    const first = nextDueAfter(paris, Date.parse("2026-10-24T12:00:00Z"));
    expect(dayOf(first)).toBe("2026-10-25");
    expect(nextDueAfter(paris, first + HOUR / 2)).toBe(Date.parse("2026-10-26T01:00:00Z"));
    expect(nextDueAfter(paris, Date.parse("2026-03-28T12:00:00Z"))).toBe(Date.parse("2026-03-29T01:00:00Z"));
  });

  it("never, for a weekday that there is not", () => {
    const never = { frequency: "weekly", weekday: 8, hour: 8, timeZone: "UTC" } as const;
    expect(() => nextDueAfter(never, 0)).toThrow(RangeError);
  });
});
