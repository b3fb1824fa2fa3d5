import type { Lexicon } from "./lexicon.ts";
import type { SearchQuery } from "./query.ts";
import { correctedRow } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { knownStem, tokensOf } from "./words.ts";

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** What is known of words. */
export interface Words {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
}

/**
 * What was probably meant by a line, where words of it are in hardly any paper and others are spelt almost like them; where
 * it found nothing, its phrases as mere words. Names of authors whose papers it found are meant as they stand. `null` where there is
 * nothing better to be looked for.
 */
export function suggestionFor(
  text: string,
  query: SearchQuery,
  found: readonly { authors: readonly { name: string }[] }[],
  { lexicon, vocabulary }: Words,
): string | null {
  const corrections = new Map(
    [...new Set(query.words.map(knownStem))].flatMap((stem) => {
      const row = correctedRow(stem, lexicon, vocabulary);
      const form = row === null ? undefined : lexicon.forms[row];
      return form === undefined ? [] : [[stem, form] as const];
    }),
  );
  const names =
    corrections.size === 0 ? [] : found.flatMap(({ authors }) => authors.flatMap(({ name }) => tokensOf(name)));
  for (const name of names) corrections.delete(knownStem(name));
  const loose =
    found.length > 0 || query.phrases.length === 0 ? text : text.replaceAll('"', " ").replace(/\s+/g, " ").trim();
  const suggestion = loose.replace(WORDS, (word) => corrections.get(knownStem(tokensOf(word)[0] ?? "")) ?? word);
  return suggestion === text ? null : suggestion;
}
