import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  DAY,
  dayOf,
  firstOfMonth,
  firstOfNextMonth,
  isWeekend,
  mondayOf,
  monthOf,
  startOfDay,
  weekOf,
  weeksOfMonth,
} from "../../src/domain/calendar.ts";

const instants = fc.integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2199, 11, 31) });
const days = instants.map(dayOf);

describe("days", () => {
  it("are UTC's, from their first to their last millisecond", () => {
    expect(dayOf(Date.UTC(2026, 4, 4))).toBe("2026-05-04");
    expect(dayOf(Date.UTC(2026, 4, 5) - 1)).toBe("2026-05-04");
    fc.assert(
      fc.property(instants, (instant) => {
        const start = startOfDay(dayOf(instant)) ?? Number.NaN;
        expect(instant - start).toBeGreaterThanOrEqual(0);
        expect(instant - start).toBeLessThan(DAY);
      }),
    );
  });

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "2026-05-04 ",
    "+2026-05-04",
    "",
    "2026-05-04T00:00:00Z",
    "２０２６-05-04",
  ])("%j is none", (text) => {
    expect(startOfDay(text)).toBeNull();
  });

  it("follow each other over months, leap days and years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => addDays(addDays(day, n), -n) === day),
    );
  });

  it("of the weekend are Saturday and Sunday", () => {
    const week = Array.from({ length: 7 }, (_, i) => isWeekend(addDays("2026-05-04", i)));
    expect(week).toEqual([false, false, false, false, false, true, true]);
  });
});

describe("ISO weeks", () => {
  // https://en.wikipedia.org/wiki/ISO_week_date#Relation_with_the_Gregorian_calendar
  it.each([
    ["2026-05-04", "2026-W19"],
    ["2026-05-10", "2026-W19"],
    ["2025-12-29", "2026-W01"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2008-12-29", "2009-W01"],
    ["2010-01-03", "2009-W53"],
    ["1977-01-01", "1976-W53"],
  ])("%s is in %s", (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it("begin on the Monday that they name", () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(weekOf(day)) ?? "";
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(monday <= day && day < addDays(monday, 7)).toBe(true);
      }),
    );
  });

  it.each(["2026-W54", "2025-W53", "2026-W00", "2026-W1", "2026-19", "2026-W019", ""])("%j is none", (week) => {
    expect(mondayOf(week)).toBeNull();
  });
});

describe("months", () => {
  it("hold each of their days", () => {
    fc.assert(
      fc.property(days, (day) => {
        const first = firstOfMonth(monthOf(day)) ?? "";
        expect(first <= day && day < firstOfNextMonth(first)).toBe(true);
      }),
    );
  });

  it("go on in the next year", () => {
    expect(firstOfNextMonth("2026-12-01")).toBe("2027-01-01");
    expect(firstOfNextMonth("2024-02-01")).toBe("2024-03-01");
  });

  it.each(["2026-13", "2026-00", "2026-5", "2026-05-04", ""])("%j is none", (month) => {
    expect(firstOfMonth(month)).toBeNull();
  });
});

describe("a month by weeks", () => {
  it("begins on its first day's weekday and ends on its last's", () => {
    expect(weeksOfMonth("2026-05").map((week) => week.map((day) => day?.slice(8) ?? "-").join(" "))).toEqual([
      "- - - - 01 02 03",
      "04 05 06 07 08 09 10",
      "11 12 13 14 15 16 17",
      "18 19 20 21 22 23 24",
      "25 26 27 28 29 30 31",
    ]);
    expect(["2027-02", "2026-08"].map((month) => weeksOfMonth(month).length)).toEqual([4, 6]);
  });

  it("has each of its days once, in seven columns", () => {
    fc.assert(
      fc.property(days, (day) => {
        const weeks = weeksOfMonth(monthOf(day));
        const all = weeks.flat().filter((one) => one !== null);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(all).toContain(day);
        expect(all).toEqual([...new Set(all)].toSorted());
        for (const week of weeks)
          week.forEach((one, i) => expect(one === null || (new Date(one).getUTCDay() + 6) % 7 === i).toBe(true));
      }),
    );
  });

  it("is nothing for what is no month", () => {
    expect(weeksOfMonth("2026-13")).toEqual([]);
  });
});
