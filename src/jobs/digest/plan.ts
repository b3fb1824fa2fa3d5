import { type Allotment, type DueSubscriber, dueSubscribers, openDeliveries } from "../../db/allotments.ts";
import type { Db } from "../../db/client.ts";
import { createIssue, findIssue, periodOf } from "../../db/issues.ts";
import { DAY, dayOf } from "../../domain/calendar.ts";
import { nextDueAfter } from "../../domain/digest-schedule.ts";
import type { IssueContent } from "../../domain/digest.ts";
import type { Frequency } from "../../domain/subscription.ts";
import { localTime } from "../../domain/zoned-time.ts";
import type { EditionReader } from "../../editions/reader.ts";
import { log } from "../../log.ts";
import { readIssueContent } from "./issue-content.ts";

/** Subscribers taken for one step, and steps for one tick: what is left comes with the next. */
const STEP = 5_000;
const MAX_STEPS = 4;

/**
 * Enters everybody whose digest is due into the ledger of the issue of this hour, which is frozen when the first of its
 * cadence is due, and moves them on to their next one. Doing it twice is no harm. Returns how many were entered.
 */
export async function planDigests(db: Db, editions: EditionReader, now: number): Promise<number> {
  const issues = issuesOf(db, editions, now);
  let planned = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const due = await dueSubscribers(db, now, STEP);
    for (const [frequency, subscribers] of Map.groupBy(due, ({ preferences }) => preferences.frequency)) {
      const allotments = subscribers.map((subscriber) => allot(subscriber, now));
      await openDeliveries(db, await issues(frequency), allotments, now);
    }
    planned += due.length;
    if (due.length < STEP) break;
  }
  return planned;
}

function allot({ id, preferences, nextDueAt }: DueSubscriber, now: number): Allotment {
  try {
    // Theirs is the day on which it was due, however late the tick.
    const { day } = localTime(nextDueAt, preferences.timeZone);
    return { subscriberId: id, day, nextDueAt: nextDueAfter(preferences, now) };
  } catch (error) {
    // A zone that the runtime has unlearned: theirs is UTC's day then, and nobody else waits.
    log("error", "digest-not-scheduled", { error: String(error) });
    return { subscriberId: id, day: dayOf(nextDueAt), nextDueAt: now + DAY };
  }
}

/** The issues of this hour by their cadence: whoever makes one first freezes what is published. */
function issuesOf(db: Db, editions: EditionReader, now: number): (cadence: Frequency) => Promise<number> {
  const period = periodOf(now);
  const known = new Map<Frequency, number>();
  let content: IssueContent | null = null;
  return async (cadence) => {
    let id = known.get(cadence) ?? (await findIssue(db, cadence, period));
    if (id === null) {
      content ??= await readIssueContent(editions, now);
      id = await createIssue(db, { cadence, period, content }, now);
    }
    known.set(cadence, id);
    return id;
  };
}
