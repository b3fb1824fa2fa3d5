import { between, normal, type Random } from "../random.ts";
import {
  area,
  BLUE,
  BOX,
  chartGround,
  circle,
  each,
  GREY,
  HAZE,
  INK,
  line,
  MIST,
  type Point,
  rectangle,
  RED,
  RULE,
  SAND,
  STONE,
} from "./canvas.ts";

/** Learning curves: power laws with noise that dies down, losses that fall or rewards that rise, the best run in red. */
export function learningCurves(random: Random): string {
  const isReward = random() < 0.5;
  const colours = [RULE, STONE, MIST, GREY, BLUE, RED];
  const curves = colours.map((colour, rank) => {
    const floor = 0.78 - rank * 0.125 + between(random, -0.03, 0.03);
    const speed = between(random, 3, 9);
    const power = between(random, 0.5, 0.9);
    let drift = 0;
    const points = each(161, (i): Point => {
      drift = 0.75 * drift + 0.012 * normal(random);
      const level = floor + (0.98 - floor) * (1 + (speed * i) / 12) ** -power + drift * (1 - i / 220);
      return [
        BOX.left + (i / 160) * (BOX.right - BOX.left - 30),
        BOX.bottom - Math.min(isReward ? 1 - level : level, 1) * (BOX.bottom - BOX.top),
      ];
    });
    const end = points.at(-1);
    const width = colour === RED ? 5 : 3;
    return line(points, colour, width) + (end ? circle(end, width + 3, colour) : "");
  });
  return chartGround(5) + curves.join("");
}

/** A series, the moment of the forecast, and the fan of what may follow. */
export function forecast(random: Random): string {
  const middle = (BOX.top + BOX.bottom) / 2;
  const split = 96;
  const period = between(random, 18, 34);
  const [height, slope] = [between(random, 50, 90), between(random, -0.7, 0.7)];
  const x = (i: number): number => BOX.left + (i / 150) * (BOX.right - BOX.left);
  const level = (i: number): number =>
    middle -
    20 -
    slope * (i - 75) -
    height * Math.sin((2 * Math.PI * i) / period) -
    0.35 * height * Math.sin((6.6 * i) / period);
  let drift = 0;
  const past = each(split + 1, (i): Point => [x(i), level(i) + (drift = 0.7 * drift + 9 * normal(random))]);
  const start = past.at(-1)?.[1] ?? middle;
  const mean = each(151 - split, (k): Point => [x(split + k), level(split + k) + (start - level(split)) * 0.85 ** k]);
  const fan = [
    [95, SAND],
    [62, HAZE],
    [30, MIST],
  ] as const;
  const bands = fan.map(([reach, colour]) => {
    const spread = (k: number): number => reach * Math.sqrt(k / 54);
    const upper = mean.map(([px, py], k): Point => [px, py - spread(k)]);
    const lower = mean.map(([px, py], k): Point => [px, py + spread(k)]);
    return area([...upper, ...lower.toReversed()], colour);
  });
  const now = line(
    [
      [x(split), BOX.top],
      [x(split), BOX.bottom],
    ],
    GREY,
    2,
    ' stroke-dasharray="3 9"',
  );
  return chartGround(4) + bands.join("") + now + line(past, INK, 3.5) + line(mean, RED, 4);
}

/** Systems in order of merit with their confidence intervals. */
export function intervals(random: Random): string {
  const rows = 13;
  const height = (BOX.bottom - BOX.top) / rows;
  let score = between(random, 0.86, 0.93);
  const marks = each(rows, (row) => {
    const y = BOX.top + (row + 0.5) * height;
    const x = BOX.left + score * (BOX.right - BOX.left);
    const reach = between(random, 26, 80);
    const colour = row === 0 ? RED : row % 4 === 1 ? BLUE : INK;
    score -= between(random, 0.015, 0.095);
    const guide = line(
      [
        [BOX.left, y],
        [BOX.right, y],
      ],
      RULE,
      1.5,
    );
    const baseline = circle([x - between(random, 90, 190), y], 7, "#fffdf8", ` stroke="${STONE}" stroke-width="3"`);
    return (
      guide +
      baseline +
      line(
        [
          [x - reach, y],
          [x + reach, y],
        ],
        colour,
        3.5,
      ) +
      circle([x, y], 10, colour)
    );
  });
  return marks.join("");
}

/** A bell of weights and the few levels that are to stand for it. */
export function quantized(random: Random): string {
  const levels = 2 * Math.floor(between(random, 5, 9)) + 1;
  const width = (BOX.right - BOX.left) / levels;
  const skew = between(random, -0.6, 0.6);
  const density = (u: number): number => Math.exp(-((u - skew * 0.3) ** 2) * 5.2) * 0.94 + 0.03;
  const height = BOX.bottom - BOX.top;
  const outlier = random() < 0.5 ? 0 : levels - 1;
  const bars = each(levels, (i) => {
    const value = density((2 * (i + 0.5)) / levels - 1) * height;
    const isOutlier = i === outlier;
    const bar = isOutlier ? 0.22 * height : value;
    return rectangle(BOX.left + i * width + 3, BOX.bottom - bar, width - 6, bar, isOutlier ? RED : i % 2 ? MIST : HAZE);
  });
  const curve = each(161, (i): Point => [
    BOX.left + (i / 160) * (BOX.right - BOX.left),
    BOX.bottom - density(i / 80 - 1) * height,
  ]);
  return chartGround(4) + bars.join("") + line(curve, INK, 4);
}

/** Survival curves of a few cohorts: steps that only go down. */
export function survival(random: Random): string {
  const steps = 34;
  const cohorts = [RULE, MIST, BLUE, RED].map((colour, rank) => {
    let share = 1;
    const points = each(steps, (i): Point[] => {
      const x = BOX.left + (i / steps) * (BOX.right - BOX.left);
      const next = BOX.left + ((i + 1) / steps) * (BOX.right - BOX.left);
      share *= 1 - between(random, 0, 0.105 - rank * 0.024);
      const y = BOX.bottom - share * (BOX.bottom - BOX.top);
      return [
        [x, y],
        [next, y],
      ];
    }).flat();
    const censored = points
      .filter(() => random() < 0.12)
      .map(([x, y]) =>
        line(
          [
            [x - 12, y - 9],
            [x - 12, y + 9],
          ],
          colour,
          2.5,
        ),
      );
    return line([[BOX.left, BOX.top], ...points], colour, colour === RED ? 5 : 4) + censored.join("");
  });
  return chartGround(5) + cohorts.join("");
}
