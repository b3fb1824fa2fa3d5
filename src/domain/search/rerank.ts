import { closeness, type Lexicon, meaningOf } from "./lexicon.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { stemsOf } from "./words.ts";

/** A paper that the index has found, with what it is ranked by. */
export interface Candidate {
  id: string;
  title: string;
  abstract: string;
  /** Names parted by line breaks. */
  authors: string;
}

/** A word in the title, or in a name, is worth so many in the abstract. */
const TITLE = 6;
const NAMES = 4;
/** How soon more of the same word counts for less (k1 of BM25), and how much longer texts are held back (its b). */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** Characters of an abstract as most have them. */
const USUAL_LENGTH = 1_300;
/** What two words of an abstract are worth side by side, as in the query, in parts of their own weight. */
const PAIR = 0.3;
/** What it is worth that the title is in the query, in parts of the weight of the whole query. */
const COVERAGE = 0.6;
/** What the whole query in the title is worth. */
const WHOLE = 6;
/** What it is worth that a paper means the same as the query, in parts of the weight of the whole query. */
const MEANING = 0.6;
/** Candidates of which that is asked: nobody looks at those that come after them. */
const COMPARED = 30;
/** What it is worth that a paper has what words of the query are called for short, in parts of the weight of a word. */
const ACRONYM = 0.4;

/** What is asked for: stems in their order, and what some of them are called for short. */
export interface Asked {
  stems: string[];
  acronyms: string[];
  /**
   * Whether what they mean counts: fewer words are looked for as they stand, and sentences say by themselves what is meant: the right
   * paper comes first as often without, in two thirds of the time.
   */
  question: boolean;
}

/**
 * Candidates by how well they fit the stems of a query, best first; equals stay in their order. BM25F (Robertson, Zaragoza
 * and Taylor, 2004) over title, abstract and names with this corpus' own frequencies, since FTS5's counts nothing for words
 * in more than half of the papers; then adjacent pairs in the abstract, how much of the title the query has, the whole of it in the title, and
 * how near the words of the paper come to the query in what they mean, where that has been learnt.
 */
export function rerank<T extends Candidate>(
  candidates: T[],
  { stems, acronyms, question }: Asked,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): T[] {
  const weights = new Map(stems.map((stem) => [stem, rarity(stem, vocabulary)]));
  const weight = sum(weights.values());
  for (const stem of acronyms) weights.set(stem, ACRONYM * rarity(stem, vocabulary));
  const followers = new Map(stems.slice(1).map((stem, place) => [stems[place] ?? "", stem]));
  const occurrences = occurrencesOf(new Set(weights.keys()));
  const measure: Measure = { line: stems.join(" "), words: stems.length, weights, followers, weight, occurrences };
  const scored = candidates.map((candidate) => scoredBy(candidate, measure)).toSorted(byScore);
  if (lexicon.width === 0 || !question) return scored.map(({ candidate }) => candidate);
  const meant = meaningOf(stems, lexicon);
  const nearer = scored.slice(0, COMPARED).map((one) => {
    const { title, abstract } = one.candidate;
    const nearness = closeness(meant, meaningOf(stemsOf(`${title}. ${abstract}`), lexicon));
    return { ...one, score: one.score + MEANING * weight * nearness };
  });
  return [...nearer.toSorted(byScore), ...scored.slice(COMPARED)].map(({ candidate }) => candidate);
}

interface Measure {
  line: string;
  words: number;
  /** How rare each stem is, and for acronyms a part of that. */
  weights: ReadonlyMap<string, number>;
  /** The stem that comes after another. */
  followers: ReadonlyMap<string, string>;
  /** Of the stems, without acronyms. */
  weight: number;
  /** Where a text has them. */
  occurrences: (text: string) => Occurrence[];
}

interface Scored<T> {
  candidate: T;
  score: number;
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;

/** ln(1 + (N − n + ½) / (n + ½)): never negative, however common the word. */
function rarity(stem: string, vocabulary: Vocabulary): number {
  const having = vocabulary.papersWith(stem);
  return Math.log(1 + (Math.max(vocabulary.papers, having) - having + 0.5) / (having + 0.5));
}

function scoredBy<T extends Candidate>(candidate: T, measure: Measure): Scored<T> {
  const stems = stemsOf(candidate.title);
  const inAbstract = measure.occurrences(candidate.abstract);
  const title = counted(measure.occurrences(candidate.title));
  const abstract = counted(inAbstract);
  const names = counted(measure.occurrences(candidate.authors));
  const held = 1 - LENGTH + (LENGTH * candidate.abstract.length) / USUAL_LENGTH;
  let score = PAIR * pairsIn(inAbstract, measure);
  for (const [stem, weight] of measure.weights) {
    const often = TITLE * (title.get(stem) ?? 0) + NAMES * (names.get(stem) ?? 0) + (abstract.get(stem) ?? 0) / held;
    score += (weight * often * (SATURATION + 1)) / (often + SATURATION);
  }
  score += (COVERAGE * measure.weight * title.size) / Math.max(1, new Set(stems).size);
  if (measure.words > 1 && ` ${stems.join(" ")} `.includes(` ${measure.line} `)) score += WHOLE;
  return { candidate, score };
}

function counted(occurrences: Occurrence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of occurrences) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The weight of the neighbours in the query that are neighbours in a text too, each pair once. */
function pairsIn(occurrences: Occurrence[], { weights, followers }: Measure): number {
  const met = new Set<string>();
  let pairs = 0;
  let before = "";
  for (const { stem, adjacent } of occurrences) {
    if (adjacent && followers.get(before) === stem && !met.has(before)) {
      met.add(before);
      pairs += ((weights.get(stem) ?? 0) + (weights.get(before) ?? 0)) / 2;
    }
    before = stem;
  }
  return pairs;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
