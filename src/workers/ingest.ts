import { readConfig } from "../config.ts";
import { createDb } from "../db/client.ts";
import { forgetMails } from "../db/outbox.ts";
import { forgetLimits } from "../db/mail-limits.ts";
import { DAY } from "../domain/calendar.ts";
import { createEditionReader } from "../editions/reader.ts";
import { handOutDeliveries } from "../jobs/digest/hand-out.ts";
import { planDigests } from "../jobs/digest/plan.ts";
import { type IngestDeps, runArxivSources, runSources } from "../jobs/ingest/run-sources.ts";
import { ARXIV_JOBS, LIST_JOBS } from "../jobs/ingest/source-list.ts";
import { embeddingWorkOf } from "../jobs/embedding-work.ts";
import { enqueueDue } from "../jobs/sweep.ts";
import { createArxivGate } from "../sources/arxiv/gate.ts";
import { userAgent } from "../sources/user-agent.ts";
import { VERSION } from "../version.ts";

/** The tick: asks the sources that are due, and hands whatever is undone to the queues. */
export async function ingest(controller: ScheduledController, env: Env): Promise<void> {
  const config = readConfig(env);
  const started = performance.now();
  const deps: IngestDeps = {
    db: createDb(env.DB),
    now: controller.scheduledTime,
    config,
    upstream: { fetch: (request) => fetch(request), userAgent: userAgent(VERSION, config.site) },
    elapsed: () => performance.now() - started,
    sleep: (ms) => scheduler.wait(ms),
  };
  const handOn = async (runs: Promise<void>) => {
    try {
      await runs;
    } finally {
      const { TAG_QUEUE: tag, RANK_QUEUE: rank, EMBED_QUEUE: embed } = env;
      const queues = { tag, rank, embed, embedding: embeddingWorkOf(env) };
      await enqueueDue(deps.db, queues, deps.now);
    }
  };
  // The lists do not wait for arXiv, whose answers may take minutes, nor arXiv for the lists.
  const results = await Promise.allSettled([
    handOn(runSources(deps, LIST_JOBS, NO_ARXIV)),
    handOn(runArxivSources(deps, ARXIV_JOBS)),
    sendDigests(deps, env),
  ]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Enters those whose digest is due into the ledger, of what is published by now, and hands out whatever is not sent yet. */
async function sendDigests({ db, now, config }: IngestDeps, env: Env): Promise<void> {
  const editions = createEditionReader(env.EDITIONS, config.site.url, () => now);
  try {
    await planDigests(db, editions, now);
  } finally {
    // What is in the ledger already does not wait for what could not be entered.
    await handOutDeliveries(db, env.MAIL_QUEUE, now);
  }
  await forgetLimits(db, now);
  await forgetMails(db, now - OUTBOX_KEPT);
}

/** How long captured mails are to be looked at. */
const OUTBOX_KEPT = 7 * DAY;

/** The lists never ask arXiv. */
const NO_ARXIV = createArxivGate({
  intervalSeconds: 0,
  now: () => 0,
  sleep: () => Promise.reject(new Error("no request to arXiv was due here")),
});
