import type { Db } from "../db/client.ts";
import {
  type DueEdition,
  listDue,
  listPublishedKeys,
  markPublished,
  type Membership,
  type Published,
  readMembers,
} from "../db/editions.ts";
import { type ItemSource, readItemSources } from "../db/items.ts";
import { HOUR } from "../domain/calendar.ts";
import type { EditionKind, RankedItem } from "../domain/api.ts";
import { daysOf, type EditionKey, windowOf } from "../domain/edition.ts";
import { shelve } from "../domain/shelf.ts";
import { storeCalendar, storeEdition, versionOf } from "../editions/store.ts";
import { log } from "../log.ts";
import { readCompleteness } from "./completeness.ts";
import { buildItems, type Draft } from "./build-items.ts";
import { keepRanks, readRanking } from "./rank-history.ts";

/** The editions of the whole field, in the order in which they are published. */
const WIDE_KINDS = ["daily", "trending", "weekly", "monthly"] as const satisfies EditionKind[];
/** Trending lists end here; the index would go on. */
const TRENDING_ITEMS = 500;
/** Editions published for one message; the rest follows with the next. */
const MAX_EDITIONS = 40;

export interface PublishReport {
  published: number;
  /** True when more editions are due than one message publishes. */
  more: boolean;
}

/**
 * Publishes every edition of the whole field that changed since it was last published, as of `now`. Building the same
 * twice is no harm.
 */
export async function publishDue(db: Db, kv: KVNamespace, now: number): Promise<PublishReport> {
  const due = await listDue(db, WIDE_KINDS, MAX_EDITIONS);
  if (due.length === 0) return { published: 0, more: false };
  const members = await readMembers(db, due.map(membershipOf));
  const published = await publishDrafts(
    db,
    kv,
    due.map((edition, i) => ({ edition, members: members[i] ?? [] })),
    now,
  );
  return { published, more: due.length === MAX_EDITIONS && published > 0 };
}

/** Builds and publishes editions; returns how many, for those with papers that were never tagged wait. */
export async function publishDrafts(db: Db, kv: KVNamespace, drafts: Draft[], now: number): Promise<number> {
  // A paper stands in its day, week and month and in three trending lists: it is read once for all of them.
  const ids = new Set(drafts.flatMap(({ members }) => members.map((member) => member.paperId)));
  const sources = await readItemSources(db, [...ids]);
  const editions = drafts.map(({ edition }) => edition);
  const isComplete = await readCompleteness(db, editions, now);
  const context = { now, ...(await readRanking(db, editions, now)) };
  const published: Published<EditionKind>[] = [];
  for (const draft of drafts) {
    if (awaitsTags(draft, sources, now)) continue;
    const items = buildItems(draft, sources, context);
    published.push(await publish(kv, draft.edition, items, isComplete(draft.edition), now));
    await keepRanks(db, draft.edition, items, now);
  }
  // Before D1 forgets that they are due: after a crash in between, all of it is done again.
  await updateCalendars(db, kv, published);
  await markPublished(db, published);
  return published.length;
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
  edition: DueEdition,
  items: RankedItem[],
  complete: boolean,
  now: number,
): Promise<Published<EditionKind>> {
  // Too few papers, as yet: nothing to take back.
  if (items.length === 0 && edition.version === null) return { edition, snapshot: null };
  const version = await versionOf(edition, complete, items);
  if (version === edition.version) return { edition, snapshot: null };
  const { kind, key } = edition;
  const info = { kind, key, version, publishedAt: new Date(now).toISOString(), complete };
  const shelf = shelve(edition.version, edition.retired, version, now);
  await storeEdition(kv, { info, items }, shelf);
  log("info", "published", { kind, key, version, items: items.length, complete });
  return { edition, snapshot: { version, publishedAt: now, items: items.length, complete, retired: shelf.kept } };
}

/** Keeps the lists of published keys, which change only when an edition appears or loses its last paper. */
async function updateCalendars(db: Db, kv: KVNamespace, published: Published<EditionKind>[]): Promise<void> {
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
