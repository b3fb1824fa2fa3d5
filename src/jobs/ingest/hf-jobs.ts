import * as z from "zod";
import { nextBackfill, saveBackfill } from "../../db/backfills.ts";
import { addDays, dayOf, isWeekend, MINUTE } from "../../domain/calendar.ts";
import { log } from "../../log.ts";
import { pollDay } from "./hf-day.ts";
import type { SourceJob } from "./source-job.ts";

/** New listings: today and yesterday, every hour. */
export const hfDaily: SourceJob = {
  name: "hf-daily",
  address: (config) => config.hf.url,
  async run(context, address) {
    const today = dayOf(context.now);
    const days = [today, addDays(today, -1)];
    // One answer that fails does not cost the other day its reading.
    const results = await Promise.allSettled(days.map((date) => pollDay(context, address, date)));
    for (const result of results) if (result.status === "rejected") throw result.reason;
    return { nextDueAt: context.now + context.config.hf.intervalMinutes * MINUTE };
  },
};

const SWEPT_DAYS = 7;
/** The sweep comes once for every so many looks at today's list. */
const SWEEP_EVERY = 3;
const SweepCursor = z.object({ remaining: z.array(z.iso.date()) });

/** Votes, comments and stars of the last seven days; `hf-daily` has the two newest of them. */
export const hfSweep: SourceJob = {
  name: "hf-sweep",
  address: (config) => config.hf.url,
  async run(context, address) {
    const saved = SweepCursor.safeParse(context.cursor).data?.remaining ?? [];
    const today = dayOf(context.now);
    const days = Array.from({ length: SWEPT_DAYS - 1 }, (_, i) => addDays(today, -2 - i));
    for (let remaining = saved.length > 0 ? saved : days; remaining.length > 0;) {
      const [date, ...rest] = remaining;
      if (date) await pollDay(context, address, date);
      await context.saveCursor({ remaining: rest });
      remaining = rest;
    }
    return { nextDueAt: context.now + SWEEP_EVERY * context.config.hf.intervalMinutes * MINUTE };
  },
};

const DAYS_PER_RUN = 10;
/** An empty weekday is believed when so many readings agree: an upstream in trouble sends empty lists too. */
const EMPTY_READINGS = 3;
const BackfillCursor = z.object({ date: z.iso.date(), emptyReadings: z.number().int() });

/** Past days of the daily list, as ordered; ten days a run, each kept before the next. */
export const hfBackfill: SourceJob = {
  name: "hf-backfill",
  address: (config) => config.hf.url,
  hasWork: async (db) => (await nextBackfill(db, "hf-daily")) !== null,
  async run(context, address) {
    const { db, now, tally } = context;
    const backfill = await nextBackfill(db, "hf-daily");
    if (!backfill) return { nextDueAt: now };
    let { date, emptyReadings } = BackfillCursor.safeParse(backfill.cursor).data ?? {
      date: backfill.from,
      emptyReadings: 0,
    };
    let finished = date > backfill.until;
    for (let day = 0; day < DAYS_PER_RUN && !finished && context.hasTime(); day++) {
      const papers = await pollDay(context, address, date);
      emptyReadings = papers === 0 && !isWeekend(date) ? emptyReadings + 1 : 0;
      if (emptyReadings === 0 || emptyReadings === EMPTY_READINGS) {
        date = addDays(date, 1);
        emptyReadings = 0;
      }
      finished = date > backfill.until;
      await saveBackfill(db, backfill.id, {
        cursor: { date, emptyReadings },
        papers: backfill.papers + tally.added,
        finishedAt: finished ? now : null,
      });
    }
    const { id, source, from, until } = backfill;
    log("info", "backfill", {
      id,
      source,
      from,
      until,
      through: date,
      papers: backfill.papers + tally.added,
      finished,
    });
    return { nextDueAt: now };
  },
};
