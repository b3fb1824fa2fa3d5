/** A formula with what encloses it. */
export interface Delimited {
  tex: string;
  display: boolean;
  /** With its delimiters. */
  source: string;
}

const PAIRS: { open: string; close: string; display: boolean }[] = [
  { open: "$$", close: "$$", display: true },
  { open: "$", close: "$", display: false },
  { open: "\\(", close: "\\)", display: false },
  { open: "\\[", close: "\\]", display: true },
];
const ENVIRONMENT = /\\begin\{((equation|align|gather|multline)\*?)\}/y;
// What only TeX writes: then blanks beside the dollars are an author's habit.
const TEX = /[\\^_]/;
// Looking further would make a text of lone dollars take quadratic time.
const REACH = 2000;

/** The formula that begins at a place of a text, or `null`: an amount of money, a lone or escaped dollar. */
export function formulaAt(text: string, at: number): Delimited | null {
  const pair = PAIRS.find(({ open }) => text.startsWith(open, at));
  if (pair === undefined) return environmentAt(text, at);
  const from = at + pair.open.length;
  const to = closingAt(text, from, pair.close);
  if (to < 0) return null;
  const formula = {
    tex: text.slice(from, to).trim(),
    display: pair.display,
    source: text.slice(at, to + pair.close.length),
  };
  if (formula.tex === "") return null;
  return pair.open === "$" && isMoney(text, from, to) ? null : formula;
}

/** Dollars within braces are others: `$\\text{a $b$}$`. Where braces never close, the first dollar counts. */
function closingAt(text: string, from: number, close: string): number {
  const end = Math.min(text.length, from + REACH);
  let depth = 0;
  let inBraces = -1;
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (text.startsWith(close, at)) {
      if (depth === 0) return at;
      if (inBraces < 0) inBraces = at;
    }
    if (character === "\\") at += 1;
    if (character === "{") depth += 1;
    if (character === "}" && depth === 0) break;
    if (character === "}") depth -= 1;
  }
  return inBraces;
}

/**
 * Pandoc's rule (https://pandoc.org/MANUAL.html#math): no blanks inside, no digit after. What is plainly TeX may break it, and
 * what does not begin with a digit is no amount: `$\sim$20`, `$>$5`.
 */
function isMoney(text: string, from: number, to: number): boolean {
  const inside = text.slice(from, to);
  if (TEX.test(inside) || /^ (?:[A-Za-z]|[^\d ]*[=<>][^ ]*) $/.test(inside)) return false;
  return inside.trim() !== inside || (/^\d/.test(inside) && /\d/.test(text.charAt(to + 1)));
}

function environmentAt(text: string, at: number): Delimited | null {
  ENVIRONMENT.lastIndex = at;
  const match = ENVIRONMENT.exec(text);
  if (match === null) return null;
  const close = `\\end{${match[1] ?? ""}}`;
  const to = text.slice(at, at + REACH).indexOf(close);
  if (to < 0) return null;
  const source = text.slice(at, at + to + close.length);
  const tex =
    match[2] === "equation" ? source.slice(match[0].length, -close.length).trim() : starred(source, match[2] ?? "");
  return { tex, display: true, source };
}

/** Without numbers, since nothing refers to them. */
function starred(source: string, name: string): string {
  return source.replace(/^\\begin\{[a-z]+\*?\}/, `\\begin{${name}*}`).replace(/\\end\{[a-z]+\*?\}$/, `\\end{${name}*}`);
}
