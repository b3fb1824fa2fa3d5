import { type Box, type Canvas, COLOUR, createSheet } from "./canvas.ts";
import { type Dice, diceOf } from "./dice.ts";
import { boxOf, GUTTER, LAYOUTS, type Part } from "./layouts.ts";
import { arcs, curves, engraving, skyline } from "./patterns.ts";
import { halftone, matrix, type Picture, ridges, rings, sunrise } from "./pictures.ts";
import { encodePng } from "./png.ts";
import { columns, headline } from "./type.ts";

/** As pictures in previews are: https://ogp.me/, 16:9. */
const WIDTH = 1200;
const HEIGHT = 675;
const EDGE = 48;
/** Paper, ink, rule, accent. */
const PALETTE = [
  [0xff, 0xfd, 0xf8],
  [0x1b, 0x1a, 0x17],
  [0xd9, 0xd3, 0xc5],
  [0xb3, 0x26, 0x1e],
] as const;

const PICTURES: readonly [Picture, ...Picture[]] = [
  sunrise,
  halftone,
  rings,
  ridges,
  matrix,
  skyline,
  arcs,
  engraving,
  curves,
];

/** A front page for a paper without a picture, as a PNG of 1200 × 675: another for each id, always the same for one. */
export async function drawCard(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const dice = diceOf(id);
  const { pixels, canvas } = createSheet(WIDTH, HEIGHT);
  const top = masthead(canvas, dice);
  const area = { x: EDGE, y: top, width: WIDTH - 2 * EDGE, height: HEIGHT - EDGE - top };
  const layout = dice.pick(LAYOUTS);
  const mirrored = dice.chance(0.5);
  // One thing in vermilion: something in the picture, or the capital that the text begins with.
  const inPicture = dice.chance(0.75);
  let fresh = true;
  for (const part of layout) {
    const box = boxOf(part, area, mirrored);
    const first = fresh && part.kind === (inPicture ? "picture" : "text");
    if (first) fresh = false;
    rules(canvas, box, area);
    draw(canvas, part, box, first ? COLOUR.accent : COLOUR.ink, dice);
  }
  return encodePng({ width: WIDTH, height: HEIGHT, palette: PALETTE, pixels });
}

function draw(canvas: Canvas, part: Part, box: Box, accent: 1 | 3, dice: Dice): void {
  switch (part.kind) {
    case "picture":
      return dice.pick(PICTURES)(canvas.within(box), dice, accent);
    case "headline":
      return headline(canvas, box, dice);
    case "text":
      return columns(canvas, box, part.columns ?? 1, accent === COLOUR.accent ? accent : null, dice);
  }
}

/** Hairlines left of a part and above it, where it has neighbours. */
function rules(canvas: Canvas, box: Box, area: Box): void {
  if (box.x > area.x) canvas.rect(box.x - GUTTER / 2 - 1, box.y, 2, box.height, COLOUR.rule);
  if (box.y > area.y) canvas.rect(box.x, box.y - GUTTER / 2 - 1, box.width, 2, COLOUR.rule);
}

/** The name between rules, in one of three manners. Returns where the page goes on. */
function masthead(canvas: Canvas, dice: Dice): number {
  const width = WIDTH - 2 * EDGE;
  const name = [dice.whole(90, 150), dice.whole(160, 260)];
  const length = name.reduce((sum, word) => sum + word + 16, -16);
  const manner = dice.whole(0, 2);
  if (manner === 0) canvas.rect(0, 0, WIDTH, 84, COLOUR.ink);
  const [colour, y] = manner === 0 ? ([COLOUR.paper, 26] as const) : ([COLOUR.ink, 36] as const);
  let x = manner === 2 ? EDGE : (WIDTH - length) / 2;
  for (const word of name) {
    canvas.rect(x, y, word, 32, colour);
    x += word + 16;
  }
  if (manner === 0) return 84 + GUTTER;
  canvas.rect(EDGE, 84, width, manner === 1 ? 2 : 8, COLOUR.ink);
  if (manner === 1) canvas.rect(EDGE, 90, width, 6, COLOUR.ink);
  return 96 + GUTTER - 8;
}
