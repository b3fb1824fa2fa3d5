import { type Lexicon, lettersOf } from "./lexicon.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** From this length on two mistakes are looked through. */
const LONG = 8;
/** A correction is in at least so many papers, and in so many times more than what was typed. */
const FEWEST = 5;
const TIMES_MORE = 20;

/**
 * The row of the stem that was probably meant by one that hardly any paper has: the nearest of those that were learnt (one
 * letter changed, left out, added or swapped with its neighbour; two in long words), the most frequent of those. `null` for
 * one that was learnt itself, or is like no other.
 */
export function correctedRow(stem: string, lexicon: Lexicon, vocabulary: Vocabulary): number | null {
  if (stem.length < SHORTEST || /\d/.test(stem) || lexicon.rowOf(stem) !== undefined) return null;
  const fewest = Math.max(FEWEST, TIMES_MORE * vocabulary.papersWith(stem));
  const most = stem.length >= LONG ? 2 : 1;
  const letters = lettersOf(stem);
  let best: { row: number; edits: number } | null = null;
  for (const [row, other] of lexicon.stems.entries()) {
    if (Math.abs(other.length - stem.length) > most) continue;
    // An edit changes two letters at most: most words are told apart by that.
    if (bits((lexicon.letters[row] ?? 0) ^ letters) > 2 * most) continue;
    if (vocabulary.papersWith(other) < fewest) continue;
    const edits = editDistance(stem, other, best === null ? most : best.edits);
    if (edits === null || (best !== null && edits >= best.edits)) continue;
    best = { row, edits };
    if (edits === 1) break;
  }
  return best?.row ?? null;
}

function bits(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count++;
  return count;
}

/** Edits that make one word of another, neighbours swapped counting as one (Damerau, 1964); `null` for more than `most`. */
function editDistance(one: string, other: string, most: number): number | null {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > most) return null;
    [beforeLast, last] = [last, row];
  }
  const edits = last[other.length] ?? 0;
  return edits <= most ? edits : null;
}
