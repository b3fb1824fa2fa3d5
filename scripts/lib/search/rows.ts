import { createDb } from "../../../src/db/client.ts";
import { NO_LEXICON } from "../../../src/domain/search/lexicon.ts";
import { readSearch } from "../../../src/domain/search/query.ts";
import { NO_VOCABULARY, readVocabulary } from "../../../src/domain/search/vocabulary.ts";
import { findIds } from "../../../src/http/find.ts";
import type { Question } from "./questions.ts";

/** The rows that D1 says it read for each question; `words` are those of the index, as they are published. */
export async function countRows(
  d1: D1Database,
  words: string | null,
  questions: Question[],
  answers: number,
): Promise<number[]> {
  const vocabulary = words === null ? NO_VOCABULARY : readVocabulary(words);
  const counts: number[] = [];
  for (const { text } of questions) {
    const query = readSearch(text);
    if ("mistake" in query) continue;
    let rows = 0;
    const db = createDb(countingRows(d1, (read) => (rows += read)));
    await findIds({ db, vocabulary, lexicon: NO_LEXICON, semantic: null }, query, text, answers);
    counts.push(rows);
  }
  return counts;
}

/** A database that says how many rows a batch has read. */
function countingRows(d1: D1Database, heard: (rows: number) => void): D1Database {
  const counting: unknown = {
    prepare: (query: string) => d1.prepare(query),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await d1.batch(statements);
      heard(results.reduce((sum, { meta }) => sum + meta.rows_read, 0));
      return results;
    },
  };
  return counting as D1Database; // nothing else of it is called
}
