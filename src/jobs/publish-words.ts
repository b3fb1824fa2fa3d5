import type { Db } from "../db/client.ts";
import { listDue, markPublished } from "../db/editions.ts";
import { countPapers } from "../db/papers.ts";
import { countWords } from "../db/search-words.ts";
import { WORDS } from "../domain/edition.ts";
import { writeVocabulary } from "../domain/search/vocabulary.ts";
import { hashOf, storeWords } from "../editions/store.ts";

/** Words in fewer papers are taken for as rare as can be: there are three times as many of them. */
const FEWEST_PAPERS = 5;

/** Publishes how many papers have each word of the index, when it is time to count again. Returns whether it did. */
export async function publishWords(db: Db, kv: KVNamespace, now: number): Promise<boolean> {
  const [due] = await listDue(db, [WORDS.kind], 1);
  if (!due) return false;
  const words = await countWords(db, FEWEST_PAPERS);
  const text = writeVocabulary(await countPapers(db), words);
  const version = await hashOf(text);
  if (version === due.version) {
    await markPublished(db, [{ edition: due, snapshot: null }]);
    return false;
  }
  await storeWords(kv, text);
  const snapshot = { version, publishedAt: now, items: words.length, complete: true, retired: [] };
  await markPublished(db, [{ edition: due, snapshot }]);
  return true;
}
