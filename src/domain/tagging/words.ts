/** Text as the automaton reads it: one entry per word, plus what stood before it. */
export interface Words {
  /** Folded: lower case, singular, American, prefixes joined. */
  folded: string[];
  /** As written, plural s aside, where it has a capital: what acronyms are compared with; else empty. */
  capital: string[];
  /** What separates a word from the one before it. */
  gaps: Gap[];
}

/** A hyphen binds, a clause or a sentence ends what a "without" or "unlike" speaks of. */
export type Gap = "hyphen" | "space" | "clause" | "sentence";

/** Longer texts are cut: no abstract is, and what is hostile must not take long. */
const MAX_LENGTH = 20_000;

const WORD = /[\p{L}\p{N}]+/gu;
const URL = /\b(?:https?:\/\/|www\.|github\.com\/|huggingface\.co\/)\S+/g;
const MARKUP = /<\/?[a-z][^<>]{0,80}>|&[a-z]{2,8};|&#x?[0-9a-f]{1,6};/gi;
// `\"{o}` and `\'e` put a mark on the letter that follows; `\textbf{…}` says how it looks; `$k$NN` is one word.
const LATEX_ACCENT = /\\["'`^~=.](?=\{?[a-zA-Z])/g;
const LATEX_COMMAND = /\\(?:[a-zA-Z]+\s?|[^a-zA-Z])/g;

/** Folds and splits a text. Phrases and papers go through the same, so that only the words themselves count. */
export function wordsOf(text: string): Words {
  const plain = plainText(text.slice(0, MAX_LENGTH));
  const words: Words = { folded: [], capital: [], gaps: [] };
  const push = ({ folded, capital }: Fold, gap: Gap): void => {
    words.folded.push(folded);
    words.capital.push(capital);
    words.gaps.push(gap);
  };
  let end = 0;
  let prefix: Pending | null = null;
  for (const match of plain.matchAll(WORD)) {
    const [word] = match;
    const gap = gapOf(plain.slice(end, match.index));
    end = match.index + word.length;
    const fold = foldWord(word);
    const before: Pending | null = prefix;
    const joined = before !== null && joins(before.fold, gap, fold);
    if (before && !joined) push(before.fold, before.gap);
    const next: Pending = before && joined ? { fold: join(before.fold, fold), gap: before.gap } : { fold, gap };
    prefix = fold.isPrefix ? next : null;
    if (!prefix) push(next.fold, next.gap);
  }
  if (prefix) push(prefix.fold, prefix.gap);
  return words;
}

/** A prefix that waits for its word. */
interface Pending {
  fold: Fold;
  gap: Gap;
}

function join(prefix: Fold, word: Fold): Fold {
  return { ...word, folded: prefix.folded + word.folded };
}

/** Whether a prefix belongs to the word that follows. An acronym stays one: "multi-LLM". */
function joins(prefix: Fold, gap: Gap, { capital }: Fold): boolean {
  const near = gap === "hyphen" || (gap === "space" && OPEN_PREFIXES.has(prefix.folded));
  return near && !/^[A-Z]{2}/.test(capital);
}

function plainText(text: string): string {
  let plain = text;
  // oxlint-disable-next-line no-control-regex -- whether anything beyond ASCII is there at all
  if (/[^\u0000-\u007f]/.test(plain)) {
    plain = plain
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[\u2010-\u2012]/g, "-")
      .slice(0, MAX_LENGTH);
  }
  if (plain.includes("/") || plain.includes("www.")) plain = plain.replace(URL, " ");
  if (/[<&]/.test(plain)) plain = plain.replace(MARKUP, " ");
  if (/[\\${}]/.test(plain)) {
    plain = plain.replace(LATEX_ACCENT, "").replace(LATEX_COMMAND, " ").replace(/[${}]/g, "");
  }
  return plain;
}

function gapOf(between: string): Gap {
  if (between === " " || between === "") return "space";
  if (between === "-") return "hyphen";
  if (between === "- ") return "clause"; // "pre- and post-training"
  if (between === ", ") return "clause";
  if (/[.!?]\s/.test(between)) return "sentence";
  return /[,;:()[\]\u2013\u2014]|--/.test(between) ? "clause" : "space";
}

/** Never words of their own: what follows belongs to them, with a hyphen or without. */
const OPEN_PREFIXES = new Set(
  "pre post multi semi sub super hyper inter intra cross auto omni fine pseudo spatio neuro bio geo non".split(" "),
);
/** Words of their own too: joined by a hyphen alone. */
const PREFIXES = new Set([
  ...OPEN_PREFIXES,
  ..."re co un de over under anti meta micro macro bi tri uni mid".split(" "),
]);

/** Plurals and spellings beyond the rules below, by what is written, in lower case. */
const IRREGULAR = new Map<string, string>([
  ["analyses", "analysis"],
  ["bias", "bias"],
  ["biases", "bias"],
  ["biased", "bias"],
  ["caches", "cache"],
  ["catalogue", "catalog"],
  ["centre", "center"],
  ["characteristics", "characteristic"],
  ["corpora", "corpus"],
  ["criteria", "criterion"],
  ["defence", "defense"],
  ["diagnoses", "diagnosis"],
  ["fibre", "fiber"],
  ["heuristics", "heuristic"],
  ["hypotheses", "hypothesis"],
  ["indices", "index"],
  ["lens", "lens"],
  ["lenses", "lens"],
  ["matrices", "matrix"],
  ["metrics", "metric"],
  ["movies", "movie"],
  ["news", "news"],
  ["niches", "niche"],
  ["phenomena", "phenomenon"],
  ["programme", "program"],
  ["quizzes", "quiz"],
  ["stimuli", "stimulus"],
  ["syntheses", "synthesis"],
  ["topics", "topic"],
  ["vertices", "vertex"],
  ["viruses", "virus"],
]);

interface Fold {
  folded: string;
  capital: string;
  isPrefix: boolean;
}

// Abstracts share most of their words: what became of one is remembered, up to a few megabytes.
const MAX_FOLDS = 50_000;
const folds = new Map<string, Fold>();

/** Lower case, singular and American. It may make a strange word of a plain one: the same is made of both sides. */
function foldWord(word: string): Fold {
  const known = folds.get(word);
  if (known) return known;
  const one = singularAcronym(word);
  const lower = one.toLowerCase();
  const folded = IRREGULAR.get(lower) ?? american(singular(lower));
  const fold = { folded, capital: lower === one ? "" : one, isPrefix: PREFIXES.has(folded) };
  if (folds.size >= MAX_FOLDS) folds.clear();
  folds.set(word, fold);
  return fold;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:[isu]|ic)s$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function american(word: string): string {
  if (word.length < 6) return IRREGULAR.get(word) ?? word;
  const spelt = word
    .replace(/is(e[dr]?|ing|ation|ational)$/, "iz$1")
    .replace(/analys(e[dr]?|ing)$/, "analyz$1")
    .replace(/ll(ing|ed|er)$/, "l$1")
    .replace(/(behavi|col|fav|harb|hon|hum|lab|neighb|vap)our/, "$1or");
  return IRREGULAR.get(spelt) ?? spelt;
}

/** `LLMs` is several of an `LLM`. */
function singularAcronym(word: string): string {
  return /[A-Z0-9]s$/.test(word) ? word.slice(0, -1) : word;
}
