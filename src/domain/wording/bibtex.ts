import type { Item } from "../api.ts";
import { splitName } from "./names.ts";

/** A paper as an entry for BibTeX, as arXiv cites papers; LaTeX in its title stays. */
export function bibtexOf(item: Item): string {
  const { id, title, authors, publishedAt, categories, abstractUrl } = item;
  const [primary] = categories;
  const fields: [string, string][] = [
    // The second pair keeps styles from making "gpt" of "GPT": https://ctan.org/pkg/bibtex (btxdoc, section 4)
    ["title", `{${latexText(title)}}`],
    ["author", authors.map(({ name }) => bibtexName(name)).join(" and ")],
    ["year", publishedAt.slice(0, 4)],
    ["eprint", id],
    ["archivePrefix", "arXiv"],
    ...(primary === undefined ? [] : [["primaryClass", primary] satisfies [string, string]]),
    ["url", abstractUrl],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${citationKey(item)},`, ...lines, "}"].join("\n");
}

/** Family's name first, so that it is not guessed; what is no person's name is one piece. */
function bibtexName(name: string): string {
  const person = splitName(name);
  const text = latexText(name);
  if (person) return [person.family, person.suffix, person.given].filter((part) => part !== "").join(", ");
  return / and |,/.test(text) || !/[\\{]/.test(text) ? `{${text}}` : text;
}

/** Words that say nothing of a title. */
const LITTLE = new Set(
  (
    "a an the on of in for to towards toward from with without and or is are do does did can could should will how what " +
    "why when where which who via at by as we you it its not no be beyond"
  ).split(" "),
);
/** Letters that no normalization takes apart. */
const LETTERS: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" };

/** `quill2026lanterns`: family's name of the first author, year, first telling word of the title, in ASCII. */
function citationKey({ id, title, plain, authors, publishedAt }: Item): string {
  const name = authors[0]?.name ?? "";
  const family = asciiWords(splitName(name)?.family ?? name).join("");
  const words = asciiWords(plain?.title ?? title);
  const word = words.find((each) => each.length > 1 && !LITTLE.has(each)) ?? words[0] ?? id.replace(/\W/g, "");
  return `${family === "" ? "arxiv" : family}${publishedAt.slice(0, 4)}${word}`;
}

function asciiWords(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z]/g, (letter) => LETTERS[letter] ?? letter).match(/[a-z0-9]+/g) ?? [];
}

const ANYWHERE: Record<string, string> = {
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  // BibTeX counts braces behind backslashes too: https://ctan.org/pkg/bibtex (btxdoc)
  "\\{": "\\lbrace{}",
  "\\}": "\\rbrace{}",
  // A backslash that ends the text would let the field's brace escape.
  "\\": "",
};
const IN_TEXT: Record<string, string> = { _: "\\_", "^": "\\^{}" };

/** LaTeX stays as it is, but for signs that stop it, and for braces and dollars that do not pair. */
function latexText(text: string): string {
  const tokens = text.replace(/\s+/g, " ").match(/\\?./gsu) ?? [];
  const broken = { ...(bracesPair(tokens) ? {} : { "{": "", "}": "" }), ...(dollarsPair(tokens) ? {} : { $: "\\$" }) };
  const everywhere: Record<string, string> = { ...ANYWHERE, ...broken };
  let formula = false;
  return tokens
    .map((token) => {
      if (token === "$" && !("$" in broken)) formula = !formula;
      if (token === "\\(" || token === "\\)") formula = token === "\\(";
      return everywhere[token] ?? (formula ? token : (IN_TEXT[token] ?? token));
    })
    .join("");
}

function bracesPair(tokens: string[]): boolean {
  let depth = 0;
  return tokens.every((token) => (depth += Number(token === "{") - Number(token === "}")) >= 0) && depth === 0;
}

function dollarsPair(tokens: string[]): boolean {
  return tokens.filter((token) => token === "$").length % 2 === 0;
}
