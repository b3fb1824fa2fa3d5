import { between, pick, type Random } from "../random.ts";
import {
  BLUE,
  BOX,
  each,
  GREY,
  HAZE,
  HEIGHT,
  INK,
  line,
  MIST,
  n,
  rectangle,
  RED,
  RULE,
  SAND,
  STONE,
} from "./canvas.ts";

/** Three printed pages with headings, text, a table and a figure; one passage is found. */
export function documents(random: Random): string {
  const [width, height] = [290, 480];
  const found = Math.floor(between(random, 0, 3));
  return each(3, (page) => {
    const x = BOX.left + 25 + page * (width + 50);
    const y = (HEIGHT - height) / 2 + (page === 1 ? -14 : 10);
    const sheet = rectangle(x, y, width, height, "#fffdf8", ` stroke="${STONE}" stroke-width="2"`);
    return sheet + column(random, x + 28, y + 34, width - 56, height - 60, page === found);
  }).join("");
}

function column(random: Random, x: number, y: number, width: number, height: number, isFound: boolean): string {
  const parts: string[] = [rectangle(x, y, width * between(random, 0.5, 0.85), 15, INK)];
  const mark = Math.floor(between(random, 1, 3));
  let top = y + 38;
  for (let block = 0; top < y + height - 70; block++) {
    const kind = block === mark ? "text" : pick(random, ["text", "text", "table", "figure"] as const);
    const lines = Math.floor(between(random, 4, 7));
    if (kind === "figure")
      parts.push(
        rectangle(x, top, width, 84, HAZE),
        rectangle(x + 14, top + 44, width * 0.3, 28, MIST),
        rectangle(x + 22 + width * 0.3, top + 22, width * 0.3, 50, BLUE),
      );
    else if (kind === "table") parts.push(table(random, x, top, width));
    else
      parts.push(
        ...each(lines, (i) =>
          rectangle(x, top + i * 15, width * (i === lines - 1 ? 0.55 : 1), 6, isFound && block === mark ? RED : STONE),
        ),
      );
    top += (kind === "text" ? lines * 15 : 88) + 22;
  }
  return parts.join("");
}

function table(random: Random, x: number, y: number, width: number): string {
  const rules = each(5, (row) =>
    line(
      [
        [x, y + row * 20],
        [x + width, y + row * 20],
      ],
      row === 1 ? INK : RULE,
      2,
    ),
  );
  const cells = each(16, (i) =>
    rectangle(
      x + 6 + (i % 4) * (width / 4),
      y + 7 + Math.floor(i / 4) * 20,
      between(random, 18, width / 4 - 12),
      6,
      i < 4 ? GREY : MIST,
    ),
  );
  return rules.join("") + cells.join("");
}

/** A program with its indentation; the lines that a patch takes out and puts in are marked. */
export function source(random: Random): string {
  const rows = 21;
  const [from, length] = [Math.floor(between(random, 4, 12)), Math.floor(between(random, 2, 5))];
  let indent = 0;
  return (
    each(rows, (row) => {
      const y = BOX.top - 20 + row * 25.5;
      indent = Math.max(0, Math.min(5, indent + pick(random, [-2, -1, 0, 0, 0, 1, 1])));
      const isPatched = row >= from && row < from + length;
      let x = 200 + indent * 52;
      const words = each(Math.floor(between(random, 2, 7)), () => {
        const width = between(random, 26, 135);
        const word = rectangle(x, y, width, 12, isPatched ? RED : pick(random, [INK, BLUE, MIST, STONE, STONE]));
        x += width + 14;
        return word;
      });
      const ground = isPatched ? rectangle(BOX.left, y - 7, BOX.right - BOX.left, 26, SAND) : "";
      return ground + rectangle(BOX.left + 20, y + 2, 26, 8, RULE) + words.join("");
    }).join("") +
    line(
      [
        [165, BOX.top - 30],
        [165, BOX.bottom + 30],
      ],
      RULE,
      2,
    )
  );
}

/** One sentence in three languages, cut into words, with lines from word to word. */
export function alignedTexts(random: Random): string {
  const rows = each(4, (row) => {
    const weights = each(Math.floor(between(random, 8, 14)), () => between(random, 0.5, 1.8));
    const scale = (BOX.right - BOX.left) / weights.reduce((sum, weight) => sum + weight, 0);
    let x = BOX.left;
    return weights.map((weight) => {
      const word = { x, width: weight * scale - 8, y: BOX.top + row * 148 };
      x += weight * scale;
      return word;
    });
  });
  const marked = Math.floor(between(random, 2, 6));
  const fellow = (row: number, index: number): number =>
    Math.round((index / ((rows[row]?.length ?? 1) - 1)) * ((rows[row + 1]?.length ?? 1) - 1));
  let chosen = marked;
  const chain = each(4, (row) => (row === 0 ? marked : (chosen = fellow(row - 1, chosen))));
  const ties = rows.slice(0, -1).flatMap((words, row) =>
    words.map((word, i) => {
      const next =
        rows[row + 1]?.[Math.max(0, fellow(row, i) + (i === chain[row] ? 0 : pick(random, [-1, 0, 0, 0, 1])))];
      if (!next) return "";
      const isChosen = i === chain[row];
      const [ax, ay, bx, by] = [word.x + word.width / 2, word.y + 40, next.x + next.width / 2, next.y];
      const path = `M${n(ax)} ${n(ay)}C${n(ax)} ${n(ay + 60)} ${n(bx)} ${n(by - 60)} ${n(bx)} ${n(by)}`;
      return `<path d="${path}" fill="none" stroke="${isChosen ? RED : STONE}" stroke-width="${isChosen ? 5 : 2}"/>`;
    }),
  );
  const tones = [INK, BLUE, MIST, GREY];
  const blocks = rows.flatMap((words, row) =>
    words.map(({ x, y, width }, i) => rectangle(x, y, width, 40, i === chain[row] ? RED : (tones[row] ?? INK))),
  );
  return ties.join("") + blocks.join("");
}

/** Work on eight machines over time, with its bubbles; the longest wait is red. */
export function schedule(random: Random): string {
  const lanes = 8;
  const height = (BOX.bottom - BOX.top) / lanes;
  const slowest = Math.floor(random() * lanes);
  return each(lanes, (lane) => {
    const y = BOX.top + lane * height;
    let x = BOX.left + lane * 26;
    const blocks: string[] = [];
    for (let i = 0; x < BOX.right - 30; i++) {
      const width = Math.min(i % 3 === 2 ? between(random, 60, 96) : between(random, 28, 58), BOX.right - x);
      const isWait = lane === slowest && i === 9;
      blocks.push(
        rectangle(x, y + 9, width - 3, height - 18, isWait ? RED : i % 3 === 2 ? BLUE : i % 3 === 1 ? MIST : HAZE),
      );
      x += width + (random() < 0.18 ? between(random, 16, 44) : 0);
    }
    return (
      line(
        [
          [BOX.left, y + height],
          [BOX.right, y + height],
        ],
        RULE,
        1.5,
      ) + blocks.join("")
    );
  }).join("");
}
