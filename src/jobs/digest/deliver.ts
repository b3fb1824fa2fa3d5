import type { Db } from "../../db/client.ts";
import {
  type Addressee,
  claimDeliveries,
  endDeliveries,
  markEmpty,
  readAddressees,
  resolveDeliveries,
} from "../../db/digests.ts";
import { readIssue } from "../../db/issues.ts";
import { DAY, HOUR, MINUTE } from "../../domain/calendar.ts";
import { chooseItems, type DigestItem, type IssueContent } from "../../domain/digest.ts";
import { log } from "../../log.ts";
import type { Message } from "../../domain/message.ts";
import type { Mailer, Outcome } from "../../mail/mailer.ts";
import { readFound } from "./found.ts";
import { isPaused, pause } from "./pause.ts";
import { resolutionOf, waitFor } from "./resolution.ts";

/** How long a claim stands: longer than an invocation lives, so that nobody else is at work on it. */
const LEASE = 20 * MINUTE;
/** How long after an issue was made a mail may be tried again: providers know their keys for a day. */
const RETRIED = 23 * HOUR;
/** How long after it a mail may go out for the first time. */
const FRESH = 2 * DAY;

/** A mail to write: whom to, and which papers. */
export interface Draft {
  addressee: Addressee;
  items: DigestItem[];
  issueId: number;
  createdAt: number;
}

export interface DeliverDeps {
  db: Db;
  mailer: Mailer;
  now: number;
  write: (draft: Draft) => Promise<Message>;
  /** Sees to it that these addresses are never written to again. */
  suppress: (addresses: string[]) => Promise<void>;
}

export interface DeliverReport {
  /** What became of how many. */
  counts: Record<string, number>;
  /** Set when the provider wants nothing for the time being. */
  stopped: string | null;
}

/**
 * Sends an issue to some of its subscribers. Each delivery is claimed before its mail leaves and resolved after it; one
 * whose claimer never came back is sent again only by a mailer that knows it by its key, and is given up otherwise.
 *
 * Round trips to D1: four to know whom and what, two more where somebody has a search (found.ts), two for each few mails.
 */
export async function deliver(deps: DeliverDeps, issueId: number, subscriberIds: string[]): Promise<DeliverReport> {
  const { db, mailer, now } = deps;
  if (await isPaused(db, now)) return { counts: {}, stopped: "the provider wants nothing for the time being" };
  const issue = await readIssue(db, issueId);
  if (!issue) return { counts: {}, stopped: null };
  const { content, createdAt } = issue;
  const [stale, late] = [now >= createdAt + RETRIED, now >= createdAt + FRESH];
  const ending = { claimed: stale || !mailer.idempotent, tried: stale, untried: late };
  const report = { counts: await endDeliveries(db, issueId, subscriberIds, ending, now), stopped: null };
  return late
    ? report
    : sendIssue(deps, report, { id: issueId, createdAt, content: content as IssueContent }, subscriberIds);
}

interface Issue {
  id: number;
  createdAt: number;
  content: IssueContent;
}

async function sendIssue(
  deps: DeliverDeps,
  report: DeliverReport,
  issue: Issue,
  ids: string[],
): Promise<DeliverReport> {
  const { db, now } = deps;
  const { id: issueId, createdAt, content } = issue;
  const candidates = content.items.map(({ id }) => id);
  const addressees = await readAddressees(db, issueId, ids, candidates, now);
  const found = await readFound(db, issue, addressees);
  const drafts = addressees.map((addressee) => ({
    addressee,
    items: itemsFor(addressee, content, found.get(addressee.subscriberId) ?? []),
    issueId,
    createdAt,
  }));
  const [full, empty] = [
    drafts.filter(({ items }) => items.length > 0),
    drafts.filter(({ items }) => items.length === 0).map(({ addressee }) => addressee.subscriberId),
  ];
  await markEmpty(db, issueId, empty, now);
  count(report, "empty", empty.length);
  for (let i = 0; i < full.length && report.stopped === null; i += deps.mailer.atOnce)
    await sendSome(deps, report, issueId, full.slice(i, i + deps.mailer.atOnce));
  return report;
}

/** The papers chosen at the first try, in their order, or those to choose now. */
function itemsFor({ papers, preferences, seen }: Addressee, content: IssueContent, found: DigestItem[]): DigestItem[] {
  if (papers === null) return chooseItems(content, preferences, new Set(seen), found);
  const known = new Map([...found, ...content.items].map((item) => [item.id, item]));
  return papers.flatMap((id) => known.get(id) ?? []);
}

/**
 * Writes, claims, sends and resolves a few. The mails are ready when they are claimed, for the claim is the last look at
 * whether they are still wanted.
 */
async function sendSome(deps: DeliverDeps, report: DeliverReport, issueId: number, drafts: Draft[]): Promise<void> {
  const { db, now } = deps;
  const written = await Promise.all(
    drafts.map(async (draft) => ({ ...draft.addressee, message: await writeOne(deps, draft) })),
  );
  const claims = drafts.map(({ addressee, items }) => ({
    subscriberId: addressee.subscriberId,
    papers: items.map(({ id }) => id),
  }));
  const lease = now + LEASE;
  const claimed = await claimDeliveries(db, issueId, claims, now, lease);
  const tries = await Promise.all(
    written
      .filter(({ subscriberId }) => claimed.has(subscriberId))
      .map(async (mail) => ({ mail, outcome: await sendOne(deps.mailer, mail.message) })),
  );
  const resolutions = tries.map(({ mail, outcome }) => resolutionOf(mail, outcome, now));
  await resolveDeliveries(db, issueId, resolutions, lease, now);
  for (const { status } of resolutions) count(report, status, 1);
  await heed(deps, report, tries);
}

/** A mail, or `null` where it cannot be written: so it will be at the next try. */
async function writeOne({ write }: DeliverDeps, draft: Draft): Promise<Message | null> {
  try {
    return await write(draft);
  } catch (error) {
    log("error", "digest-not-written", { issue: draft.issueId, error: nameOf(error) });
    return null;
  }
}

/** Whatever a mailer throws, the other mails go on: it is known as little as when no answer came. */
async function sendOne(mailer: Mailer, message: Message | null): Promise<Outcome> {
  if (message === null) return { kind: "failed", error: "the mail could not be written", suppress: false };
  try {
    return await mailer.send(message);
  } catch (error) {
    const kind = mailer.idempotent ? "retry" : "unknown";
    return { kind, error: `the mailer threw ${nameOf(error)}`, afterSeconds: null };
  }
}

/** What the outcomes say of more than their mails: addresses that take none, a provider that does not. */
async function heed(
  { db, suppress, now }: DeliverDeps,
  report: DeliverReport,
  tries: { mail: Addressee; outcome: Outcome }[],
): Promise<void> {
  for (const { outcome } of tries) {
    if (outcome.kind !== "stop" || report.stopped !== null) continue;
    report.stopped = outcome.error;
    await pause(db, waitFor(outcome.afterSeconds), now);
  }
  const refused = tries.filter(({ outcome }) => outcome.kind === "failed" && outcome.suppress);
  if (refused.length > 0) await suppress(refused.map(({ mail }) => mail.address));
}

/** Not its message, which may hold an address. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function count(report: DeliverReport, status: string, more: number): void {
  if (more > 0) report.counts[status] = (report.counts[status] ?? 0) + more;
}
