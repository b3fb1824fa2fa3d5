/**
 * A topic as it is written down. Phrases are matched as whole words after both sides are folded the same way
 * (domain/tagging/words.ts): case, hyphens, plurals, spelling and joined prefixes do not matter, inflections do.
 */
export interface TopicEntry {
  /** Unique in the whole taxonomy, and an address: it is renamed only with `formerly`. */
  slug: string;
  name: string;
  /** One line, without a full stop. */
  description: string;
  /** Wordings of which a single one says what a paper is about. */
  phrases: string[];
  /** Matched with their capitals, for short ones collide with words. */
  acronyms?: string[];
  /** Look-alikes: a hit inside one of these does not count, and where one occurs acronyms and single words say nothing. */
  not?: string[];
  /** Used by very many papers that are not about it: hits weigh little. */
  generic?: true;
  /** Slugs that it had before; they redirect. */
  formerly?: string[];
}

/** A part of the field with its topics, which imply it. */
export interface AreaEntry extends TopicEntry {
  /** Its words are often used in passing by papers of other areas, from which it takes more than a mention. */
  incidental?: true;
  /** arXiv categories whose papers are filed here when their words say nothing. */
  categories?: string[];
  topics: TopicEntry[];
}

/** What kind of paper it is, beside what it is about. */
export type FacetEntry = Omit<TopicEntry, "generic" | "acronyms">;
