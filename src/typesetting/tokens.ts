import { accented } from "./accents.ts";
import { type Delimited, formulaAt } from "./delimiters.ts";
import { LIGATURES } from "./ligatures.ts";

export type Token =
  | { kind: "text" | "letter" | "open" | "close"; text: string; source: string }
  | { kind: "macro"; name: string; source: string }
  | ({ kind: "formula" } & Delimited);

// Addresses keep their tildes, dashes and underscores.
const ADDRESS = /https?:\/\/[^\s{}\\$<>"]+/y;
const ACCENT = /\\(["'`^~=.]|[cvuHkrdb](?![A-Za-z]))(?:\s?\{\s*(\\?[A-Za-z]+|)\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/y;
const MACRO = /\\(?:([A-Za-z]+)\*?|([^]))/y;
const PLAIN = /[^\\{}$~`'h-]+/y;

/** One paragraph of LaTeX, cut into pieces whose sources are the paragraph again. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.source.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const plain = matchAt(PLAIN, text, at)?.[0];
  if (plain !== undefined) return { kind: "text", text: plain, source: plain };
  const formula = formulaAt(text, at);
  if (formula !== null) return { kind: "formula", ...formula };
  return accentAt(text, at) ?? macroAt(text, at) ?? markAt(text, at);
}

function accentAt(text: string, at: number): Token | null {
  const match = matchAt(ACCENT, text, at);
  if (match === null) return null;
  const [source, mark = "", inBraces, bare] = match;
  const letter = accented(mark, inBraces ?? bare ?? "");
  return letter === null ? null : { kind: "letter", text: letter, source };
}

function macroAt(text: string, at: number): Token | null {
  const match = matchAt(MACRO, text, at);
  return match === null ? null : { kind: "macro", name: match[1] ?? match[2] ?? "", source: match[0] };
}

function markAt(text: string, at: number): Token {
  const address = matchAt(ADDRESS, text, at)?.[0];
  if (address !== undefined) return { kind: "text", text: address, source: address };
  for (const { pattern, becomes } of LIGATURES) {
    const source = matchAt(pattern, text, at)?.[0];
    if (source !== undefined) return { kind: "text", text: becomes, source };
  }
  const source = text.charAt(at);
  const kind = source === "{" ? "open" : source === "}" ? "close" : "text";
  return { kind, text: source, source };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
