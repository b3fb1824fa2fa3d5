import type { Preferences } from "../domain/subscription.ts";
import { retryTransient, writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** A delivery that may be tried now, by its key. */
export interface OpenDelivery {
  issueId: number;
  subscriberId: string;
}

/** That a delivery `d` may be tried at ?1: the first two in the words of the index `deliveries_open`. */
const OPEN = `d.status in ('pending', 'claimed') and d.not_before <= ?1
  and (d.status = 'pending' or d.lease_until <= ?1)`;

const WANTED = "exists (select 1 from subscribers s where s.id = d.subscriber_id and s.status = 'active')";

/**
 * That no earlier digest of the same subscriber is still to go: until it has, nobody knows which papers they will have
 * had. None is tried for longer than the days that are looked back.
 */
const NEXT = `not exists (select 1 from deliveries earlier where earlier.subscriber_id = d.subscriber_id
  and earlier.day < d.day and earlier.day >= date(d.day, '-5 days') and earlier.status in ('pending', 'claimed'))`;

/** That a delivery `d` is of one of the subscribers in a list of objects: by itself a join reads all of the issue. */
const among = (list: string) => `d.subscriber_id in (select value ->> 'subscriberId' from json_each(${list}))`;

/** Deliveries to be tried by now, those of one issue together. */
export async function listOpenDeliveries(db: Db, now: number, limit: number): Promise<OpenDelivery[]> {
  const { results } = await db.$client
    // With its plus the order does not choose the index.
    .prepare(
      `select d.issue_id as issueId, d.subscriber_id as subscriberId from deliveries d
       where ${OPEN} order by +d.issue_id, d.subscriber_id limit ?2`,
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

/** What is not to be tried again, beside what its subscriber does not want any more. */
export interface Ending {
  /** A claim whose claimer never came back: it may have been sent. */
  claimed: boolean;
  /** What was tried before. */
  tried: boolean;
  /** What was never tried. */
  untried: boolean;
}

/**
 * Ends deliveries that have no try left, and returns how many became what. What was claimed may have been sent, so
 * nobody knows; its papers count as read.
 */
export async function endDeliveries(
  db: Db,
  issueId: number,
  subscriberIds: string[],
  { claimed, tried, untried }: Ending,
  now: number,
): Promise<Record<string, number>> {
  const ids = JSON.stringify(subscriberIds);
  const [ended] = await writeBatch<{ status: string }>(db, [
    db.$client
      .prepare(
        `update deliveries as d set lease_until = null, updated_at = ?1,
           status = case when d.status = 'claimed' then 'unknown' when ${WANTED} then 'failed' else 'cancelled' end,
           error = case when d.status = 'claimed' then 'whoever sent it did not come back to say how it went'
             when ${WANTED} then coalesce(d.error || ', and then it was too late', 'it was not tried in time') end
         where d.issue_id = ?2 and d.subscriber_id in (select value from json_each(?3)) and ${OPEN}
           and ((d.status = 'claimed' and ?4) or (d.attempts > 0 and ?5) or (d.attempts = 0 and ?6) or not ${WANTED})
         returning status`,
      )
      .bind(now, issueId, ids, Number(claimed), Number(tried), Number(untried)),
    reading(db, issueId, ids),
  ]);
  const counts: Record<string, number> = {};
  for (const { status } of ended?.results ?? []) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** What is needed to write a subscriber's mail. */
export interface Addressee {
  subscriberId: string;
  address: string;
  preferences: Preferences;
  /** Tries before this one. */
  attempts: number;
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
      `select d.subscriber_id as subscriberId, s.address, s.preferences, d.attempts, d.papers, (
         select json_group_array(p.paper_id) from digest_papers p
         where p.subscriber_id = d.subscriber_id and p.paper_id in (select value from json_each(?4))) as seen
       from json_each(?3) as wanted
       cross join deliveries d on d.issue_id = ?2 and d.subscriber_id = wanted.value
       cross join subscribers s on s.id = d.subscriber_id and s.status = 'active'
       where ${OPEN} and ${NEXT} order by wanted.key`,
    )
    .bind(now, issueId, JSON.stringify(subscriberIds), JSON.stringify(candidates))
    .all<
      Record<"subscriberId" | "address" | "preferences" | "seen", string> &
        Pick<Addressee, "attempts"> & {
          papers: string | null;
        }
    >();
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
 * Claims deliveries until `leaseUntil`, in one statement, and returns whose: nobody else sends them meanwhile. Who has
 * unsubscribed in the last moment is not claimed, nor is a mail with other papers than were chosen first.
 */
export async function claimDeliveries(
  db: Db,
  issueId: number,
  claims: Claim[],
  now: number,
  leaseUntil: number,
): Promise<Set<string>> {
  const statement = db.$client
    .prepare(
      `update deliveries as d set status = 'claimed', lease_until = ?4, attempts = d.attempts + 1, updated_at = ?1,
         papers = claim.value -> 'papers'
       from json_each(?3) as claim
       where d.issue_id = ?2 and ${among("?3")} and d.subscriber_id = claim.value ->> 'subscriberId' and ${OPEN}
         and coalesce(d.papers, claim.value -> 'papers') = claim.value -> 'papers' and ${WANTED}
       returning subscriber_id as subscriberId`,
    )
    .bind(now, issueId, JSON.stringify(claims), leaseUntil);
  // Where D1 failed after the claim, the second try finds nothing open: then nobody sends it before the lease has run out.
  const { results } = await retryTransient(() => statement.all<{ subscriberId: string }>());
  return new Set(results.map(({ subscriberId }) => subscriberId));
}

/** What became of a try. `pending` comes again, not before `notBefore`. */
export interface Resolution {
  subscriberId: string;
  status: "sent" | "failed" | "unknown" | "pending";
  error: string | null;
  notBefore: number;
}

/**
 * Enters what became of the tries of a claim, and which papers their readers have had by now, in one transaction. The
 * lease names the claim: what another has taken over since stays the other's.
 */
export async function resolveDeliveries(
  db: Db,
  issueId: number,
  resolutions: Resolution[],
  leaseUntil: number,
  now: number,
): Promise<void> {
  if (resolutions.length === 0) return;
  await writeBatch(db, [
    db.$client
      .prepare(
        `update deliveries as d set status = r.value ->> 'status', error = r.value ->> 'error',
           not_before = r.value ->> 'notBefore', lease_until = null, updated_at = ?4
         from json_each(?1) as r
         where d.issue_id = ?2 and ${among("?1")} and d.subscriber_id = r.value ->> 'subscriberId'
           and d.status = 'claimed' and d.lease_until = ?3`,
      )
      .bind(JSON.stringify(resolutions), issueId, leaseUntil, now),
    reading(db, issueId, JSON.stringify(resolutions.map(({ subscriberId }) => subscriberId))),
  ]);
}

/** Enters that there was nothing for some subscribers in an issue. */
export async function markEmpty(db: Db, issueId: number, subscriberIds: string[], now: number): Promise<void> {
  if (subscriberIds.length === 0) return;
  await writeBatch(db, [
    db.$client
      .prepare(
        `update deliveries as d set status = 'empty', error = null, lease_until = null, updated_at = ?1
         where d.issue_id = ?2 and d.subscriber_id in (select value from json_each(?3)) and ${OPEN}`,
      )
      .bind(now, issueId, JSON.stringify(subscriberIds)),
  ]);
}

/** What may have arrived counts as read: better a paper too few than one twice. */
function reading(db: Db, issueId: number, subscriberIds: string): D1PreparedStatement {
  return db.$client
    .prepare(
      `insert into digest_papers (subscriber_id, paper_id)
       select d.subscriber_id, paper.value from json_each(?2) as who
       cross join deliveries d on d.issue_id = ?1 and d.subscriber_id = who.value and d.status in ('sent', 'unknown')
       cross join json_each(d.papers) as paper where true on conflict do nothing`,
    )
    .bind(issueId, subscriberIds);
}
