import type { Db } from "../../db/client.ts";
import {
  type Addressee,
  claimDeliveries,
  giveUpClaims,
  readAddressees,
  readIssue,
  type Resolution,
  resolveDeliveries,
} from "../../db/digests.ts";
import { HOUR, MINUTE } from "../../domain/calendar.ts";
import { chooseItems, type DigestItem, type IssueContent } from "../../domain/digest.ts";
import type { Mailer, Message, Outcome } from "../../mail/mailer.ts";

/** How long a claim stands: longer than an invocation lives, so that nobody else is at work on it. */
const LEASE = 20 * MINUTE;
/** Mails on their way at once; the platform allows six connections. */
const AT_ONCE = 5;

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
  suppress: (address: string) => Promise<void>;
}

export interface DeliverReport {
  sent: number;
  /** Counted by what became of the others. */
  other: Partial<Record<Resolution["status"], number>>;
  /** Set when the provider wants nothing for the time being. */
  stopped: string | null;
}

/**
 * Sends an issue to some of its subscribers. Each delivery is claimed before its mail leaves and resolved after it; one
 * whose claimer never came back is sent again only by a mailer that knows it by its key, and is given up otherwise.
 */
export async function deliver(deps: DeliverDeps, issueId: number, subscriberIds: string[]): Promise<DeliverReport> {
  const { db, mailer, now } = deps;
  const report: DeliverReport = { sent: 0, other: {}, stopped: null };
  if (!mailer.idempotent) await giveUpClaims(db, now);
  const issue = await readIssue(db, issueId);
  if (!issue) return report;
  const content = issue.content as IssueContent; // createIssue wrote it
  const candidates = content.items.map(({ id }) => id);
  const addressees = await readAddressees(db, issueId, subscriberIds, candidates, now);
  const drafts = addressees.map((addressee): Draft => ({
    addressee,
    items: itemsFor(addressee, content),
    issueId,
    createdAt: issue.createdAt,
  }));
  const [full, empty] = [
    drafts.filter(({ items }) => items.length > 0),
    drafts.filter(({ items }) => items.length === 0),
  ];
  await settle(
    deps,
    report,
    issueId,
    empty.map(({ addressee }) => resolution(addressee, "empty")),
  );
  for (let i = 0; i < full.length && report.stopped === null; i += AT_ONCE)
    await sendSome(deps, report, issueId, full.slice(i, i + AT_ONCE));
  return report;
}

/** The papers chosen at the first try, as far as the issue has them, or those to choose now. */
function itemsFor({ papers, preferences, seen }: Addressee, content: IssueContent): DigestItem[] {
  if (papers === null) return chooseItems(content, preferences, new Set(seen));
  return content.items.filter(({ id }) => papers.includes(id));
}

/** Claims, sends and resolves a few; the claim is the last look at whether they still want it. */
async function sendSome(deps: DeliverDeps, report: DeliverReport, issueId: number, drafts: Draft[]): Promise<void> {
  const { db, mailer, now, write } = deps;
  const claims = drafts.map(({ addressee, items }) => ({
    subscriberId: addressee.subscriberId,
    papers: items.map(({ id }) => id),
  }));
  const claimed = new Set(
    (await claimDeliveries(db, issueId, claims, now, now + LEASE)).map((claim) => claim.subscriberId),
  );
  const resolutions = await Promise.all(
    drafts
      .filter(({ addressee }) => claimed.has(addressee.subscriberId))
      .map(async (draft) => {
        const outcome = await mailer.send(await write(draft));
        if (outcome.kind === "failed" && outcome.suppress) await deps.suppress(draft.addressee.address);
        if (outcome.kind === "stop") report.stopped = outcome.error;
        return resolved(draft.addressee, outcome, now);
      }),
  );
  await settle(deps, report, issueId, resolutions);
}

const RETRY_AFTER = 5 * MINUTE;

function resolved(addressee: Addressee, outcome: Outcome, now: number): Resolution {
  switch (outcome.kind) {
    case "sent":
      return resolution(addressee, "sent");
    case "failed":
    case "unknown":
      return { ...resolution(addressee, outcome.kind), error: outcome.error };
    case "retry":
    case "stop": {
      const wait = outcome.afterSeconds === null ? RETRY_AFTER : Math.min(outcome.afterSeconds * 1000, 24 * HOUR);
      return { ...resolution(addressee, "pending"), error: outcome.error, notBefore: now + wait };
    }
  }
}

function resolution({ subscriberId }: Addressee, status: Resolution["status"]): Resolution {
  return { subscriberId, status, error: null, notBefore: 0 };
}

async function settle(
  { db, now }: DeliverDeps,
  report: DeliverReport,
  issueId: number,
  resolutions: Resolution[],
): Promise<void> {
  await resolveDeliveries(db, issueId, resolutions, now);
  for (const { status } of resolutions) {
    if (status === "sent") report.sent++;
    else report.other[status] = (report.other[status] ?? 0) + 1;
  }
}
