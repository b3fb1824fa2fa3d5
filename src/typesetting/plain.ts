import type { Inline, InlineElement } from "../domain/typeset.ts";
import { textOf } from "../domain/typeset.ts";
import { accentOver, operator, readable } from "./plain-symbols.ts";
import { lowered, raised } from "./scripts.ts";

type Rule = (children: Inline[], element: InlineElement) => string;

const at = (children: Inline[], index: number) => plain(children[index] ?? "");
const below: Rule = (children) => at(children, 0) + lowered(at(children, 1));
const above: Rule = (children) => at(children, 0) + raised(at(children, 1));
const both: Rule = (children) => at(children, 0) + lowered(at(children, 1)) + raised(at(children, 2));

/** How each element reads as text; all others as what they hold. */
const RULES = new Map<string, Rule>([
  ["a", (children, element) => link(row(children), element.attributes?.href ?? "")],
  ["sub", (children) => lowered(row(children))],
  ["sup", (children) => raised(row(children))],
  ["mi", (children) => readable(row(children))],
  ["mtext", (children) => readable(row(children))],
  ["mn", (children) => readable(row(children))],
  ["mo", (children) => readable(row(children))],
  ["mspace", (_, element) => (element.attributes?.width === undefined ? "" : " ")],
  ["msub", below],
  ["msup", above],
  ["msubsup", both],
  ["munderover", both],
  ["munder", (children) => (/^[_¯‾]$/.test(at(children, 1)) ? at(children, 0) : below(children, NO_ELEMENT))],
  ["mover", (children) => accentOver(at(children, 0), at(children, 1)) ?? above(children, NO_ELEMENT)],
  [
    "mfrac",
    (children, element) => fraction(at(children, 0), at(children, 1), element.attributes?.linethickness === "0px"),
  ],
  ["msqrt", (children) => `√${enclosed(row(children))}`],
  ["mroot", (children) => `${raised(at(children, 1))}√${enclosed(at(children, 0))}`],
  ["mtable", (children) => children.map(plain).join("; ")],
  // Aligned equations have their cells parted before the relation.
  [
    "mtr",
    (children) =>
      children
        .map(plain)
        .join(" ")
        .replace(/ ([=<>≤≥≈])(?! )/g, " $1 "),
  ],
]);
const NO_ELEMENT: InlineElement = { name: "mrow", children: [] };

/** One line of text: formulas in Unicode as far as it goes, addresses of links beside their labels. */
export function plainText(inlines: Inline[]): string {
  return row(inlines).replace(/\s+/g, " ").trim();
}

function plain(inline: Inline): string {
  if (typeof inline === "string") return inline;
  if (inline.name === "math") return tidied(row(inline.children.flatMap(unwrapped)));
  return RULES.get(inline.name)?.(inline.children, inline) ?? row(inline.children);
}

/** The parts into which a formula may be broken are one row all the same. */
function unwrapped(inline: Inline): Inline[] {
  return typeof inline !== "string" && inline.name === "mrow" ? inline.children : [inline];
}

/** Neighbours, with blanks around the operators that stand between two of them. */
function row(children: Inline[]): string {
  let text = "";
  for (const [index, child] of children.entries()) {
    const between = index < children.length - 1 && index > 0;
    text += typeof child !== "string" && child.name === "mo" ? operator(textOf(child), child, between) : plain(child);
  }
  return text;
}

function tidied(formula: string): string {
  return formula
    .replace(/\s+/g, " ")
    .replace(/([([{⟨⌊⌈]) /g, "$1")
    .replace(/ ([)\]}⟩⌋⌉,;.])/g, "$1")
    .trim();
}

function link(label: string, href: string): string {
  const bare = (address: string) => address.replace(/^https?:\/\/|\/$/g, "");
  return bare(label.trim()) === bare(href) ? label : `${label} (${href})`;
}

function fraction(over: string, under: string, isChoice: boolean): string {
  return isChoice ? `${over} choose ${under}` : `${enclosed(over)}/${enclosed(under)}`;
}

/** In parentheses unless it is one piece. */
function enclosed(text: string): string {
  return /^[\p{L}\p{N}\p{M}.,′∞√]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
