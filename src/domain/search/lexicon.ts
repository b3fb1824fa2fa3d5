import type { Matrix } from "./directions.ts";

/** What was learnt of words from the papers themselves: how they are written, and what they mean. */
export interface Lexicon {
  /** The most frequent first. */
  stems: readonly string[];
  /** The word of each stem that is met most often. */
  forms: readonly string[];
  /** The row of a stem; `undefined` for one that is not known. */
  rowOf(stem: string): number | undefined;
  /** Which letters each stem has, a bit for each. */
  letters: Int32Array;
  /** How telling each word is: ln of how few papers have it, in 16ths. */
  weights: Uint8Array;
  /** Numbers of a vector; 0 where there were too few papers to tell what words mean. */
  width: number;
  /** Vectors of length 1, in 127ths, one after another: words that keep the same company point the same way. */
  values: Int8Array;
}

export const NO_LEXICON: Lexicon = {
  stems: [],
  forms: [],
  rowOf: () => undefined,
  letters: new Int32Array(),
  weights: new Uint8Array(),
  width: 0,
  values: new Int8Array(),
};

export interface Entry {
  stem: string;
  /** The word of it that is met most often. */
  form: string;
  /** The part of the texts that have it. */
  share: number;
}

// Layout: the width in a byte; `stem` or `stem/form` parted by spaces, in UTF-8; a 0; the weights; the vectors.
const END = 0;
const WEIGHT_UNITS = 16;

/** The bytes in which a lexicon is published: a row of the matrix for each entry, or a matrix without rows. */
export function encodeLexicon(entries: Entry[], { width, values }: Matrix): Uint8Array<ArrayBuffer> {
  const names = entries.map(({ stem, form }) => (form === stem ? stem : `${stem}/${form}`)).join(" ");
  const text = new TextEncoder().encode(names);
  const bytes = new Uint8Array(1 + text.length + 1 + entries.length + values.length);
  bytes[0] = values.length === 0 ? 0 : width;
  bytes.set(text, 1);
  bytes[1 + text.length] = END;
  const weights = entries.map(({ share }) => Math.min(255, Math.round(WEIGHT_UNITS * Math.log(1 + 1 / share))));
  bytes.set(weights, 2 + text.length);
  const vectors = new Int8Array(bytes.buffer, 2 + text.length + entries.length);
  for (let from = 0; from < values.length; from += width) {
    const row = values.subarray(from, from + width);
    const length = Math.hypot(...row) || 1;
    vectors.set(
      Array.from(row, (value) => Math.round((127 * value) / length)),
      from,
    );
  }
  return bytes;
}

/** What `encodeLexicon` wrote, without copying the vectors. */
export function decodeLexicon(buffer: ArrayBuffer): Lexicon {
  const bytes = new Uint8Array(buffer);
  const end = bytes.indexOf(END, 1);
  const text = new TextDecoder().decode(bytes.subarray(1, end));
  const entries = text === "" ? [] : text.split(" ").map((entry) => entry.split("/"));
  const stems = entries.map(([stem = ""]) => stem);
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  return {
    stems,
    forms: entries.map(([stem = "", form = stem]) => form),
    rowOf: (stem) => rows.get(stem),
    letters: Int32Array.from(stems, lettersOf),
    weights: bytes.subarray(end + 1, end + 1 + stems.length),
    width: bytes[0] ?? 0,
    values: new Int8Array(buffer, end + 1 + stems.length),
  };
}

/** Which letters a word has, a bit for each; signs and other letters share theirs. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Where the words of a text point together, the telling ones more: of length 1, or 0 where no word is known. */
export function meaningOf(stems: Iterable<string>, lexicon: Lexicon): Float32Array {
  const { weights, width, values } = lexicon;
  const sum = new Float32Array(width);
  for (const stem of stems) {
    const row = lexicon.rowOf(stem);
    if (row === undefined) continue;
    const weight = weights[row] ?? 0;
    const from = row * width;
    // Both places exist, which the compiler cannot know; asking would double the time.
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + weight * (values[from + i] as number);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** How much two texts mean the same by where they point: 1 the same, 0 nothing in common. */
export function closeness(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}
