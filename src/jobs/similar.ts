import type { Db } from "../db/client.ts";
import { findAlike, readComparables, storeSimilar } from "../db/similar.ts";
import { AHEAD, AT_ONCE, matchOfModel, modelOf, mostAlike } from "../domain/search/alike.ts";
import type { Comparable } from "../domain/search/likeness.ts";
import type { Vocabulary } from "../domain/search/vocabulary.ts";

/** Papers kept for each. */
export const SIMILAR = 10;

/** The ids of the papers most like some papers taken together, best first. One round trip. */
export async function alikeTo(
  db: Db,
  papers: Comparable[],
  limit: number,
  vocabulary: Vocabulary,
  reach = AT_ONCE,
): Promise<string[]> {
  const model = modelOf(papers, vocabulary);
  const match = matchOfModel(model, reach, vocabulary);
  if (match === null) return [];
  const [candidates = []] = await findAlike(db, [match], reach.candidates);
  return mostAlike(model, candidates, limit, vocabulary);
}

/** Computes and keeps, for each of some papers, those that are most like it, as of `now`. Three round trips in all. */
export async function keepSimilar(db: Db, ids: string[], vocabulary: Vocabulary, now: number): Promise<number> {
  const papers = await readComparables(db, ids);
  const models = papers.map((paper) => modelOf([paper], vocabulary));
  const matches = models.map((model) => matchOfModel(model, AHEAD, vocabulary));
  const found = await findAlike(
    db,
    matches.filter((match) => match !== null),
    AHEAD.candidates,
  );
  const candidates = matches.map((match) => (match === null ? [] : (found.shift() ?? [])));
  const similar = papers.flatMap(({ id }, place) => {
    const model = models[place];
    return model ? [{ paperId: id, ids: mostAlike(model, candidates[place] ?? [], SIMILAR, vocabulary) }] : [];
  });
  if (similar.length > 0) await storeSimilar(db, similar, now);
  return similar.length;
}
