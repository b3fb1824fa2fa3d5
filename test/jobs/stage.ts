import { writeBatch } from "../../src/db/bulk.ts";
import type { Db } from "../../src/db/client.ts";
import { storeDay } from "../../src/db/listings.ts";
import { appendSightings, type Sighting } from "../../src/db/signals.ts";
import { listDueForTags } from "../../src/db/tags.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { TAGGER_VERSION } from "../../src/domain/tagger.ts";
import { learnWords } from "../../src/jobs/learn-words.ts";
import { publishTagOverview } from "../../src/jobs/publish-tag-overview.ts";
import { publishTags } from "../../src/jobs/publish-tags.ts";
import { publishWords } from "../../src/jobs/publish-words.ts";
import { publishDue } from "../../src/jobs/publish.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { hfRecord, incoming, listingOf, NOW } from "./factories.ts";

/** A paper of a list, and its votes. */
export interface Listed {
  paper?: Partial<PaperRecord>;
  upvotes?: number;
}

/** Stores a day's list as a poll at `now` would, each paper with its votes. Returns the ids in the order given. */
export async function listDay(db: Db, date: string, papers: Listed[], now: number = NOW): Promise<string[]> {
  const records = papers.map(({ paper }) => hfRecord(paper));
  await storeRecords(db, records.map(incoming), now);
  const sightings = records.flatMap(({ id }, i): Sighting[] => [
    { paperId: id, cause: "listing", value: 1, observedAt: listingOf(id, date).listedAt, since: null },
    { paperId: id, cause: "upvotes", value: papers[i]?.upvotes ?? 0, observedAt: now, since: null },
  ]);
  await writeBatch(db, [
    ...appendSightings(db, sightings),
    ...storeDay(
      db,
      { date, polledAt: now, papers: records.length },
      records.map(({ id }) => listingOf(id, date)),
    ),
  ]);
  return records.map(({ id }) => id);
}

/** Does what the queues would: tags what is due, folds the log. What is left is to publish. */
export async function settle(db: Db): Promise<void> {
  const due = await listDueForTags(db, TAGGER_VERSION, 10_000);
  if (due.length > 0) await tagPapers(db, due, NOW);
  await foldLog(db);
}

/** Publishes whatever is due: wide lists, the lists of tags, their counts, those of the index's words, and what is learnt of words. */
export async function publishAll(db: Db, kv: KVNamespace, now: number = NOW): Promise<void> {
  await publishDue(db, kv, now);
  await publishTags(db, kv, now);
  await publishTagOverview(db, kv, now);
  await publishWords(db, kv, now);
  await learnWords(db, kv, now);
}
