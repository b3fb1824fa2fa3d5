import type { Box } from "./canvas.ts";

/** What stands in a part of the page: in units of a grid of 12 by 8 below the masthead. */
export interface Part {
  kind: "picture" | "headline" | "text";
  at: [x: number, y: number, width: number, height: number];
  /** Of text. */
  columns?: number;
}
export type Layout = readonly Part[];

const picture = (...at: Part["at"]): Part => ({ kind: "picture", at });
const headline = (...at: Part["at"]): Part => ({ kind: "headline", at });
const text = (columns: number, ...at: Part["at"]): Part => ({ kind: "text", at, columns });

/** Ways to make up a page. Each has a picture that is seen from afar. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [
  [picture(0, 0, 8, 6), headline(0, 6, 8, 2), text(1, 8, 0, 4, 8)],
  [text(1, 0, 0, 3, 8), picture(3, 0, 6, 8), text(1, 9, 0, 3, 8)],
  [headline(0, 0, 12, 2), text(2, 0, 2, 6, 6), picture(6, 2, 6, 6)],
  [picture(0, 0, 12, 5), headline(0, 5, 5, 3), text(2, 5, 5, 7, 3)],
  [headline(0, 0, 5, 3), text(1, 0, 3, 5, 5), picture(5, 0, 7, 8)],
  [picture(0, 0, 5, 8), headline(5, 0, 7, 2), text(2, 5, 2, 7, 6)],
  [picture(0, 0, 6, 5), text(2, 0, 5, 6, 3), headline(6, 0, 6, 3), picture(6, 3, 6, 5)],
  [text(1, 0, 0, 4, 8), picture(4, 0, 8, 6), text(2, 4, 6, 8, 2)],
];

/** Between parts, in pixels; a hairline stands in its middle. */
export const GUTTER = 32;

/** A part's place in the area, its gutters taken off where it has neighbours; mirrored pages have left and right changed. */
export function boxOf({ at }: Part, area: Box, mirrored: boolean): Box {
  const [column, y, width, height] = at;
  const x = mirrored ? 12 - column - width : column;
  const [unitX, unitY] = [(area.width + GUTTER) / 12, (area.height + GUTTER) / 8];
  return {
    // Whole bytes of the sheet.
    x: area.x + 4 * Math.round((x * unitX) / 4),
    y: Math.round(area.y + y * unitY),
    width: 4 * Math.round((width * unitX) / 4) - GUTTER,
    height: Math.round(height * unitY) - GUTTER,
  };
}
