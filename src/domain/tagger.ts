import { createTagger, type Tag, type TaggedFields, type Tagger } from "./tagging/tagger.ts";
import { AREAS, FACETS } from "./taxonomy/index.ts";

/** Raised whenever the tagger or the taxonomy changes: the sweep then tags every paper again. */
export const TAGGER_VERSION = 3;

// Compiled by the first paper: an isolate that answers readers never needs it.
let tagger: Tagger | null = null;

/** The topics and facets of a paper by the project's own taxonomy. */
export function tagPaper(paper: TaggedFields): Tag[] {
  tagger ??= createTagger(AREAS, FACETS);
  return tagger(paper);
}
