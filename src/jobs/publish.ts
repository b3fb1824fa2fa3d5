import type { Db } from "../db/client.ts";
import {
  type DueEdition,
  listDue,
  listPublishedKeys,
  markPublished,
  type Member,
  type Membership,
  type Published,
  readMembers,
} from "../db/editions.ts";
import { type ItemSource, readItemSources } from "../db/items.ts";
import { HOUR } from "../domain/calendar.ts";
import { daysOf, type EditionKey, type EditionKind, type RankedItem, windowOf } from "../domain/edition.ts";
import { newestEvent, toItem } from "../domain/item.ts";
import { shelve } from "../domain/shelf.ts";
import type { ScoreState } from "../domain/trending.ts";
import { storeCalendar, storeEdition, versionOf } from "../editions/store.ts";
import { log } from "../log.ts";
import { guardedParts } from "../domain/guards.ts";
import { standingOf } from "../domain/standing.ts";
import { type Completeness, readCompleteness } from "./completeness.ts";
import { currentAppeal, orderByForecast, type Standee } from "./day-order.ts";

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

/** An edition that is due, and who is in it. */
export interface Draft {
  edition: DueEdition;
  members: Member[];
}

/** What all editions of a run have in common. */
interface Context {
  now: number;
  isComplete: Completeness;
  /** How much topics appeal to voters, by slug. */
  appeal: Record<string, number>;
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
  const isComplete = await readCompleteness(
    db,
    drafts.map(({ edition }) => edition),
    now,
  );
  const isDay = ({ edition }: Draft) => edition.kind === "trending" && edition.key === "day";
  const context = { isComplete, now, appeal: drafts.some(isDay) ? await currentAppeal(db, now) : {} };
  const published: Published<EditionKind>[] = [];
  for (const draft of drafts) {
    if (awaitsTags(draft, sources, now)) continue;
    published.push(await publish(kv, draft, sources, context));
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
  { edition, members }: Draft,
  sources: Map<string, ItemSource>,
  context: Context,
): Promise<Published<EditionKind>> {
  const { now, isComplete } = context;
  const items = buildItems(order(edition, members, sources, context));
  // Too few papers, as yet: nothing to take back.
  if (items.length === 0 && edition.version === null) return { edition, snapshot: null };
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

/** Whose turn it is and why: by what is expected of the day, by the decayed sums of every other window. */
function order(edition: EditionKey, members: Member[], sources: Map<string, ItemSource>, context: Context): Standee[] {
  if (edition.kind === "trending" && edition.key === "day")
    return orderByForecast(members, sources, context.appeal, context.now);
  const states = members.map(({ state }) => (state === null ? null : (JSON.parse(state) as ScoreState)));
  const asOf = newestEvent(states);
  const window = windowOf(edition);
  const standees = members.flatMap(({ paperId }, i): Standee[] => {
    const source = sources.get(paperId);
    const state = states[i] ?? null;
    if (!source) return [];
    const parts = state ? guardedParts(state, window, asOf, source.guards) : {};
    return [{ source, standing: standingOf(state, parts) }];
  });
  // The index knows no guards. Days of a tag stay in their order.
  return edition.kind === "tag-daily" ? standees : standees.toSorted((a, b) => b.standing.score - a.standing.score);
}

function buildItems(standees: Standee[]): RankedItem[] {
  let rank = 0;
  return standees.flatMap(({ source, standing }) =>
    source.paper.withdrawnAt === null ? [toItem(source, { rank: ++rank, ...standing })] : [],
  );
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
