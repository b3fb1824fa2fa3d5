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
const MAX_TOPICS = 8;
const TITLE_WEIGHT = 3;
/** A keyword that an upstream gave and that is another name of the topic; and one of which the topic is a part. */
const KEYWORD_WEIGHT = 3;
const PART_OF_KEYWORD_WEIGHT = 1;
/** What half the field mentions stands behind what it is mentioned for. */
const GENERIC_FACTOR = 0.5;
/** A single mention in the abstract weighs 1, a second one 0.58: less than this is said in passing. */
const LEAST_WEIGHT = 1.5;
/** Where there are keywords as well, an abstract alone has to say it four times more. */
const LEAST_WEIGHT_BESIDE_KEYWORDS = 2.6;
/** Beside the heaviest topic, one below this share of its weight is a mention too. */
const LEAST_SHARE = 0.36;
/** An area stands behind the topics that imply it. */
const AREA_FACTOR = 0.5;
/** What a topic of another area has to weigh more, for it takes up two places. */
const NEW_AREA_COST = 1;

/** A topic of an incidental area has to weigh so many times the least in a paper of another one. */
const INCIDENTAL_FACTOR = 1.75;

/** A tagger for a taxonomy. Pure: the same paper gets the same tags, heaviest first, at most eight topics and the facets. */
export function createTagger(areas: AreaEntry[], facets: FacetEntry[]): Tagger {
  const topics = areas.flatMap((area) => [area, ...area.topics]);
  const vocabulary = compileVocabulary(topics, facets);
  const isGeneric = new Set(topics.filter((topic) => topic.generic).map(({ slug }) => slug));
  const isFacet = new Set(facets.map(({ slug }) => slug));
  const isIncidental = new Set(areas.filter((area) => area.incidental).map(({ slug }) => slug));
  const areaOf = new Map(areas.flatMap(({ slug, topics: inside }) => inside.map((topic) => [topic.slug, slug])));
  const areaOfCategory = new Map(areas.flatMap(({ slug, categories = [] }) => categories.map((c) => [c, slug])));

  return (paper) => {
    const weights = weigh(paper, (text) => readText(text, vocabulary));
    const named = [...weights].map(([slug, weight]) => ({ slug, weight })).sort(byWeight);
    const topicsNamed = named.filter(({ slug }) => !isFacet.has(slug));
    const least = paper.keywords.length > 0 ? LEAST_WEIGHT_BESIDE_KEYWORDS : LEAST_WEIGHT;
    const home = paper.categories.map((category) => areaOfCategory.get(category)).find((area) => area !== undefined);
    const inHome = (slug: string) => home === undefined || slug === home || areaOf.get(slug) === home;
    const standing = ({ slug, weight }: Tag) => (isGeneric.has(slug) ? weight * GENERIC_FACTOR : weight);
    const heaviest = Math.max(0, ...topicsNamed.map(standing));
    const weighty = notInPassing(topicsNamed, least, heaviest, inHome);
    const chosen = chooseTopics(
      weighty.map((tag) => ({ slug: tag.slug, weight: standing(tag) })),
      areaOf,
      (slug, weight) => isIncidental.has(areaOf.get(slug) ?? slug) && weight < least * INCIDENTAL_FACTOR,
    );
    if (chosen.length === 0 && home !== undefined) chosen.push({ slug: home, weight: AREA_FACTOR });
    const kinds = named.filter(({ slug }) => isFacet.has(slug));
    if (paper.codeUrl) kinds.push({ slug: "code-available", weight: 1 });
    return [...chosen, ...kinds].sort(byWeight);
  };
}

/** How much a paper has to do with each topic and facet that it names, by slug. */
function weigh(paper: TaggedFields, read: (text: string) => Reading): Map<string, number> {
  const title = read(paper.title);
  const abstract = read(paper.abstract);
  const keywords = read(paper.keywords.join("; "));
  const lookAlikes = new Set([title, abstract, keywords].flatMap((reading) => [...reading.lookAlikes]));
  const weights = new Map<string, number>();
  const add = (slug: string, weight: number) => weights.set(slug, (weights.get(slug) ?? 0) + weight);
  for (const slug of meant(title, lookAlikes).keys()) add(slug, TITLE_WEIGHT);
  for (const [slug, count] of meant(abstract, lookAlikes)) add(slug, Math.log2(1 + count));
  for (const slug of meant(keywords, lookAlikes).keys())
    add(slug, keywords.whole.has(slug) ? KEYWORD_WEIGHT : PART_OF_KEYWORD_WEIGHT);
  return weights;
}

/** The hits of a text; the short ones count where nothing in the paper says that they mean something else. */
function meant({ phrases, short }: Reading, lookAlikes: Set<string>): Hits {
  const hits = new Map(phrases);
  for (const [slug, count] of short) if (!lookAlikes.has(slug)) hits.set(slug, (hits.get(slug) ?? 0) + count);
  return hits;
}

/**
 * Without what is mentioned in passing, beside the `heaviest` above all. Where nothing is more than that, what stays is in
 * the area of the paper's arXiv category, if that is known. `tags` come heaviest first.
 */
function notInPassing(tags: Tag[], leastWeight: number, heaviest: number, inHome: (slug: string) => boolean): Tag[] {
  const first = tags[0]?.weight ?? 0;
  if (first < leastWeight) return tags.filter(({ slug, weight }) => weight === first && inHome(slug));
  const least = Math.max(leastWeight, heaviest * LEAST_SHARE);
  return tags.filter(({ weight }) => weight >= least);
}

/** The heaviest topics with the areas that they imply, as far as there is room; `isAside` says what does not begin an area. */
function chooseTopics(
  tags: Tag[],
  areaOf: Map<string, string>,
  isAside: (slug: string, weight: number) => boolean,
): Tag[] {
  const chosen = new Map<string, number>();
  const left = new Map(tags.map(({ slug, weight }) => [slug, weight]));
  const cost = (slug: string) => (chosen.size === 0 || chosen.has(areaOf.get(slug) ?? slug) ? 0 : NEW_AREA_COST);
  while (left.size > 0 && chosen.size < MAX_TOPICS) {
    const values = [...left].map(([slug, weight]) => ({ slug, weight: weight - cost(slug) }));
    const { slug } = values.reduce((best, other) => (byWeight(best, other) <= 0 ? best : other));
    const weight = left.get(slug) ?? 0;
    left.delete(slug);
    if (cost(slug) > 0 && isAside(slug, weight)) continue;
    const area = areaOf.get(slug);
    const opensArea = area !== undefined && !chosen.has(area);
    if (opensArea && chosen.size + 2 > MAX_TOPICS) continue;
    chosen.set(slug, Math.max(weight, chosen.get(slug) ?? 0));
    if (opensArea) chosen.set(area, weight * AREA_FACTOR);
  }
  return [...chosen].map(([slug, weight]) => ({ slug, weight }));
}

function byWeight(a: Tag, b: Tag): number {
  return b.weight - a.weight || (a.slug < b.slug ? -1 : 1);
}
