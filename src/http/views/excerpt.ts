/** How much of the abstract a rank is worth on the front page, in characters; the last papers are headlines only. */
const ROOM: { untilRank: number; characters: number }[] = [
  { untilRank: 1, characters: 520 },
  { untilRank: 3, characters: 320 },
  { untilRank: 9, characters: 220 },
  { untilRank: 30, characters: 140 },
];

/** Characters of abstract for a rank, 0 for none. */
export function roomFor(rank: number): number {
  return ROOM.find((row) => rank <= row.untilRank)?.characters ?? 0;
}

/** The first whole sentences that fill at least half the room, or else the text cut after a word, with an ellipsis. */
export function excerpt(text: string, characters: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= characters) return line;
  const room = line.slice(0, characters);
  const sentences = /^.*[.?!](?=\s\p{Lu})/u.exec(room)?.[0] ?? "";
  if (sentences.length >= characters / 2) return sentences;
  return `${room.replace(/\s+\S*$/, "").replace(/[\s,;:(–—-]+$/, "")}…`;
}
