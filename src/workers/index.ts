import { deadLetterKeeper } from "./dead-letters.ts";
import { edge } from "./edge.ts";
import { embedder } from "./embedder.ts";
import { ingest } from "./ingest.ts";
import { mailer } from "./mailer.ts";
import { ranker } from "./ranker.ts";
import { tagger } from "./tagger.ts";

type Schedule = (controller: ScheduledController, env: Env) => Promise<void>;
type Consumer = (batch: MessageBatch, env: Env) => Promise<void>;

// wrangler.toml has the same names; test/wiring.test.ts compares them.
export const schedules: Record<string, Schedule> = { "*/15 * * * *": ingest };
export const consumers: Record<string, Consumer> = {
  "papers-tag": tagger,
  "papers-rank": ranker,
  "papers-embed": embedder,
  mail: mailer,
  "dead-letters": deadLetterKeeper,
};

export default {
  fetch: edge.fetch,
  async scheduled(controller, env) {
    const schedule = schedules[controller.cron];
    if (!schedule) throw new Error(`no schedule for the cron "${controller.cron}"`);
    await schedule(controller, env);
  },
  async queue(batch, env) {
    const consumer = consumers[batch.queue];
    if (!consumer) throw new Error(`no consumer for the queue "${batch.queue}"`);
    await consumer(batch, env);
  },
} satisfies ExportedHandler<Env>;
