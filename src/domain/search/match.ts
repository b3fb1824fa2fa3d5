import type { Item } from "../api.ts";
import { categoryWord } from "./index-words.ts";
import { isEmpty, type SearchQuery } from "./query.ts";
import { knownStem, tokensOf } from "./words.ts";

/** Whether an item is what somebody looks for. */
export type Match = (item: Item) => boolean;

interface Stem {
  stem: string;
  /** How every word of this stem begins: nothing before the last letter of a stem is another one than in the word. */
  beginning: string;
}

/** Words side by side, or a single one. */
interface Phrase {
  first: Stem;
  others: Stem[];
}

/**
 * What a query means where no index is asked: what `matchOfAll` and the years' numbers say of the index, of an item. Words
 * count in any form, in title or abstract as they are shown; a query that asks for nothing has no paper.
 */
export function matchOf(query: SearchQuery): Match {
  if (isEmpty(query)) return () => false;
  const { years, hasCode, categories, tags } = query;
  const tests: Match[] = [];
  if (years !== null) tests.push(({ id }) => years.from <= yearOf(id) && yearOf(id) <= years.until);
  if (hasCode === true) tests.push(({ codeUrl }) => codeUrl !== null);
  if (categories.length > 0) tests.push(categoriesTest(categories));
  if (tags.length > 0) tests.push((item) => item.tags.some(({ slug }) => tags.includes(slug)));
  if (query.authors.length > 0) tests.push(namesTest(query.authors.map(phraseOf)));
  const text = textsTest(query);
  if (text) tests.push(text);
  return (item) => tests.every((test) => test(item));
}

function categoriesTest(categories: string[]): Match {
  const wanted = new Set(categories.map(categoryWord));
  return (item) => item.categories.some((category) => wanted.has(categoryWord(category)));
}

/** The year in which arXiv numbered a paper, which is what the index knows of its time. */
function yearOf(id: string): number {
  const [, old, years = ""] = /^([^/]*\/)?(\d\d)/.exec(id) ?? [];
  return Number(years) + (old !== undefined && years > "90" ? 1900 : 2000);
}

/** Whether one of the names stands in that of one author. */
function namesTest(names: Phrase[]): Match {
  return ({ authors }) =>
    authors.some((author) => {
      const name = folded(author.name);
      return names.some((wanted) => stands(wanted, name));
    });
}

/** What a query says of title and abstract; `null` where it says nothing. */
function textsTest({ words, phrases, without }: SearchQuery): Match | null {
  const wanted = [...new Set(words)].map((word) => phraseOf([word]));
  wanted.push(...phrases.map(phraseOf));
  const unwanted = without.map(phraseOf);
  if (wanted.length + unwanted.length === 0) return null;
  return (item) => {
    const { title, abstract } = item.plain ?? item;
    const texts = [folded(title), folded(abstract)];
    const stand = (phrase: Phrase) => texts.some((text) => stands(phrase, text));
    return wanted.every(stand) && !unwanted.some(stand);
  };
}

function phraseOf([first = "", ...others]: string[]): Phrase {
  return { first: stemmed(first), others: others.map(stemmed) };
}

function stemmed(token: string): Stem {
  const stem = knownStem(token);
  return { stem, beginning: stem.length > 1 ? stem.slice(0, -1) : stem };
}

// Letters with marks, and the signs that are written like letters: all that folds to ASCII's, beside capitals.
const FOLDING = /[\u00C0-\u024F\u1E00-\u1EFF\u212A\u212B\p{M}]/u;

/** A text in which words can be looked for. Most need not be parted for it. */
function folded(text: string): string {
  return FOLDING.test(text) ? tokensOf(text).join(" ") : text.toLowerCase();
}

/** Whether a phrase stands in a text. Lists are long: only words that begin as they should are looked at. */
function stands({ first, others }: Phrase, text: string): boolean {
  if (!others.every(({ beginning }) => text.includes(beginning))) return false;
  for (let at = text.indexOf(first.beginning); at !== -1; at = text.indexOf(first.beginning, at + 1))
    if (standsAt(first, others, text, at)) return true;
  return false;
}

const WORD = /(?<![\p{L}\p{N}\p{Co}])[\p{L}\p{N}\p{Co}]+/uy;
const NEXT_WORD = /[^\p{L}\p{N}\p{Co}]+([\p{L}\p{N}\p{Co}]+)/uy;

function standsAt(first: Stem, others: Stem[], text: string, at: number): boolean {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined || knownStem(word) !== first.stem) return false;
  NEXT_WORD.lastIndex = WORD.lastIndex;
  return others.every(({ stem }) => knownStem(NEXT_WORD.exec(text)?.[1] ?? "") === stem);
}
