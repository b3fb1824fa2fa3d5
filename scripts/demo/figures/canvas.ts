import type { Random } from "../random.ts";

/** A figure is drawn on 1200 by 675, the shape of the real list's pictures, with one red thing in it at most. */
export const WIDTH = 1200;
export const HEIGHT = 675;
export const MARGIN = 90;
/** The inner edges of the drawing. */
export const BOX = { left: MARGIN, right: WIDTH - MARGIN, top: MARGIN, bottom: HEIGHT - MARGIN };

export type Figure = (random: Random) => string;
export type Point = readonly [x: number, y: number];

export const INK = "#1b1a17";
export const GREY = "#6b665c";
export const STONE = "#a59d8d";
export const RULE = "#d9d3c5";
export const SAND = "#ece6d8";
export const RED = "#b3261e";
export const BLUE = "#3f5b73";
export const MIST = "#8ea3b3";
export const HAZE = "#cfd9df";

/** One decimal is a tenth of a pixel, and halves the size of the file. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function line(points: readonly Point[], colour: string, width: number, extra = ""): string {
  const path = points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"${extra}/>`;
}

export function area(points: readonly Point[], colour: string, extra = ""): string {
  return `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" fill="${colour}"${extra}/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, colour: string, extra = ""): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${colour}"${extra}/>`;
}

export function circle([x, y]: Point, radius: number, colour: string, extra = ""): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${colour}"${extra}/>`;
}

/** Calls `make` with 0 to `count - 1` and collects what it gives. */
export function each<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Hairlines across the box and an axis at its foot. */
export function chartGround(rules: number): string {
  const step = (BOX.bottom - BOX.top) / rules;
  const hairlines = each(rules, (i) =>
    line(
      [
        [BOX.left, BOX.top + i * step],
        [BOX.right, BOX.top + i * step],
      ],
      RULE,
      1.5,
    ),
  );
  return (
    hairlines.join("") +
    line(
      [
        [BOX.left, BOX.bottom],
        [BOX.right, BOX.bottom],
      ],
      INK,
      2.5,
    )
  );
}
