import { type Box, type Canvas, COLOUR, type Colour } from "./canvas.ts";
import type { Dice } from "./dice.ts";

/** How lines of printed words look from afar. */
interface Face {
  /** From line to line, in pixels. */
  leading: number;
  /** Height of the words. */
  height: number;
  /** Shortest and longest word, in steps of four pixels. */
  word: [number, number];
  space: number;
  colour: Colour;
}

const HEADLINE: Face = { leading: 46, height: 28, word: [10, 38], space: 12, colour: COLOUR.ink };
const BODY: Face = { leading: 12, height: 4, word: [3, 10], space: 4, colour: COLOUR.ink };

/** Lines over the whole box, the last of them shorter. */
export function headline(canvas: Canvas, box: Box, dice: Dice): void {
  const lines = Math.max(1, Math.floor((box.height - HEADLINE.height) / HEADLINE.leading) + 1);
  for (let line = 0; line < lines; line++) {
    const share = line === lines - 1 ? dice.between(0.35, 0.7) : dice.between(0.82, 1);
    words(canvas, box.x, box.y + line * HEADLINE.leading, box.width * share, HEADLINE, dice);
  }
}

/** Justified columns with hairlines between; paragraphs begin with an indent and end short. `initial` is a capital's colour. */
export function columns(canvas: Canvas, box: Box, count: number, initial: Colour | null, dice: Dice): void {
  const gap = 28;
  const width = Math.floor((box.width - (count - 1) * gap) / count / 4) * 4;
  for (let place = 0; place < count; place++) {
    const x = box.x + place * (width + gap);
    if (place > 0) canvas.rect(x - gap / 2, box.y, 2, box.height, COLOUR.rule);
    column(canvas, { ...box, x, width }, place === 0 ? initial : null, dice);
  }
}

/** A capital takes so many lines. */
const INITIAL_LINES = 4;

function column(canvas: Canvas, box: Box, initial: Colour | null, dice: Dice): void {
  const lines = Math.floor((box.height + BODY.leading - BODY.height) / BODY.leading);
  const side = INITIAL_LINES * BODY.leading - (BODY.leading - BODY.height);
  if (initial !== null) canvas.rect(box.x, box.y, side, side, initial);
  let left = dice.whole(6, 12);
  for (let line = 0; line < lines; line++, left--) {
    const indent = initial !== null && line < INITIAL_LINES ? side + 8 : left === 0 ? 20 : 0;
    if (left === 0) left = dice.whole(6, 12);
    const share = left === 1 && line > INITIAL_LINES ? dice.between(0.3, 0.8) : 1;
    words(canvas, box.x + indent, box.y + line * BODY.leading, (box.width - indent) * share, BODY, dice);
  }
}

function words(canvas: Canvas, x: number, y: number, width: number, face: Face, dice: Dice): void {
  const end = x + width;
  for (let at = x; at < end;) {
    // Whole bytes of the sheet pack better.
    const length = 4 * dice.whole(...face.word);
    // What would be left is too short for a word.
    const reach = at + length + face.space + 4 * face.word[0] > end ? end : at + length;
    canvas.rect(at, y, reach - at, face.height, face.colour);
    at = reach + face.space;
  }
}
