import * as z from "zod";
import { DAY, dayOf, HOUR, isWeekend, MINUTE, startOfDay } from "../../domain/calendar.ts";
import { fetchFeed } from "../../sources/arxiv/feed.ts";
import { UpstreamError } from "../../sources/upstream.ts";
import { type SourceJob, takeRecords } from "./source-job.ts";

/** arXiv builds its feeds at about 04:00 UTC; it is asked a quarter of an hour later. */
const BUILT_BY = 4 * HOUR + 15 * MINUTE;
/** How long an unbuilt feed is looked for again, every hour. */
const GIVE_UP = 10 * HOUR;
/** An announcement day without announcements is believed to be a holiday when so many readings agree. */
const EMPTY_READINGS = 3;

const Cursor = z.object({
  etag: z.string().nullable(),
  builtDay: z.string().nullable(),
  emptyReadings: z.number().int(),
});

/** The day's announcements in all categories: one conditional request a day. */
export const arxivFeed: SourceJob = {
  name: "arxiv-feed",
  address: (config) => config.arxiv.rssUrl,
  async run(context, address) {
    const { now, upstream, gate, config } = context;
    const cursor = Cursor.safeParse(context.cursor).data ?? { etag: null, builtDay: null, emptyReadings: 0 };
    const feed = await fetchFeed(upstream, gate, address, config.arxiv.categories, cursor.etag);
    if (feed.kind === "unchanged") return { nextDueAt: nextDue(now, cursor.builtDay) };
    const builtDay = feed.builtAt === null ? null : dayOf(feed.builtAt);
    const empty = feed.records.length === 0 && feed.rejected.length === 0;
    if (empty && builtDay !== null && !isWeekend(builtDay)) {
      const emptyReadings = cursor.builtDay === builtDay ? cursor.emptyReadings + 1 : 1;
      await context.saveCursor({ etag: null, builtDay, emptyReadings });
      if (emptyReadings < EMPTY_READINGS) {
        throw new UpstreamError("incomplete", `${new URL(address).host} announced no papers for ${builtDay}`);
      }
      return { nextDueAt: nextDue(now, builtDay) };
    }
    await takeRecords(
      context,
      feed.records.map((record) => ({ record, listedAt: null })),
      feed.rejected,
    );
    await context.saveCursor({ etag: feed.etag, builtDay, emptyReadings: 0 });
    return { nextDueAt: nextDue(now, builtDay) };
  },
};

/** Tomorrow when today's feed has been read; within the hour when it should have been built and was not. */
function nextDue(now: number, builtDay: string | null): number {
  const today = startOfDay(dayOf(now)) ?? 0;
  const due = today + BUILT_BY;
  if (now < due) return due;
  const built = builtDay !== null && builtDay >= dayOf(now);
  return built || now + HOUR > today + GIVE_UP ? due + DAY : now + HOUR;
}
