import { rows } from "./d1.ts";

/** How many papers have each tag, by slug, as it is kept. */
export async function tagCountRows(d1: D1Database): Promise<Map<string, number>> {
  const kept = await rows(d1, "select slug, papers from tag_counts");
  return new Map(kept.map(({ slug, papers }) => [String(slug), Number(papers)]));
}
