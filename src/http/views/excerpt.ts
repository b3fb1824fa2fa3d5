import { truncate } from "../../domain/text.ts";

/** How much of the abstract a rank is worth on the front page, in characters; the last papers are headlines only. */
const ROOM: { untilRank: number; underPicture: number; alone: number }[] = [
  { untilRank: 1, underPicture: 520, alone: 1100 },
  { untilRank: 3, underPicture: 320, alone: 400 },
  { untilRank: 6, underPicture: 220, alone: 380 },
  { untilRank: 9, underPicture: 0, alone: 220 },
  { untilRank: 30, underPicture: 0, alone: 140 },
];

/** Characters of abstract for a rank, with a picture above it or without; 0 for none. */
export function roomFor(rank: number, hasPicture: boolean): number {
  const row = ROOM.find(({ untilRank }) => rank <= untilRank);
  if (row === undefined) return 0;
  return hasPicture ? row.underPicture : row.alone;
}

/** The first whole sentences that fill at least half the room, or else the text cut after a word, with an ellipsis. */
export function excerpt(text: string, characters: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= characters) return line;
  const room = truncate(line, characters);
  const sentences = /^.*[.?!](?=\s\p{Lu})/u.exec(room)?.[0] ?? "";
  if (sentences.length >= characters / 2) return sentences;
  return `${room.replace(/\s+\S*$/, "").replace(/[\s,;:(–—-]+$/, "")}…`;
}
