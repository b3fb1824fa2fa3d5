import type { Db } from "../db/client.ts";
import {
  type DueEdition,
  listDueEditions,
  listPublishedKeys,
  markPublished,
  type Member,
  type Membership,
  type PublishedEdition,
  readMembers,
} from "../db/editions.ts";
import { type ItemSource, readItemSources } from "../db/items.ts";
import { HOUR } from "../domain/calendar.ts";
import { daysOf, type EditionKey, type RankedItem, windowOf } from "../domain/edition.ts";
import { newestEvent, toItem } from "../domain/item.ts";
import { shelve } from "../domain/shelf.ts";
import type { ScoreState } from "../domain/trending.ts";
import { storeCalendar, storeEdition, versionOf } from "../editions/store.ts";
import { log } from "../log.ts";
import { type Completeness, readCompleteness } from "./completeness.ts";

/** Trending lists end here; the index would go on. */
const TRENDING_ITEMS = 500;
/** Editions published for one message; the rest follows with the next. */
const MAX_EDITIONS = 40;

export interface PublishReport {
  published: number;
  /** True when more editions are due than one message publishes. */
  more: boolean;
}

interface Draft {
  edition: DueEdition;
  members: Member[];
}

/** Publishes every edition that changed since it was last published, as of `now`. Building the same twice is no harm. */
export async function publishDue(db: Db, kv: KVNamespace, now: number): Promise<PublishReport> {
  const due = await listDueEditions(db, MAX_EDITIONS);
  if (due.length === 0) return { published: 0, more: false };
  const members = await readMembers(db, due.map(membershipOf));
  const drafts = due.map((edition, i): Draft => ({ edition, members: members[i] ?? [] }));
  // A paper stands in its day, week and month and in three trending lists: it is read once for all of them.
  const sources = await readItemSources(db, [...new Set(members.flat().map((member) => member.paperId))]);
  const isComplete = await readCompleteness(db, due, now);
  const published: PublishedEdition[] = [];
  for (const draft of drafts) {
    if (awaitsTags(draft, sources, now)) continue;
    published.push(await publish(kv, draft, sources, isComplete, now));
  }
  // Before D1 forgets that they are due: after a crash in between, all of it is done again.
  await updateCalendars(db, kv, published);
  await markPublished(db, published);
  return { published: published.length, more: due.length === MAX_EDITIONS && published.length > 0 };
}

function membershipOf(edition: EditionKey): Membership {
  const days = daysOf(edition);
  const window = windowOf(edition);
  return days ? { window, ...days } : { window, limit: TRENDING_ITEMS };
}

/** Untagged papers make half an edition; the tagger asks for the publication when it is done. After an hour it is not waited for. */
function awaitsTags({ members }: Draft, sources: Map<string, ItemSource>, now: number): boolean {
  return members.some(({ paperId }) => (sources.get(paperId)?.untaggedSince ?? 0) > now - HOUR);
}

async function publish(
  kv: KVNamespace,
  { edition, members }: Draft,
  sources: Map<string, ItemSource>,
  isComplete: Completeness,
  now: number,
): Promise<PublishedEdition> {
  const items = buildItems(edition, members, sources);
  const complete = isComplete(edition);
  const version = await versionOf(edition, complete, items);
  if (version === edition.version) return { edition, snapshot: null };
  const { kind, key } = edition;
  const info = { kind, key, version, publishedAt: new Date(now).toISOString(), complete };
  const shelf = shelve(edition.version, edition.retired, version, now);
  await storeEdition(kv, { info, items }, shelf);
  log("info", "published", { kind, key, version, items: items.length, complete });
  return { edition, snapshot: { version, publishedAt: now, items: items.length, complete, retired: shelf.kept } };
}

function buildItems(edition: EditionKey, members: Member[], sources: Map<string, ItemSource>): RankedItem[] {
  const states = members.map(({ state }) => (state === null ? null : (JSON.parse(state) as ScoreState)));
  const place = { window: windowOf(edition), asOf: newestEvent(states) };
  let rank = 0;
  return members.flatMap(({ paperId }, i) => {
    const source = sources.get(paperId);
    if (!source || source.paper.withdrawnAt !== null) return [];
    return toItem({ ...source, state: states[i] ?? null }, { ...place, rank: ++rank });
  });
}

/** Keeps the lists of published keys, which change only when an edition appears or loses its last paper. */
async function updateCalendars(db: Db, kv: KVNamespace, published: PublishedEdition[]): Promise<void> {
  const moved = published.filter(({ edition, snapshot }) => snapshot && (edition.items === 0 || snapshot.items === 0));
  for (const [kind, editions] of Map.groupBy(moved, ({ edition }) => edition.kind)) {
    const keys = new Set(await listPublishedKeys(db, kind));
    for (const { edition, snapshot } of editions) {
      if (snapshot?.items === 0) keys.delete(edition.key);
      else keys.add(edition.key);
    }
    await storeCalendar(kv, kind, [...keys].sort());
  }
}
