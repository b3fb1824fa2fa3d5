import { knownStem, tokensOf } from "./words.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const WORDS = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** A text in pieces; joined they are the text. Words of any form whose stem was asked for are marked. */
export function markedPieces(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(WORDS)) {
    if (!tokensOf(match[0]).some((token) => stems.has(knownStem(token)))) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    at = match.index + match[0].length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}

/** From the sentence on that has most of what was asked for, each stem once; the beginning where none has any. */
export function tellingPassage(text: string, stems: ReadonlySet<string>): string {
  const line = text.replace(/\s+/g, " ").trim();
  const sentences = line.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  const scores = sentences.map(
    (sentence) =>
      new Set(
        tokensOf(sentence)
          .map(knownStem)
          .filter((stem) => stems.has(stem)),
      ).size,
  );
  const best = scores.indexOf(Math.max(...scores));
  return best <= 0 ? line : `… ${sentences.slice(best).join(" ")}`;
}
