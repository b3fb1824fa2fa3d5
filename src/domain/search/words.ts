import { stemOf } from "./stem.ts";

// Of other letters the index keeps the marks, as of й and ガ.
const MARKED = /([A-Za-z])\p{M}+/gu;
const TOKENS = /[\p{L}\p{N}\p{Co}]+/gu;
// Most texts are ASCII, which takes a third of the time.
const ASCII = /^[\0-\x7F]*$/;
const ASCII_TOKENS = /[a-z0-9]+/g;

/** The words of a text as the index parts and folds them (unicode61, https://www.sqlite.org/fts5.html#unicode61_tokenizer). */
export function tokensOf(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(ASCII_TOKENS) ?? [];
  const folded = text.normalize("NFD").replace(MARKED, "$1").normalize("NFC");
  return folded.toLowerCase().match(TOKENS) ?? [];
}

/** A text in which the words are as `tokensOf` has them, between whatever signs. */
export function foldedText(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : tokensOf(text).join(" ");
}

// Texts are made of the same words again and again.
const MOST_STEMS = 100_000;
const stems = new Map<string, string>();

/** The stem of a token, remembered. */
export function knownStem(token: string): string {
  const known = stems.get(token);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemOf(token);
  stems.set(token, stem);
  return stem;
}

/** The stems of a text, in its order. */
export function stemsOf(text: string): string[] {
  return tokensOf(text).map(knownStem);
}

/** Words that say nothing of what a question is about. */
const LITTLE = new Set(
  (
    "a about above after all also am an and any are as at be been before being between both but by can could did do does " +
    "doing each for from further had has have having he her here how i if in into is it its itself just me more most my no " +
    "nor not of off on once only or other our out over own s same she should so some such than that the their them then " +
    "there these they this those through to too under until up us very was we were what when where which while who whom " +
    "why will with would you your via using use used uses"
  ).split(" "),
);

/** Whether a word is one of those that say nothing of what a text is about. */
export function saysLittle(token: string): boolean {
  return LITTLE.has(token);
}

/** The words that a question is about: without those that say little, unless there are no others; each once. */
export function contentWords(tokens: string[]): string[] {
  const telling = tokens.filter((token) => !LITTLE.has(token));
  return [...new Set(telling.length > 0 ? telling : tokens)];
}
