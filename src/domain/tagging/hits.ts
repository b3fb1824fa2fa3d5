import type { Vocabulary } from "./vocabulary.ts";
import { type Words, wordsOf } from "./words.ts";

/** How often a text names each tag, by slug. Runs of a phrase that are part of a longer one do not count. */
export type Hits = Map<string, number>;

interface Span {
  slug: string;
  start: number;
  end: number;
}

/** What a contrast reaches at most, in words. */
const CONTRAST_REACH = 10;

/** What a text speaks of. */
export interface Reading {
  phrases: Hits;
  /** Hits of acronyms, which a look-alike anywhere in the paper takes back. */
  acronyms: Hits;
  /** Slugs whose look-alike occurs. */
  lookAlikes: Set<string>;
  /** Slugs of which a whole clause is another name, as in a list of keywords. */
  whole: Set<string>;
}

/** Reads a text once, with all patterns at the same time. */
export function readText(text: string, vocabulary: Vocabulary): Reading {
  const words = wordsOf(text);
  const spans: Span[] = [];
  const facets: Span[] = [];
  const lookAlikes = new Set<string>();
  const reach = new Int32Array(words.folded.length).fill(-1);
  const muted = new Uint8Array(words.folded.length);
  for (const { pattern, end } of vocabulary.run(words.folded)) {
    const { length, slug, role } = vocabulary.patterns[pattern] as Vocabulary["patterns"][number];
    const start = end - length + 1;
    if (role === "contrast") mute(muted, words, end + 1);
    else if (role === "facet") facets.push({ slug, start, end });
    else {
      if (role === "topic") spans.push({ slug, start, end });
      else lookAlikes.add(slug);
      reach[start] = Math.max(reach[start] ?? -1, end);
    }
  }
  const counts = (span: Span) => muted[span.start] === 0 && !isDenied(words, span.end);
  const phrases = [...longest(spans, reach), ...facets].filter(counts);
  const acronyms = acronymsIn(words, vocabulary).filter(counts);
  const whole = [...phrases, ...acronyms].filter((span) => fillsClause(words, span));
  return {
    phrases: tally(phrases),
    acronyms: tally(acronyms),
    lookAlikes,
    whole: new Set(whole.map(({ slug }) => slug)),
  };
}

function mute(muted: Uint8Array, { gaps }: Words, from: number): void {
  for (let i = from; i < Math.min(gaps.length, from + CONTRAST_REACH); i++) {
    if (i > from && (gaps[i] === "clause" || gaps[i] === "sentence")) return;
    muted[i] = 1;
  }
}

/** "attention-free", "reward-free": what is named is what is missing. */
function isDenied({ folded, gaps }: Words, end: number): boolean {
  const next = folded[end + 1];
  return gaps[end + 1] === "hyphen" && (next === "free" || next === "less");
}

/** The spans that lie in no longer one: "visual question answering" is no "question answering". */
function longest(spans: Span[], reach: Int32Array): Span[] {
  // before[i]: how far patterns reach that begin before word i.
  const before = new Int32Array(reach.length + 1).fill(-1);
  for (let i = 0; i < reach.length; i++) before[i + 1] = Math.max(before[i] ?? -1, reach[i] ?? -1);
  return spans.filter(({ start, end }) => (before[start] ?? -1) < end && reach[start] === end);
}

function acronymsIn({ capital }: Words, { acronyms }: Vocabulary): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < capital.length; i++) {
    if (capital[i] === "") continue;
    for (const slug of acronyms.get(capital[i] ?? "") ?? []) spans.push({ slug, start: i, end: i });
  }
  return spans;
}

/** Whether nothing else stands between the signs that separate clauses. */
function fillsClause({ gaps }: Words, { start, end }: Span): boolean {
  const isEdge = (gap: Words["gaps"][number] | undefined) =>
    gap === undefined || gap === "clause" || gap === "sentence";
  return (start === 0 || isEdge(gaps[start])) && isEdge(gaps[end + 1]);
}

function tally(spans: Span[]): Hits {
  const hits: Hits = new Map();
  for (const { slug } of spans) hits.set(slug, (hits.get(slug) ?? 0) + 1);
  return hits;
}
