/** How a tag is doing, in papers. A week is the last seven days of listings, today included. */
export interface TagCount {
  /** All papers that have it, listed or not. */
  papers: number;
  /** Listed this week and the week before. */
  week: number;
  previousWeek: number;
}

/** The counts of all tags and arXiv categories, as they are published. */
export interface TagOverview {
  /** ISO 8601. */
  publishedAt: string;
  version: string;
  /** Papers listed at all. */
  listed: { week: number; previousWeek: number };
  /** By slug; a tag without papers is not there. */
  tags: Record<string, TagCount>;
  /** By category, such as `cs.CL`. */
  categories: Record<string, { week: number; previousWeek: number }>;
}

const NO_PAPERS: TagCount = { papers: 0, week: 0, previousWeek: 0 };

/** The counts of a tag; zeros for one without papers, and before the first count. */
export function countOf(overview: TagOverview | null, slug: string): TagCount {
  return overview?.tags[slug] ?? NO_PAPERS;
}
