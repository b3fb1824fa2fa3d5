import { findCandidates } from "../db/search.ts";
import { planSearch } from "../domain/search/plan.ts";
import { type SearchQuery } from "../domain/search/query.ts";
import { numbersOf } from "../domain/search/years.ts";
import { correctedStem } from "../domain/search/spelling.ts";
import { knownStem, tokensOf } from "../domain/search/words.ts";
import type { Search } from "./find.ts";

/** The index keeps stems: a whole word of one is looked for in the first so many papers that have it. */
const LOOKED_AT = 20;

/**
 * What was probably meant, where words of a query are in hardly any paper and others are spelt almost like them; `null`
 * where nothing is. One round trip, and only where there is something to correct.
 */
export async function suggestionFor(
  { db, vocabulary }: Pick<Search, "db" | "vocabulary">,
  query: SearchQuery,
  text: string,
): Promise<string | null> {
  const corrections = new Map(
    query.words.flatMap((word) => {
      const stem = knownStem(word);
      const corrected = correctedStem(stem, vocabulary);
      return corrected === null ? [] : [[stem, corrected] as const];
    }),
  );
  if (corrections.size === 0) return null;
  const words = query.words.map((word) => corrections.get(knownStem(word)) ?? word);
  const plan = planSearch({ ...query, words }, vocabulary);
  const { titled, others } = await findCandidates(db, plan, numbersOf(null), true);
  const spelt = wordsOfStems(
    [...titled, ...others].slice(0, LOOKED_AT).flatMap(({ title, abstract }) => tokensOf(`${title} ${abstract}`)),
  );
  const suggestion = text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    const corrected = corrections.get(knownStem(tokensOf(word)[0] ?? ""));
    return (corrected !== undefined && spelt.get(corrected)) || word;
  });
  return suggestion === text ? null : suggestion;
}

/** A word for each stem, the one that is met first. */
function wordsOfStems(tokens: string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const token of tokens) if (!words.has(knownStem(token))) words.set(knownStem(token), token);
  return words;
}
