import { AREAS } from "../taxonomy/index.ts";
import { knownStem, stemsOf } from "./words.ts";

interface Pair {
  /** The stems of a wording, between spaces. */
  line: string;
  /** The stem of what it is called for short. */
  acronym: string;
}

// Of some milliseconds, which only a search has to wait for.
let known: Pair[] | null = null;

/**
 * What the wordings among the stems of a text are called for short, as stems: "vla" for "vision-language-action". Strict
 * ones alone, a topic's acronyms that are the first letters of one of its wordings: others, and those that are mined from
 * texts, find more of what nobody asked for ("can", "all").
 */
export function acronymsIn(stems: string[]): string[] {
  known ??= pairsOfTaxonomy();
  const text = ` ${stems.join(" ")} `;
  const acronyms = new Set(known.filter(({ line }) => text.includes(line)).map(({ acronym }) => acronym));
  return [...acronyms].filter((acronym) => !stems.includes(acronym));
}

function pairsOfTaxonomy(): Pair[] {
  return AREAS.flatMap((area) => [area, ...area.topics]).flatMap(({ phrases, acronyms = [] }) => {
    const short = new Set(acronyms.map((acronym) => acronym.toLowerCase()));
    return phrases
      .map((phrase) => ({ phrase, letters: initialsOf(phrase) }))
      .filter(({ letters }) => short.has(letters))
      .map(({ phrase, letters }) => ({ line: ` ${stemsOf(phrase).join(" ")} `, acronym: knownStem(letters) }));
  });
}

function initialsOf(phrase: string): string {
  return Array.from(phrase.toLowerCase().matchAll(/(?<![a-z0-9'])[a-z0-9]/g), ([letter]) => letter).join("");
}
