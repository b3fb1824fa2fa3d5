import { type Canvas, COLOUR, type Colour, disc } from "./canvas.ts";
import type { Dice } from "./dice.ts";

/** Fills the canvas's box with an engraving that has one thing in it of the given colour. */
export type Picture = (canvas: Canvas, dice: Dice, accent: Colour) => void;

/** The sun over the sea: lines that draw together towards the horizon. */
export function sunrise(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const horizon = y + height * dice.between(0.55, 0.72);
  const radius = Math.min(width, height) * dice.between(0.24, 0.36);
  disc(canvas, x + width * dice.between(0.28, 0.72), horizon - radius * dice.between(0.1, 0.75), radius, accent);
  canvas.rect(x, horizon, width, y + height - horizon, COLOUR.paper);
  for (let line = 0, at = horizon; at < y + height; line++) {
    canvas.rect(x, at, width, 2 + line, COLOUR.ink);
    at += 9 + 3 * line;
  }
  for (let at = horizon - 16; at > y; at -= 16) canvas.rect(x, at, width, 2, COLOUR.rule);
}

/** A raster whose dots swell towards a place beside the middle; one of them is coloured. */
export function halftone(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const step = dice.pick([20, 24, 30]);
  const [atX, atY] = [x + width * dice.between(0.15, 0.85), y + height * dice.between(0.15, 0.85)];
  const reach = Math.max(width, height) * dice.between(0.6, 0.9);
  const hollow = dice.chance(0.4);
  const lit = [dice.whole(2, 5), dice.whole(3, 6)];
  for (let row = 0; row * step <= height * 2; row++)
    for (let column = 0; column * step <= width; column++) {
      const dotX = x + column * step + (row % 2) * (step / 2);
      const dotY = y + (row * step) / 2;
      const tone = Math.min(1, Math.hypot(dotX - atX, dotY - atY) / reach);
      const chosen = row === 2 * (lit[0] ?? 0) && column === lit[1];
      const radius = chosen ? step * 0.62 : Math.round((hollow ? tone : 1 - tone) * step * 0.62 * 2) / 2;
      if (radius >= 1) disc(canvas, dotX, dotY, radius, chosen ? accent : COLOUR.ink);
    }
}

/** Rings around a place, each further from the next; the innermost is coloured. */
export function rings(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const [atX, atY] = [x + width * dice.between(0.2, 0.8), y + height * dice.between(0.25, 0.9)];
  const step = dice.between(30, 46);
  const weight = dice.between(0.2, 0.55);
  for (let ring = Math.ceil(Math.hypot(width, height) / step); ring > 1; ring--) {
    disc(canvas, atX, atY, ring * step, COLOUR.ink);
    disc(canvas, atX, atY, ring * step - step * weight, COLOUR.paper);
  }
  disc(canvas, atX, atY, step * 1.1, accent);
}

/** Hills behind hills, drawn as lines; one of them is coloured. */
export function ridges(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const count = dice.whole(14, 20);
  const step = (height * 0.72) / count;
  const middle = dice.between(0.3, 0.7);
  const lit = dice.whole(3, count - 4);
  const seen: number[] = [];
  for (let ridge = 0; ridge < count; ridge++) {
    const base = y + height - 14 - ridge * step;
    const peaks = Array.from({ length: 4 }, () => ({
      at: middle + dice.between(-0.28, 0.28),
      high: dice.between(0.03, 0.17) * height,
      wide: dice.between(0.03, 0.08),
    }));
    let before: number | null = null;
    for (let across = 0; across < width; across += 4) {
      const rise = peaks.reduce((sum, { at, high, wide }) => sum + high * bell((across / width - at) / wide), 0);
      const top = Math.round(base - rise);
      const skyline = seen[across] ?? y + height;
      // As far as it climbs, so that steep slopes do not fall apart; what is behind a nearer hill is hidden.
      const [high, low] = [Math.min(top, before ?? top), Math.max(top, before ?? top) + 4];
      canvas.rect(x + across, high, 4, Math.min(low, skyline) - high, ridge === lit ? accent : COLOUR.ink);
      seen[across] = Math.min(high, skyline);
      before = top;
    }
  }
}

function bell(distance: number): number {
  return Math.exp(-(distance ** 2));
}

/** A table of squares by size, upper half empty, as attention looks back; one row stands out. */
export function matrix(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const cell = dice.pick([32, 40, 52]);
  const [across, down] = [Math.floor(width / cell), Math.floor(height / cell)];
  const [left, top] = [x + (width - across * cell) / 2, y + (height - down * cell) / 2];
  const lit = dice.whole(Math.floor(down / 2), down - 1);
  const causal = dice.chance(0.5);
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const past = column / across <= (row + 1) / down;
      const side = causal && !past ? 4 : 4 * dice.whole(2, Math.floor((cell - 4) / 4));
      const inset = (cell - side) / 2;
      const colour = row === lit && (past || !causal) ? accent : side === 4 ? COLOUR.rule : COLOUR.ink;
      canvas.rect(left + column * cell + inset, top + row * cell + inset, side, side, colour);
    }
}
