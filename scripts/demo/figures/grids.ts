import { between, pick, type Random } from "../random.ts";
import {
  BLUE,
  BOX,
  circle,
  each,
  GREY,
  HAZE,
  HEIGHT,
  INK,
  line,
  MIST,
  rectangle,
  RED,
  RULE,
  SAND,
  STONE,
  WIDTH,
} from "./canvas.ts";

type Pattern = (row: number, column: number) => number;

/** Two attention heads over the same words, each with a habit of its own. */
export function attentionHeads(random: Random): string {
  const size = 24;
  const cell = 19;
  const sinks = new Set([0, Math.floor(between(random, 4, 9)), Math.floor(between(random, 12, 18))]);
  const block = Math.floor(between(random, 4, 7));
  const lag = Math.floor(between(random, 1, 5));
  const habits: Pattern[] = [
    (row, column) => Math.exp(-Math.abs(row - column - lag) / 1.6),
    (_, column) => (sinks.has(column) ? 0.95 : 0.08),
    (row, column) => (Math.floor(row / block) === Math.floor(column / block) ? 0.75 : 0.06),
  ];
  habits.splice(Math.floor(random() * habits.length), 1);
  return habits.map((habit, head) => attention(random, habit, [115 + head * 520, 112], size, cell)).join("");
}

function attention(random: Random, habit: Pattern, [x, y]: [number, number], size: number, cell: number): string {
  const marked = Math.floor(between(random, size * 0.6, size - 1));
  const cells = each(size * size, (i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    if (column > row) return circle([x + (column + 0.5) * cell, y + (row + 0.5) * cell], 1.5, RULE);
    const weight = Math.min(1, habit(row, column) * between(random, 0.55, 1.1) + between(random, 0, 0.07));
    const colour = row === marked ? RED : BLUE;
    return rectangle(
      x + column * cell,
      y + row * cell,
      cell - 1.5,
      cell - 1.5,
      colour,
      ` fill-opacity="${(0.05 + 0.95 * weight).toFixed(2)}"`,
    );
  });
  const frame = line(
    [
      [x - 6, y - 6],
      [x - 6, y + size * cell + 5],
      [x + size * cell + 5, y + size * cell + 5],
    ],
    INK,
    2,
  );
  return cells.join("") + frame;
}

/** Quarter-circle tiles, some of them masked out, as an image is seen by a model that learns to fill it in. */
export function tiles(random: Random): string {
  const size = 75;
  const hidden = between(random, 0.1, 0.3);
  const chosen = Math.floor(between(random, 50, 90));
  return each((WIDTH / size) * (HEIGHT / size), (i) => {
    const [x, y] = [(i % (WIDTH / size)) * size, Math.floor(i / (WIDTH / size)) * size];
    if (i === chosen) return rectangle(x, y, size, size, RED);
    if (random() < hidden) return rectangle(x, y, size, size, SAND);
    const ground = pick(random, [HAZE, "#fffdf8", "#fffdf8", RULE]);
    const figure = pick(random, [BLUE, MIST, INK, STONE, GREY]);
    return rectangle(x, y, size, size, ground) + quarter(x, y, size, Math.floor(random() * 4), figure);
  }).join("");
}

function quarter(x: number, y: number, size: number, turn: number, colour: string): string {
  const middle = size / 2;
  return `<path d="M0 0H${size}A${size} ${size} 0 0 1 0 ${size}Z" fill="${colour}" transform="translate(${x} ${y}) rotate(${turn * 90} ${middle} ${middle})"/>`;
}

/** A sparse table of values, large where they are large; one row is being read. */
export function dotMatrix(random: Random): string {
  const [columns, rows] = [27, 13];
  const step = (BOX.right - BOX.left) / columns;
  const taste = each(columns, () => random());
  const kinds = each(rows, () => random());
  const chosen = Math.floor(between(random, 2, rows - 2));
  return each(columns * rows, (i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const fit = 1 - Math.abs((taste[column] ?? 0) - (kinds[row] ?? 0));
    const isKnown = random() < 0.25 + 0.5 * fit;
    const at = [BOX.left + (column + 0.5) * step, HEIGHT / 2 + (row - (rows - 1) / 2) * step] as const;
    if (!isKnown) return circle(at, 3, row === chosen ? RED : RULE);
    return circle(at, 3 + 13 * fit ** 2.5 * between(random, 0.6, 1), row === chosen ? RED : fit > 0.75 ? BLUE : MIST);
  }).join("");
}

/** What a mixture is made of, each share as large as its area. */
export function treemap(random: Random): string {
  const colours = [BLUE, HAZE, MIST, SAND, STONE, HAZE, GREY, RULE, MIST, SAND] as const;
  const cells: [number, number, number, number][] = [
    [BOX.left, BOX.top - 20, BOX.right - BOX.left, BOX.bottom - BOX.top + 40],
  ];
  while (cells.length < 26) {
    const largest = cells.reduce(
      (best, cell, i) => (cell[2] * cell[3] > (cells[best]?.[2] ?? 0) * (cells[best]?.[3] ?? 0) ? i : best),
      0,
    );
    const [[x, y, width, height] = [0, 0, 0, 0]] = cells.splice(largest, 1);
    const share = between(random, 0.28, 0.5);
    if (width > height) cells.push([x, y, width * share, height], [x + width * share, y, width * (1 - share), height]);
    else cells.push([x, y, width, height * share], [x, y + height * share, width, height * (1 - share)]);
  }
  const chosen = Math.floor(random() * cells.length);
  return cells
    .map(([x, y, width, height], i) =>
      rectangle(x + 3, y + 3, width - 6, height - 6, i === chosen ? RED : pick(random, colours)),
    )
    .join("");
}
