import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/domain/calendar.ts";
import type { EditionKind } from "../../src/domain/api.ts";
import { daysOf, type EditionKey, editionsOfDay, isEdition, windowOf } from "../../src/domain/edition.ts";

describe("an edition", () => {
  it.each<[EditionKind, string, { from: string; until: string } | null]>([
    ["daily", "2026-02-28", { from: "2026-02-28", until: "2026-03-01" }],
    ["weekly", "2026-W19", { from: "2026-05-04", until: "2026-05-11" }],
    ["weekly", "2026-W53", { from: "2026-12-28", until: "2027-01-04" }],
    ["monthly", "2026-12", { from: "2026-12-01", until: "2027-01-01" }],
    ["daily", "2026-02-30", null],
    ["daily", "latest", null],
    ["weekly", "2026-W54", null],
    ["monthly", "2026-13", null],
    ["trending", "day", null],
  ])("%s %s has these days", (kind, key, days) => {
    expect(daysOf({ kind, key })).toEqual(days);
  });

  it.each<[EditionKind, string, boolean]>([
    ["daily", "2026-05-04", true],
    ["daily", "2026-W19", false],
    ["weekly", "2026-W19", true],
    ["monthly", "2026-05", true],
    ["monthly", "__proto__", false],
    ["trending", "month", true],
    ["trending", "year", false],
    ["trending", "constructor", false],
    ["tag-daily", "robotics", true],
    ["tag-daily", "alignment-safety", false],
    ["tag-daily", "__proto__", false],
    ["tag-trending", "week/robotics", true],
    ["tag-trending", "day/robotics", true],
    ["tag-trending", "year/robotics", false],
    ["tag-trending", "robotics", false],
    ["tag-trending", "week/", false],
  ])("%s %s can be: %s", (kind, key, possible) => {
    expect(isEdition({ kind, key })).toBe(possible);
  });

  it("of a day, its week and its month hold the day", () => {
    const days = fc.integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2199, 0, 1) }).map(dayOf);
    fc.assert(
      fc.property(days, (day) => {
        const editions = editionsOfDay(day);
        expect(editions.map(({ kind }) => kind)).toEqual(["daily", "weekly", "monthly"]);
        for (const edition of editions) {
          const { from = "", until = "" } = daysOf(edition) ?? {};
          expect(from <= day && day < until).toBe(true);
        }
      }),
    );
  });

  it.each<[EditionKey, string]>([
    [{ kind: "daily", key: "2026-05-04" }, "week"],
    [{ kind: "weekly", key: "2026-W19" }, "month"],
    [{ kind: "monthly", key: "2026-05" }, "month"],
    [{ kind: "trending", key: "day" }, "day"],
    [{ kind: "tag-daily", key: "robotics" }, "week"],
    [{ kind: "tag-trending", key: "month/robotics" }, "month"],
  ])("%o is ordered by the score of the %s", (edition, window) => {
    expect(windowOf(edition)).toBe(window);
  });
});
