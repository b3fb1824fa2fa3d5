import type { Paper } from "../paper.ts";
import type { AreaEntry, FacetEntry } from "../taxonomy/entry.ts";
import { type Hits, type Reading, readText } from "./hits.ts";
import { compileVocabulary } from "./vocabulary.ts";

/** A topic or facet of a paper. Weights are comparable within the paper alone. */
export interface Tag {
  slug: string;
  weight: number;
}

/** What of a paper says what it is about. */
export type TaggedFields = Pick<Paper, "title" | "abstract" | "keywords" | "codeUrl" | "categories">;

export type Tagger = (paper: TaggedFields) => Tag[];

/** Topics of a paper, areas among them; facets come on top. */
const MAX_TOPICS = Number(process.env.MT ?? 8);
const TITLE_WEIGHT = 3;
/** A keyword that an upstream gave: somebody, or a machine, said that the paper is about it. */
const KEYWORD_WEIGHT = 1.5;
/** What half the field mentions stands behind what it is mentioned for. */
const GENERIC_FACTOR = 0.3;
/** One mention in an abstract weighs 1: less than this is said in passing, unless nothing more is said at all. */
const LEAST_WEIGHT = Number(process.env.LW ?? 1.5);
/** Beside the heaviest topic, one below this share of its weight is a mention too. */
const LEAST_SHARE = Number(process.env.LS ?? 0.2);
/** An area stands behind the topics that imply it. */
const AREA_FACTOR = 0.5;

/** A tagger for a taxonomy. Pure: the same paper gets the same tags, heaviest first, at most eight topics and the facets. */
export function createTagger(areas: AreaEntry[], facets: FacetEntry[]): Tagger {
  const topics = areas.flatMap((area) => [area, ...area.topics]);
  const vocabulary = compileVocabulary(topics, facets);
  const generic = new Set(topics.flatMap(({ slug, generic: isGeneric }) => (isGeneric ? [slug] : [])));
  const areaOf = new Map(areas.flatMap((area) => area.topics.map((topic) => [topic.slug, area.slug] as const)));
  const areaOfCategory = new Map(
    areas.flatMap(({ slug, categories = [] }) => categories.map((category) => [category, slug] as const)),
  );
  const isFacet = new Set(facets.map(({ slug }) => slug));

  function weigh(paper: TaggedFields): Map<string, number> {
    const title = readText(paper.title, vocabulary);
    const abstract = readText(paper.abstract, vocabulary);
    const keywords = readText(paper.keywords.join("; "), vocabulary);
    const lookAlikes = new Set([title, abstract, keywords].flatMap((reading) => [...reading.lookAlikes]));
    const weights = new Map<string, number>();
    const add = (hits: Hits, weight: (count: number) => number, skip?: Set<string>): void => {
      for (const [slug, count] of hits) {
        if (skip?.has(slug)) continue;
        weights.set(slug, (weights.get(slug) ?? 0) + weight(count));
      }
    };
    const addAll = ({ hits, acronymHits }: Reading, weight: (count: number) => number): void => {
      add(hits, weight);
      add(acronymHits, weight, lookAlikes);
    };
    addAll(title, () => TITLE_WEIGHT);
    addAll(abstract, (count) => Math.log2(1 + count));
    addAll(keywords, () => KEYWORD_WEIGHT);
    return weights;
  }

  return (paper) => {
    const named = [...weigh(paper)].map(([slug, weight]) => ({ slug, weight })).sort(byWeight);
    const facetTags = named.filter(({ slug }) => isFacet.has(slug));
    if (paper.codeUrl) facetTags.push({ slug: "code-available", weight: 1 });
    const topicTags = withAreas(
      weighty(named.filter(({ slug }) => !isFacet.has(slug)))
        .map(({ slug, weight }) => ({ slug, weight: generic.has(slug) ? weight * GENERIC_FACTOR : weight }))
        .sort(byWeight),
      areaOf,
    );
    if (topicTags.length === 0) {
      const area = paper.categories.map((category) => areaOfCategory.get(category)).find((slug) => slug !== undefined);
      if (area !== undefined) topicTags.push({ slug: area, weight: AREA_FACTOR });
    }
    return [...topicTags, ...facetTags].sort(byWeight);
  };
}

/** Without what is mentioned in passing; `tags` come heaviest first. */
function weighty(tags: Tag[]): Tag[] {
  const heaviest = tags[0]?.weight ?? 0;
  const least = Math.min(heaviest, Math.max(LEAST_WEIGHT, heaviest * LEAST_SHARE));
  return tags.filter(({ weight }) => weight >= least);
}

/** The heaviest topics with the areas that they imply, as far as there is room. */
function withAreas(tags: Tag[], areaOf: Map<string, string>): Tag[] {
  const chosen = new Map<string, number>();
  for (const { slug, weight } of tags) {
    const area = areaOf.get(slug);
    const room = MAX_TOPICS - chosen.size;
    if (room < (area === undefined || chosen.has(area) ? 1 : 2)) continue;
    if (!chosen.has(slug)) chosen.set(slug, weight);
    if (area !== undefined && !chosen.has(area)) chosen.set(area, weight * AREA_FACTOR);
  }
  return [...chosen].map(([slug, weight]) => ({ slug, weight }));
}

function byWeight(a: Tag, b: Tag): number {
  return b.weight - a.weight || (a.slug < b.slug ? -1 : 1);
}
