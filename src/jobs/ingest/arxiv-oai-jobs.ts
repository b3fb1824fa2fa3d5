import * as z from "zod";
import { nextBackfill, saveBackfill } from "../../db/backfills.ts";
import { addDays, DAY, dayOf, HOUR, startOfDay } from "../../domain/calendar.ts";
import { log } from "../../log.ts";
import { harvest, HARVEST_START, OaiPlace } from "./oai-harvest.ts";
import type { SourceJob } from "./source-job.ts";

/** arXiv updates OAI in the small hours of UTC; the day's reconciliation follows the day's feed. */
const DUE_AT = 6 * HOUR;
/** How far back a new installation reconciles, and how far each harvest overlaps with the last. */
const FIRST_DAYS = 3;
const OVERLAP_DAYS = 1;

const Cursor = z.object({ from: z.iso.date(), place: OaiPlace });

/** Every record that arXiv has touched since the last harvest: what the feed missed, revisions, withdrawals. */
export const arxivOai: SourceJob = {
  name: "arxiv-oai",
  address: (config) => config.arxiv.oaiUrl,
  async run(context, address) {
    const { now } = context;
    const cursor = Cursor.safeParse(context.cursor).data ?? {
      from: addDays(dayOf(now), -FIRST_DAYS),
      place: HARVEST_START,
    };
    const { from } = cursor;
    const { place, done } = await harvest(context, address, { from, until: null }, cursor.place, (reached) =>
      context.saveCursor({ from, place: reached }),
    );
    if (!done) return { nextDueAt: now };
    await context.saveCursor({ from: addDays(place.respondedOn ?? dayOf(now), -OVERLAP_DAYS), place: HARVEST_START });
    const today = (startOfDay(dayOf(now)) ?? 0) + DUE_AT;
    return { nextDueAt: now < today ? today : today + DAY };
  },
};

/** Past records, as ordered, by the day on which arXiv last touched them. */
export const arxivOaiBackfill: SourceJob = {
  name: "arxiv-oai-backfill",
  address: (config) => config.arxiv.oaiUrl,
  hasWork: async (db) => (await nextBackfill(db, "arxiv-oai")) !== null,
  async run(context, address) {
    const { db, now, tally } = context;
    const backfill = await nextBackfill(db, "arxiv-oai");
    if (!backfill) return { nextDueAt: now };
    const { id, source, from, until } = backfill;
    const start = OaiPlace.safeParse(backfill.cursor).data ?? HARVEST_START;
    const papers = () => backfill.papers + tally.added;
    const { place, done } = await harvest(context, address, { from, until }, start, (reached) =>
      saveBackfill(db, id, { cursor: reached, papers: papers(), finishedAt: null }),
    );
    if (done) await saveBackfill(db, id, { cursor: place, papers: papers(), finishedAt: now });
    log("info", "backfill", { id, source, from, until, pages: place.pages, papers: papers(), finished: done });
    return { nextDueAt: now };
  },
};
