import type { Item } from "../api.ts";
import { oneLine } from "../text.ts";
import { initials, splitName } from "./names.ts";

/**
 * A paper for reference managers: https://en.wikipedia.org/wiki/RIS_(file_format). A report with its number, since that is
 * how they kept preprints before some had a type for them; of `UNPB` and `GEN` Zotero makes articles of a journal
 * (https://github.com/zotero/translators/blob/master/RIS.js).
 */
export function risOf(item: Item): string {
  const { id, title, plain, abstract, authors, categories, publishedAt, abstractUrl } = item;
  const fields: [string, string][] = [
    ["TY", "RPRT"],
    ["TI", plain?.title ?? title],
    ...authors.map(({ name }): [string, string] => ["AU", risName(name)]),
    ["PY", publishedAt.slice(0, 4)],
    ["DA", publishedAt.slice(0, 10).replaceAll("-", "/")],
    ["AB", plain?.abstract ?? abstract],
    ...categories.map((category): [string, string] => ["KW", category]),
    ["PB", "arXiv"],
    ["M3", "Preprint"],
    ["SN", `arXiv:${id}`],
    // Every paper has one: https://info.arxiv.org/help/doi.html
    ["DO", `10.48550/arXiv.${id}`],
    ["UR", abstractUrl],
  ];
  const lines = fields.map(([tag, value]) => [tag, oneLine(value)]).filter(([, value]) => value !== "");
  return [...lines, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** Commas part a name, so that one which is no person's may have none. */
function risName(name: string): string {
  const person = splitName(name);
  if (!person) return name.replace(/,/g, " ");
  return [person.family, person.given, person.suffix].filter((part) => part !== "").join(", ");
}

/** From so many authors on, only the first nineteen and the last are named: https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry */
const TOO_MANY = 21;

/** A paper as one line of a reference list: authors, year, title, arXiv's number, address. */
export function apaOf({ id, title, plain, authors, publishedAt, abstractUrl }: Item): string {
  const names = sentence(namesOf(authors.map(({ name }) => apaName(name))));
  const parts = [`(${publishedAt.slice(0, 4)}).`, `${plain?.title ?? title} (arXiv:${id}).`];
  return oneLine([...(names === "" ? parts.toReversed() : [names, ...parts]), "arXiv.", abstractUrl].join(" "));
}

function namesOf(names: string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length >= TOO_MANY) return `${names.slice(0, TOO_MANY - 2).join(", ")}, … ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}, & ${last}`;
}

function apaName(name: string): string {
  const person = splitName(name);
  if (!person) return name;
  return [person.family, initials(person.given), person.suffix].filter((part) => part !== "").join(", ");
}

function sentence(text: string): string {
  return text === "" || text.endsWith(".") ? text : `${text}.`;
}
