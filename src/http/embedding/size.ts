/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Of a list in an iframe, where the reader's letters are 16 px: its heading with the margins, and each paper (styles/embed.ts). */
const HEAD = 52;
const ROW = 81;

/** Of the same as a picture, drawn in these measures (views/list-picture.tsx). */
export const PICTURE = { head: 40, row: 30, foot: 8, width: 480 };

/** How high a picture of so many papers is; where there are none, it says so in one row. */
export function pictureHeight(papers: number): number {
  return PICTURE.head + Math.max(papers, 1) * PICTURE.row + PICTURE.foot;
}

const WIDTH = { least: 200, usual: 600, most: 1_000 };
const LEAST_HEIGHT = 200;

/** How high an iframe has to be for so many papers. */
export function frameHeight(papers: number): number {
  return HEAD + papers * ROW;
}

export interface Room {
  maxwidth: number | null;
  maxheight: number | null;
}

/** The size of an iframe for at most `papers`, and how many fit. Nothing can be read below 200 × 200: that much it takes. */
export function fit(papers: number, { maxwidth, maxheight }: Room): Size & { papers: number } {
  const width = clamp(Math.floor(maxwidth ?? WIDTH.usual), WIDTH.least, WIDTH.most);
  const room = Math.max(maxheight ?? Infinity, LEAST_HEIGHT);
  const fitting = clamp(Math.floor((room - HEAD) / ROW), 1, papers);
  return { papers: fitting, width, height: Math.max(frameHeight(fitting), LEAST_HEIGHT) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
