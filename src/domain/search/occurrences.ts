import { foldedText, knownStem } from "./words.ts";

/** A word of a text whose stem was looked for. */
export interface Occurrence {
  stem: string;
  /** Whether nothing but signs is between it and the one before. */
  adjacent: boolean;
}

/**
 * Finds words of some stems in texts, in their order. Most words of a text are none of them: it is not parted into words, which
 * takes four times as long, but looked through for how such words begin. Every word begins with its stem, or with all but the
 * last letter of it (`memories`, `memori`, of `memory`); which of those that do so have the stem is then seen.
 */
export function occurrencesOf(stems: ReadonlySet<string>): (text: string) => Occurrence[] {
  const beginnings = [...new Set([...stems].map((stem) => (stem.length > 2 ? stem.slice(0, -1) : stem)))];
  if (beginnings.length === 0) return () => [];
  const ascii = beginnings.every((beginning) => /^[a-z0-9]+$/.test(beginning));
  const letter = ascii ? "[a-z0-9]" : String.raw`[\p{L}\p{N}\p{Co}]`;
  const words = new RegExp(`(?<!${letter})(?:${beginnings.join("|")})${letter}*`, ascii ? "g" : "gu");
  const between = new RegExp(letter, ascii ? "" : "u");
  return (text) => {
    const folded = foldedText(text);
    const found: Occurrence[] = [];
    let end = -1;
    for (const { 0: word, index } of folded.matchAll(words)) {
      const stem = knownStem(word);
      if (!stems.has(stem)) continue;
      found.push({ stem, adjacent: end >= 0 && !between.test(folded.slice(end, index)) });
      end = index + word.length;
    }
    return found;
  };
}
