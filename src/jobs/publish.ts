import type { Db } from "../db/client.ts";
import {
  type DueEdition,
  listDueEditions,
  listPublishedKeys,
  markPublished,
  markUnchanged,
  type Member,
  readListedMembers,
  readTrendingMembers,
} from "../db/editions.ts";
import { awaitsTags, readItemSources } from "../db/items.ts";
import { listDays } from "../db/listings.ts";
import { readSources } from "../db/sources.ts";
import { addDays, HOUR, startOfDay } from "../domain/calendar.ts";
import { daysOf, type EditionKey, type RankedItem, windowOf } from "../domain/edition.ts";
import { newestEvent, toItem } from "../domain/item.ts";
import type { ScoreState } from "../domain/trending.ts";
import { storeCalendar, storeEdition, versionOf } from "../editions/store.ts";
import { log } from "../log.ts";

/** Trending lists end here; the index would go on. */
const TRENDING_ITEMS = 500;
/** Editions published for one message; the rest follows with the next. */
const MAX_EDITIONS = 40;

export interface PublishReport {
  published: number;
  /** True when more editions are due than one message publishes. */
  more: boolean;
}

/** Publishes every edition that changed since it was last published, as of `now`. Building the same twice is no harm. */
export async function publishDue(db: Db, kv: KVNamespace, now: number): Promise<PublishReport> {
  const due = await listDueEditions(db, MAX_EDITIONS);
  let published = 0;
  for (const edition of due) if (await publish(db, kv, edition, now)) published++;
  return { published, more: due.length === MAX_EDITIONS && published > 0 };
}

async function publish(db: Db, kv: KVNamespace, due: DueEdition, now: number): Promise<boolean> {
  const members = await readMembers(db, due);
  const ids = members.map((member) => member.paperId);
  // Untagged papers make half an edition; the tagger asks for the publication when it is done.
  if (await awaitsTags(db, ids, now - HOUR)) return false;
  const items = await buildItems(db, due, members);
  const complete = await isComplete(db, due, now);
  const version = await versionOf(due, complete, items);
  if (version === due.version) {
    await markUnchanged(db, due);
    return true;
  }
  const publishedAt = new Date(now).toISOString();
  await storeEdition(kv, { info: { kind: due.kind, key: due.key, version, publishedAt, complete }, items });
  await updateCalendar(db, kv, due, items.length > 0);
  await markPublished(db, due, { version, publishedAt: now, items: items.length, complete });
  log("info", "published", { kind: due.kind, key: due.key, version, items: items.length, complete });
  return true;
}

function readMembers(db: Db, edition: EditionKey): Promise<Member[]> {
  const window = windowOf(edition);
  const days = daysOf(edition);
  return days ? readListedMembers(db, days.from, days.until, window) : readTrendingMembers(db, window, TRENDING_ITEMS);
}

async function buildItems(db: Db, edition: EditionKey, members: Member[]): Promise<RankedItem[]> {
  const states = new Map<string, ScoreState | null>();
  for (const { paperId, state } of members)
    states.set(paperId, state === null ? null : (JSON.parse(state) as ScoreState));
  const sources = await readItemSources(db, [...states.keys()]);
  const place = { window: windowOf(edition), asOf: newestEvent([...states.values()]) };
  let rank = 0;
  return members.flatMap(({ paperId }) => {
    const source = sources.get(paperId);
    if (!source || source.paper.withdrawnAt !== null) return [];
    return toItem({ ...source, state: states.get(paperId) ?? null }, { ...place, rank: ++rank });
  });
}

/** An edition is complete when each of its days is over and has been read to its end since; trending, when the list could be read. */
async function isComplete(db: Db, edition: EditionKey, now: number): Promise<boolean> {
  const span = daysOf(edition);
  if (!span) return (await readSources(db, ["hf-daily"])).get("hf-daily")?.consecutiveFailures === 0;
  const read = new Map((await listDays(db, span.from, span.until)).map((day) => [day.date, day.polledAt]));
  for (let day = span.from; day < span.until; day = addDays(day, 1)) {
    const over = startOfDay(addDays(day, 1)) ?? 0;
    if (now < over || (read.get(day) ?? 0) < over) return false;
  }
  return true;
}

/** Keeps the list of published keys, which changes only when an edition gets its first paper or loses its last. */
async function updateCalendar(db: Db, kv: KVNamespace, edition: DueEdition, hasItems: boolean): Promise<void> {
  if (edition.items > 0 === hasItems) return;
  const others = (await listPublishedKeys(db, edition.kind)).filter((key) => key !== edition.key);
  await storeCalendar(kv, edition.kind, [...others, ...(hasItems ? [edition.key] : [])].sort());
}
