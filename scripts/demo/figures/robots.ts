import { between, type Random } from "../random.ts";
import {
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
  rectangle,
  RED,
  RULE,
  SAND,
  STONE,
  WIDTH,
} from "./canvas.ts";

/** Poses of a jointed arm along the path of its hand, to one side or the other. */
export function arm(random: Random): string {
  const base: Point = [between(random, 380, 520), BOX.bottom];
  const [start, swing, bend] = [between(random, -2.5, -2.2), between(random, 1.2, 1.6), between(random, 0.45, 0.8)];
  const count = Math.floor(between(random, 5, 10));
  const poses = each(count, (step) => {
    const part = step / (count - 1);
    return jointsOf(base, start + swing * part, [bend * (0.6 + part), bend * (1.4 - part)]);
  });
  const hand = poses.map((joints) => joints.at(-1) ?? base);
  const figure = [
    line(
      [
        [BOX.left, BOX.bottom + 14],
        [BOX.right, BOX.bottom + 14],
      ],
      INK,
      3,
    ),
    rectangle(base[0] - 60, BOX.bottom - 10, 120, 24, GREY),
    ...poses.slice(0, -1).map((joints, step) => pose(joints, step % 2 ? HAZE : RULE, 10)),
    pose(poses.at(-1) ?? [], INK, 16),
    line(hand, RED, 4, ' stroke-dasharray="2 12"'),
    ...hand.map((at) => circle(at, 6, RED)),
    circle(hand.at(-1) ?? base, 34, "none", ` stroke="${RED}" stroke-width="3"`),
  ].join("");
  return random() < 0.5 ? figure : `<g transform="translate(${WIDTH} 0) scale(-1 1)">${figure}</g>`;
}

function jointsOf(base: Point, angle: number, bends: readonly number[]): Point[] {
  const joints = [base];
  [230, 190, 130].reduce(
    ([x, y, turn]: [number, number, number], length, link): [number, number, number] => {
      const next: Point = [x + length * Math.cos(turn), y + length * Math.sin(turn)];
      joints.push(next);
      return [...next, turn + (bends[link] ?? 0)];
    },
    [...base, angle],
  );
  return joints;
}

function pose(joints: readonly Point[], colour: string, width: number): string {
  const knobs = joints.map((joint) =>
    circle(joint, width, "#fffdf8", ` stroke="${colour}" stroke-width="${width / 2}"`),
  );
  return line(joints, colour, width) + knobs.join("");
}

interface Obstacle {
  at: Point;
  radius: number;
}

/** A floor with obstacles, the ways across it that were tried, and the one that was taken. */
export function routes(random: Random): string {
  // Columns of two and of one in turn, so that no straight way is free.
  const obstacles = each(10, (i): Obstacle => {
    const x = 250 + Math.floor((i * 2) / 3) * 118;
    const y = [190, 485, HEIGHT / 2][i % 3] ?? 0;
    return { at: [x + between(random, -18, 18), y + between(random, -45, 45)], radius: between(random, 46, 84) };
  });
  const goal: Point = [BOX.right, HEIGHT / 2 + between(random, -150, 150)];
  const tried = each(18, (i) =>
    walk(obstacles, [BOX.left, HEIGHT / 2 + (i - 8.5) * 16], goal, () => 3 * (random() - 0.5)),
  );
  const taken = walk(obstacles, [BOX.left, HEIGHT / 2], goal, () => 0);
  return [
    ...tried.map((path, i) => line(path, i % 3 ? HAZE : MIST, 2.5)),
    ...obstacles.map(({ at, radius }, i) => circle(at, radius, [BLUE, SAND, STONE][i % 3] ?? SAND)),
    line(taken, RED, 5),
    circle([BOX.left, HEIGHT / 2], 14, INK),
    circle(goal, 18, "#fffdf8", ` stroke="${RED}" stroke-width="6"`),
  ].join("");
}

/** Steps towards the goal that slide along the obstacles in the way, until they are there. */
function walk(obstacles: readonly Obstacle[], start: Point, goal: Point, wander: () => number): Point[] {
  const path = [start];
  let [[x, y], heading]: [Point, number] = [start, 0];
  for (let step = 0; step < 140 && x < goal[0] - 12; step++) {
    heading = 0.75 * heading + 0.25 * (Math.atan2(goal[1] - y, goal[0] - x) + wander());
    [x, y] = [x + 14 * Math.cos(heading), y + 14 * Math.sin(heading)];
    for (const { at, radius } of obstacles) {
      const distance = Math.hypot(x - at[0], y - at[1]) || 1;
      const room = radius + 20;
      if (distance < room) [x, y] = [at[0] + ((x - at[0]) * room) / distance, at[1] + ((y - at[1]) * room) / distance];
    }
    path.push([x, y]);
  }
  return [...path, goal];
}
