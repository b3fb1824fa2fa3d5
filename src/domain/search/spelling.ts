import type { Vocabulary } from "./vocabulary.ts";

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** From this length on two mistakes are looked through. */
const LONG = 8;
/** A correction is in at least so many papers, and so many times more than what was typed. */
const FEWEST = 5;
const TIMES_MORE = 20;

/**
 * The stem that was probably meant by one that hardly any paper has: the nearest of the index's own (one letter changed,
 * left out, added or swapped with its neighbour; two in long words), the most frequent of those. `null` for one that is
 * common enough, or like no other.
 */
export function correctedStem(stem: string, vocabulary: Vocabulary): string | null {
  if (stem.length < SHORTEST || /\d/.test(stem)) return null;
  const typed = vocabulary.papersWith(stem);
  const fewest = Math.max(FEWEST, TIMES_MORE * typed);
  const most = stem.length >= LONG ? 2 : 1;
  let best: { stem: string; edits: number; papers: number } | null = null;
  for (const other of vocabulary.stems()) {
    if (Math.abs(other.length - stem.length) > most) continue;
    const papers = vocabulary.papersWith(other);
    // The most frequent come first.
    if (papers < fewest) break;
    const edits = editDistance(stem, other, best === null ? most : Math.min(most, best.edits));
    if (edits === null || (best !== null && edits >= best.edits)) continue;
    best = { stem: other, edits, papers };
    if (edits === 1) break;
  }
  return best?.stem ?? null;
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
