import { describe, expect, it } from "vitest";
import type { PaperHistory } from "../../src/domain/api.ts";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { plotRanks, plotSignals, thinned } from "../../src/domain/plot.ts";
import { RankHistory, SignalsOverTime } from "../../src/http/views/plot.tsx";
import { PLOT } from "../../src/http/views/styles/plot.ts";
import { type Element, everyElement, findAll, parseXml } from "../feeds/xml-tree.ts";

const START = Date.parse("2026-05-04T06:00:00Z");
const UNTIL = "2026-05-09T06:00:00.000Z";
const iso = (instant: number) => new Date(instant).toISOString();

/** Values by hours after the start, answered newest first as they are stored. */
function counts(signal: string, values: Record<number, number>): PaperHistory["signals"] {
  return Object.entries(values)
    .map(([hours, value]) => ({ signal, at: iso(START + Number(hours) * HOUR), value }))
    .toReversed();
}
function ranked(window: "day" | "week" | "month", values: Record<number, number>): PaperHistory["ranks"] {
  return counts("", values).map(({ at, value }) => ({ window, at, rank: value, score: 1 }));
}
const historyOf = (changes: Partial<PaperHistory>): PaperHistory => ({
  id: "2605.90001",
  ranks: [],
  signals: [],
  ...changes,
});
const parsed = (part: { toString(): string }): Element => parseXml(`<div>${part.toString()}</div>`);
const signalsOf = (...signals: PaperHistory["signals"][]) =>
  parsed(<SignalsOverTime history={historyOf({ signals: signals.flat() })} until={UNTIL} />);
const ranksOf = (...ranks: PaperHistory["ranks"][]) =>
  parsed(<RankHistory history={historyOf({ ranks: ranks.flat() })} until={UNTIL} />);
const labels = (page: Element) =>
  findAll(page, "svg").flatMap(({ attributes }) => (attributes["role"] === "img" ? [attributes["aria-label"]] : []));
const lines = (page: Element) =>
  findAll(page, "path").flatMap(({ attributes }) => (attributes["class"] === "now" ? [] : [attributes["d"] ?? ""]));
const table = (page: Element) => findAll(page, "tr").map((row) => row.children.map(({ text }) => text));

describe("signals over time", () => {
  const votes = counts("upvotes", { 0: 0, 24: 40, 96: 132 });

  it("has one plot for each count that changed, and says each in a sentence", () => {
    const page = signalsOf(
      votes,
      counts("comments", { 0: 3 }),
      counts("githubStars", { 12: 1200, 100: 1100 }),
      counts("authors", { 0: 1, 9: 2 }),
    );
    expect(labels(page)).toEqual([
      "Votes rose from 0 on 4 May to 132 on 8 May.",
      "Stars fell from 1,200 on 4 May to 1,100 on 8 May.",
    ]);
    expect(findAll(page, "figcaption").map(({ text }) => text)).toEqual(["Votes 0 to 132", "Stars 1,100 to 1,200"]);
  });

  it("draws steps: a count holds until it is seen to have changed, the newest to the end", () => {
    // 120 hours are 300 units wide; 132 votes 100 high.
    expect(lines(signalsOf(votes))).toEqual(["M0 100H60V70H240V0H300"]);
  });

  it("has the newest value beside the line's end, and the days below", () => {
    const page = signalsOf(votes);
    expect(findAll(page, "text").map(({ text, attributes }) => [text, attributes["y"]])).toEqual([["132", "0%"]]);
    expect(findAll(page, "p").map(({ text }) => text)).toEqual(["4 May 9 May"]);
  });

  it("has the figures by day, with what held at its end", () => {
    expect(table(signalsOf(votes, counts("comments", { 30: 2, 31: 5, 97: 6 })))).toEqual([
      ["Date", "Votes", "Comments"],
      ["8 May", "132", "6"],
      ["5 May", "40", "5"],
      ["4 May", "0", "–"],
    ]);
  });

  it("tells two instants of a day apart, and a peak between", () => {
    expect(labels(signalsOf(counts("upvotes", { 0: 3, 2: 9 })))).toEqual([
      "Votes rose from 3 at 06:00 UTC to 9 at 08:00 UTC on 4 May.",
    ]);
    expect(labels(signalsOf(counts("upvotes", { 0: 3, 24: 9, 48: 3 })))).toEqual([
      "Votes went from 3 on 4 May to 3 on 6 May, by way of 9.",
    ]);
  });

  it("goes back thirty days, and begins with what held then", () => {
    const changes = counts("upvotes", { [-40 * 24]: 1, [-35 * 24]: 5, 0: 9 });
    const { from, series } = plotSignals(changes, Date.parse(UNTIL));
    expect(iso(from)).toBe("2026-04-09T06:00:00.000Z");
    expect(series[0]?.runs[0]?.points).toEqual([
      { at: from, value: 5 },
      { at: START, value: 9 },
    ]);
  });

  it("knows nothing of what comes after", () => {
    expect(signalsOf(counts("upvotes", { 0: 3, 500: 9 })).children).toEqual([]);
  });

  it.each([
    ["no change", []],
    ["one point", counts("upvotes", { 0: 3 })],
    ["changes of another kind", counts("authors", { 0: 3, 9: 4 })],
  ])("is nothing for %s", (_name, signals) => {
    expect(signalsOf(signals).children).toEqual([]);
  });
});

