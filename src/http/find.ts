import type { Db } from "../db/client.ts";
import { findCandidates } from "../db/search.ts";
import { planSearch } from "../domain/search/plan.ts";
import { isEmpty, type SearchQuery } from "../domain/search/query.ts";
import { rerank } from "../domain/search/rerank.ts";
import type { Vocabulary } from "../domain/search/vocabulary.ts";
import { numbersOf } from "../domain/search/years.ts";

/** The ids of the papers that answer a query, best first; some hundred at most. One round trip to the database. */
export async function findPapers(db: Db, query: SearchQuery, vocabulary: Vocabulary): Promise<string[]> {
  if (isEmpty(query)) return [];
  const plan = planSearch(query, vocabulary);
  const { found, ordered } = await findCandidates(db, plan, numbersOf(query.years));
  const ranked = ordered ? found : rerank(found, plan.stems, vocabulary);
  return ranked.map(({ id }) => id);
}
