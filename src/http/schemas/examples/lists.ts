import type {
  ChangePage,
  EditionInfo,
  EditionPage,
  ItemPage,
  SearchPage,
  TagPage,
  TagTree,
} from "../../../domain/api.ts";
import { encodeChangesCursor, encodeCursor, encodePapersCursor } from "../../../domain/cursor.ts";
import { CHANGED, PAPER, RANKED } from "./paper.ts";

/** The first page of an edition, cut after its first paper. */
export function editionPage(kind: EditionInfo["kind"], key: string): EditionPage {
  const version = "3f1c9a0b5d2e4786";
  return {
    items: [kind === "trending" ? RANKED : { ...RANKED, movement: null }],
    nextCursor: encodeCursor({ kind, key, version, rank: 1 }),
    edition: { kind, key, version, publishedAt: "2026-05-04T09:00:00.000Z", complete: kind === "trending" },
  };
}

export const PAPERS: ItemPage = {
  items: [{ ...PAPER, rank: null }],
  nextCursor: encodePapersCursor({ below: 260590001, asOf: Date.parse("2026-05-04T09:00:00Z") }),
};

export const FOUND: SearchPage = { items: [{ ...PAPER, rank: null }], nextCursor: null, suggestion: null };

export const ALIKE: ItemPage = { items: [{ ...PAPER, rank: null }], nextCursor: null };

export const CHANGES: ChangePage = {
  items: [CHANGED],
  nextCursor: null,
  since: encodeChangesCursor({ after: 48_213 }),
};

const LONG_CONTEXT = {
  slug: "long-context",
  name: "Long context",
  description: "Models that read very long inputs",
  kind: "topic",
  area: "language-models",
  papers: 1208,
  week: 31,
  previousWeek: 26,
  change: 5,
  url: "https://broadsheet.example/tags/long-context",
} as const;
const LANGUAGE_MODELS = {
  ...LONG_CONTEXT,
  slug: "language-models",
  name: "Language models and NLP",
  description: "Large language models and natural language processing",
  area: null,
  papers: 40_112,
  week: 1020,
  previousWeek: 990,
  change: 30,
  url: "https://broadsheet.example/tags/language-models",
};

export const TAGS: TagTree = {
  areas: [{ ...LANGUAGE_MODELS, topics: [LONG_CONTEXT] }],
  facets: [
    {
      ...LONG_CONTEXT,
      slug: "survey",
      name: "Survey",
      description: "Papers that review a field",
      kind: "facet",
      area: null,
      url: "https://broadsheet.example/tags/survey",
    },
  ],
  categories: [{ slug: "cs.CL", week: 640, previousWeek: 622, change: 18 }],
  listed: { week: 2410, previousWeek: 2388, change: 22 },
  publishedAt: "2026-05-04T09:00:00.000Z",
};

const FEED = "https://broadsheet.example/feeds/tags/long-context";

export const TAG: TagPage = {
  tag: { ...LONG_CONTEXT, topics: [], feeds: { rss: `${FEED}.rss`, atom: `${FEED}.atom`, json: `${FEED}.json` } },
  ...editionPage("tag-daily", "long-context"),
};
