import { currentSlug, nearestSlugs } from "../taxonomy/tags.ts";
import { tokensOf } from "./words.ts";

/** What somebody looks for, read from one line. Words and phrases are folded; different conditions all have to hold. */
export interface SearchQuery {
  /** Words anywhere, in their order; the more of them a paper has, and the rarer they are, the better. */
  words: string[];
  /** Words side by side. */
  phrases: string[][];
  /** Words side by side that keep a paper out. */
  without: string[][];
  /** Names of authors, one of which the paper has. */
  authors: string[][];
  tags: string[];
  categories: string[];
  /** The year in which it was submitted, both inclusive. */
  years: { from: number; until: number } | null;
  hasCode: boolean | null;
}

/** What is wrong with a query, for the person who typed it. */
export interface QueryMistake {
  mistake: string;
}

export const NO_QUERY: SearchQuery = {
  words: [],
  phrases: [],
  without: [],
  authors: [],
  tags: [],
  categories: [],
  years: null,
  hasCode: null,
};

/** Words of a query that are looked at. */
const MOST_WORDS = 60;
/** Phrases, names and the like of one kind. */
const MOST_CONDITIONS = 8;

// `-` before, a field's name, then a phrase in quotes, closed or not, or whatever has no space in it.
const PART = /(?<minus>-)?(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gi;

type Reader = (value: string, query: SearchQuery) => string | null;

/** What may stand before a colon; each takes its value in, or says what is wrong with it. */
const READERS: Record<string, Reader> = {
  author(value, query) {
    const name = tokensOf(value);
    if (name.length > 0) query.authors.push(name);
    return name.length > 0 ? null : "author: needs a name";
  },
  tag(value, query) {
    const slug = currentSlug(value.toLowerCase().replace(/\s+/g, "-"));
    if (slug !== null) query.tags.push(slug);
    return slug !== null
      ? null
      : `${value.slice(0, 60)} is no known tag; the nearest are ${nearestSlugs(value, 3).join(", ")}`;
  },
  cat(value, query) {
    const valid = /^[a-z-]+(\.[A-Za-z-]+)?$/.test(value);
    if (valid) query.categories.push(value);
    return valid ? null : `${value.slice(0, 60)} is no arXiv category, such as cs.CL`;
  },
  year(value, query) {
    const years = /^(\d{4})?(-)?(\d{4})?$/.exec(value);
    const [, from, dash, until] = years ?? [];
    if (from === undefined && until === undefined) return `${value.slice(0, 60)} is no year, such as 2026 or 2024-2026`;
    const first = Number(from ?? 0);
    const last = until !== undefined ? Number(until) : dash === undefined ? first : 9999;
    if (first > last) return `${value.slice(0, 60)} ends before it begins`;
    query.years = { from: first, until: last };
    return null;
  },
  has(value, query) {
    if (value.toLowerCase() === "code") query.hasCode = true;
    return value.toLowerCase() === "code" ? null : "has: knows code alone";
  },
};
const FIELDS = new Map(Object.entries(READERS));

/**
 * Reads `"a phrase" words -word author:name tag:slug cat:cs.CL year:2026 has:code` in any order. A colon after anything
 * else, and every other sign, is text.
 */
export function readSearch(text: string): SearchQuery | QueryMistake {
  const query: SearchQuery = {
    ...NO_QUERY,
    words: [],
    phrases: [],
    without: [],
    authors: [],
    tags: [],
    categories: [],
  };
  for (const { groups = {} } of text.matchAll(PART)) {
    const { minus, field, phrase, word } = groups;
    const value = phrase ?? word ?? "";
    const reader = FIELDS.get(field?.toLowerCase() ?? "");
    if (reader && minus === undefined) {
      const mistake = reader(value, query);
      if (mistake !== null) return { mistake };
      continue;
    }
    const tokens = tokensOf(field === undefined ? value : `${field} ${value}`);
    if (tokens.length === 0) continue;
    if (minus !== undefined) query.without.push(tokens);
    else if (phrase !== undefined && tokens.length > 1) query.phrases.push(tokens);
    else query.words.push(...tokens);
  }
  return bounded(query);
}

/** The same where nobody is there to be told of a mistake: what cannot be read is words. */
export function readLeniently(text: string): SearchQuery {
  const query = readSearch(text);
  return "mistake" in query ? bounded({ ...NO_QUERY, words: tokensOf(text) }) : query;
}

function bounded(query: SearchQuery): SearchQuery {
  const few = <T>(list: T[]) => list.slice(0, MOST_CONDITIONS);
  const { words, phrases, without, authors, tags, categories } = query;
  return {
    ...query,
    words: words.slice(0, MOST_WORDS),
    phrases: few(phrases),
    without: few(without),
    authors: few(authors),
    tags: few(tags),
    categories: few(categories),
  };
}

/** Whether a query asks for anything that a paper can have. */
export function isEmpty({ words, phrases, authors, tags, categories, years, hasCode }: SearchQuery): boolean {
  return (
    [words, phrases, authors, tags, categories].every((list) => list.length === 0) && years === null && hasCode === null
  );
}
