import type { PaperHistory } from "../../domain/api.ts";
import { type Plot, plotRanks, plotSignals, type Point, type Series, thinned } from "../../domain/plot.ts";
import { dayAndMonth } from "../../domain/wording/dates.ts";
import { compact, exact } from "../../domain/wording/numbers.ts";
import { changeSentence, rankSentence } from "../../domain/wording/changes.ts";
import { signalName } from "../../domain/wording/reasons.ts";
import { DayTable } from "./plot-table.tsx";

export interface PlotProps {
  history: PaperHistory;
  /** The instant up to which is plotted, ISO 8601. */
  until: string;
}

/** How a paper's counts went, one small plot for each that changed; `null` where none did. */
export function SignalsOverTime({ history, until }: PlotProps) {
  const plot = plotSignals(history.signals, Date.parse(until));
  if (plot.series.length === 0) return null;
  return (
    <section class="plots">
      <h2>Signals over time</h2>
      {plot.series.map((series) => {
        const values = pointsOf(series).map(({ value }) => value);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const name = capital(signalName(series.name));
        return (
          <figure class="plot">
            <figcaption>
              {name}{" "}
              <span>
                {exact(low)} to {exact(high)}
              </span>
            </figcaption>
            <Line plot={plot} series={series} low={low} high={high} label={changeSentence(name, pointsOf(series))} />
          </figure>
        );
      })}
      <TimeAxis plot={plot} />
      <DayTable plot={plot} nameOf={(name) => capital(signalName(name))} />
    </section>
  );
}

/** The scale reaches down to this rank at least, so that small moves at the top stay small. */
const LEAST_DEPTH = 10;

/** Where a paper stood in the trending lists, the first rank on top; `null` where it was in none twice. */
export function RankHistory({ history, until }: PlotProps) {
  const plot = plotRanks(history.ranks, Date.parse(until));
  if (plot.series.length === 0) return null;
  const worst = Math.max(LEAST_DEPTH, ...plot.series.flatMap(pointsOf).map(({ value }) => value));
  return (
    <section class="plots">
      <h2>Rank over time</h2>
      {plot.series.map((series) => (
        <figure class="plot">
          <figcaption>
            The {series.name}’s trend <span>best {exact(Math.min(...pointsOf(series).map(({ value }) => value)))}</span>
          </figcaption>
          <Line plot={plot} series={series} low={worst} high={1} label={rankSentence(series, plot.until)} />
        </figure>
      ))}
      <TimeAxis plot={plot} />
      <DayTable plot={plot} nameOf={capital} />
    </section>
  );
}

// The drawing is as wide as its column and as high as the style sheet says; lines keep their weight.
const WIDTH = 300;
const HEIGHT = 100;

interface LineProps {
  plot: Plot;
  series: Series;
  /** Values at the bottom and at the top. */
  low: number;
  high: number;
  label: string;
}

/** Steps, for a count holds until the next observation; the newest value stands at the end of the line if it still holds. */
function Line({ plot, series, low, high, label }: LineProps) {
  const x = (at: number) => Math.round(((at - plot.from) / (plot.until - plot.from || 1)) * WIDTH);
  const y = (value: number) => Math.round((1 - (value - low) / (high - low || 1)) * HEIGHT);
  const path = thinned(series).map(({ points, end }) => {
    const [first, ...rest] = points;
    if (!first) return "";
    return `M${x(first.at)} ${y(first.value)}${rest.map(({ at, value }) => `H${x(at)}V${y(value)}`).join("")}H${x(end)}`;
  });
  const last = series.runs.at(-1);
  const newest = last?.end === plot.until ? last.points.at(-1) : undefined;
  return (
    <>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <path d={path.join("")} />
        {newest && <path class="now" d={`M${WIDTH} ${y(newest.value)}h0`} />}
      </svg>
      <svg class="end" aria-hidden="true" focusable="false">
        {newest && (
          <text x="8" y={`${y(newest.value)}%`}>
            {compact(newest.value)}
          </text>
        )}
      </svg>
    </>
  );
}

function TimeAxis({ plot: { from, until } }: { plot: Plot }) {
  const [first, last] = [new Date(from).toISOString(), new Date(until).toISOString()];
  return (
    <p class="axis">
      <time datetime={first}>{dayAndMonth(first)}</time> <time datetime={last}>{dayAndMonth(last)}</time>
    </p>
  );
}

function pointsOf({ runs }: Series): Point[] {
  return runs.flatMap(({ points }) => points);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
