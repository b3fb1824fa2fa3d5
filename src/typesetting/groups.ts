import type { Token } from "./tokens.ts";

// Deeper groups are shown with their braces: no text has them, and reading takes stack.
export const MAX_DEPTH = 20;
// A macro may have an argument in brackets, which only says how.
const OPTIONAL = /^\s*(\[[^\]]{0,80}\])?\s*$/;

/** What is read, and where. */
export interface Reading {
  tokens: Token[];
  /** For the index of each opening brace that of its closing one. */
  closing: Map<number, number>;
}

/** A stretch of tokens from `from` up to `to`. */
export interface Stretch {
  from: number;
  to: number;
  depth: number;
}

/** What was written, of a token or of a place where there is none. */
export const sourceOf = (token: Token | undefined) => token?.source ?? "";

/** A brace that nobody closes ends with the paragraph: many an abstract has lost its last character. */
export function closingBraces(tokens: Token[]): Map<number, number> {
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") open.push(index);
    const opening = kind === "close" ? open.pop() : undefined;
    if (opening !== undefined) closing.set(opening, index);
  }
  for (const opening of open) closing.set(opening, tokens.length);
  return closing;
}

/** Where the insides of the groups after a macro are. They are found before they are read: reading twice, at each depth, has no end. */
export function groupsAt(
  { tokens, closing }: Reading,
  { from, to, depth }: Stretch,
  count: number,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (depth >= MAX_DEPTH) return found;
  let at = from + 1;
  if (OPTIONAL.test(sourceOf(tokens[at]))) at += 1;
  while (found.length < count) {
    if (found.length > 0 && /^\s+$/.test(sourceOf(tokens[at]))) at += 1;
    const end = closing.get(at);
    if (end === undefined || end > to) break;
    found.push({ from: at + 1, to: end });
    at = end + 1;
  }
  return found;
}

/** Whether braces only group: around a macro, or letters within a word. Others are the text's own: a set, a placeholder. */
export function groups({ tokens }: Reading, from: number, to: number): boolean {
  const first = tokens[from + 1];
  if (first?.kind === "macro" || first?.kind === "letter") return true;
  const inWord = /\p{L}$/u.test(tokens[from - 1]?.source ?? "") || /^\p{L}/u.test(tokens[to + 1]?.source ?? "");
  return inWord && to === from + 2 && /^\p{L}{1,3}$/u.test(first?.source ?? "");
}

/** `{}` after a macro only ends its name. */
export function afterEmptyGroup({ closing }: Reading, at: number): number {
  return closing.get(at) === at + 1 ? at + 2 : at;
}