describe("rank history", () => {
  const day = ranked("day", { 0: 40, 1: 12, 2: 12, 3: 3, 60: 7, 119: 5, 120: 5 });

  it("has the first rank on top, the lists on one scale, and gaps", () => {
    const page = ranksOf(day, ranked("week", { 0: 40, 6: 1 }));
    expect(lines(page)).toEqual(["M0 100H3V28H5V28H8V5H13M150 15H155M298 10H300V10H300", "M0 100H15V0H45"]);
    expect(findAll(page, "text").map(({ text }) => text)).toEqual(["5"]);
  });

  it("says in a sentence how it went, and whether it still stands", () => {
    expect(labels(ranksOf(day, ranked("month", { 0: 40, 6: 8, 30: 20 })))).toEqual([
      "The day’s trend: rank 40 on 4 May, best 3 at 09:00 UTC on 4 May, 5 on 9 May.",
      "The month’s trend: rank 40 on 4 May, best 8 at 12:00 UTC on 4 May, 20 on 5 May, not among the first hundred since.",
    ]);
  });

  it("keeps small moves at the top small", () => {
    expect(lines(ranksOf(ranked("day", { 118: 1, 119: 2, 120: 1 })))).toEqual(["M0 0H150V11H300V0H300"]);
  });

  it("has a dash for days in no list", () => {
    expect(table(ranksOf(ranked("day", { 0: 4, 1: 5, 48: 3 }), ranked("week", { 0: 9, 24: 8 })))).toEqual([
      ["Date", "Day", "Week"],
      ["6 May", "3", "–"],
      ["5 May", "–", "8"],
      ["4 May", "5", "9"],
    ]);
  });

  it("is nothing for less than two points of a list", () => {
    expect(ranksOf(ranked("day", { 0: 4 }), ranked("week", { 0: 4 })).children).toEqual([]);
  });
});

describe("many points", () => {
  const many = Array.from({ length: 700 }, (_, i) => ({
    at: START + i * HOUR,
    value: i === 333 ? 900 : i === 444 ? -5 : i % 7,
  }));

  it("become sixty, with both ends and the extremes", () => {
    const kept = thinned({ name: "upvotes", runs: [{ points: many, end: START + 30 * DAY }] })[0]?.points ?? [];
    expect(kept.length).toBeLessThanOrEqual(60);
    expect([kept[0], kept.at(-1)]).toEqual([many[0], many.at(-1)]);
    expect(kept).toEqual(expect.arrayContaining([many[333], many[444]]));
    expect(kept).toEqual(kept.toSorted((a, b) => a.at - b.at));
  });

  it("lose nothing of the figures", () => {
    const values = Object.fromEntries(Array.from({ length: 110 }, (_, i) => [i, i * 3]));
    expect(table(signalsOf(counts("upvotes", values))).slice(1)).toEqual([
      ["8 May", "327"],
      ["7 May", "267"],
      ["6 May", "195"],
      ["5 May", "123"],
      ["4 May", "51"],
    ]);
  });

  it("of a paper that comes and goes are not many more", () => {
    const flicker = Object.fromEntries(Array.from({ length: 240 }, (_, i) => [-600 + i * 3, 60 + (i % 40)]));
    const { series } = plotRanks(ranked("day", flicker), START + 5 * DAY);
    const points = series.flatMap(thinned).flatMap((run) => run.points);
    expect(points.length).toBeLessThanOrEqual(60);
  });
});

describe("the markup", () => {
  const page = signalsOf(counts("upvotes", { 0: 0, 24: 40 }));

  it("carries no style and no script, and names its pictures", () => {
    for (const { name, attributes } of everyElement(page)) {
      expect(Object.keys(attributes).filter((attribute) => /^(on|style$)/.test(attribute))).toEqual([]);
      expect(name).not.toBe("script");
      if (name === "svg") expect(attributes["aria-label"] ?? attributes["aria-hidden"]).toBeTruthy();
    }
  });

  it("has a rule for each of its classes", () => {
    const classes = new Set(everyElement(page).flatMap(({ attributes }) => attributes["class"]?.split(" ") ?? []));
    expect([...classes].filter((name) => name !== "end" && !PLOT.includes(`.${name}`))).toEqual([]);
  });
});
