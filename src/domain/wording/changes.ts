import type { Point, Series } from "../plot.ts";
import { clockTime, dayAndMonth } from "./dates.ts";
import { exact } from "./numbers.ts";

/** How a count went, oldest point first: `Votes rose from 0 on 4 May to 132 on 9 May.` */
export function changeSentence(subject: string, points: Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const verb = last.value > first.value ? "rose" : last.value < first.value ? "fell" : "went";
  const [start, end] = momentsOf(first.at, last.at);
  const peak = Math.max(...points.map(({ value }) => value));
  const over = peak > Math.max(first.value, last.value) ? `, by way of ${exact(peak)}` : "";
  return `${subject} ${verb} from ${exact(first.value)} ${start} to ${exact(last.value)} ${end}${over}.`;
}

/** Where a paper stood in a trending list: `The week’s trend: rank 41 on 4 May, best 3 on 6 May, 12 on 9 May.` */
export function rankSentence({ name, runs }: Series, until: number): string {
  const points = runs.flatMap((run) => run.points);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const best = points.reduce((high, point) => (point.value < high.value ? point : high));
  const gone = (runs.at(-1)?.end ?? until) < until ? ", not among the first hundred since" : "";
  const [start, end] = momentsOf(first.at, last.at);
  const [, peak] = momentsOf(first.at === best.at ? last.at : first.at, best.at);
  return `The ${name}’s trend: rank ${first.value} ${start}, best ${best.value} ${peak}, ${last.value} ${end}${gone}.`;
}

/** Two instants apart: by their days, or by the clock where they are of one day. */
function momentsOf(one: number, other: number): [string, string] {
  const [first, last] = [new Date(one).toISOString(), new Date(other).toISOString()];
  if (first.slice(0, 10) !== last.slice(0, 10)) return [`on ${dayAndMonth(first)}`, `on ${dayAndMonth(last)}`];
  return [`at ${clockTime(first)}`, `at ${clockTime(last)} on ${dayAndMonth(last)}`];
}
