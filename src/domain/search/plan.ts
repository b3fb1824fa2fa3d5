import { acronymsIn } from "./acronyms.ts";
import { CODE_WORD, categoryWord, tagWord } from "./index-words.ts";
import type { SearchQuery } from "./query.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { contentWords, knownStem } from "./words.ts";

/** What the index is asked, as expressions of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
export interface SearchPlan {
  /** Papers that have the whole line in their title, as it was typed; `null` for a single word, and where the words suffice. */
  asTyped: string | null;
  /** Papers that have the words in their title; `null` where that is not to be expected. */
  inTitle: string | null;
  /** Papers that have the words anywhere, to be ranked by them where no title had them; `null` where there are none. */
  anywhere: string | null;
  /** Papers that hold what is asked for beside words, newest first; `null` where words are ranked. */
  newest: string | null;
  /** Whether so many words in one title are the answer, and other papers hardly worth looking for. */
  conclusive: boolean;
  /** Papers that are ranked by the words: the more words, the surer it is that the best of them come first from the index. */
  ranked: number;
  /** Words so common that ranking says little: the newest that have them all are taken. */
  broad: boolean;
  /** The stems that candidates are ranked by. */
  stems: string[];
  /** What some of them are called for short, as stems: papers that say no more than that are found, too. */
  acronyms: string[];
  /** Whether what the words mean counts, beside the words. */
  question: boolean;
}

/** Occurrences that may be read to the end: the rarest words up to this many, of which a paper must have one. */
const ESSENTIAL_PAPERS = 5_000;
/** The words of a question are seldom those of its answers: more of them have to be looked at. */
const ESSENTIAL_FOR_QUESTION = 10_000;
/** Words in more than this part of all papers count for nothing; so many others are counted where they occur. */
const COMMON_PART = 0.2;
const MOST_OPTIONAL = 6;
/** More words are a sentence, which says things more than once. */
const SENTENCE = 12;
/** A title has no more words; the rarest of them find it. */
const LONGEST_TITLE = 20;
const TITLE_WORDS = 5;
/** Of more words hardly more papers have them all in their title than are ranked; side by side costs more to look for. */
const MOST_TYPED = 4;
/** Who types so many words of a title looks for that paper. */
const CONCLUSIVE_WORDS = 4;
/** A word in more papers than this is no description by itself. */
const BROAD_PAPERS = 4_000;
const MOST_BROAD = 3;
/**
 * More telling words are a question, of which the best answers are seldom those that the index ranks first, and so are fewer of them
 * among many others ("how do robots learn from videos of people"). Less is a name, or what is left of a title.
 */
const MOST_NAMED = 4;
const MOST_TOKENS_NAMED = 6;
/** Of a single word many papers are an answer; for a sentence the first of the index are seldom wrong, and each that is ranked costs time. */
const RANKED_FOR_WORD = 120;
const RANKED_FOR_NAME = 60;
const RANKED_FOR_QUESTION = 80;
const RANKED_FOR_SENTENCE = 24;

interface Counted {
  word: string;
  stem: string;
  papers: number;
}

/**
 * Title first, then "essential AND optional": papers need one of the rarest words, common ones only add to the score. The
 * same papers come out first as from an OR of everything, at a tenth of the reading.
 */
