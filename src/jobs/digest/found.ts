import { type ArrivalSearch, findArrivals } from "../../db/arrivals.ts";
import type { Db } from "../../db/client.ts";
import type { Addressee } from "../../db/digests.ts";
import { paperQueryOf } from "../../db/paper-query.ts";
import { DAY } from "../../domain/calendar.ts";
import { DAYS_BACK, type DigestItem, type IssueContent } from "../../domain/digest.ts";
import { isEmpty, readLeniently } from "../../domain/search/query.ts";
import { firstNumberAt } from "../../domain/search/years.ts";
import { MAX_PAPERS, type Preferences } from "../../domain/subscription.ts";
import { readPaperItems } from "../paper-items.ts";

/**
 * Papers are new when they came, which may be days after they were submitted (arXiv's moderators hold some back): by their
 * submission those would be missed. What came later than this is no news: a backfill brings papers of years.
 */
const NEWS = 30 * DAY;
/** Of what a search finds so many are looked at: more than the digests that go back as far can have had, and one more. */
const MOST_FOUND = 5 * MAX_PAPERS;
/** Papers to spare where the item itself says whether a filter lets it pass. */
const SPARE = 20;

/** Somebody with a digest to fill, or with one whose papers are chosen. */
export type Reader = Pick<Addressee, "subscriberId" | "preferences" | "papers">;

/**
 * The papers beside the listed ones that the searches of some subscribers found as of an issue, newest first, by subscriber:
 * those that they have not had, or of a digest that was tried before those that were in it. Searches that are the same are
 * one statement, all of them one round trip to D1, and their papers another; none where nobody has a search.
 *
 * At a second try a paper may have a vote more. A mailer that knows the mail by its key then refuses the other text: the
 * first one went out.
 */
export async function readFound(
  db: Db,
  { content, createdAt }: { content: IssueContent; createdAt: number },
  readers: Reader[],
): Promise<Map<string, DigestItem[]>> {
  const listed = new Set(content.items.map(({ id }) => id));
  const searches = searchesOf(readers, createdAt);
  const arrivals = await findArrivals(db, searches, MOST_FOUND);
  const found = new Map(searches.flatMap(({ subscribers }, i) => subscribers.map((id) => [id, arrivals[i] ?? []])));
  const ids = readers.map(({ subscriberId, preferences, papers }) => {
    const fresh = (found.get(subscriberId) ?? []).filter(
      ({ id, had }) => !listed.has(id) && !had.includes(subscriberId),
    );
    const chosen = papers?.filter((id) => !listed.has(id));
    return [subscriberId, chosen ?? fresh.slice(0, mostOf(preferences)).map(({ id }) => id)] as const;
  });
  const wanted = new Set(ids.flatMap(([, papers]) => papers));
  const items = new Map((await readPaperItems(db, [...wanted])).map((item) => [item.id, item]));
  return new Map(ids.map(([reader, papers]) => [reader, papers.flatMap((id) => items.get(id) ?? [])]));
}

/** The searches of those who have one and whose papers are not chosen yet, each once. */
function searchesOf(readers: Reader[], createdAt: number): ArrivalSearch[] {
  const searches = new Map<string, ArrivalSearch>();
  for (const { subscriberId, preferences, papers } of readers) {
    const search = papers === null ? searchOf(preferences, createdAt) : null;
    if (search === null) continue;
    const key = JSON.stringify(search);
    const known = searches.get(key);
    if (known) known.subscribers.push(subscriberId);
    else searches.set(key, { ...search, subscribers: [subscriberId] });
  }
  return [...searches.values()];
}

function searchOf({ filters, frequency }: Preferences, createdAt: number): Omit<ArrivalSearch, "subscribers"> | null {
  const wish = filters.q === null ? null : readLeniently(filters.q);
  if (wish === null || isEmpty(wish)) return null;
  const query = paperQueryOf({ ...filters, maxAgeDays: null }, wish, createdAt);
  const publishedFrom = createdAt - NEWS;
  // Numbers are of the month in which arXiv's own day was, which ends some hours after UTC's.
  const from = Math.max(query.numbers.from, firstNumberAt(publishedFrom - DAY));
  return {
    query: { ...query, numbers: { ...query.numbers, from } },
    after: createdAt - DAYS_BACK[frequency] * DAY,
    until: createdAt,
    publishedFrom,
  };
}

/** How many of the papers found are worth reading for somebody. */
function mostOf({ filters, papers }: Preferences): number {
  return filters.exclude.length > 0 || filters.author !== null ? papers + SPARE : papers;
}
