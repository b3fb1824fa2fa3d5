import * as z from "zod";
import { writeBatch } from "../../db/bulk.ts";
import type { Db } from "../../db/client.ts";
import { listDueRepositories, listPapersOf, storingPolls } from "../../db/repositories.ts";
import { appendSightings, type Sighting } from "../../db/signals.ts";
import { HOUR } from "../../domain/calendar.ts";
import { FIRST_INTERVAL, found, type KnownRepository, missed, postponed } from "../../domain/repository-polling.ts";
import {
  type Access,
  asksTooMuch,
  fetchRepositories,
  type RepositoriesAnswer,
  type RepositoryAnswer,
} from "../../sources/github/client.ts";
import { MAX_REPOSITORIES } from "../../sources/github/query.ts";
import { hasNewLinks, linkRepositories } from "./github-links.ts";
import type { RunContext, SourceJob } from "./source-job.ts";

const REQUESTS_PER_RUN = 10;
/** Points of the hour that are left for whatever else the token's owner does with it. */
const RESERVE = 200;

const Cursor = z.object({ before: z.iso.date().nullable() });

/** Stars of the repositories that listed papers link to, asked for as often as they move. */
export const github: SourceJob = {
  name: "github",
  address: ({ github: { url, token } }) => (token === null ? null : url),
  hasWork: async (db, now) => (await listDueRepositories(db, now, 1)).length > 0 || (await hasNewLinks(db)),
  async run(context, address) {
    const { db, now, config } = context;
    const before = Cursor.safeParse(context.cursor).data?.before ?? null;
    await context.saveCursor({ before: await linkRepositories(db, before, now) });
    return { nextDueAt: await pollDue(context, { baseUrl: address, token: config.github.token ?? "" }) };
  },
};

/** Asks for the repositories that are due, batch by batch, each stored before the next. Returns when to go on. */
async function pollDue(context: RunContext, access: Access): Promise<number> {
  const { db, now } = context;
  let size = MAX_REPOSITORIES;
  for (let request = 0; request < REQUESTS_PER_RUN && context.hasTime(); request++) {
    const due = await listDueRepositories(db, now, size);
    if (due.length === 0) return now + FIRST_INTERVAL;
    const answer = await ask(context, access, due);
    const answered = answer ? await take(context, due, answer) : 0;
    if (answered < due.length) size = Math.max(1, Math.floor(due.length / 2));
    else if (due.length < size) return now + FIRST_INTERVAL;
    const limit = answer?.rateLimit;
    if (limit && limit.remaining < RESERVE) return Math.min(Math.max(limit.resetAt, now), now + HOUR);
  }
  return now;
}

/**
 * Asks for a batch; `null` when it was too much at once. One repository that is too much alone is put off, or it would be
 * the first of every run from now on, and then the run has failed.
 */
async function ask(
  { db, now, upstream }: RunContext,
  access: Access,
  due: KnownRepository[],
): Promise<RepositoriesAnswer | null> {
  const names = due.map(({ repo, name }) => name ?? repo);
  try {
    return await fetchRepositories(upstream, access, names, now);
  } catch (error) {
    if (!asksTooMuch(error)) throw error;
    if (due.length > 1) return null;
    const later = due.map((known) => postponed(known, now));
    await writeBatch(db, storingPolls(db, later, now));
    throw error;
  }
}

/** Stores what came of a batch, and the stars of its papers. Returns how many of its repositories are settled. */
async function take(
  { db, now, tally }: RunContext,
  due: KnownRepository[],
  answer: RepositoriesAnswer,
): Promise<number> {
  const settled = due.flatMap((known, i) => settle(known, answer.answers[i] ?? "unanswered", due.length === 1, now));
  const sightings = await sightingsOf(db, due, settled, now);
  const appended = appendSightings(db, sightings);
  const results = await writeBatch(db, [...appended, ...storingPolls(db, settled, now)]);
  tally.records += settled.length;
  if (appended.length > 0) tally.observed += results[0]?.meta.changes ?? 0;
  return settled.length;
}

/** The repository after its answer; none while it may yet be answered in a smaller batch. */
function settle(known: KnownRepository, answer: RepositoryAnswer, alone: boolean, now: number): KnownRepository[] {
  if (answer === "gone") return [missed(known, now)];
  if (answer !== "unanswered") return [found(known, answer, now)];
  return alone ? [postponed(known, now)] : [];
}

/** The stars seen just now, for every paper that names the repository; they were last seen by the look before. */
async function sightingsOf(
  db: Db,
  before: KnownRepository[],
  after: KnownRepository[],
  now: number,
): Promise<Sighting[]> {
  const seen = new Map(after.filter(({ polledAt }) => polledAt === now).map(({ repo, stars }) => [repo, stars]));
  const since = new Map(before.map(({ repo, polledAt }) => [repo, polledAt]));
  return (await listPapersOf(db, [...seen.keys()])).flatMap(({ repo, paperId }) => {
    const value = seen.get(repo) ?? null;
    if (value === null) return [];
    return [{ paperId, cause: "githubStars", value, observedAt: now, since: since.get(repo) ?? null }];
  });
}
