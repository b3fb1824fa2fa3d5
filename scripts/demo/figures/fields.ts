import { between, normal, pick, type Random } from "../random.ts";
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
  type Point,
  RED,
  RULE,
  SAND,
  STONE,
  WIDTH,
} from "./canvas.ts";

/** Streamlines of a few vortices: noise on its way to becoming something. */
export function flow(random: Random): string {
  const vortices = each(4, () => ({
    at: [between(random, 100, 1100), between(random, 60, 615)] as const,
    spin: between(random, 0.5, 1) * pick(random, [-1, 1]),
    reach: between(random, 130, 260),
  }));
  const direction = ([x, y]: Point): Point => {
    let [dx, dy] = [0.55, 0];
    for (const { at, spin, reach } of vortices) {
      const [rx, ry] = [x - at[0], y - at[1]];
      const pull = spin * Math.exp(-(rx * rx + ry * ry) / (2 * reach * reach)) * 1.6;
      dx += (-ry / reach) * pull;
      dy += (rx / reach) * pull;
    }
    const length = Math.hypot(dx, dy) || 1;
    return [dx / length, dy / length];
  };
  return each(300, (i) => {
    let at: Point = [between(random, -60, WIDTH), between(random, -20, HEIGHT + 20)];
    const points = each(Math.floor(between(random, 7, 20)), (): Point => {
      const [dx, dy] = direction(at);
      return (at = [at[0] + 12 * dx, at[1] + 12 * dy]);
    });
    return line(points, i % 41 === 0 ? RED : pick(random, [INK, BLUE, MIST, STONE, RULE]), between(random, 1.5, 4));
  }).join("");
}

/** Two or three kinds of points and the line that a classifier draws between them. */
export function boundary(random: Random): string {
  const [bend, tilt, phase] = [between(random, 60, 120), between(random, -0.25, 0.25), between(random, 0, 6)];
  const border = (x: number): number => HEIGHT / 2 + tilt * (x - 600) + bend * Math.sin(x / 190 + phase);
  const edge = each(121, (i): Point => [i * 10, border(i * 10)]);
  const margin = (offset: number): string =>
    line(
      edge.map(([x, y]): Point => [x, y + offset]),
      STONE,
      2,
      ' stroke-dasharray="4 10"',
    );
  const ground = area([...edge, [WIDTH, HEIGHT], [0, HEIGHT]], SAND);
  const dots = each(240, () => {
    const x = between(random, 30, WIDTH - 30);
    const offset = (34 + Math.abs(normal(random)) * 95) * pick(random, [-1, 1]);
    const y = border(x) + offset;
    if (y < 24 || y > HEIGHT - 24) return "";
    const isMistaken = random() < 0.025;
    return circle(
      [x, y],
      isMistaken ? 10 : between(random, 5, 9),
      isMistaken ? RED : offset < 0 ? BLUE : GREY,
      ' fill-opacity="0.85"',
    );
  });
  return ground + margin(-34) + margin(34) + line(edge, INK, 4) + dots.join("");
}

/** A loss surface seen as ridges, one behind the other; the one in red is followed. */
export function ridges(random: Random): string {
  const hills = each(5, () => ({
    x: between(random, 250, 950),
    z: between(random, 2, 20),
    height: between(random, 60, 165),
    width: between(random, 60, 170),
    depth: between(random, 2, 5),
  }));
  const rows = 23;
  const chosen = Math.floor(between(random, 8, 18));
  return each(rows, (row) => {
    const ground = 160 + row * 19.5;
    const points = each(111, (i): Point => {
      const x = BOX.left + (i / 110) * (BOX.right - BOX.left);
      const edge = Math.sin((Math.PI * i) / 110) ** 0.6;
      const rise = hills.reduce(
        (sum, hill) =>
          sum + hill.height * Math.exp(-(((x - hill.x) / hill.width) ** 2) - ((row - hill.z) / hill.depth) ** 2),
        0,
      );
      return [x, ground - edge * (rise + 4 * normal(random) * Math.min(1, rise / 40))];
    });
    return (
      area([...points, [BOX.right, ground + 30], [BOX.left, ground + 30]], "#fffdf8") +
      line(points, row === chosen ? RED : row % 2 ? BLUE : INK, row === chosen ? 4.5 : 2.2)
    );
  }).join("");
}

/** Level lines of a bowl with side valleys, and the steps of a descent. */
export function descent(random: Random): string {
  const goal: Point = [between(random, 680, 860), between(random, 290, 400)];
  const [turn, ratio] = [between(random, -0.5, 0.5), between(random, 0.42, 0.6)];
  const wobble = each(3, () => ({ size: between(random, 0.02, 0.075), phase: between(random, 0, 6) }));
  const ring = (radius: number): Point[] =>
    each(97, (i): Point => {
      const angle = (i / 96) * 2 * Math.PI;
      const reach =
        radius * (1 + wobble.reduce((sum, { size, phase }, k) => sum + size * Math.sin((k + 2) * angle + phase), 0));
      const [x, y] = [reach * Math.cos(angle), reach * ratio * Math.sin(angle)];
      return [goal[0] + x * Math.cos(turn) - y * Math.sin(turn), goal[1] + x * Math.sin(turn) + y * Math.cos(turn)];
    });
  const rings = each(15, (i) =>
    line(ring(26 + i * 46 + i * i * 1.5), i < 4 ? BLUE : i < 9 ? MIST : HAZE, i % 5 === 0 ? 3.5 : 2),
  );
  let side = 1;
  const steps = each(15, (i): Point => {
    side = -side;
    const left = 0.78 ** i;
    return [
      goal[0] - (goal[0] - 150) * left + side * 46 * left * 0.5,
      goal[1] + 190 * left * Math.cos(turn * 2) * -1 + side * 92 * left,
    ];
  });
  return (
    rings.join("") +
    line([...steps, goal], RED, 4) +
    steps.map((step) => circle(step, 8, RED)).join("") +
    circle(goal, 12, INK)
  );
}
