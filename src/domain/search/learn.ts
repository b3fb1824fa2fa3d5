import { strongestDirections } from "./directions.ts";
import { encodeLexicon } from "./lexicon.ts";
import { contentWords, knownStem, tokensOf } from "./words.ts";

/** Numbers of a vector: search gains little by more of them. */
const WIDTH = 64;
/** Words that are met less often may be anybody's slip. */
const FEWEST = 5;
const MOST_WORDS = 12_000;
/** Words that have to be met in all, before what they mean is told by their company: those of some 2,000 abstracts. */
const LEAST_TEXT = 200_000;

/** Texts from which words are learnt. */
export interface Corpus {
  add(text: string): void;
  /** The lexicon of the texts, as it is published. */
  learn(): Uint8Array<ArrayBuffer>;
}

interface Word {
  number: number;
  count: number;
  /** Texts that have it, and the last of them. */
  texts: number;
  last: number;
  /** How often each word of the stem was met. */
  forms: Map<string, number>;
}

/** Texts are kept as numbers: those of 24,000 abstracts take a dozen megabytes. */
export function createCorpus(): Corpus {
  const known = new Map<string, Word>();
  const texts: Uint32Array[] = [];
  const meet = (token: string): number => {
    const stem = knownStem(token);
    const word: Word = known.get(stem) ?? { number: known.size, count: 0, texts: 0, last: -1, forms: new Map() };
    known.set(stem, word);
    word.count += 1;
    if (word.last !== texts.length) word.texts += 1;
    word.last = texts.length;
    word.forms.set(token, (word.forms.get(token) ?? 0) + 1);
    return word.number;
  };
  return {
    add(text) {
      const tokens = tokensOf(text);
      const telling = new Set(contentWords(tokens));
      texts.push(Uint32Array.from(tokens.filter((token) => telling.has(token)).map(meet)));
    },
    learn() {
      const words = [...known]
        .filter(([, { count }]) => count >= FEWEST)
        .toSorted(([, a], [, b]) => b.count - a.count)
        .slice(0, MOST_WORDS);
      const rows = new Map(words.map(([, { number }], row) => [number, row]));
      const rowsOf = (text: Uint32Array) =>
        text.filter((number) => rows.has(number)).map((number) => rows.get(number) ?? 0);
      const enough = words.reduce((sum, [, { count }]) => sum + count, 0) >= LEAST_TEXT;
      return encodeLexicon(
        words.map(([stem, { forms, texts: having }]) => ({
          stem,
          form: mostOften(forms),
          share: having / texts.length,
        })),
        strongestDirections(enough ? texts.map(rowsOf) : [], enough ? words.length : 0, WIDTH),
      );
    },
  };
}

function mostOften(forms: ReadonlyMap<string, number>): string {
  const [most] = [...forms].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? "";
}
