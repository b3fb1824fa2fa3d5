import type { EmbeddedList } from "../../domain/embedded.ts";
import { compact } from "../../domain/wording/numbers.ts";
import { IN_PLACE } from "../../feeds/markup.ts";
import { PICTURE, pictureHeight } from "../embedding/size.ts";
import { cutToWidth, textWidth } from "../embedding/text-width.ts";

export interface ListPictureProps {
  list: EmbeddedList;
  /** In pixels. */
  width: number;
  dark: boolean;
}

const COLOURS = {
  light: { paper: "#fffdf8", ink: "#1b1a17", grey: "#6b665c", rule: "#d9d3c5", accent: "#b3261e" },
  dark: { paper: "#151310", ink: "#ece6da", grey: "#a59d8d", rule: "#37322a", accent: "#ff7a66" },
};

const EDGE = 16;
const SIZE = 12;
/** Where titles begin, and what stays free between one and its votes. */
const INDENT = 46;
const GAP = 16;
/** How much wider bold letters are. */
const BOLD = 1.15;

/** A list as a picture, for places that allow nothing else. Without a single paper it says so. */
export function ListPicture({ list, width, dark }: ListPictureProps) {
  const { heading, site, items } = list;
  const colour = dark ? COLOURS.dark : COLOURS.light;
  const height = pictureHeight(items.length);
  const siteWidth = textWidth(site, SIZE);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} role="img" aria-label={`${heading}, ${site}`}>
      <title {...IN_PLACE}>{`${heading}, ${site}`}</title>
      <rect width={width} height={height} fill={colour.paper} />
      <g fill={colour.ink} font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size={SIZE}>
        <text x={EDGE} y={26} font-weight="bold">
          {cutToWidth(heading, SIZE * BOLD, width - 2 * EDGE - GAP - siteWidth)}
        </text>
        <text x={width - EDGE} y={26} text-anchor="end" fill={colour.grey}>
          {site}
        </text>
        {items.length === 0 && (
          <text x={EDGE} y={PICTURE.head + 20} fill={colour.grey}>
            No paper passes these filters just now.
          </text>
        )}
        {items.map(({ id, rank, title, upvotes }, place) => {
          const top = PICTURE.head + place * PICTURE.row;
          const votes = upvotes ? `▲ ${compact(upvotes)}` : "";
          const room = width - INDENT - EDGE - (votes === "" ? 0 : GAP + textWidth(votes, SIZE));
          return (
            <g key={id}>
              <path d={`M${EDGE} ${top}H${width - EDGE}`} stroke={colour.rule} />
              <text x={EDGE} y={top + 20} fill={colour.accent}>
                {rank}
              </text>
              <text x={INDENT} y={top + 20}>
                {cutToWidth(title, SIZE, room)}
              </text>
              <text x={width - EDGE} y={top + 20} text-anchor="end" fill={colour.grey}>
                {votes}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
