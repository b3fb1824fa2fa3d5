import * as z from "zod";
import { withdrawPapers } from "../../db/papers.ts";
import { dayOf } from "../../domain/calendar.ts";
import { ExpiredTokenError, listRecords, type OaiPage, setsOf } from "../../sources/arxiv/oai.ts";
import { type RunContext, takeRecords } from "./source-job.ts";

/** How far a harvest is: which of the sets, and which page of it. */
export const OaiPlace = z.object({
  set: z.number().int(),
  token: z.string().nullable(),
  /** The day of the server's first answer: the next harvest begins there. */
  respondedOn: z.string().nullable(),
  pages: z.number().int(),
});
export type OaiPlace = z.infer<typeof OaiPlace>;

export const HARVEST_START: OaiPlace = { set: 0, token: null, respondedOn: null, pages: 0 };

export interface OaiWindow {
  from: string;
  /** Inclusive; `null` for everything up to now. */
  until: string | null;
}

/** Pages of one run: a page of 2,000 records is some 6 MB on the wire and takes arXiv up to 90 seconds. */
const PAGES_PER_RUN = 8;

/**
 * Goes on with a harvest of all sets that hold the wanted categories, page by page, saving its place after each. An
 * expired token restarts its set. Returns the place, and whether the harvest is done.
 */
export async function harvest(
  context: RunContext,
  address: string,
  window: OaiWindow,
  start: OaiPlace,
  save: (place: OaiPlace) => Promise<void>,
): Promise<{ place: OaiPlace; done: boolean }> {
  const sets = setsOf(context.config.arxiv.categories);
  let place = start;
  for (let page = 0; page < PAGES_PER_RUN && place.set < sets.length && context.hasTime(); page++) {
    const set = sets[place.set] ?? "";
    place = await nextPage(context, address, { set, ...window }, place);
    await save(place);
  }
  return { place, done: place.set >= sets.length };
}

async function nextPage(
  context: RunContext,
  address: string,
  request: OaiWindow & { set: string },
  place: OaiPlace,
): Promise<OaiPlace> {
  const { upstream, gate, now } = context;
  let page: OaiPage;
  try {
    page = await listRecords(upstream, gate, address, place.token === null ? request : { token: place.token });
  } catch (error) {
    if (error instanceof ExpiredTokenError && place.token !== null) return { ...place, token: null };
    throw error;
  }
  await takePage(context, page);
  const respondedOn = place.respondedOn ?? dayOf(page.responseDate ?? now);
  const set = page.token === null ? place.set + 1 : place.set;
  return { set, token: page.token, respondedOn, pages: place.pages + 1 };
}

async function takePage(context: RunContext, page: OaiPage): Promise<void> {
  const wanted = new Set(context.config.arxiv.categories);
  const records = page.records.filter((record) => record.categories.some((category) => wanted.has(category)));
  await takeRecords(
    context,
    records.map((record) => ({ record, listedAt: null })),
    page.rejected,
  );
  if (page.deleted.length === 0) return;
  const at = page.responseDate ?? context.now;
  context.tally.changed += await withdrawPapers(context.db, page.deleted, at, context.now);
}
