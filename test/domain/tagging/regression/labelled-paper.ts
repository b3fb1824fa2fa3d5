/** An invented paper with the topics under which a reader who knows the field would file it. */
export interface LabelledPaper {
  title: string;
  /** Line breaks and indentation are those of this file: they are read as one space. */
  abstract: string;
  keywords?: string[];
  codeUrl?: string;
  categories?: string[];
  /** Slugs it has to get; the areas that they imply are understood. */
  topics: string[];
  /** Slugs that would be right too, though nobody would miss them; facets among them. */
  also?: string[];
  /** What kind of paper it is; `code-available` follows from `codeUrl`. */
  facets?: string[];
  /** Slugs it must not get: what the traps in the text lead to. */
  never?: string[];
  /** Present where the case is hard: its expectations hold one by one, not in the average alone. What makes it hard. */
  why?: string;
  /** Of `topics` and `facets`: what the tagger is known not to find. Gone as soon as it does. */
  misses?: string[];
  /** Of `never`: what the tagger is known to give all the same. */
  intruders?: string[];
}
