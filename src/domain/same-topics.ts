import type { Item } from "./api.ts";

/** How many papers have a tag; rarer topics say more. */
export type TagPapers = (slug: string) => number;

/** Without a count of papers, a topic is taken for a common one. */
const COMMON = 1_000;

/**
 * Of some papers those that share most with one: each shared topic counts by its rarity, 1 / ln(e + papers that have it),
 * each shared author as much as a rare topic. Best first, at most `limit`; what shares nothing is left out.
 */
export function sameTopics<T extends Item>(item: Item, candidates: T[], papersOf: TagPapers, limit: number): T[] {
  const topics = new Map(
    item.tags.filter(({ kind }) => kind === "topic").map(({ slug }) => [slug, weightOf(papersOf(slug))]),
  );
  const names = new Set(item.authors.map(({ name }) => name));
  const scored = new Map<string, { candidate: T; score: number }>();
  for (const candidate of candidates) {
    if (candidate.id === item.id || scored.has(candidate.id)) continue;
    const shared = candidate.tags.reduce((sum, { slug }) => sum + (topics.get(slug) ?? 0), 0);
    const colleagues = candidate.authors.filter(({ name }) => names.has(name)).length;
    const score = shared + Math.min(colleagues, 2) * weightOf(1);
    if (score > 0) scored.set(candidate.id, { candidate, score });
  }
  return [...scored.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function weightOf(papers: number): number {
  return 1 / Math.log(Math.E + (papers || COMMON));
}
