import { CONTRAST_ENDS, type Pattern, type Role, type Vocabulary } from "./vocabulary.ts";
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
  /** Hits of acronyms and of single words, which a look-alike anywhere in the paper takes back. */
  short: Hits;
  /** Slugs whose look-alike occurs. */
  lookAlikes: Set<string>;
  /** Slugs of which a whole clause is another name, as in a list of keywords. */
  whole: Set<string>;
}

/** From so many words on a phrase counts twice: it is hardly ever said in passing. */
const LONG_PHRASE = 3;

/** Reads a text once, with all patterns at the same time. */
export function readText(text: string, vocabulary: Vocabulary): Reading {
  const words = wordsOf(text);
  const found: Record<Role, Span[]> = { topic: [], "look-alike": [], facet: [], "facet-look-alike": [], contrast: [] };
  const muted = new Uint8Array(words.folded.length);
  const breaks = countBreaks(words);
  for (const { pattern, end } of vocabulary.run(words.folded)) {
    const { length, slug, role } = vocabulary.patterns[pattern] as Pattern; // what is found is one of them
    const start = end - length + 1;
    if (role === "contrast") mute(muted, words, end + 1);
    else if (breaks[start] === breaks[end]) found[role].push({ slug, start, end });
  }
  const counts = (span: Span) => muted[span.start] === 0 && !isDenied(words, span.end);
  const topics = longest(found.topic, found["look-alike"], words).filter(counts);
  const facets = longest(found.facet, found["facet-look-alike"], words).filter(counts);
  const acronyms = acronymsIn(words, vocabulary).filter(counts);
  const isShort = ({ start, end }: Span) => start === end;
  const whole = [...topics, ...acronyms].filter((span) => fillsClause(words, span));
  return {
    phrases: tally([...topics.filter((span) => !isShort(span)), ...facets]),
    short: tally([...topics.filter(isShort), ...acronyms]),
    lookAlikes: new Set(found["look-alike"].map(({ slug }) => slug)),
    whole: new Set(whole.map(({ slug }) => slug)),
  };
}

/** Clauses begun up to each word: no phrase goes from one into the next ("reasoning, data" is no "reasoning data"). */
function countBreaks({ gaps }: Words): Uint16Array {
  const breaks = new Uint16Array(gaps.length);
  let count = 0;
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === "clause" || gaps[i] === "sentence") count++;
    breaks[i] = count;
  }
  return breaks;
}

function mute(muted: Uint8Array, { folded, gaps }: Words, from: number): void {
  for (let i = from; i < Math.min(gaps.length, from + CONTRAST_REACH); i++) {
    if (gaps[i] === "clause" || gaps[i] === "sentence" || CONTRAST_ENDS.has(folded[i] ?? "")) return;
    muted[i] = 1;
  }
}

/** "attention-free", "reward-free": what is named is what is missing. */
function isDenied({ folded, gaps }: Words, end: number): boolean {
  const next = folded[end + 1];
  return gaps[end + 1] === "hyphen" && (next === "free" || next === "less");
}

/** The spans that lie in no longer one: "visual question answering" is no "question answering". */
function longest(spans: Span[], lookAlikes: Span[], { folded }: Words): Span[] {
  const reach = new Int32Array(folded.length).fill(-1);
  for (const { start, end } of [...spans, ...lookAlikes]) reach[start] = Math.max(reach[start] ?? -1, end);
  // before[i]: how far those reach that begin before word i.
  const before = new Int32Array(folded.length + 1).fill(-1);
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
  for (const { slug, start, end } of spans) {
    const worth = end - start + 1 >= LONG_PHRASE ? 2 : 1;
    hits.set(slug, (hits.get(slug) ?? 0) + worth);
  }
  return hits;
}
