import { between, type Random } from "../random.ts";
import {
  area,
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
  n,
  type Point,
  rectangle,
  RED,
  RULE,
  SAND,
  STONE,
} from "./canvas.ts";

/** Frames of one landscape, some hours apart; the sun, or the moon, moves through them. */
export function frames(random: Random): string {
  const count = Math.floor(between(random, 3, 6));
  const gap = 20;
  const width = (BOX.right - BOX.left + 60 - (count - 1) * gap) / count;
  const height = Math.min(400, width * 1.4);
  const isNight = random() < 0.3;
  const tones = isNight ? [GREY, BLUE, MIST] : [HAZE, MIST, BLUE];
  const hills = tones.map((colour, depth) => ({
    colour,
    base: 0.5 + depth * 0.15,
    waves: each(3, () => ({
      size: between(random, 0.015, 0.06),
      pace: between(random, 0.4, 2.4),
      phase: between(random, 0, 6),
    })),
  }));
  const [low, high] = [between(random, 0.2, 0.3), between(random, 0.08, 0.2)];
  return each(count, (frame) => {
    const part = frame / (count - 1);
    const corner: Point = [BOX.left - 30 + frame * (width + gap), (HEIGHT - height) / 2];
    const sun: Point = [
      corner[0] + width * (0.2 + 0.6 * part),
      corner[1] + height * (low + high * (2 * part - 1) ** 2 - 0.06),
    ];
    const layers = hills.map(({ colour, base, waves }, depth) => {
      const edge = each(41, (i): Point => {
        const at = (i / 40) * 5 + frame * 0.35 * (depth + 1);
        const rise = waves.reduce((sum, { size, pace, phase }) => sum + size * Math.sin(at * pace + phase), 0);
        return [corner[0] + (i / 40) * width, corner[1] + height * (base - rise)];
      });
      return area([...edge, [corner[0] + width, corner[1] + height], [corner[0], corner[1] + height]], colour);
    });
    const disc = circle(sun, width * 0.11, frame === count - 1 ? RED : isNight ? HAZE : STONE);
    return (
      rectangle(...corner, width, height, isNight ? INK : SAND) +
      disc +
      layers.join("") +
      perforation(corner, width, height)
    );
  }).join("");
}

function perforation([x, y]: Point, width: number, height: number): string {
  const step = width / 8;
  return each(16, (i) =>
    rectangle(x + ((i % 8) + 0.5) * step - 7, i < 8 ? y - 34 : y + height + 20, 14, 14, RULE),
  ).join("");
}

/** A voice: bars of loudness about a middle line, one word of it marked. */
export function waveform(random: Random): string {
  const count = 92;
  const step = (BOX.right - BOX.left) / count;
  const phrases = each(5, () => ({
    at: between(random, 0, count),
    width: between(random, 5, 13),
    size: between(random, 90, 215),
  }));
  const [from, length] = [Math.floor(between(random, 20, 60)), Math.floor(between(random, 7, 14))];
  const bars = each(count, (i) => {
    const loudness = phrases.reduce(
      (sum, { at, width, size }) => sum + size * Math.exp(-(((i - at) / width) ** 2)),
      10,
    );
    const reach = Math.min(225, loudness) * between(random, 0.35, 1);
    const x = BOX.left + (i + 0.5) * step;
    const colour = i >= from && i < from + length ? RED : i % 3 ? BLUE : MIST;
    return line(
      [
        [x, HEIGHT / 2 - reach],
        [x, HEIGHT / 2 + reach],
      ],
      colour,
      6,
    );
  });
  const [left, right] = [BOX.left + from * step, BOX.left + (from + length) * step];
  const bracket = `<path d="M${n(left)} 600v14H${n(right)}v-14" fill="none" stroke="${RED}" stroke-width="3"/>`;
  return (
    line(
      [
        [BOX.left, HEIGHT / 2],
        [BOX.right, HEIGHT / 2],
      ],
      RULE,
      2,
    ) +
    bars.join("") +
    bracket
  );
}
