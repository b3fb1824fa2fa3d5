import type { Preferences } from "../domain/subscription.ts";
import { jsonChunks, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** Somebody whose digest is due. */
export interface DueSubscriber {
  id: string;
  preferences: Preferences;
  /** Ms since 1970. */
  nextDueAt: number;
}

/** Those whose digest is due by now, the longest waiting first. */
export async function dueSubscribers(db: Db, now: number, limit: number): Promise<DueSubscriber[]> {
  const { results } = await db.$client
    .prepare(
      `select id, preferences, next_due_at as nextDueAt from subscribers
       where next_due_at <= ?1 and status = 'active' order by next_due_at, id limit ?2`,
    )
    .bind(now, limit)
    .all<Omit<DueSubscriber, "preferences"> & { preferences: string }>();
  return results.map((row) => ({ ...row, preferences: JSON.parse(row.preferences) as Preferences }));
}

/** The issue of a cadence and period, or `null` before it is made. */
export async function findIssue(db: Db, cadence: string, period: string): Promise<number | null> {
  const row = await db.$client
    .prepare("select id from issues where cadence = ?1 and period = ?2")
    .bind(cadence, period)
    .first<{ id: number }>();
  return row?.id ?? null;
}

/** Makes an issue unless somebody has; its content is then what whoever came first has frozen. */
export async function createIssue(
  db: Db,
  issue: { cadence: string; period: string; content: unknown },
  now: number,
): Promise<number> {
  await db.$client
    .prepare(
      "insert into issues (cadence, period, created_at, content) values (?1, ?2, ?3, ?4) on conflict (cadence, period) do nothing",
    )
    .bind(issue.cadence, issue.period, now, JSON.stringify(issue.content))
    .run();
  const id = await findIssue(db, issue.cadence, issue.period);
  if (id === null) throw new Error(`the issue ${issue.cadence} ${issue.period} is not there after it was made`);
  return id;
}

/** The frozen content of an issue, as it was given, and when it was made; `null` when it is gone. */
export async function readIssue(db: Db, id: number): Promise<{ content: unknown; createdAt: number } | null> {
  const row = await db.$client
    .prepare("select content, created_at as createdAt from issues where id = ?1")
    .bind(id)
    .first<{ content: string; createdAt: number }>();
  return row && { content: JSON.parse(row.content) as unknown, createdAt: row.createdAt };
}

/** A subscriber's part in an issue: on which day of theirs, and when the next digest is due. */
export interface Allotment {
  subscriberId: string;
  day: string;
  nextDueAt: number;
}

/**
 * Puts subscribers into the ledger of an issue and moves them on to their next digest, in one transaction. Who has a
 * digest on that day already gets no second one.
 */
export async function openDeliveries(db: Db, issueId: number, allotments: Allotment[], now: number): Promise<void> {
  for (const chunk of jsonChunks(allotments)) {
    await writeBatch(db, [
      db.$client
        .prepare(
          `insert into deliveries (issue_id, subscriber_id, day, status, not_before, updated_at)
           select ?2, value ->> 'subscriberId', value ->> 'day', 'pending', ?3, ?3 from json_each(?1) where true
           on conflict do nothing`,
        )
        .bind(chunk, issueId, now),
      db.$client
        .prepare(
          `update subscribers set next_due_at = (
             select value ->> 'nextDueAt' from json_each(?1) where value ->> 'subscriberId' = subscribers.id)
           where next_due_at <= ?2 and id in (select value ->> 'subscriberId' from json_each(?1))`,
        )
        .bind(chunk, now),
    ]);
  }
}

/** A delivery that may be tried now, by its key. */
export interface OpenDelivery {
  issueId: number;
  subscriberId: string;
}

const OPEN = "(status = 'pending' and not_before <= ?1) or (status = 'claimed' and lease_until <= ?1)";

/** Deliveries to be tried by now, those of one issue together. */
export async function listOpenDeliveries(db: Db, now: number, limit: number): Promise<OpenDelivery[]> {
  const { results } = await db.$client
    .prepare(
      `select issue_id as issueId, subscriber_id as subscriberId from deliveries
       where status in ('pending', 'claimed') and not_before <= ?1 and (${OPEN})
       order by issue_id, subscriber_id limit ?2`,
    )
    .bind(now, limit)
    .all<OpenDelivery>();
  return results;
}

/** How many deliveries nobody knows the end of yet, and how many nobody ever will. */
export async function countDeliveries(db: Db): Promise<{ open: number; unknown: number }> {
  const row = await db.$client
    .prepare(
      `select (select count(*) from deliveries where status in ('pending', 'claimed')) as open,
         (select count(*) from deliveries where status = 'unknown') as unknown`,
    )
    .first<{ open: number; unknown: number }>();
  return row ?? { open: 0, unknown: 0 };
}

/** What is needed to write a subscriber's mail. */
export interface Addressee {
  subscriberId: string;
  address: string;
  preferences: Preferences;
  /** The papers chosen at the first try, or `null` before it. */
  papers: string[] | null;
  /** Of the papers asked about, those that they have had. */
  seen: string[];
}

/** Those of the subscribers whose delivery of an issue is open, with which of `candidates` (paper ids) they have had. */
export async function readAddressees(
  db: Db,
  issueId: number,
  subscriberIds: string[],
  candidates: string[],
  now: number,
): Promise<Addressee[]> {
  const { results } = await db.$client
    .prepare(
      `select d.subscriber_id as subscriberId, s.address, s.preferences, d.papers, (
         select json_group_array(p.paper_id) from json_each(?4) as candidate cross join digest_papers p
           on p.subscriber_id = d.subscriber_id and p.paper_id = candidate.value) as seen
       from json_each(?3) as wanted
       cross join deliveries d on d.issue_id = ?2 and d.subscriber_id = wanted.value
       cross join subscribers s on s.id = d.subscriber_id and s.status = 'active'
       where ${OPEN} order by wanted.key`,
    )
    .bind(now, issueId, JSON.stringify(subscriberIds), JSON.stringify(candidates))
    .all<{ subscriberId: string; address: string; preferences: string; papers: string | null; seen: string }>();
  return results.map(({ preferences, papers, seen, ...row }) => ({
    ...row,
    preferences: JSON.parse(preferences) as Preferences,
    papers: papers === null ? null : (JSON.parse(papers) as string[]),
    seen: JSON.parse(seen) as string[],
  }));
}

/** A claim on a delivery: what will be in the mail. */
export interface Claim {
  subscriberId: string;
  papers: string[];
}

/**
 * Claims deliveries until `leaseUntil`, in one statement: nobody else sends them meanwhile, and who has unsubscribed in
 * the last moment is not claimed. Returns those that were, with the papers that were chosen first.
 */
export async function claimDeliveries(
  db: Db,
  issueId: number,
  claims: Claim[],
  now: number,
  leaseUntil: number,
): Promise<Claim[]> {
  const { results } = await db.$client
    .prepare(
      `update deliveries set status = 'claimed', lease_until = ?4, attempts = attempts + 1, updated_at = ?1,
         papers = coalesce(papers, (
           select value -> 'papers' from json_each(?3) where value ->> 'subscriberId' = deliveries.subscriber_id))
       where issue_id = ?2 and (${OPEN})
         and subscriber_id in (select value ->> 'subscriberId' from json_each(?3))
         and exists (select 1 from subscribers s where s.id = deliveries.subscriber_id and s.status = 'active')
       returning subscriber_id as subscriberId, papers`,
    )
    .bind(now, issueId, JSON.stringify(claims), leaseUntil)
    .all<{ subscriberId: string; papers: string }>();
  return results.map(({ subscriberId, papers }) => ({ subscriberId, papers: JSON.parse(papers) as string[] }));
}

/** What became of a try. `pending` comes again, not before `notBefore`. */
export interface Resolution {
  subscriberId: string;
  status: "sent" | "empty" | "failed" | "unknown" | "pending";
  error: string | null;
  notBefore: number;
}

/** Enters what became of tries, and which papers their readers have had by now, in one transaction. */
export async function resolveDeliveries(
  db: Db,
  issueId: number,
  resolutions: Resolution[],
  now: number,
): Promise<void> {
  if (resolutions.length === 0) return;
  const rows = JSON.stringify(resolutions);
  await writeBatch(db, [
    db.$client
      .prepare(
        `update deliveries set status = r.value ->> 'status', error = r.value ->> 'error',
           not_before = r.value ->> 'notBefore', lease_until = null, updated_at = ?3
         from json_each(?1) as r
         where issue_id = ?2 and subscriber_id = r.value ->> 'subscriberId' and status in ('pending', 'claimed')`,
      )
      .bind(rows, issueId, now),
    // What may have arrived counts as read: better a paper too few than one twice.
    db.$client
      .prepare(
        `insert into digest_papers (subscriber_id, paper_id)
         select d.subscriber_id, paper.value from json_each(?1) as r
         cross join deliveries d on d.issue_id = ?2 and d.subscriber_id = r.value ->> 'subscriberId'
         cross join json_each(d.papers) as paper
         where d.status in ('sent', 'unknown') on conflict do nothing`,
      )
      .bind(rows, issueId),
  ]);
}

/** Where a lease ran out and the provider cannot tell two tries apart, nobody knows whether the mail went: so it says. */
export async function giveUpClaims(db: Db, now: number): Promise<number> {
  const { results } = await db.$client
    .prepare(
      `update deliveries set status = 'unknown', lease_until = null, updated_at = ?1,
         error = 'whoever sent it did not come back to say how it went'
       where status = 'claimed' and lease_until <= ?1 returning issue_id as issueId, subscriber_id as subscriberId`,
    )
    .bind(now)
    .all<OpenDelivery>();
  for (const [issueId, lost] of Map.groupBy(results, (delivery) => delivery.issueId)) {
    await db.$client
      .prepare(
        `insert into digest_papers (subscriber_id, paper_id)
         select d.subscriber_id, paper.value from deliveries d, json_each(d.papers) as paper
         where d.issue_id = ?1 and d.subscriber_id in (select value from json_each(?2)) on conflict do nothing`,
      )
      .bind(issueId, JSON.stringify(lost.map(({ subscriberId }) => subscriberId)))
      .run();
  }
  return results.length;
}
