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
  n,
  type Point,
  RED,
  RULE,
  STONE,
} from "./canvas.ts";

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Nodes that keep their distance, each tied to its nearest; one neighbourhood is lit. */
export function network(random: Random): string {
  const nodes: Point[] = [];
  for (let attempt = 0; attempt < 900 && nodes.length < 74; attempt++) {
    const node: Point = [between(random, BOX.left, BOX.right), between(random, BOX.top - 20, BOX.bottom + 20)];
    if (nodes.every((other) => distance(other, node) > 66)) nodes.push(node);
  }
  const edges = nodes.flatMap((_, i) =>
    nearest(nodes, i, random() < 0.3 ? 4 : 2).map((j): [number, number] => [Math.min(i, j), Math.max(i, j)]),
  );
  const degrees = nodes.map((_, i) => edges.filter((ends) => ends.includes(i)).length);
  const hub = degrees.indexOf(Math.max(...degrees));
  const ties = edges.map(([i, j]) => {
    const isLit = i === hub || j === hub;
    return line([nodes[i] ?? [0, 0], nodes[j] ?? [0, 0]], isLit ? RED : STONE, isLit ? 4 : 2);
  });
  const dots = nodes.map((node, i) =>
    circle(node, 6 + 2.2 * (degrees[i] ?? 0), i === hub ? RED : i % 3 === 0 ? BLUE : i % 3 === 1 ? INK : MIST),
  );
  return ties.join("") + dots.join("");
}

function nearest(nodes: readonly Point[], index: number, count: number): number[] {
  const own = nodes[index] ?? [0, 0];
  const others = nodes.map((_, i) => i).filter((i) => i !== index);
  return others.sort((a, b) => distance(nodes[a] ?? own, own) - distance(nodes[b] ?? own, own)).slice(0, count);
}

interface Branch {
  at: Point;
  parent: Branch | null;
}

/** A search that branches from left to right; the line that was kept is red. */
export function searchTree(random: Random): string {
  const depth = 6;
  let level: Branch[] = [{ at: [BOX.left, HEIGHT / 2], parent: null }];
  const levels = [level];
  for (let d = 1; d <= depth; d++) {
    const children = level
      .flatMap((parent) => each(random() < 0.32 && d > 2 ? 0 : random() < 0.62 ? 2 : 3, () => parent))
      .slice(0, 24);
    const kept = children.length > 0 ? children : level;
    level = kept.map((parent, i) => {
      const y = kept.length === 1 ? HEIGHT / 2 : BOX.top - 30 + ((i + 0.5) / kept.length) * (BOX.bottom - BOX.top + 60);
      return { at: [BOX.left + (d / depth) * (BOX.right - BOX.left), y], parent };
    });
    levels.push(level);
  }
  const path = new Set<Branch>();
  for (let node: Branch | null = level[Math.floor(random() * level.length)] ?? null; node; node = node.parent)
    path.add(node);
  const all = levels.flat();
  const edges = all
    .toSorted((a, b) => Number(path.has(a)) - Number(path.has(b)))
    .map((node) => drawBranch(node, path.has(node)));
  return (
    edges.join("") + all.map((node) => circle(node.at, path.has(node) ? 11 : 7, path.has(node) ? RED : BLUE)).join("")
  );
}

function drawBranch({ at: [x, y], parent }: Branch, isKept: boolean): string {
  if (!parent) return "";
  const [px, py] = parent.at;
  const middle = (px + x) / 2;
  const path = `M${n(px)} ${n(py)}C${n(middle)} ${n(py)} ${n(middle)} ${n(y)} ${n(x)} ${n(y)}`;
  return `<path d="${path}" fill="none" stroke="${isKept ? RED : STONE}" stroke-width="${isKept ? 5 : 2.5}"/>`;
}

/** Rings of a large molecule on a honeycomb, with a few side chains. */
export function molecule(random: Random): string {
  const side = 62;
  const centre = (q: number, r: number): Point => [
    600 + side * Math.sqrt(3) * (q + r / 2),
    HEIGHT / 2 + side * 1.5 * r,
  ];
  const cells = [-3, -2, -1, 0, 1, 2, 3]
    .flatMap((q) => [-1, 0, 1].map((r) => centre(q, r)))
    .filter(() => random() < 0.62);
  const corner = ([x, y]: Point, k: number): Point => [
    x + side * Math.cos((Math.PI / 3) * (k + 0.5)),
    y + side * Math.sin((Math.PI / 3) * (k + 0.5)),
  ];
  const key = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;
  const atoms = new Map(cells.flatMap((cell) => each(6, (k) => corner(cell, k))).map((atom) => [key(atom), atom]));
  const rings = cells.map((cell, i) => {
    const inner = each(7, (k): Point => [
      cell[0] + (corner(cell, k)[0] - cell[0]) * 0.72,
      cell[1] + (corner(cell, k)[1] - cell[1]) * 0.72,
    ]);
    return (
      line(
        each(7, (k) => corner(cell, k)),
        GREY,
        5,
      ) + (i % 2 === 0 ? line(inner, HAZE, 5) : "")
    );
  });
  const site = Math.floor(random() * atoms.size);
  const balls = [...atoms.values()].map((atom, i) =>
    circle(atom, i === site ? 24 : random() < 0.2 ? 16 : 9, i === site ? RED : i % 5 === 0 ? BLUE : INK),
  );
  const halo = circle(
    [...atoms.values()][site] ?? [600, HEIGHT / 2],
    58,
    "none",
    ` stroke="${RED}" stroke-width="2.5" stroke-dasharray="4 8"`,
  );
  return (
    circle([600, HEIGHT / 2], 268, "none", ` stroke="${RULE}" stroke-width="2"`) +
    rings.join("") +
    balls.join("") +
    halo
  );
}
