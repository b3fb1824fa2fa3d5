import type { Db } from "../db/client.ts";
import { lastChange } from "../db/changes.ts";
import { countDueEditions, promoteDeferred, listDue, touchHourly, touchLexicon, touchWords } from "../db/editions.ts";
import { markTidied, readTidied } from "../db/index-segments.ts";
import { readRecomputation } from "../db/recomputation.ts";
import { readFoldedSeq } from "../db/scores.ts";
import { lastSeq } from "../db/signals.ts";
import { listDueForSimilar } from "../db/similar.ts";
import { listDueForTags } from "../db/tags.ts";
import { DAY, dayOf, HOUR } from "../domain/calendar.ts";
import { type EditionKey, LEXICON } from "../domain/edition.ts";
import { TAGGER_VERSION } from "../domain/tagger.ts";
import { handOutEmbeddings } from "./embed.ts";
import type { EmbeddingWork } from "./embedding-work.ts";
import { enqueue } from "./enqueue.ts";
import type { EmbedMessage, RankMessage, TagMessage } from "./messages.ts";

export interface JobQueues {
  tag: Queue<TagMessage>;
  rank: Queue<RankMessage>;
  /** Where words are learnt, and their index is tidied. */
  embed: Queue<EmbedMessage>;
  /** Whoever computes vectors, if anybody does. */
  embedding?: EmbeddingWork | null;
}

/** Papers a tag message names, and how many a sweep hands out at most: more than a tick can bring. The next one takes the rest. */
const IDS_PER_MESSAGE = 100;
const MAX_PAPERS = 20_000;

/** Changes that can wait are published four times a day. */
const DEFERRED_SLOT = 6 * HOUR;

/** The order of the day looks 48 hours ahead: it changes with the hour, even when nothing happens. */
const HOURLY: EditionKey[] = [{ kind: "trending", key: "day" }];

/** Papers whose likes one message looks for, and how many a sweep hands out. */
const IDS_TO_COMPARE = 20;
const MAX_TO_COMPARE = 200;
/**
 * The likes of papers listed within two weeks are kept, and looked for again after one: most of them are still to come. Those
 * of older papers, which are read less, are looked for when somebody asks.
 */
const RECENT = 14 * DAY;
const SIMILAR_HOLDS = 7 * DAY;

async function similarDue(db: Db, now: number): Promise<TagMessage[]> {
  const ids = await listDueForSimilar(db, dayOf(now - RECENT), now - SIMILAR_HOLDS, MAX_TO_COMPARE);
  const messages: TagMessage[] = [];
  for (let i = 0; i < ids.length; i += IDS_TO_COMPARE)
    messages.push({ v: 1, type: "similar", ids: ids.slice(i, i + IDS_TO_COMPARE), at: now });
  return messages;
}

/** Words are counted anew each day, and whenever the index has taken in some forty per cent more than the last time. */
function wordsSlot(now: number, changes: number): number {
  return 100 * Math.floor(now / DAY) + Math.floor(2 * Math.log2(changes + 1));
}

/** Words are learnt anew each week, and whenever there are twice as many papers as the last time. */
function lexiconSlot(now: number, changes: number): number {
  return 100 * Math.floor(now / (7 * DAY)) + Math.floor(Math.log2(changes + 1));
}

/** Puts into the queues whatever D1 says is undone: new work, and what lost messages left behind. */
export async function enqueueDue(db: Db, queues: JobQueues, now: number): Promise<void> {
  const ids = await listDueForTags(db, TAGGER_VERSION, MAX_PAPERS);
  const tagging: TagMessage[] = [];
  for (let i = 0; i < ids.length; i += IDS_PER_MESSAGE)
    tagging.push({ v: 1, type: "tag", ids: ids.slice(i, i + IDS_PER_MESSAGE), at: now });
  await enqueue(queues.tag, tagging);
  await enqueue(queues.tag, await similarDue(db, now));
  await promoteDeferred(db, Math.floor(now / DEFERRED_SLOT));
  await touchHourly(db, HOURLY, Math.floor(now / HOUR));
  const changes = await lastChange(db);
  if (changes > 0) {
    // Before the first the index has no words.
    await touchWords(db, wordsSlot(now, changes));
    await touchLexicon(db, lexiconSlot(now, changes));
    // Once for what was taken into the index since: the tick before handed it to the tagger, which is through with it by now.
    if ((await readTidied(db)) !== changes) {
      await enqueue(queues.embed, [{ v: 1, type: "tidy", at: now }]);
      await markTidied(db, changes);
    }
  }
  if ((await listDue(db, [LEXICON.kind], 1)).length > 0)
    await enqueue(queues.embed, [{ v: 1, type: "learn", at: now }]);
  const recomputation = await readRecomputation(db);
  if (recomputation?.finishedAt === null) await enqueue(queues.rank, [{ v: 1, type: "recompute", at: now }]);
  const unfolded = (await lastSeq(db)) > (await readFoldedSeq(db));
  if (unfolded || (await countDueEditions(db)) > 0) await enqueue(queues.rank, [{ v: 1, type: "rank", at: now }]);
  if (queues.embedding) await handOutEmbeddings(db, queues.embedding, now);
}
