import type { Candidate } from "./rerank.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { contentWords, knownStem, tokensOf } from "./words.ts";

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

/** The telling stems of a text: how often, by how rare, the heaviest first; as a vector of length 1. */
export function termsOf(
  { title, abstract }: Pick<Candidate, "title" | "abstract">,
  most: number,
  vocabulary: Vocabulary,
): Terms {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    const tokens = tokensOf(text);
    const telling = new Set(contentWords(tokens));
    for (const token of tokens) {
      if (!telling.has(token) || token.length < 2) continue;
      const stem = knownStem(token);
      counts.set(stem, (counts.get(stem) ?? 0) + times);
    }
  };
  add(title, TITLE);
  add(abstract, 1);
  const weighted = Array.from(counts, ([stem, count]): [string, number] => {
    const having = vocabulary.papersWith(stem);
    return [stem, (1 + Math.log(count)) * Math.log((vocabulary.papers + 1) / (having + 1) + 1)];
  });
  const heaviest = weighted.toSorted(([, a], [, b]) => b - a).slice(0, most);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1;
  return new Map(heaviest.map(([stem, weight]) => [stem, weight / length]));
}

/** How alike two papers are: the cosine of their terms, and a little for every topic and author that they share. */
export function likeness(
  one: { terms: Terms; tags: ReadonlySet<string>; authors: ReadonlySet<string> },
  other: Comparable,
  otherTerms: Terms,
): number {
  let cosine = 0;
  for (const [stem, weight] of one.terms) cosine += weight * (otherTerms.get(stem) ?? 0);
  const topics = other.tags.filter((slug) => one.tags.has(slug)).length;
  const authors = other.authors.split("\n").filter((name) => one.authors.has(name)).length;
  return cosine + SHARED_TOPIC * Math.min(MOST_SHARED, topics) + SHARED_AUTHOR * Math.min(MOST_SHARED, authors);
}