export function planSearch(query: SearchQuery, vocabulary: Vocabulary): SearchPlan {
  const count = (word: string): Counted => {
    const stem = knownStem(word);
    return { word, stem, papers: vocabulary.papersWith(stem) };
  };
  const words = contentWords(query.words).map(count);
  const acronyms = acronymsIn(query.words.map(knownStem));
  const bounds = boundsOf(query);
  const stems = [...new Set([...query.phrases.flat().map(knownStem), ...words.map(({ stem }) => stem)])];
  if (words.length === 0) {
    const newest = bounds.join(" AND ");
    return {
      asTyped: null,
      inTitle: null,
      anywhere: null,
      newest: newest === "" ? null : except(newest, query),
      conclusive: false,
      ranked: RANKED_FOR_WORD,
      broad: false,
      stems,
      acronyms,
      question: false,
    };
  }
  const question = isQuestion(words.length, query.words.length);
  const rarest = words.toSorted(byPapers);
  const found = [...words, ...acronyms.map(count)].toSorted(byPapers);
  const broad = words.length <= MOST_BROAD && rarest.every(({ papers }) => papers > BROAD_PAPERS);
  const within = (expression: string) => except([expression, ...bounds].join(" AND "), query);
  const all = (some: Counted[]) => some.map(({ word }) => quoted([word])).join(" AND ");
  return {
    asTyped: query.words.length < 2 || words.length > MOST_TYPED ? null : within(`{title} : ${quoted(query.words)}`),
    inTitle: words.length > LONGEST_TITLE ? null : within(`{title} : (${all(rarest.slice(0, TITLE_WORDS))})`),
    anywhere: within(
      broad
        ? `(${all(rarest)})`
        : split(found, question ? ESSENTIAL_FOR_QUESTION : ESSENTIAL_PAPERS, vocabulary.papers),
    ),
    newest: null,
    conclusive: words.length >= CONCLUSIVE_WORDS,
    ranked: question ? RANKED_FOR_QUESTION : rankedFor(words.length),
    broad,
    stems,
    acronyms,
    question,
  };
}

const byPapers = (a: Counted, b: Counted) => a.papers - b.papers;

function rankedFor(words: number): number {
  if (words <= 1) return RANKED_FOR_WORD;
  return words <= MOST_NAMED ? RANKED_FOR_NAME : RANKED_FOR_SENTENCE;
}

/** Whether so many telling words, among so many in all, are more than a name has, and fewer than a sentence. */
function isQuestion(words: number, tokens: number): boolean {
  return words <= SENTENCE && (words > MOST_NAMED || (words > 1 && tokens > MOST_TOKENS_NAMED));
}

/** Papers that hold all of a query, words in any form in title or abstract; `null` for one that asks for nothing. */
export function matchOfAll(query: SearchQuery): string | null {
  const words = [...new Set(query.words)].map((word) => quoted([word]));
  const parts = [...(words.length > 0 ? [`{title abstract} : (${words.join(" AND ")})`] : []), ...boundsOf(query)];
  return parts.length === 0 ? null : except(parts.join(" AND "), query);
}

/** The split of some stems, for papers that have most of what they say: `essential` papers are scored at most. */
export function planWords(stems: string[], essential: number, vocabulary: Vocabulary): string {
  const words = stems.map((stem): Counted => ({ word: stem, stem, papers: vocabulary.papersWith(stem) }));
  return split(words.toSorted(byPapers), essential, vocabulary.papers);
}

function split(rarest: Counted[], most: number, papers: number): string {
  let read = 0;
  const essential = rarest.filter((word, place) => {
    read += word.papers;
    return place === 0 || read <= most;
  });
  const optional = rarest
    .slice(essential.length)
    .filter((word) => word.papers < COMMON_PART * papers)
    .slice(0, MOST_OPTIONAL);
  const anyOf = (some: Counted[]) => `(${some.map(({ word }) => quoted([word])).join(" OR ")})`;
  return optional.length === 0 ? anyOf(essential) : `(${anyOf(essential)} AND ${anyOf(optional)})`;
}

/** What has to hold beside the words. */
function boundsOf({ phrases, authors, tags, categories, hasCode }: SearchQuery): string[] {
  const anyOf = (column: string, alternatives: string[][]) =>
    alternatives.length === 0 ? [] : [`${column} : (${alternatives.map(quoted).join(" OR ")})`];
  return [
    ...phrases.map((phrase) => `{title abstract} : ${quoted(phrase)}`),
    ...anyOf("authors", authors),
    ...anyOf(
      "topics",
      tags.map((slug) => [tagWord(slug)]),
    ),
    ...anyOf(
      "topics",
      categories.map((category) => [categoryWord(category)]),
    ),
    ...(hasCode === true ? [`topics : ${quoted([CODE_WORD])}`] : []),
  ];
}

function except(expression: string, { without }: SearchQuery): string {
  if (without.length === 0) return expression;
  return `(${expression}) NOT ({title abstract} : (${without.map(quoted).join(" OR ")}))`;
}

/** Words side by side. Every word is quoted, so that none is an operator. */
function quoted(words: string[]): string {
  return `"${words.map((word) => word.replaceAll('"', '""')).join(" ")}"`;
}
