import type { Db } from "../db/client.ts";
import { listDue, markPublished } from "../db/editions.ts";
import { mergeIndex } from "../db/index-segments.ts";
import { readNewestTexts } from "../db/search-words.ts";
import { LEXICON } from "../domain/edition.ts";
import { createCorpus } from "../domain/search/learn.ts";
import { hashOfBytes, storeLexicon } from "../editions/store.ts";

/** The newest papers: as many as some ten seconds of CPU suffice for, of the thirty that a consumer has. */
const PAPERS = 24_000;
/** Read at once; a megabyte and a half. */
const STEP = 1_000;

/**
 * Learns the words of the newest papers and publishes what was learnt, when it is time to; then brings the index into one piece.
 * Returns whether it did.
 */
export async function learnWords(db: Db, kv: KVNamespace, now: number): Promise<boolean> {
  const [due] = await listDue(db, [LEXICON.kind], 1);
  if (!due) return false;
  const corpus = createCorpus();
  let below: number | null = null;
  let read = 0;
  while (read < PAPERS) {
    const papers = await readNewestTexts(db, below, STEP);
    for (const { title, abstract } of papers) corpus.add(`${title}. ${abstract}`);
    read += papers.length;
    below = papers.at(-1)?.number ?? null;
    if (papers.length < STEP) break;
  }
  const lexicon = corpus.learn();
  await storeLexicon(kv, lexicon);
  const snapshot = { version: await hashOfBytes(lexicon), publishedAt: now, items: read, complete: true, retired: [] };
  await markPublished(db, [{ edition: due, snapshot }]);
  await mergeIndex(db);
  return true;
}
