// The stems under which SQLite's index keeps words: its tokenizer `porter` is M. F. Porter's algorithm of 1980
// (https://tartarus.org/martin/PorterStemmer/def.txt) as written in ext/fts5/fts5_tokenize.c, which stems words of 3 to 63
// bytes alone. Looked up here to know how frequent a word is before the index is asked.

const SHORTEST = 3;
const LONGEST = 63;

/** A letter other than a, e, i, o, u; y counts as one at the beginning and after a vowel. */
function isConsonant(word: string, at: number): boolean {
  const letter = word[at] ?? "";
  if ("aeiou".includes(letter)) return false;
  return letter !== "y" || at === 0 || !isConsonant(word, at - 1);
}

/** How often a vowel is followed by a consonant: m in [C](VC)^m[V]. */
function measure(stem: string): number {
  let sequences = 0;
  for (let at = 1; at < stem.length; at++) if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) sequences++;
  return sequences;
}

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at++) if (!isConsonant(stem, at)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  return word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);
}

/** Consonant, vowel, consonant other than w, x, y: after which a short word had an e. */
function endsShort(word: string): boolean {
  const at = word.length - 1;
  return (
    at >= 2 &&
    isConsonant(word, at) &&
    !isConsonant(word, at - 1) &&
    isConsonant(word, at - 2) &&
    !"wxy".includes(word[at] ?? "")
  );
}

type Rule = readonly [ending: string, replacement: string];

/** Replaces the first ending that a word has, where what is left measures more than `least`. */
function replaced(word: string, rules: readonly Rule[], least: number): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  if (!rule) return word;
  const stem = word.slice(0, -rule[0].length);
  return measure(stem) > least ? stem + rule[1] : word;
}

const PLURALS: readonly Rule[] = [
  ["sses", "ss"],
  ["ies", "i"],
  ["ss", "ss"],
  ["s", ""],
];

function withoutPlural(word: string): string {
  const [ending, replacement] = PLURALS.find(([one]) => word.endsWith(one) && word.length > one.length) ?? ["", ""];
  return word.slice(0, word.length - ending.length) + replacement;
}

function withoutPast(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withI(word: string): string {
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

const DOUBLE_SUFFIXES: readonly Rule[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["logi", "log"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const SUFFIXES: readonly Rule[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const LAST_SUFFIXES = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "al",
  "er",
  "ic",
  "ou",
];

function withoutLastSuffix(word: string): string {
  if (word.endsWith("ion")) {
    const stem = word.slice(0, -3);
    return /[st]$/.test(stem) && measure(stem) > 1 ? stem : word;
  }
  return replaced(
    word,
    LAST_SUFFIXES.map((ending) => [ending, ""] as const),
    1,
  );
}

function tidied(word: string): string {
  let tidy = word;
  if (tidy.endsWith("e")) {
    const stem = tidy.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !endsShort(stem))) tidy = stem;
  }
  return measure(tidy) > 1 && tidy.endsWith("ll") ? tidy.slice(0, -1) : tidy;
}

/** The stem of a folded word, as the index has it. */
export function stemOf(word: string): string {
  const bytes = new TextEncoder().encode(word).length;
  if (bytes < SHORTEST || bytes > LONGEST) return word;
  const bare = withI(withoutPast(withoutPlural(word)));
  return tidied(withoutLastSuffix(replaced(replaced(bare, DOUBLE_SUFFIXES, 0), SUFFIXES, 0)));
}
