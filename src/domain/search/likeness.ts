import type { Candidate } from "./rerank.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { knownStem, saysLittle, tokensOf } from "./words.ts";

/** What is known of a paper that others are compared with. */
export interface Comparable extends Candidate {
  /** Slugs of its tags. */
  tags: string[];
}

/** A stem, and how much it says of a paper. */
export type Terms = ReadonlyMap<string, number>;

/** A word in the title counts as if it stood in the abstract so many times more. */
const TITLE = 3;
/** What a shared topic and a shared author are worth, in parts of the likeness of the words. */
const SHARED_TOPIC = 0.04;
const SHARED_AUTHOR = 0.06;
const MOST_SHARED = 3;
/** The length of the vector of an abstract by the root of its characters: within a fifth of it for four papers of five. */
const LENGTH_PER_ROOT = 1.4;

/** The telling stems of a paper: how often, by how rare. Not brought to any length. */
export function termsOf({ title, abstract }: Pick<Candidate, "title" | "abstract">, vocabulary: Vocabulary): Terms {
  const terms = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const token of tokensOf(text)) {
      if (token.length < 2 || saysLittle(token)) continue;
      const stem = knownStem(token);
      terms.set(stem, (terms.get(stem) ?? 0) + times);
    }
  };
  add(title, TITLE);
  add(abstract, 1);
  for (const [stem, count] of terms) {
    terms.set(stem, (1 + Math.log(count)) * rarity(stem, vocabulary));
  }
  return terms;
}

/** The heaviest terms, the heaviest first, as a vector of length 1. */
export function heaviestOf(terms: Terms, most: number): Terms {
  const heaviest = [...terms].toSorted(([, a], [, b]) => b - a).slice(0, most);
  const length = lengthOf(heaviest);
  return new Map(heaviest.map(([stem, weight]) => [stem, weight / length]));
}

/** What stands for some papers when others are compared with them. */
export interface Model {
  ids: ReadonlySet<string>;
  /** As a vector of length 1. */
  terms: Terms;
  tags: ReadonlySet<string>;
  authors: ReadonlySet<string>;
}

/**
 * How alike a paper is to a model: the cosine of their terms, and a little for every topic and author that they share. The terms
 * of the paper that are none of the model's are not looked at: how long its vector is, is told by how long its text is.
 */
export function likenessTo(model: Model, vocabulary: Vocabulary): (paper: Comparable) => number {
  const occurrences = occurrencesOf(new Set(model.terms.keys()));
  const weights = new Map(Array.from(model.terms, ([stem, weight]) => [stem, weight * rarity(stem, vocabulary)]));
  return ({ title, abstract, tags, authors }) => {
    const counts = new Map<string, number>();
    for (const { stem } of occurrences(title)) counts.set(stem, (counts.get(stem) ?? 0) + TITLE);
    for (const { stem } of occurrences(abstract)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    let product = 0;
    for (const [stem, count] of counts) product += (1 + Math.log(count)) * (weights.get(stem) ?? 0);
    const topics = tags.filter((slug) => model.tags.has(slug)).length;
    const names = authors.split("\n").filter((name) => model.authors.has(name)).length;
    const shared = SHARED_TOPIC * Math.min(MOST_SHARED, topics) + SHARED_AUTHOR * Math.min(MOST_SHARED, names);
    return product / (LENGTH_PER_ROOT * Math.sqrt(abstract.length + 1)) + shared;
  };
}

function rarity(stem: string, vocabulary: Vocabulary): number {
  return Math.log((vocabulary.papers + 1) / (vocabulary.papersWith(stem) + 1) + 1);
}

function lengthOf(terms: Iterable<readonly [string, number]>): number {
  let squares = 0;
  for (const [, weight] of terms) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
