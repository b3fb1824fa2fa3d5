import { type Comparable, heaviestOf, likenessTo, type Model, termsOf } from "./likeness.ts";
import { planWords } from "./plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Terms that the index is asked for, and those by which candidates are compared. */
const ASKED = 14;
const COMPARED = 40;

/** How far is looked for papers alike. */
export interface Reach {
  /** Papers that hold one of the rarest terms: so many are scored by the index at most. */
  essential: number;
  /** Of these so many, the best, are compared closely. */
  candidates: number;
}

/** While somebody waits; docs/measurements.md has what of the best is found by each. */
export const AT_ONCE: Reach = { essential: 3_000, candidates: 30 };
/** For papers whose likes are kept. */
export const AHEAD: Reach = { essential: 6_000, candidates: 100 };

/** One paper, or several taken together. */
export function modelOf(papers: Comparable[], vocabulary: Vocabulary): Model {
  const sums = new Map<string, number>();
  for (const paper of papers)
    for (const [stem, weight] of heaviestOf(termsOf(paper, vocabulary), COMPARED))
      sums.set(stem, (sums.get(stem) ?? 0) + weight);
  return {
    ids: new Set(papers.map(({ id }) => id)),
    terms: heaviestOf(sums, COMPARED),
    tags: new Set(papers.flatMap(({ tags }) => tags)),
    authors: new Set(papers.flatMap(({ authors }) => authors.split("\n"))),
  };
}

/** The expression of FTS5 that finds candidates for a model; `null` for one without words. */
export function matchOfModel({ terms }: Model, { essential }: Reach, vocabulary: Vocabulary): string | null {
  const stems = [...terms.keys()].slice(0, ASKED);
  return stems.length === 0 ? null : planWords(stems, essential, vocabulary);
}

/** The candidates most like a model, best first, without its own papers; ids of `limit` of them. */
export function mostAlike(model: Model, candidates: Comparable[], limit: number, vocabulary: Vocabulary): string[] {
  const likeness = likenessTo(model, vocabulary);
  return candidates
    .filter(({ id }) => !model.ids.has(id))
    .map((other) => ({ id: other.id, score: likeness(other) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ id }) => id);
}
