import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import type { EmbedMessage, RankMessage } from "../../src/jobs/messages.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { embedder } from "../../src/workers/embedder.ts";
import { type Stores, rows } from "../db/d1.ts";
import { arxivRecord, incoming, NOW } from "./factories.ts";
import { batchOf, type Fate, queueOf } from "./queue.ts";

/** Papers that the tagger is done with. */
export async function storeTagged({ db }: Stores, papers: Partial<PaperRecord>[], now = NOW): Promise<string[]> {
  const records = papers.map((paper) => arxivRecord(paper));
  await storeRecords(db, records.map(incoming), now);
  const ids = records.map(({ id }) => id);
  await tagPapers(db, ids, now);
  return ids;
}

/** An embedder's queue, which is emptied as the platform would: one batch after the other, messages held back left out. */
export function stageOf({ d1, kv }: Stores, settings: Record<string, unknown>) {
  const { queue, calls } = queueOf<EmbedMessage>();
  const delays: number[] = [];
  const delaying = {
    ...queue,
    async sendBatch(messages: MessageSendRequest<EmbedMessage>[], options?: QueueSendBatchOptions) {
      const delay = options?.delaySeconds ?? 0;
      if (delay === 0) return queue.sendBatch(messages);
      delays.push(delay);
      return { metadata: { metrics: await queue.metrics() } };
    },
  };
  const rank = queueOf<RankMessage>();
  const env = { DB: d1, EDITIONS: kv, EMBED_QUEUE: delaying, RANK_QUEUE: rank.queue, ...settings } as unknown as Env;
  return {
    env,
    calls,
    /** For how many seconds messages were held back. */
    delays,
    async consume(messages: EmbedMessage[]): Promise<Fate[]> {
      const { batch, fates } = batchOf(messages);
      await embedder(batch, env);
      return fates;
    },
    /** Handles what is in the queue, and what comes of it. Returns every message. */
    async drain(): Promise<EmbedMessage[]> {
      const seen: EmbedMessage[] = [];
      for (let batch = calls.splice(0).flat(); batch.length > 0; batch = calls.splice(0).flat()) {
        seen.push(...batch);
        for (let i = 0; i < batch.length; i += 5) await embedder(batchOf(batch.slice(i, i + 5)).batch, env);
        if (seen.length > 1_000) throw new Error("the queue does not empty");
      }
      return seen;
    },
  };
}

/** Every row that has to do with vectors. */
export async function vectorRows({ d1 }: Stores) {
  return {
    embeddings: await rows(d1, "select * from embeddings order by place"),
    blocks: await rows(d1, "select * from vector_blocks order by block, name"),
    progress: await rows(d1, "select * from embedding_progress"),
  };
}
