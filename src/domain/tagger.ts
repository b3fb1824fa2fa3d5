import type { Paper } from "./paper.ts";
import { FACETS, TOPICS, type TopicDefinition } from "./taxonomy.ts";

/** Raised whenever the tagger or the taxonomy changes: the sweep then tags every paper again. */
export const TAGGER_VERSION = 1;

export interface Tag {
  slug: string;
  weight: number;
}

const MAX_TAGS = 8;
const TITLE_WEIGHT = 3;
const KEYWORD_WEIGHT = 2;
/** Beyond this many hits a phrase says nothing more. */
const MAX_HITS = 4;

type TaggedFields = Pick<Paper, "title" | "abstract" | "keywords" | "codeUrl">;

/** The topics and facets of a paper, heaviest first, at most eight. Pure and deterministic. */
export function tagPaper(paper: TaggedFields): Tag[] {
  const title = ` ${paper.title} `;
  const abstract = ` ${paper.abstract} `;
  const texts: Text[] = [
    { weight: TITLE_WEIGHT, folded: fold(title), spelt: spell(title) },
    { weight: 1, folded: fold(abstract), spelt: spell(abstract) },
    { weight: KEYWORD_WEIGHT, folded: fold(paper.keywords.join(" | ")), spelt: spell(paper.keywords.join(" | ")) },
  ];
  const tags = [...TOPICS, ...FACETS].map((topic) => ({ slug: topic.slug, weight: weigh(topic, texts) }));
  if (paper.codeUrl) tags.push({ slug: "code-available", weight: 1 });
  return tags
    .filter((tag) => tag.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.slug < b.slug ? -1 : 1))
    .slice(0, MAX_TAGS);
}

interface Text {
  weight: number;
  /** Lower case, plural and hyphens folded, words between single spaces. */
  folded: string;
  /** The same with capitals kept, for acronyms. */
  spelt: string;
}

function weigh(topic: TopicDefinition, texts: Text[]): number {
  let weight = 0;
  for (const text of texts) {
    let hits = 0;
    for (const phrase of topic.phrases) hits += occurrences(text.folded, ` ${phrase} `);
    for (const acronym of topic.acronyms ?? []) hits += occurrences(text.spelt, ` ${acronym} `);
    weight += text.weight * Math.min(hits, MAX_HITS);
  }
  return weight;
}

function occurrences(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at !== -1 && count < MAX_HITS; at = text.indexOf(phrase, at + 1)) count++;
  return count;
}

function fold(text: string): string {
  return ` ${words(text.toLowerCase())
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .join(" ")} `;
}

function spell(text: string): string {
  return ` ${words(text)
    .map((word) => word.replace(/^([A-Z]{2,}[A-Za-z]*)s$/, "$1"))
    .join(" ")} `;
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}|]+/u).filter((word) => word !== "");
}
