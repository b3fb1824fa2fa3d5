import type { PaperHistory, Window } from "./api.ts";
import { DAY, HOUR } from "./calendar.ts";
import { SIGNALS } from "./signals.ts";
import { WINDOWS } from "./trending.ts";

/** A value that holds from an instant on, in ms since 1970. */
export interface Point {
  at: number;
  value: number;
}

/** Points without a gap between them, in time's order; the last one holds until `end`. */
export interface Run {
  points: Point[];
  end: number;
}

/** One line of a plot. */
export interface Series {
  name: string;
  runs: Run[];
}

/** What is plotted over one and the same time. */
export interface Plot {
  from: number;
  until: number;
  series: Series[];
}

/** So much of the past is plotted. */
const SPAN = 30 * DAY;
/** More points to a line are not to be told apart in a narrow column. */
const MOST = 60;

/** How the counts that changed went: of the last thirty days, or since the first observation. Takes changes in any order. */
export function plotSignals(changes: PaperHistory["signals"], until: number): Plot {
  const series = SIGNALS.flatMap((name) => {
    const points = recent(
      pointsOf(changes, (change) => change.signal === name && change.value),
      until,
    );
    return points.length < 2 ? [] : [{ name, runs: [{ points, end: until }] }];
  });
  return plotOf(series, until);
}

/** How long a rank is believed in: twice the time after which a list is kept again (`keepRanks`). */
const HOLDS: Record<Window, number> = { day: 2 * HOUR, week: 12 * HOUR, month: 12 * HOUR };

/** How the ranks in the trending lists went; a run ends where the paper was not among the first hundred. */
export function plotRanks(ranks: PaperHistory["ranks"], until: number): Plot {
  const series = WINDOWS.flatMap((name) => {
    const all = pointsOf(ranks, (rank) => rank.window === name && rank.rank);
    const points = all.filter(({ at }) => at >= until - SPAN && at <= until);
    return points.length < 2 ? [] : [{ name, runs: runsOf(points, HOLDS[name], until) }];
  });
  return plotOf(series, until);
}

function plotOf(series: Series[], until: number): Plot {
  const starts = series.flatMap(({ runs }) => runs.slice(0, 1).flatMap(({ points }) => points[0]?.at ?? []));
  return { from: Math.min(until, ...starts), until, series };
}

/** Oldest first; `read` answers with `false` for what belongs to another line. */
function pointsOf<Row extends { at: string }>(rows: Row[], read: (row: Row) => number | false): Point[] {
  return rows
    .flatMap((row) => {
      const value = read(row);
      return value === false ? [] : [{ at: Date.parse(row.at), value }];
    })
    .sort((a, b) => a.at - b.at);
}

/** What holds at the beginning of the time plotted, and what came after. */
function recent(points: Point[], until: number): Point[] {
  const start = until - SPAN;
  const before = points.findLast(({ at }) => at <= start);
  const after = points.filter(({ at }) => at > start && at <= until);
  return before ? [{ at: start, value: before.value }, ...after] : after;
}

function runsOf(points: Point[], holds: number, until: number): Run[] {
  // A gap of less than a sixtieth of the line is not seen.
  const unseen = Math.max(holds, ((points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)) / MOST);
  const parts: Point[][] = [];
  for (const point of points) {
    const last = parts.at(-1);
    if (last && point.at - (last.at(-1)?.at ?? 0) <= unseen) last.push(point);
    else parts.push([point]);
  }
  return parts.map((part) => ({
    points: part,
    end: Math.min(until, (part.at(-1)?.at ?? 0) + holds),
  }));
}

/** The runs of a line with no more points than are drawn, each with its share. */
export function thinned({ runs }: Series): Run[] {
  const total = runs.reduce((sum, { points }) => sum + points.length, 0);
  return runs.map(({ points, end }) => ({
    points: thin(points, Math.max(2, Math.floor((MOST * points.length) / total))),
    end,
  }));
}

/** At most so many of the points: both ends, and the lowest and highest of each stretch between them. */
function thin(points: Point[], most: number): Point[] {
  if (points.length <= most) return points;
  const inner = points.slice(1, -1);
  const stretches = Math.floor((most - 2) / 2);
  const kept = Array.from({ length: stretches }, (_, i) => {
    const stretch = inner.slice((i * inner.length) / stretches, ((i + 1) * inner.length) / stretches);
    const byValue = stretch.toSorted((a, b) => a.value - b.value);
    return [...new Set([byValue[0], byValue.at(-1)])].filter((point) => point !== undefined);
  });
  return [...points.slice(0, 1), ...kept.flat(), ...points.slice(-1)].sort((a, b) => a.at - b.at);
}
