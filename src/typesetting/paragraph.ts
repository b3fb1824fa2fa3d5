import type { Inline } from "../domain/typeset.ts";
import { formulaOf } from "./formula.ts";
import {
  afterEmptyGroup,
  closingBraces,
  groups,
  groupsAt,
  MAX_DEPTH,
  type Reading,
  sourceOf,
  type Stretch,
} from "./groups.ts";
import { joined } from "./joined.ts";
import { type Argument, DECLARATIONS, MACROS, type Macro } from "./macros.ts";
import { plainText } from "./plain.ts";
import { LETTERS, SYMBOLS } from "./symbols.ts";
import { type Token, tokensOf } from "./tokens.ts";

// Formulas that are text with dollars out of habit: $\textbf{16.3%}$, $\href{…}{here}$, $\texttt{M$^3$}$.
const WORDS = [/^(?:\\(?:text\w+|emph|unicode)(?:\{[^{}$]*\})+|[\s,.:;])+$/, /^\{?\s*\\(?:href|url)\s*\{/, /(?<!\\)\$/];

interface Step {
  inlines: Inline[];
  next: number;
}

/** A paragraph of LaTeX as elements. What is not understood is shown as it was written. */
export function inlinesOf(paragraph: string): Inline[] {
  return inlinesWithin(paragraph, 0);
}

function inlinesWithin(paragraph: string, depth: number): Inline[] {
  const tokens = tokensOf(paragraph);
  return read({ tokens, closing: closingBraces(tokens) }, { from: 0, to: tokens.length, depth });
}

function read(reading: Reading, { from, to, depth }: Stretch): Inline[] {
  const inlines: Inline[] = [];
  for (let at = from; at < to;) {
    const step = stepAt(reading, { from: at, to, depth });
    inlines.push(...step.inlines);
    at = step.next;
  }
  return joined(inlines);
}

function stepAt(reading: Reading, rest: Stretch): Step {
  const token = reading.tokens[rest.from];
  if (token === undefined) return { inlines: [], next: rest.to };
  if (token.kind === "formula") return { inlines: formula(token, rest.depth), next: rest.from + 1 };
  if (token.kind === "open") return group(reading, rest);
  if (token.kind === "macro") return macro(reading, rest, token);
  return { inlines: [token.text], next: rest.from + 1 };
}

function formula({ tex, display, source }: Token & { kind: "formula" }, depth: number): Inline[] {
  if (depth < MAX_DEPTH && WORDS.some((pattern) => pattern.test(tex))) return inlinesWithin(tex, depth + 1);
  const math = formulaOf(tex, display);
  if (math !== null) return [math];
  return [/[\\{}]/.test(tex) ? source : tex];
}

function group(reading: Reading, { from, depth }: Stretch): Step {
  const to = reading.closing.get(from);
  if (to === undefined || depth >= MAX_DEPTH) return { inlines: ["{"], next: from + 1 };
  const inlines = read(reading, { from: from + 1, to, depth: depth + 1 });
  if (groups(reading, from, to)) return { inlines, next: to + 1 };
  return { inlines: ["{", ...inlines, sourceOf(reading.tokens[to])], next: to + 1 };
}

function macro(reading: Reading, rest: Stretch, { name, source }: Token & { kind: "macro" }): Step {
  const declaration = DECLARATIONS.get(name);
  if (declaration !== undefined) return declared(reading, rest, declaration);
  const known = MACROS.get(name);
  const given = known === undefined ? null : argumentsAt(reading, rest, known.arguments, known.least);
  if (known !== undefined && given !== null) return { inlines: known.becomes(given.list), next: given.next };
  const greek = garbledGreek(reading, rest, name);
  if (greek !== null) return greek;
  const symbol = SYMBOLS.get(name) ?? (known === undefined ? mathSymbol(source) : null);
  return symbol === null ? unknown(reading, rest, source) : spoken(reading, rest, name, symbol);
}

/** To the end of the group, or on what follows in braces, which many write. At the top it would never end, and is left out. */
function declared(reading: Reading, { from, to, depth }: Stretch, declaration: Macro): Step {
  const given = argumentsAt(reading, { from, to, depth }, 1);
  if (given !== null) return { inlines: declaration.becomes(given.list), next: given.next };
  if (depth === 0 || depth >= MAX_DEPTH) return { inlines: [], next: from + 1 };
  const [first = "", ...more] = read(reading, { from: from + 1, to, depth: depth + 1 });
  const inlines = joined([typeof first === "string" ? first.trimStart() : first, ...more]);
  return { inlines: declaration.becomes([{ source: "", inlines }]), next: to };
}

/** Up to so many groups after a macro, with an optional argument before them that is not read. `null` when there are fewer than the least. */
function argumentsAt(
  reading: Reading,
  rest: Stretch,
  count: number,
  least = count,
): { list: Argument[]; next: number } | null {
  const { tokens } = reading;
  const groupsHere = groupsAt(reading, rest, count);
  if (groupsHere.length < least) return null;
  const list = groupsHere.map(({ from, to }) => ({
    source: tokens.slice(from, to).map(sourceOf).join(""),
    inlines: read(reading, { from, to, depth: rest.depth + 1 }),
  }));
  return { list, next: (groupsHere.at(-1)?.to ?? rest.from) + 1 };
}

/** arXiv's own reader of abstracts takes the first letter of some Greek names for an accent: `\k{appa}` was `\kappa`. */
function garbledGreek(reading: Reading, { from, to, depth }: Stretch, name: string): Step | null {
  const [inside] = groupsAt(reading, { from, to, depth }, 1);
  if (name.length > 1 || inside === undefined) return null;
  const more = reading.tokens.slice(inside.from, inside.to).map(sourceOf).join("");
  if (!/^[a-z]{2,9}$/.test(more)) return null;
  const symbol = SYMBOLS.get(name + more) ?? mathSymbol(`\\${name}${more}`);
  return symbol === null ? null : { inlines: [symbol], next: inside.to + 1 };
}

/** What a macro of formulas prints, where it stands outside of one: `\times`, `\alpha`. */
function mathSymbol(source: string): string | null {
  if (!/^\\[A-Za-z]{2,}$/.test(source)) return null;
  const math = formulaOf(source, false);
  return math === null ? null : plainText([math]);
}

function spoken(reading: Reading, { from }: Stretch, name: string, symbol: string): Step {
  const next = afterEmptyGroup(reading, from + 1);
  const following = sourceOf(reading.tokens[next]);
  if (LETTERS.has(name) && next === from + 1 && /^ \S/.test(following)) {
    return { inlines: [symbol, following.slice(1)], next: next + 1 };
  }
  const doubled = symbol.endsWith(".") && following.startsWith(".");
  return { inlines: [doubled ? symbol.slice(0, -1) : symbol], next };
}

/** An author's own macro: nobody can know what it prints. Its argument is read, but keeps its braces. */
function unknown(reading: Reading, { from, to, depth }: Stretch, source: string): Step {
  const next = afterEmptyGroup(reading, from + 1);
  const [inside] = next > from + 1 ? [] : groupsAt(reading, { from, to, depth }, 1);
  if (inside === undefined) return { inlines: [source], next };
  const before = reading.tokens
    .slice(from + 1, inside.from)
    .map(sourceOf)
    .join("");
  const inlines = read(reading, { ...inside, depth: depth + 1 });
  return { inlines: [source, before, ...inlines, sourceOf(reading.tokens[inside.to])], next: inside.to + 1 };
}
