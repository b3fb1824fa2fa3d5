import { readConfig } from "../config.ts";
import { createDb, type Db } from "../db/client.ts";
import { announce, SETTLING_SECONDS } from "../jobs/announce.ts";
import { consume } from "../jobs/consume.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { RankMessage } from "../jobs/messages.ts";
import { publishDue } from "../jobs/publish.ts";
import { publishTagOverview } from "../jobs/publish-tag-overview.ts";
import { publishTags } from "../jobs/publish-tags.ts";
import { publishWords } from "../jobs/publish-words.ts";
import { foldLog } from "../jobs/rank.ts";
import { recomputeStep } from "../jobs/recompute.ts";
import { log } from "../log.ts";
import { userAgent } from "../sources/user-agent.ts";
import { VERSION } from "../version.ts";

/**
 * Folds new signals into the scores, then publishes the editions that changed. A step of a recomputation stands for itself:
 * the next tick publishes what it mended. The hub, if there is one, hears of a publication in a message of its own.
 */
export async function ranker(batch: MessageBatch, env: Env): Promise<void> {
  const db = createDb(env.DB);
  await consume(batch, RankMessage, async ({ type, at }) => {
    if (type === "recompute") {
      const reached = await recomputeStep(db, Date.now());
      if (reached?.finishedAt === null) return enqueue(env.RANK_QUEUE, [{ v: 1, type: "recompute", at }]);
      if (reached) log("info", "recomputed", { checked: reached.checked, differing: reached.differing });
      return;
    }
    if (type === "announce") return announceStep(db, env, at);
    if (type === "rank") {
      const folded = await foldLog(db);
      if (folded.observations > 0) log("info", "ranked", { observations: folded.observations, papers: folded.papers });
      if (folded.more) return enqueue(env.RANK_QUEUE, [{ v: 1, type: "rank", at }]);
    }
    const wide = await publishDue(db, env.EDITIONS, at);
    const tags = await publishTags(db, env.EDITIONS, at);
    await publishTagOverview(db, env.EDITIONS, at);
    await publishWords(db, env.EDITIONS, at);
    if (wide.more || tags.more) await enqueue(env.RANK_QUEUE, [{ v: 1, type: "publish", at }]);
    if (wide.published + tags.published > 0 && readConfig(env).webSub.hubUrl !== null)
      await enqueue(env.RANK_QUEUE, [{ v: 1, type: "announce", at }], SETTLING_SECONDS);
  });
}

async function announceStep(db: Db, env: Env, at: number): Promise<void> {
  const { site, webSub } = readConfig(env);
  if (webSub.hubUrl === null) return;
  const upstream = { fetch: (request: Request) => fetch(request), userAgent: userAgent(VERSION, site) };
  const more = await announce({ db, upstream, hubUrl: webSub.hubUrl, siteUrl: site.url }, at);
  if (more) await enqueue(env.RANK_QUEUE, [{ v: 1, type: "announce", at }]);
}
