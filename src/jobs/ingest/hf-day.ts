import { writeBatch } from "../../db/bulk.ts";
import { touching } from "../../db/editions.ts";
import { readDay, storeDay } from "../../db/listings.ts";
import { appendSightings, type Sighting } from "../../db/signals.ts";
import { addDays, startOfDay } from "../../domain/calendar.ts";
import { editionsOfDay } from "../../domain/edition.ts";
import { SIGNALS } from "../../domain/signals.ts";
import { type DailyEntry, fetchDailyPage } from "../../sources/hf/daily.ts";
import type { Rejection } from "../../sources/rejection.ts";
import { UpstreamError } from "../../sources/upstream.ts";
import { type RunContext, takeRecords } from "./source-job.ts";

const PAGE_SIZE = 100;
const MAX_PAGES = 10;
/** A list may lose so many papers, or this share of them, between two readings; beyond that the answer is not believed. */
const LOSS = { papers: 2, share: 0.2 };

/**
 * Reads one day of the daily list, all pages before anything is stored: a day is stored whole or not at all. Throws an
 * `UpstreamError` when a page fails or the list is much shorter than what is known of it. Returns the number of papers.
 */
export async function pollDay(context: RunContext, address: string, date: string): Promise<number> {
  const { db, now, tally } = context;
  const { entries, rejected } = await readList(context, address, date);
  const { host } = new URL(address);
  if (entries.length === 0 && rejected.length > 0) {
    throw new UpstreamError("malformed", `${host} listed nothing readable for ${date}: ${rejected[0]?.reason}`);
  }
  const before = await readDay(db, date);
  const known = before?.papers ?? 0;
  const missing = known - entries.length - rejected.length;
  if (missing > Math.max(LOSS.papers, known * LOSS.share)) {
    throw new UpstreamError(
      "incomplete",
      `${host} listed ${entries.length} papers for ${date} where ${known} are known`,
    );
  }
  await takeRecords(
    context,
    entries.map(({ record, listing }) => ({ record, listedAt: listing.listedAt })),
    rejected,
  );
  const day = { date, polledAt: now, papers: Math.max(known, entries.length) };
  const sightings = entries.flatMap((entry) => sightingsOf(entry, now, before?.polledAt ?? null));
  const dayIsOver = startOfDay(addDays(date, 1)) ?? 0;
  const firstReadSince = now >= dayIsOver && (before?.polledAt ?? 0) < dayIsOver && day.papers > 0;
  const appended = appendSightings(db, sightings);
  const results = await writeBatch(db, [
    ...appended,
    ...storeDay(
      db,
      day,
      entries.map((entry) => entry.listing),
    ),
    // The day's editions are complete from now on, and have to say so.
    ...(firstReadSince ? [touching(db, editionsOfDay(date))] : []),
  ]);
  if (appended.length > 0) tally.observed += results[0]?.meta.changes ?? 0;
  return entries.length;
}

async function readList(
  { upstream }: RunContext,
  address: string,
  date: string,
): Promise<{ entries: DailyEntry[]; rejected: Rejection[] }> {
  const entries = new Map<string, DailyEntry>();
  const rejected: Rejection[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await fetchDailyPage(upstream, address, date, page);
    // Votes move papers between pages while they are read.
    for (const entry of answer.entries) entries.set(entry.record.id, entry);
    rejected.push(...answer.rejected);
    if (answer.size < PAGE_SIZE) break;
  }
  return { entries: [...entries.values()], rejected };
}

function sightingsOf({ record, listing, counts }: DailyEntry, now: number, since: number | null): Sighting[] {
  const listed: Sighting = {
    paperId: record.id,
    cause: "listing",
    value: 1,
    observedAt: listing.listedAt,
    since: null,
  };
  const seen = SIGNALS.flatMap((signal) => {
    const value = counts[signal];
    return value === undefined ? [] : [{ paperId: record.id, cause: signal, value, observedAt: now, since }];
  });
  const authors: Sighting[] = listing.details.authorParticipating
    ? [{ paperId: record.id, cause: "authors", value: 1, observedAt: now, since }]
    : [];
  return [listed, ...seen, ...authors];
}
