import { asc, lte } from "drizzle-orm";
import { FIRST_INTERVAL, type KnownRepository } from "../domain/repository-polling.ts";
import { jsonChunks } from "./bulk.ts";
import type { Db } from "./client.ts";
import { repositories } from "./schema.ts";

/** A listed paper whose link to GitHub is not the one that is stored. */
export interface StaleLink {
  paperId: string;
  codeUrl: string | null;
  /** The repository that is stored as the paper's, `owner/name` in lower case. */
  linked: string | null;
}

/** Papers listed on these days whose stored repository is not what their link says. Reads those days' listings alone. */
export async function listStaleLinks(db: Db, days: string[], limit: number): Promise<StaleLink[]> {
  const { results } = await db.$client
    .prepare(
      `select distinct l.paper_id as paperId, p.code_url as codeUrl, r.repo as linked
       from json_each(?1) as day
       cross join listings l on l.date = day.value
       cross join papers p on p.id = l.paper_id
       left join paper_repositories r on r.paper_id = l.paper_id
       where (r.repo is not null or p.code_url like 'https://github.com/%')
         and lower(p.code_url) is not 'https://github.com/' || r.repo
       limit ?2`,
    )
    .bind(JSON.stringify(days), limit)
    .all<StaleLink>();
  return results;
}

/** A paper's repository as it is to be: `repo` instead of `linked`, each `null` for none. */
export interface LinkChange {
  paperId: string;
  linked: string | null;
  repo: string | null;
}

/**
 * Statements that change the repositories of papers; run them in one batch. A repository that gains a paper is due now, for
 * the paper has no stars yet; one that no paper names any more is forgotten.
 */
export function changingLinks(db: Db, changes: LinkChange[], now: number): D1PreparedStatement[] {
  return jsonChunks(changes).flatMap((chunk) => [
    db.$client
      .prepare(
        `delete from paper_repositories
         where (repo, paper_id) in (select value ->> 'linked', value ->> 'paperId' from json_each(?1))`,
      )
      .bind(chunk),
    db.$client
      .prepare(
        `insert into paper_repositories (repo, paper_id)
         select value ->> 'repo', value ->> 'paperId' from json_each(?1) where value ->> 'repo' is not null
         on conflict do nothing`,
      )
      .bind(chunk),
    db.$client
      .prepare(
        `insert into repositories (repo, next_poll_at, interval_ms)
         select distinct value ->> 'repo', ?2, ?3 from json_each(?1) where value ->> 'repo' is not null
         on conflict (repo) do update set next_poll_at = excluded.next_poll_at, interval_ms = excluded.interval_ms
         where repositories.next_poll_at > excluded.next_poll_at`,
      )
      .bind(chunk, now, FIRST_INTERVAL),
    db.$client
      .prepare(
        `delete from repositories where repo in (select value ->> 'linked' from json_each(?1))
           and not exists (select 1 from paper_repositories p where p.repo = repositories.repo)`,
      )
      .bind(chunk),
  ]);
}

/** Repositories that are to be asked for now, the longest due first. */
export async function listDueRepositories(db: Db, now: number, limit: number): Promise<KnownRepository[]> {
  return db
    .select()
    .from(repositories)
    .where(lte(repositories.nextPollAt, now))
    .orderBy(asc(repositories.nextPollAt))
    .limit(limit);
}

/** Which papers name which of these repositories. */
export async function listPapersOf(db: Db, repos: string[]): Promise<{ repo: string; paperId: string }[]> {
  const { results } = await db.$client
    .prepare(
      `select p.repo, p.paper_id as paperId
       from json_each(?1) as wanted cross join paper_repositories p on p.repo = wanted.value`,
    )
    .bind(JSON.stringify(repos))
    .all<{ repo: string; paperId: string }>();
  return results;
}

/** Statements that store what a look at `now` found; those that are not due any more have been stored already. */
export function storingPolls(db: Db, polls: KnownRepository[], now: number): D1PreparedStatement[] {
  return jsonChunks(polls).map((chunk) =>
    db.$client
      .prepare(
        `update repositories set name = poll.value ->> 'name', stars = poll.value ->> 'stars',
           created_at = poll.value ->> 'createdAt', polled_at = poll.value ->> 'polledAt',
           next_poll_at = poll.value ->> 'nextPollAt', interval_ms = poll.value ->> 'intervalMs',
           misses = poll.value ->> 'misses'
         from json_each(?1) as poll
         where repositories.repo = poll.value ->> 'repo' and repositories.next_poll_at <= ?2`,
      )
      .bind(chunk, now),
  );
}
