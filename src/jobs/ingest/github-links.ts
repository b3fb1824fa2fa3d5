import { writeBatch } from "../../db/bulk.ts";
import type { Db } from "../../db/client.ts";
import { newestDays } from "../../db/listings.ts";
import { changingLinks, type LinkChange, listStaleLinks } from "../../db/repositories.ts";
import { githubRepository } from "../../sources/repository.ts";

/** Days whose papers may have links that nobody has looked at: those that the daily list is read for every hour. */
const NEW_DAYS = 2;
/** Days whose links are looked at in every run, and older ones that take turns: links change at any time, but seldom. */
const WATCHED_DAYS = 7;
const OLDER_DAYS = 7;
const CHANGES_PER_RUN = 500;

/** Whether papers of the newest days have links to repositories that are not stored. */
export async function hasNewLinks(db: Db): Promise<boolean> {
  return (await findChanges(db, await newestDays(db, null, NEW_DAYS))).changes.length > 0;
}

/**
 * Stores which repositories the papers of the newest days name, and those of some days before `before`, beginning anew after
 * the oldest. Returns the day before which the next run goes on. What is stored already costs reads alone.
 */
export async function linkRepositories(db: Db, before: string | null, now: number): Promise<string | null> {
  const watched = await newestDays(db, null, WATCHED_DAYS);
  const oldestWatched = watched.at(-1);
  if (oldestWatched === undefined) return null;
  const older = await newestDays(db, before ?? oldestWatched, OLDER_DAYS);
  const { changes, more } = await findChanges(db, [...new Set([...watched, ...older])]);
  await writeBatch(db, changingLinks(db, changes, now));
  if (more) return before;
  return older.length < OLDER_DAYS ? null : (older.at(-1) ?? null);
}

/** What is to be changed for the papers of some days, and whether that is not all. A link to no repository is none. */
async function findChanges(db: Db, days: string[]): Promise<{ changes: LinkChange[]; more: boolean }> {
  const stale = await listStaleLinks(db, days, CHANGES_PER_RUN);
  const changes = stale
    .map(({ paperId, codeUrl, linked }) => ({ paperId, linked, repo: githubRepository(codeUrl) }))
    .filter(({ linked, repo }) => linked !== repo);
  return { changes, more: stale.length === CHANGES_PER_RUN };
}
