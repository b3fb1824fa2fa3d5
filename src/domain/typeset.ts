import { webUrl } from "./wording/web-url.ts";

/** Text, or an element around more of it. Names and attributes are those of `allowedAttributes`. */
export type Inline = string | InlineElement;

export interface InlineElement {
  name: string;
  attributes?: Record<string, string>;
  children: Inline[];
}

/** A paper's LaTeX, read once: as text for everything that has no markup, and as elements for pages. */
export interface Typeset {
  /** Formulas in Unicode as far as it goes; the abstract's paragraphs are parted by an empty line. */
  plain: { title: string; abstract: string };
  /** Without links, since a title often is one. */
  title: Inline[];
  /** By paragraphs. */
  abstract: Inline[][];
}

type Check = (value: string) => boolean;

const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value);

// No formula needs more; what is larger could cover the page.
const MAX_EM = 4;
const length: Check = (value) => /^\d{1,2}(\.\d{1,4})?em$/.test(value) && Number.parseFloat(value) <= MAX_EM;
const truth = oneOf("true", "false");

// MathML Core's own names for what an operator may say of itself (https://www.w3.org/TR/mathml-core/#operator-fence-separator-or-accent-mo).
const OPERATOR: Record<string, Check> = {
  form: oneOf("prefix", "infix", "postfix"),
  fence: truth,
  separator: truth,
  stretchy: truth,
  symmetric: truth,
  largeop: truth,
  movablelimits: truth,
  lspace: length,
  rspace: length,
  minsize: length,
  maxsize: length,
};
const STYLE: Record<string, Check> = { displaystyle: truth, scriptlevel: oneOf("0", "1", "2", "3") };

/** All elements that may come of LaTeX, with their attributes. Nothing that hides, moves or colours; no `style`, `class` or `id`. */
const ALLOWED = new Map<string, Record<string, Check>>([
  ["em", {}],
  ["strong", {}],
  ["code", {}],
  ["sub", {}],
  ["sup", {}],
  ["a", { href: (value) => webUrl(value) !== null }],
  ["math", { display: oneOf("block") }],
  ["mrow", STYLE],
  ["mstyle", STYLE],
  ["mi", { mathvariant: oneOf("normal") }],
  ["mn", {}],
  ["mtext", {}],
  ["mo", OPERATOR],
  ["mspace", { width: length }],
  ["msub", {}],
  ["msup", {}],
  ["msubsup", {}],
  ["munder", { accentunder: truth }],
  ["mover", { accent: truth }],
  ["munderover", {}],
  ["mfrac", { linethickness: oneOf("0px") }],
  ["msqrt", {}],
  ["mroot", {}],
  ["mtable", { displaystyle: truth }],
  ["mtr", {}],
  ["mtd", {}],
]);

/** Those of the attributes that are allowed for the element, or `null` when the element is not allowed itself. */
export function allowedAttributes(
  name: string,
  attributes: Record<string, string> = {},
): Record<string, string> | null {
  const checks = ALLOWED.get(name);
  if (checks === undefined) return null;
  return Object.fromEntries(
    Object.entries(attributes).filter(([key, value]) => Object.hasOwn(checks, key) && checks[key]?.(value) === true),
  );
}

/** All text inside, without any markup. */
export function textOf(inline: Inline): string {
  return typeof inline === "string" ? inline : inline.children.map(textOf).join("");
}
