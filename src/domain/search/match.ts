import type { Item } from "../api.ts";
import { categoryWord } from "./index-words.ts";
import { isEmpty, type SearchQuery } from "./query.ts";
import { knownStem, stemsOf } from "./words.ts";

/** Whether an item is what somebody looks for. */
export type Match = (item: Item) => boolean;

/** A title or an abstract, parted into words where it comes to that. */
interface Text {
  /** Whether it may have a word of a stem: where not, it has none. */
  mayHave(stem: Stem): boolean;
  stems(): string[];
}

interface Stem {
  stem: string;
  /** What every word of this stem begins with, as long as it is ASCII: beyond the last letter of the stem nothing is changed. */
  beginning: string;
}

/** The words that stand side by side, or a single one. */
type Phrase = Stem[];

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
      const name = textOf(author.name);
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
    const texts = [textOf(title), textOf(abstract)];
    const stand = (phrase: Phrase) => texts.some((text) => stands(phrase, text));
    return wanted.every(stand) && !unwanted.some(stand);
  };
}

function phraseOf(tokens: string[]): Phrase {
  return tokens.map((token) => {
    const stem = knownStem(token);
    return { stem, beginning: stem.slice(0, -1) };
  });
}

// Lists are long and most papers are not what is looked for: a text is parted only where it may have the words.
const ASCII = /^[\0-\x7F]*$/;

function textOf(text: string): Text {
  const lower = text.toLowerCase();
  let ascii: boolean | null = null;
  let stems: string[] | null = null;
  return {
    mayHave: ({ beginning }) => lower.includes(beginning) || !(ascii ??= ASCII.test(text)),
    stems: () => (stems ??= stemsOf(text)),
  };
}

/** Whether the words of a phrase stand side by side in a text. */
function stands(phrase: Phrase, text: Text): boolean {
  if (!phrase.every((stem) => text.mayHave(stem))) return false;
  const stems = text.stems();
  return stems.some((_, place) => phrase.every(({ stem }, i) => stems[place + i] === stem));
}
