import type { InlineElement } from "../domain/typeset.ts";

// Relations and operations between two things; the same before or after one thing have no blanks.
const BETWEEN = new Set("=<>≤≥≠≈≡∼≃≅≲≳∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦⟶⟹⟼↑↓+−±∓×⋅·∗∪∩∧∨⊕⊗⊙∖÷≪≫≺≻⪯⪰≜≔∣∥⊥⊢⊨:;".concat("mod"));
const ACCENTS = new Map([
  ["^", "\u0302"],
  ["ˆ", "\u0302"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["¯", "\u0304"],
  ["‾", "\u0304"],
  ["ˉ", "\u0304"],
  ["˙", "\u0307"],
  ["¨", "\u0308"],
  ["ˇ", "\u030c"],
  ["˘", "\u0306"],
  ["´", "\u0301"],
  ["`", "\u0300"],
  ["→", "\u20d7"],
]);
const SPELLINGS = new Map([
  ["∼", "~"],
  ["∣", "|"],
  ["∗", "*"],
  ["⋅", "·"],
  ["∘", "∘"],
]);
// Letters of mathematical alphabets are the same letter to everyone who searches; double-struck ones name sets and stay.
const STYLED = /[ℬℰℱℋℐℒℳℛℊℯℴℭℌℑℜℨ]|[\u{1d400}-\u{1d537}]|[\u{1d56c}-\u{1d7d7}]|[\u{1d7e2}-\u{1d7ff}]/gu;
// What only tells a renderer how to set its neighbours: function application and its like, variation selectors.
const UNSEEN = /[\u2061-\u2064\u200b]|[\ufe00-\ufe0f]/g;

/** A symbol of a formula as plain text has it. */
export function readable(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(STYLED, (letter) => letter.normalize("NFKC"))
    .replace(/[∼∣∗⋅]/g, (symbol) => SPELLINGS.get(symbol) ?? symbol);
}

/** An operator, with its blanks when it stands between two others. */
export function operator(text: string, { attributes = {} }: InlineElement, between: boolean): string {
  const symbol = readable(text);
  if (attributes.separator === "true" && between && symbol !== "|") return `${symbol} `;
  if (attributes.form === "prefix" || attributes.form === "postfix" || !between) return symbol;
  return BETWEEN.has(text) || text === "mod" ? ` ${symbol} ` : symbol;
}

/** A letter under an accent; longer text as it is; `null` when what stands above is no accent. */
export function accentOver(base: string, above: string): string | null {
  const mark = ACCENTS.get(above);
  if (mark === undefined) return null;
  return Array.from(base).length === 1 ? (base + mark).normalize("NFC") : base;
}
