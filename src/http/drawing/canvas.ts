/** A rectangle of pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What there is to draw with; the number is the index in the palette. */
export const COLOUR = { paper: 0, ink: 1, rule: 2, accent: 3 } as const;
export type Colour = (typeof COLOUR)[keyof typeof COLOUR];

/** Something to draw rectangles on; what lies outside of its box is cut off. */
export interface Canvas {
  box: Box;
  /** Coordinates may be fractions; they are rounded to whole pixels. */
  rect(x: number, y: number, width: number, height: number, colour: Colour): void;
  /** The same sheet, cut to a smaller box. */
  within(box: Box): Canvas;
}

/** An empty sheet of two bits a pixel, in `pixels`. The width is a multiple of four. */
export function createSheet(width: number, height: number): { pixels: Uint8Array; canvas: Canvas } {
  const stride = width / 4;
  const pixels = new Uint8Array(stride * height);

  /** The pixels from `from` to before `to`, both in the same byte. */
  function part(row: number, from: number, to: number, colour: Colour): void {
    const at = row + (from >> 2);
    let byte = pixels[at] ?? 0;
    for (let x = from; x < to; x++) {
      const shift = 6 - 2 * (x & 3);
      byte = (byte & ~(3 << shift)) | (colour << shift);
    }
    pixels[at] = byte;
  }

  function run(row: number, from: number, to: number, colour: Colour): void {
    const [first, last] = [(from + 3) & ~3, to & ~3];
    if (first > last) return part(row, from, to, colour);
    if (from < first) part(row, from, first, colour);
    pixels.fill(colour * 0b01010101, row + (first >> 2), row + (last >> 2));
    if (last < to) part(row, last, to, colour);
  }

  function canvasOf(box: Box): Canvas {
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    return {
      box,
      rect(x, y, w, h, colour) {
        const [from, to] = [Math.max(box.x, Math.round(x)), Math.min(right, Math.round(x + w))];
        const [top, end] = [Math.max(box.y, Math.round(y)), Math.min(bottom, Math.round(y + h))];
        if (from < to) for (let row = top; row < end; row++) run(row * stride, from, to, colour);
      },
      within: canvasOf,
    };
  }
  return { pixels, canvas: canvasOf({ x: 0, y: 0, width, height }) };
}

/** A filled circle, its edge in steps of two pixels: what is looked at in half its size need not weigh twice as much. */
export function disc(canvas: Canvas, x: number, y: number, radius: number, colour: Colour): void {
  const { box } = canvas;
  const top = Math.max(2 * Math.ceil((y - radius) / 2), 2 * Math.floor(box.y / 2));
  const bottom = Math.min(y + radius, box.y + box.height);
  for (let row = top; row < bottom; row += 2) {
    const half = Math.sqrt(radius ** 2 - (row + 1 - y) ** 2);
    if (half > 0) canvas.rect(even(x - half), row, even(x + half) - even(x - half), 2, colour);
  }
}

function even(value: number): number {
  return 2 * Math.round(value / 2);
}
