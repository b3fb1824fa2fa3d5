import { IN_PLACE } from "../../feeds/markup.ts";
import { textWidth } from "../embedding/text-width.ts";

export interface BadgeProps {
  /** Who says it. */
  label: string;
  message: string;
  /** Something to be proud of, or just so. */
  loud: boolean;
}

const HEIGHT = 20;
const SIZE = 11;
const EDGE = 6;
const BASELINE = 14;

/** A badge in the measure of those that stand beside it in a README: two fields of one line of text, twenty pixels high. */
export function Badge({ label, message, loud }: BadgeProps) {
  const [left, right] = [label, message].map((text) => Math.ceil(textWidth(text, SIZE)));
  const split = (left ?? 0) + 2 * EDGE;
  const width = split + (right ?? 0) + 2 * EDGE;
  const name = `${label}: ${message}`;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={HEIGHT} role="img" aria-label={name}>
      <title {...IN_PLACE}>{name}</title>
      <rect width={split} height={HEIGHT} fill="#37322a" />
      <rect x={split} width={width - split} height={HEIGHT} fill={loud ? "#b3261e" : "#6b665c"} />
      <g fill="#fffdf8" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size={SIZE}>
        {/* With their lengths said, they fit in whichever font there is. */}
        <text x={EDGE} y={BASELINE} textLength={left}>
          {label}
        </text>
        <text x={split + EDGE} y={BASELINE} textLength={right}>
          {message}
        </text>
      </g>
    </svg>
  );
}
