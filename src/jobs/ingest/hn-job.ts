import * as z from "zod";
import { writeBatch } from "../../db/bulk.ts";
import { listDueStories, readStories, type StoryRow, storeStories } from "../../db/hn-stories.ts";
import { knownPapers } from "../../db/papers.ts";
import { recordRejections } from "../../db/runs.ts";
import { appendSightings } from "../../db/signals.ts";
import { HOUR, MINUTE } from "../../domain/calendar.ts";
import { fetchStories, type FoundStories, MAX_STORIES, searchStories } from "../../sources/hn/client.ts";
import type { HnStory } from "../../sources/hn/story.ts";
import { firstLook, lookAgain, OPEN_FOR } from "./hn-look.ts";
import { pointsSightings } from "./hn-points.ts";
import type { RunContext, SourceJob } from "./source-job.ts";

const INTERVAL = 15 * MINUTE;
/**
 * What the addresses of stories are searched for, a question each whatever the number of papers. The second and third
 * bring next to nothing and cost as much: 300 questions a day in all, where 10,000 an hour are allowed.
 */
const QUERIES = ["arxiv.org", "huggingface.co/papers", "alphaxiv.org"];
/** Stories reach the search minutes after they were posted, and not in order. */
const OVERLAP = HOUR;
/**
 * A story may be older than our knowledge of its paper: posted at night, before arXiv's feed of the day was read. So from
 * time to time the search goes back as far as stories are open.
 */
const WIDE_EVERY = 6 * HOUR;
const POLLS_PER_RUN = 5;

/** The newest story that was found, and when the search last went back all the way. */
const Cursor = z.object({ newestAt: z.int(), wideAt: z.int() });
type Cursor = z.infer<typeof Cursor>;

type LinkingStory = HnStory & { paperId: string };

/**
 * Stories on Hacker News that link to papers we have, and their points. Everything is asked before anything is stored: a
 * paper's points are a sum over its stories, and the log takes one sum an instant.
 */
export const hn: SourceJob = {
  name: "hn",
  address: (config) => config.hn.url,
  async run(context, address) {
    const start = Cursor.safeParse(context.cursor).data ?? { newestAt: 0, wideAt: 0 };
    const { found, cursor } = await findStories(context, address, start);
    const polled = await pollStories(context, address, new Set(found.map(({ id }) => id)));
    await storeLooks(context, found, polled);
    if (cursor !== start) await context.saveCursor(cursor);
    return { nextDueAt: context.now + INTERVAL };
  },
};

/** Stories posted since the last search that link to papers in the database, and where the next search begins. */
async function findStories(
  context: RunContext,
  address: string,
  cursor: Cursor,
): Promise<{ found: LinkingStory[]; cursor: Cursor }> {
  const { db, now, upstream } = context;
  const wide = now - cursor.wideAt >= WIDE_EVERY;
  const opened = now - OPEN_FOR;
  const since = wide ? opened : Math.max(opened, cursor.newestAt - OVERLAP);
  const stories = new Map<number, HnStory>();
  for (const query of QUERIES) {
    const answer = await searchStories(upstream, address, { query, since, now });
    await keepRejections(context, answer);
    for (const story of answer.stories) if (story.createdAt > opened) stories.set(story.id, story);
  }
  const linking = [...stories.values()].filter((story): story is LinkingStory => story.paperId !== null);
  const papers = linking.length > 0 ? await knownPapers(db, unique(linking.map(({ paperId }) => paperId))) : null;
  const newestAt = Math.max(cursor.newestAt, ...Array.from(stories.values(), ({ createdAt }) => createdAt));
  return {
    found: linking.filter(({ paperId }) => papers?.has(paperId)),
    cursor: wide ? { newestAt, wideAt: now } : newestAt > cursor.newestAt ? { ...cursor, newestAt } : cursor,
  };
}

interface Polled {
  story: StoryRow;
  /** `null` when it was not there any more. */
  seen: HnStory | null;
}

/** Asks about the stories that are due and were not found by the search just now. */
async function pollStories(context: RunContext, address: string, found: Set<number>): Promise<Polled[]> {
  const { db, now, upstream } = context;
  const due = (await listDueStories(db, now, POLLS_PER_RUN * MAX_STORIES)).filter(({ id }) => !found.has(id));
  const polled: Polled[] = [];
  for (let i = 0; i < due.length && context.hasTime(); i += MAX_STORIES) {
    const batch = due.slice(i, i + MAX_STORIES);
    const answer = await fetchStories(upstream, address, { ids: batch.map(({ id }) => id), now });
    await keepRejections(context, answer);
    const seen = new Map(answer.stories.map((story) => [story.id, story]));
    polled.push(...batch.map((story) => ({ story, seen: seen.get(story.id) ?? null })));
  }
  return polled;
}

/** Stores what was seen, and the points of the papers concerned, in one transaction. */
async function storeLooks({ db, now, tally }: RunContext, found: LinkingStory[], polled: Polled[]): Promise<void> {
  tally.records += found.length + polled.filter(({ seen }) => seen !== null).length;
  if (found.length + polled.length === 0) return;
  const before = await readStories(
    db,
    found.map(({ id }) => id),
    unique([...found.map(({ paperId }) => paperId), ...polled.map(({ story }) => story.paperId)]),
  );
  const known = new Map(before.map((story) => [story.id, story]));
  const looked = [
    ...found.map((story) => {
      const earlier = known.get(story.id);
      return earlier ? lookAgain(earlier, story, now) : firstLook(story, story.paperId, now);
    }),
    ...polled.map(({ story, seen }) => lookAgain(story, seen, now)),
  ].filter((story) => known.get(story.id) !== story);
  const after = [...new Map([...before, ...looked].map((story) => [story.id, story])).values()];
  const appended = appendSightings(db, pointsSightings(before, after, now));
  const results = await writeBatch(db, [...appended, ...storeStories(db, looked, now)]);
  tally.added += looked.filter(({ id }) => !known.has(id)).length;
  if (appended.length > 0) tally.observed += results[0]?.meta.changes ?? 0;
}

async function keepRejections({ db, source, now, tally }: RunContext, { rejected }: FoundStories): Promise<void> {
  if (rejected.length === 0) return;
  await recordRejections(db, source, rejected, now);
  tally.rejected += rejected.length;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
