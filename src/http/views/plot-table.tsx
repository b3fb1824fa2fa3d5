import { dayOf } from "../../domain/calendar.ts";
import type { Plot, Series } from "../../domain/plot.ts";
import { dayAndMonth } from "../../domain/wording/dates.ts";
import { exact } from "../../domain/wording/numbers.ts";

/** The figures behind a plot: for each day on which something changed, newest first, what held at its end. */
export function DayTable({ plot, nameOf }: { plot: Plot; nameOf: (name: string) => string }) {
  const points = plot.series.flatMap(({ runs }) => runs.flatMap((run) => run.points));
  const days = [...new Set(points.map(({ at }) => dayOf(at)))].sort().toReversed();
  return (
    <details>
      <summary>Figures by day</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            {plot.series.map(({ name }) => (
              <th scope="col">{nameOf(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr>
              <th scope="row">
                <time datetime={day}>{dayAndMonth(day)}</time>
              </th>
              {plot.series.map((series) => (
                <td>{figureOf(series, day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A dash where nothing held. */
function figureOf({ runs }: Series, day: string): string {
  const run = runs.findLast(({ points }) => dayOf(points[0]?.at ?? 0) <= day);
  const point = run?.points.findLast(({ at }) => dayOf(at) <= day);
  return !run || !point || dayOf(run.end) < day ? "–" : exact(point.value);
}
