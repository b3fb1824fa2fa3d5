import temml from "temml";
import { type Inline, type InlineElement, allowedAttributes } from "../domain/typeset.ts";
import { cleanText } from "../domain/text.ts";
import { joined } from "./joined.ts";

// Temml takes time and stack with the length of what it reads, and throws RangeErrors for deep nesting.
const MAX_TEX = 500;
const MAX_NODES = 1000;
const MAX_DEPTH = 40;

// Definitions (bombs), anchors (ids are the page's own) and characters by number (which could be any).
const REFUSED =
  /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|DeclareMathOperator|global|long|csname|label|ref|eqref|tag|char)(?![A-Za-z])/;

// `wrap` gives a row for each part that may stand on a line of its own: browsers do not break formulas by themselves.
const OPTIONS = {
  throwOnError: true,
  trust: false,
  maxExpand: 100,
  maxSize: [10, 10] satisfies [number, number],
  wrap: "tex" as const,
};
const MACROS = { "\\mbox": "\\text{#1}", "\\bigO": "\\mathcal{O}", "\\xspace": "" };

// What Temml makes that browsers without MathML 3 do not know, or that moves its content, and what stands in for it.
const STAND_INS = new Map<string, string>([["mpadded", "mrow"]]);
const LINES = new Map<string, { name: string; line: string }>([
  ["top", { name: "mover", line: "‾" }],
  ["bottom", { name: "munder", line: "_" }],
]);

/** A node of Temml's tree: an element, a piece of text, or a fragment, which has no type. */
interface TreeNode {
  type?: unknown;
  text?: unknown;
  attributes?: unknown;
  children?: unknown;
}

interface Budget {
  nodes: number;
}

/**
 * A formula as a `math` element. `null` when Temml does not understand it, when it is longer than any real one, or when it
 * holds what is not allowed: then its source is to be shown.
 */
export function formulaOf(tex: string, display: boolean): InlineElement | null {
  if (tex.length > MAX_TEX || REFUSED.test(tex)) return null;
  try {
    // oxlint-disable-next-line no-underscore-dangle -- the name that Temml gives its tree, the only way to it without markup
    const tree: unknown = temml.__renderToMathMLTree(readable(tex), {
      ...OPTIONS,
      displayMode: display,
      macros: { ...MACROS },
    });
    const [math, ...more] = converted(tree, { nodes: MAX_NODES }, 0);
    return math === undefined || typeof math === "string" || math.name !== "math" || more.length > 0 ? null : math;
  } catch {
    // Temml's ParseError, but also the RangeErrors and TypeErrors that it throws on odd input.
    return null;
  }
}

/** What authors mean: `%` is a percent sign (TeX drops the rest of the line), `_` in a text an underscore. */
function readable(tex: string): string {
  return tex
    .replace(/(?<!\\)%/g, "\\%")
    .replace(/\\unicode\s*\{\s*x([0-9a-fA-F]{2,5})\s*\}/g, (_, hex: string) => character(hex))
    .replace(/\\text(?:rm|it|bf|tt|sf)?\{[^{}$\\]*\}/g, (text) => text.replace(/[_&#]/g, "\\$&"));
}

/** The character with a hexadecimal number, or nothing where the number is none. */
export function character(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? cleanText(String.fromCodePoint(code)) : "";
}

function converted(node: unknown, budget: Budget, depth: number): Inline[] {
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > MAX_DEPTH) throw new Error("too large");
  if (typeof node !== "object" || node === null) throw new Error("no node");
  const { type, text, attributes, children }: TreeNode = node;
  if (typeof text === "string") return text === "" ? [] : [cleanText(text)];
  if (!Array.isArray(children)) throw new Error("no element");
  const inside = joined(children.flatMap((child) => converted(child, budget, depth + 1)));
  if (typeof type === "string") return [element(type, stringsOf(attributes), inside)];
  // Fragments have no type; nor have Temml's HTML elements (anchors, images, spans), but those have attributes or an address.
  if ("attributes" in node || "href" in node) throw new Error("HTML");
  return inside;
}

function element(type: string, attributes: Record<string, string>, children: Inline[]): InlineElement {
  const line = type === "menclose" ? LINES.get(attributes.notation ?? "") : undefined;
  if (line !== undefined) {
    const bar = { name: "mo", attributes: { stretchy: "true" }, children: [line.line] };
    return { name: line.name, children: [{ name: "mrow", children }, bar] };
  }
  const name = STAND_INS.get(type) ?? type;
  const allowed = allowedAttributes(name, attributes);
  if (allowed === null) throw new Error(`${name} is not allowed`);
  return { name, ...(Object.keys(allowed).length > 0 && { attributes: allowed }), children };
}

function stringsOf(attributes: unknown): Record<string, string> {
  if (typeof attributes !== "object" || attributes === null) return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}
