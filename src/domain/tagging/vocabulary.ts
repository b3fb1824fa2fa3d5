import type { FacetEntry, TopicEntry } from "../taxonomy/entry.ts";
import { type Automaton, buildAutomaton } from "./automaton.ts";
import { wordsOf } from "./words.ts";

/**
 * What the occurrence of a pattern says: a topic or a facet is named, something is named that only looks like the topic,
 * or what follows is mentioned for contrast.
 */
export type Role = "topic" | "look-alike" | "facet" | "facet-look-alike" | "contrast";

export interface Pattern {
  role: Role;
  /** The topic or facet; empty for a contrast. */
  slug: string;
  /** Number of words. */
  length: number;
}

/** Topics and facets, compiled for matching. */
export interface Vocabulary {
  patterns: Pattern[];
  /** Finds the patterns in folded words. */
  run: Automaton["run"];
  /** Slugs by acronym, as spelt. */
  acronyms: Map<string, string[]>;
}

/** What follows one of these, to the end of the clause, is not what the paper is about. */
const CONTRASTS = [
  "unlike",
  "without",
  "instead of",
  "rather than",
  "as opposed to",
  "in contrast to",
  "contrary to",
  "compared to",
  "compared with",
  "eliminate",
  "eliminating",
  "avoiding",
  "bypassing",
  "replacing",
  "outperform",
  "outperforming",
  "surpassing",
  "than",
  "no",
  "not",
];

/** Where a contrast ends: what it is made with, for or on is the paper's again. */
export const CONTRAST_ENDS = new Set("on for in with by via using from through across while we to".split(" "));

/** Compiles topics and facets. */
export function compileVocabulary(topics: TopicEntry[], facets: FacetEntry[]): Vocabulary {
  const patterns: Pattern[] = [];
  const words: string[][] = [];
  const acronyms = new Map<string, string[]>();
  const add = (phrases: string[], role: Role, slug: string): void => {
    for (const phrase of phrases) {
      const { folded } = wordsOf(phrase);
      patterns.push({ role, slug, length: folded.length });
      words.push(folded);
    }
  };
  for (const { slug, phrases, not = [], acronyms: short = [] } of topics) {
    add(phrases, "topic", slug);
    add(not, "look-alike", slug);
    for (const acronym of short) acronyms.set(acronym, [...(acronyms.get(acronym) ?? []), slug]);
  }
  for (const { slug, phrases, not = [] } of facets) {
    add(phrases, "facet", slug);
    add(not, "facet-look-alike", slug);
  }
  add(CONTRASTS, "contrast", "");
  return { patterns, run: buildAutomaton(words).run, acronyms };
}
