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
