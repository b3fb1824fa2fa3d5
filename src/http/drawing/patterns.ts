import { type Canvas, COLOUR, type Colour, disc } from "./canvas.ts";
import type { Dice } from "./dice.ts";

/** Houses in a row, shaded with lines; one is coloured. */
export function skyline(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const count = dice.whole(7, 11);
  const step = Math.floor(width / count / 4) * 4;
  const lit = dice.whole(1, count - 2);
  const start = x + (width - count * step) / 2;
  for (let house = 0; house < count; house++) {
    const tall = Math.round(height * dice.between(0.2, 0.9));
    const [left, top] = [start + house * step, y + height - tall];
    if (house === lit) canvas.rect(left, top, step - 8, tall, accent);
    else shade(canvas, { x: left, y: top, width: step - 8, height: tall }, dice);
  }
  canvas.rect(x, y + height - 4, width, 4, COLOUR.ink);
}

const SHADES: readonly [Shade, ...Shade[]] = [
  (canvas, { x, y, width, height }) => canvas.rect(x, y, width, height, COLOUR.ink),
  (canvas, { x, y, width, height }) => {
    for (let at = y; at < y + height; at += 12) canvas.rect(x, at, width, 4, COLOUR.ink);
  },
  (canvas, { x, y, width, height }) => {
    for (let at = x; at < x + width; at += 12) canvas.rect(at, y, 4, height, COLOUR.ink);
  },
  (canvas, { x, y, width, height }) => canvas.rect(x, y, width, height, COLOUR.rule),
];
type Shade = (canvas: Canvas, box: Canvas["box"]) => void;

function shade(canvas: Canvas, box: Canvas["box"], dice: Dice): void {
  dice.pick(SHADES)(canvas, box);
}

/** Tiles with a quarter of rings in one of their corners; one of them is coloured. */
export function arcs(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const down = dice.whole(2, 4);
  const side = Math.ceil(height / down / 4) * 4;
  const across = Math.ceil(width / side);
  const bands = dice.pick([2, 3, 4]);
  const lit = dice.whole(0, down * Math.floor(width / side) - 1);
  for (let tile = 0; tile < across * down; tile++) {
    const [column, row] = [tile % across, Math.floor(tile / across)];
    const [left, top] = [x + column * side, y + row * side];
    const box = intersection(canvas.box, { x: left, y: top, width: side, height: side });
    const coloured = row * Math.floor(width / side) + column === lit && column < Math.floor(width / side);
    const [cornerX, cornerY] = [left + (dice.chance(0.5) ? side : 0), top + (dice.chance(0.5) ? side : 0)];
    for (let band = 2 * bands; band > 0; band--) {
      const colour = band % 2 === 1 ? COLOUR.paper : coloured ? accent : COLOUR.ink;
      disc(canvas.within(box), cornerX, cornerY, (band * side) / (2 * bands), colour);
    }
  }
}

function intersection(a: Canvas["box"], b: Canvas["box"]): Canvas["box"] {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Lines that swell where the light falls less, as on a banknote, around a coloured disc. */
export function engraving(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const step = dice.pick([16, 20, 24]);
  const [waves, slant, phase] = [dice.between(1.5, 4), dice.between(-2, 2), dice.between(0, 6)];
  for (let at = y + step / 2; at < y + height; at += step)
    for (let across = 0; across < width; across += 4) {
      const swell = Math.sin((across / width) * waves * 3 + ((at - y) / height) * slant * 3 + phase);
      const thick = 2 * Math.round(((0.5 + 0.4 * swell) * step) / 2);
      canvas.rect(x + across, at - thick / 2, 4, thick, COLOUR.ink);
    }
  const radius = Math.min(width, height) * dice.between(0.12, 0.2);
  const [atX, atY] = [x + width * dice.between(0.25, 0.75), y + height * dice.between(0.3, 0.7)];
  disc(canvas, atX, atY, radius + 8, COLOUR.paper);
  disc(canvas, atX, atY, radius, accent);
}

/** Curves as a report would plot them: one coloured over others, on a grid. */
export function curves(canvas: Canvas, dice: Dice, accent: Colour): void {
  const { x, y, width, height } = canvas.box;
  const cell = dice.pick([36, 48, 60]);
  for (let at = x + cell; at < x + width; at += cell) canvas.rect(at, y, 2, height, COLOUR.rule);
  for (let at = y + height - cell; at > y; at -= cell) canvas.rect(x, at, width, 2, COLOUR.rule);
  const count = dice.whole(3, 5);
  for (let curve = 0; curve < count; curve++) {
    const [steep, floor] = [dice.between(2, 7), 0.88 - (0.6 * curve) / count];
    const colour = curve === count - 1 ? accent : COLOUR.ink;
    const thick = curve === count - 1 ? 12 : 6;
    let before: number | null = null;
    for (let across = 0; across < width; across += 4) {
      const rise = floor * (1 - Math.exp((-steep * across) / width));
      const top = y + height * (0.95 - rise);
      canvas.rect(x + across, Math.min(top, before ?? top), 4, thick + Math.abs((before ?? top) - top), colour);
      before = top;
    }
  }
  canvas.rect(x, y, 4, height, COLOUR.ink);
  canvas.rect(x, y + height - 4, width, 4, COLOUR.ink);
}
