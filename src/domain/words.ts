const MAX_WORDS = 20;

/** The words of a query: letters, digits and what combines with them, each once, at most twenty. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [])].slice(0, MAX_WORDS);
}
