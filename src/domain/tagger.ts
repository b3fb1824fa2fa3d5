import { createTagger } from "./tagging/tagger.ts";
import { AREAS, FACETS } from "./taxonomy/index.ts";

/** Raised whenever the tagger or the taxonomy changes: the sweep then tags every paper again. */
export const TAGGER_VERSION = 2;

/** The topics and facets of a paper by the project's own taxonomy. */
export const tagPaper = createTagger(AREAS, FACETS);
