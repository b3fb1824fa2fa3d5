import type { Candidate } from "./rerank.ts";
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
    const rarity = Math.log((vocabulary.papers + 1) / (vocabulary.papersWith(stem) + 1) + 1);
    terms.set(stem, (1 + Math.log(count)) * rarity);
  }
  return terms;
}

/** The heaviest terms, the heaviest first, as a vector of length 1. */
export function heaviestOf(terms: Terms, most: number): Terms {
  const heaviest = [...terms].toSorted(([, a], [, b]) => b - a).slice(0, most);
  const length = lengthOf(heaviest);
  return new Map(heaviest.map(([stem, weight]) => [stem, weight / length]));
}

/** How alike two papers are: the cosine of their terms, and a little for every topic and author that they share. */
export function likeness(
  one: { terms: Terms; tags: ReadonlySet<string>; authors: ReadonlySet<string> },
  other: Comparable,
  otherTerms: Terms,
): number {
  let product = 0;
  for (const [stem, weight] of one.terms) product += weight * (otherTerms.get(stem) ?? 0);
  const topics = other.tags.filter((slug) => one.tags.has(slug)).length;
  const authors = other.authors.split("\n").filter((name) => one.authors.has(name)).length;
  const shared = SHARED_TOPIC * Math.min(MOST_SHARED, topics) + SHARED_AUTHOR * Math.min(MOST_SHARED, authors);
  return product / lengthOf(otherTerms) + shared;
}

function lengthOf(terms: Iterable<readonly [string, number]>): number {
  let squares = 0;
  for (const [, weight] of terms) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
