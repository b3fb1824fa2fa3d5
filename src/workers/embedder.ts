import { createDb } from "../db/client.ts";
import { tidyIndex } from "../db/index-segments.ts";
import { consume } from "../jobs/consume.ts";
import { embedPapers, handOutEmbeddings, progressOf } from "../jobs/embed.ts";
import { embeddingWorkOf } from "../jobs/embedding-work.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { learnWords } from "../jobs/learn-words.ts";
import { EmbedMessage } from "../jobs/messages.ts";
import { publishVectors } from "../jobs/publish-vectors.ts";
import { log } from "../log.ts";

/** The longest that a queue is asked to hold a message back, in seconds. */
const MAX_DELAY = 3_600;

/**
 * Learns words from the papers and keeps their index in few pieces; has papers embedded and the vectors published. After a failure one message comes when the service may be asked again, and
 * hands out what is undone by then; those that are on their way until then find that nothing is to be done.
 */
export async function embedder(batch: MessageBatch, env: Env): Promise<void> {
  const db = createDb(env.DB);
  const work = embeddingWorkOf(env);
  let embedded = 0;
  let publishAt: number | null = null;
  await consume(batch, EmbedMessage, async (message) => {
    if (message.type === "learn") {
      if (await learnWords(db, env.EDITIONS, message.at)) log("info", "words-learnt");
      return;
    }
    if (message.type === "tidy") return tidyIndex(db);
    if (!work) return; // sent while there was a service to ask
    const { at } = message;
    if (message.type === "plan") return handOutEmbeddings(db, work, at);
    if (message.type === "publish") {
      const more = await publishVectors(db, work.target, work.embedder.model, at);
      return more ? enqueue(work.queue, [{ v: 1, type: "publish", at }]) : undefined;
    }
    const outcome = await embedPapers(db, work.embedder, await progressOf(db, work, at), message.ids, at);
    if ("error" in outcome) {
      log("warn", "embedding-failed", outcome);
      const { waitSeconds } = outcome;
      const again: EmbedMessage = { v: 1, type: "plan", at: at + waitSeconds * 1000 };
      return enqueue(work.queue, [again], Math.min(waitSeconds, MAX_DELAY));
    }
    embedded += outcome.papers;
    if (outcome.papers > 0) publishAt = at;
  });
  if (publishAt !== null) await enqueue(env.EMBED_QUEUE, [{ v: 1, type: "publish", at: publishAt }]);
  if (embedded > 0) log("info", "embedded", { papers: embedded });
}
