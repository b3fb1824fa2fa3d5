import type { Inline } from "../domain/typeset.ts";
import { webUrl } from "../domain/wording/web-url.ts";
import { character } from "./formula.ts";

/** An argument as it was written and as it reads. */
export interface Argument {
  source: string;
  inlines: Inline[];
}

export interface Macro {
  arguments: number;
  /** How many of them there have to be, where not all. */
  least?: number;
  becomes: (given: Argument[]) => Inline[];
}

const around = (name: string): Macro => ({
  arguments: 1,
  becomes: ([content]) => [{ name, children: content?.inlines ?? [] }],
});
/** Only its last argument is read: small capitals, colours, acronyms. */
const last = (count: number): Macro => ({ arguments: count, becomes: (given) => given.at(-1)?.inlines ?? [] });
const nothing: Macro = { arguments: 1, becomes: () => [] };
const keys: Macro = { arguments: 1, becomes: ([key]) => [`[${(key?.source ?? "").replace(/\s*,\s*/g, ", ")}]`] };
const aside: Macro = { arguments: 1, becomes: ([note]) => [" (", ...(note?.inlines ?? []), ")"] };
const link: Macro = {
  arguments: 2,
  least: 1,
  becomes: ([address, label]) => linked(address?.source ?? "", label?.inlines ?? [unescaped(address?.source ?? "")]),
};
const address: Macro = {
  arguments: 1,
  becomes: ([given]) => linked(given?.source ?? "", [unescaped(given?.source ?? "")]),
};

/** Macros with arguments, by name. */
export const MACROS = new Map<string, Macro>([
  ...named(["emph", "textit", "textsl"], around("em")),
  ...named(["textbf"], around("strong")),
  ...named(["texttt"], around("code")),
  ...named(["textsuperscript"], around("sup")),
  ...named(["textsubscript"], around("sub")),
  ...named(["textsc", "textsf", "textrm", "textnormal", "textup", "textmd", "text", "mbox", "hbox", "fbox"], last(1)),
  ...named(["underline", "uline", "ul", "num", "revise", "rev", "added", "nolinkurl", "enquote"], last(1)),
  ...named(["ac", "acf", "acp", "acl", "acs", "acrfull", "acrshort", "acrlong", "gls", "Gls", "glspl"], last(1)),
  ...named(["textcolor", "colorbox", "foreignlanguage"], last(2)),
  ...named(["label", "vspace", "hspace", "index", "begin", "end"], nothing),
  ["color", { arguments: 2, least: 1, becomes: ([, content]) => content?.inlines ?? [] }],
  ...named(["cite", "citep", "citet", "citealp", "citeauthor", "citeyear", "parencite", "textcite"], keys),
  ...named(["ref", "eqref", "autoref", "cref", "Cref"], keys),
  ...named(["footnote", "thanks"], aside),
  ...named(["href", "hyperlink"], link),
  ...named(["url", "path"], address),
  ["ding", { arguments: 1, becomes: ([number]) => [dingbat(Number(number?.source))] }],
  ["unicode", { arguments: 1, becomes: ([number]) => [character((number?.source ?? "").trim().replace(/^x/, ""))] }],
]);

/** Declarations, which hold to the end of their group, as `{\bf this}`, and the macro that does the same to an argument. */
export const DECLARATIONS = new Map<string, Macro>([
  ...named(["bf", "bfseries"], around("strong")),
  ...named(["it", "itshape", "em", "sl", "slshape"], around("em")),
  ...named(["tt", "ttfamily"], around("code")),
  ...named(["sc", "scshape", "sf", "sffamily", "rm", "rmfamily", "normalfont"], last(1)),
]);

function named(names: string[], macro: Macro): [string, Macro][] {
  return names.map((name) => [name, macro]);
}

/** A link when the address is one of the web, else its label alone. */
function linked(source: string, label: Inline[]): Inline[] {
  const href = webUrl(unescaped(source));
  return href === null ? label : [{ name: "a", attributes: { href }, children: label }];
}

/** An address as LaTeX writes it, with its `\_`, `\%`, `\~{}` resolved. */
function unescaped(source: string): string {
  return source
    .trim()
    .replace(/\\([%#&_~$])(?:\{\})?/g, "$1")
    .replace(/\\textasciitilde\s?(?:\{\})?|\{\\textasciitilde\}/g, "~");
}

// Zapf Dingbats' numbered circles stand together in Unicode (https://www.unicode.org/charts/PDF/U2700.pdf), but for the first.
const DINGBATS: { from: number; to: number; first: number }[] = [
  { from: 33, to: 126, first: 0x2701 },
  { from: 172, to: 181, first: 0x2460 },
  { from: 182, to: 211, first: 0x2776 },
];

function dingbat(number: number): string {
  const range = DINGBATS.find(({ from, to }) => number >= from && number <= to);
  return range === undefined ? "" : String.fromCodePoint(range.first + number - range.from);
}
