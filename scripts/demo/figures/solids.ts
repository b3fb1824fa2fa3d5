import { between, type Random } from "../random.ts";
import { BLUE, each, HEIGHT, INK, n, RED, RULE } from "./canvas.ts";

type Spot = readonly [x: number, y: number, z: number];

/** A solid as a mesh of its parallels and meridians; what lies behind is faint. */
export function mesh(random: Random): string {
  const [tilt, lobes, depth] = [
    between(random, 0.35, 0.8),
    Math.floor(between(random, 2, 6)),
    between(random, 0.08, 0.28),
  ];
  const turn = between(random, 0, 6);
  const place = (u: number, v: number): Spot => {
    const radius = 245 * (1 + depth * Math.sin(lobes * u + turn) * Math.sin(v) ** 2);
    const [x, y, z] = [
      radius * Math.sin(v) * Math.cos(u + turn) * 1.35,
      radius * Math.cos(v),
      radius * Math.sin(v) * Math.sin(u + turn),
    ];
    return [600 + x, HEIGHT / 2 + y * Math.cos(tilt) - z * Math.sin(tilt), y * Math.sin(tilt) + z * Math.cos(tilt)];
  };
  const chosen = Math.floor(between(random, 4, 9));
  const parallels = each(12, (k) => each(49, (i) => place((i / 48) * 2 * Math.PI, ((k + 1) / 13) * Math.PI)));
  const meridians = each(18, (k) => each(33, (i) => place((k / 18) * 2 * Math.PI, (i / 32) * Math.PI)));
  const curves = [...meridians, ...parallels];
  const others = parallels.filter((_, k) => k !== chosen);
  return (
    stretches(curves, (z) => z < 0, RULE, 1.5) +
    stretches(meridians, (z) => z >= 0, INK, 1.8) +
    stretches(others, (z) => z >= 0, BLUE, 2.4) +
    stretches(parallels.slice(chosen, chosen + 1), (z) => z >= 0, RED, 5)
  );
}

/** One path of all the stretches of the curves whose depth is asked for. */
function stretches(curves: readonly Spot[][], isAsked: (z: number) => boolean, colour: string, width: number): string {
  const moves = curves.flatMap((curve) =>
    curve.map(([x, y, z], i) => {
      const before = curve[i - 1];
      if (!before || !isAsked((before[2] + z) / 2)) return `M${n(x)} ${n(y)}`;
      return `L${n(x)} ${n(y)}`;
    }),
  );
  const path = moves.filter((move, i) => move.startsWith("L") || moves[i + 1]?.startsWith("L")).join("");
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}
