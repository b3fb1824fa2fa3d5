import { truncate } from "../text.ts";

/** The first whole sentences that fill at least half the room, or else the text cut after a word, with an ellipsis. */
export function excerpt(text: string, characters: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= characters) return line;
  const room = truncate(line, characters);
  const sentences = /^.*[.?!](?=\s\p{Lu})/u.exec(room)?.[0] ?? "";
  if (sentences.length >= characters / 2) return sentences;
  return `${room.replace(/\s+\S*$/, "").replace(/[\s,;:(–—-]+$/, "")}…`;
}
