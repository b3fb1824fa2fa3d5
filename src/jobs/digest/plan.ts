import type { Db } from "../../db/client.ts";
import { type Allotment, createIssue, dueSubscribers, findIssue, openDeliveries } from "../../db/digests.ts";
import { nextDueAfter } from "../../domain/digest-schedule.ts";
import type { Frequency } from "../../domain/subscription.ts";
import { localTime } from "../../domain/zoned-time.ts";
import type { EditionReader } from "../../editions/reader.ts";
import { readIssueContent } from "./issue-content.ts";

/** Subscribers taken for one step, and steps for one tick: what is left comes with the next. */
const STEP = 1_000;
const MAX_STEPS = 20;

/**
 * Enters everybody whose digest is due into the ledger of the issue of this hour, which is frozen when the first of its
 * cadence is due, and moves them on to their next one. Doing it twice is no harm. Returns how many were entered.
 */
export async function planDigests(db: Db, editions: EditionReader, now: number): Promise<number> {
  let planned = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const due = await dueSubscribers(db, now, STEP);
    for (const [frequency, subscribers] of Map.groupBy(due, ({ preferences }) => preferences.frequency)) {
      const issueId = await issueOf(db, editions, frequency, now);
      const allotments = subscribers.map(({ id, preferences, nextDueAt }): Allotment => ({
        subscriberId: id,
        // Theirs is the day on which it was due, however late the tick.
        day: localTime(nextDueAt, preferences.timeZone).day,
        nextDueAt: nextDueAfter(preferences, now),
      }));
      await openDeliveries(db, issueId, allotments, now);
    }
    planned += due.length;
    if (due.length < STEP) break;
  }
  return planned;
}

async function issueOf(db: Db, editions: EditionReader, cadence: Frequency, now: number): Promise<number> {
  const period = new Date(now).toISOString().slice(0, 13);
  const known = await findIssue(db, cadence, period);
  if (known !== null) return known;
  return createIssue(db, { cadence, period, content: await readIssueContent(editions, now) }, now);
}
