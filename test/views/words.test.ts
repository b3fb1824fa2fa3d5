import { describe, expect, it } from "vitest";
import { byline } from "../../src/domain/wording/authors.ts";
import { clockTime, dayAndMonth, longDate, shortDate, sinceDate } from "../../src/domain/wording/dates.ts";
import { excerpt } from "../../src/domain/wording/excerpt.ts";
import { compact, counted, exact, percent } from "../../src/domain/wording/numbers.ts";
import { whySentence } from "../../src/domain/wording/reasons.ts";
import { sampleItem } from "../feeds/sample.ts";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1k"],
    [1299, "1.2k"],
    [9999, "9.9k"],
    [12_999, "12k"],
    [999_999, "999k"],
    [2_500_000, "2.5m"],
  ])("%d is %s", (count, text) => expect(compact(count)).toBe(text));

  it("go with their nouns", () => {
    expect([counted(1, "comment"), counted(0, "comment"), counted(1400, "paper")]).toEqual([
      "1 comment",
      "0 comments",
      "1.4k papers",
    ]);
    expect([exact(7), exact(1234), exact(1_234_567)]).toEqual(["7", "1,234", "1,234,567"]);
    expect(percent(0.624)).toBe("62\u00a0%");
  });
});

describe("dates", () => {
  it("are written out in UTC", () => {
    expect(longDate("2026-05-04")).toBe("Monday, 4 May 2026");
    expect(shortDate("2026-12-31T23:59:59Z")).toBe("31 December 2026");
    expect(dayAndMonth("2026-05-04T00:30:00+02:00")).toBe("3 May");
    expect(clockTime("2026-05-04T08:05:59Z")).toBe("08:05 UTC");
  });

  it.each([
    ["2026-05-04T23:00:00Z", "Monday"],
    ["2026-04-28T00:00:00Z", "Tuesday"],
    ["2026-04-27T23:59:00Z", "27 April"],
    ["2025-04-28T00:00:00Z", "28 April 2025"],
    ["2026-05-05T00:00:00Z", "5 May 2026"],
  ])("%s is %s to an edition of 4 May 2026", (iso, name) => {
    expect(sinceDate(iso, "2026-05-04T08:15:00Z")).toBe(name);
  });
});

describe("excerpt", () => {
  const text = "One is short. Two is a little longer than one. Three goes on for a while, and then some.";

  it.each([
    [200, text],
    [60, "One is short. Two is a little longer than one."],
    [42, "One is short. Two is a little longer than…"],
    [30, "One is short. Two is a little…"],
  ])("of %d characters", (room, expected) => expect(excerpt(text, room)).toBe(expected));

  it("takes no abbreviation or figure for the end of a sentence", () => {
    expect(excerpt("We reach 99.1 points, e.g. on the long suite, and keep it there for good.", 50)).toBe(
      "We reach 99.1 points, e.g. on the long suite, and…",
    );
  });

  it("never ends in half a character", () => {
    expect(excerpt("🐟".repeat(40), 11).isWellFormed()).toBe(true);
  });
});

it("names up to three authors, else two and the rest", () => {
  const lines = [0, 1, 2, 3, 4].map((count) => byline(["A", "B", "C", "D"].slice(0, count).map((name) => ({ name }))));
  expect(lines).toEqual(["", "A", "A and B", "A, B and C", "A, B et al."]);
});

describe("why a paper ranks", () => {
  const since = "2026-05-04T00:41:00Z";
  const sentence = (why: Parameters<typeof sampleItem>[0]) => whySentence(sampleItem(why), () => "Monday");

  it("tells growth from where to where", () => {
    expect(sentence({ why: [{ signal: "upvotes", share: 1, change: 91, since }] })).toBe(
      "Votes from 41 to 132 since Monday.",
    );
    expect(sentence({ why: [{ signal: "upvotes", share: 1, change: 132, since }] })).toBe("132 votes since Monday.");
  });

  it("leaves out what is small, still, shrinking, unknown or unheard of", () => {
    const why = [
      { signal: "comments", share: 0.1, change: 9, since },
      { signal: "upvotes", share: 0.3, change: 0, since },
      { signal: "githubStars", share: 0.3, change: -4, since },
      { signal: "hnPoints", share: 0.2, change: 5, since },
      { signal: "toString", share: 0.2, change: 5, since },
    ];
    expect(sentence({ why })).toBeNull();
  });
});
