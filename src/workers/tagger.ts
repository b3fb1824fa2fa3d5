import { createDb } from "../db/client.ts";
import { consume } from "../jobs/consume.ts";
import { embedMessages } from "../jobs/embed.ts";
import { embeddingWorkOf } from "../jobs/embedding-work.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { TagMessage } from "../jobs/messages.ts";
import { tagPapers } from "../jobs/tag.ts";
import { NO_VOCABULARY, readVocabulary } from "../domain/search/vocabulary.ts";
import { readWords } from "../editions/store.ts";
import { keepSimilar } from "../jobs/similar.ts";
import { log } from "../log.ts";

/** Tags the papers of each message, or looks for those most like them, and asks for the editions that show them to be published. */
export async function tagger(batch: MessageBatch, env: Env): Promise<void> {
  const db = createDb(env.DB);
  const embedding = embeddingWorkOf(env);
  let tagged = 0;
  let publishAt: number | null = null;
  await consume(batch, TagMessage, async ({ type, ids, at }) => {
    if (type === "similar") {
      const words = await readWords(env.EDITIONS);
      await keepSimilar(db, ids, words === null ? NO_VOCABULARY : readVocabulary(words), at);
      return;
    }
    const papers = await tagPapers(db, ids, at);
    tagged += papers;
    // Of papers on no list, the counts of tags change.
    if (papers > 0) publishAt = at;
    if (embedding && papers > 0) await enqueue(embedding.queue, embedMessages(ids, at));
  });
  if (publishAt !== null) await enqueue(env.RANK_QUEUE, [{ v: 1, type: "publish", at: publishAt }]);
  if (tagged > 0) log("info", "tagged", { papers: tagged });
}
