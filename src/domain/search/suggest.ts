import type { Lexicon } from "./lexicon.ts";
import type { SearchQuery } from "./query.ts";
import { correctedRow } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { knownStem, tokensOf } from "./words.ts";

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What was probably meant by a line, where words of it are in hardly any paper and others are spelt almost like them; `null`
 * where nothing is.
 */
export function suggestionFor(
  text: string,
  query: SearchQuery,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): string | null {
  const corrections = new Map(
    [...new Set(query.words.map(knownStem))].flatMap((stem) => {
      const row = correctedRow(stem, lexicon, vocabulary);
      const form = row === null ? undefined : lexicon.forms[row];
      return form === undefined ? [] : [[stem, form] as const];
    }),
  );
  if (corrections.size === 0) return null;
  const suggestion = text.replace(WORDS, (word) => corrections.get(knownStem(tokensOf(word)[0] ?? "")) ?? word);
  return suggestion === text ? null : suggestion;
}
