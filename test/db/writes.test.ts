import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openDeliveries } from "../../src/db/allotments.ts";
import { createBackfill, saveBackfill } from "../../src/db/backfills.ts";
import { writeBatch } from "../../src/db/bulk.ts";
import { createDb, type Db } from "../../src/db/client.ts";
import { keepDeadLetter } from "../../src/db/dead-letters.ts";
import { claimDeliveries, endDeliveries, markEmpty, resolveDeliveries } from "../../src/db/digests.ts";
import { deferring, listDue, markPublished, promoteDeferred } from "../../src/db/editions.ts";
import { createIssue } from "../../src/db/issues.ts";
import { storeDay } from "../../src/db/listings.ts";
import { withdrawPapers } from "../../src/db/papers.ts";
import { recordRejections } from "../../src/db/runs.ts";
import { writeScores } from "../../src/db/scores.ts";
import { appendSightings } from "../../src/db/signals.ts";
import { claimSource, failSource, holdSource, releaseSource, returnLease, saveCursor } from "../../src/db/sources.ts";
import { activate, changePreferences, erase, noteSubscriber, suppress, unsubscribe } from "../../src/db/subscribers.ts";
import { writeTags } from "../../src/db/tags.ts";
import { settleMetadata, wantMetadata } from "../../src/db/wanted.ts";
import { DEFAULT_PREFERENCES } from "../../src/domain/subscription.ts";
import { EMPTY_STATE, foldEvent } from "../../src/domain/trending.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { arxivRecord, hfRecord, incoming, listingOf, mintId, NOW, TODAY } from "../jobs/factories.ts";
import { allRows, DELETIONS, openStores, rows, type Stores } from "./d1.ts";
import { failing } from "./failing.ts";
import { touchEditions } from "./touch.ts";
import { PLAIN } from "./plain.ts";

const known = mintId();
const listed = mintId();
const EDITION = { kind: "daily", key: TODAY } as const;
const LATER = { kind: "tag-daily", key: "vision" } as const;
const SHOWN = { now: [EDITION], later: [LATER] };
const STATE = foldEvent(EMPTY_STATE, { cause: "listing", value: 1, observedAt: NOW, since: null });
const CONSENT = { at: NOW, text: "1", network: "n" };
const HOURLY = { ...DEFAULT_PREFERENCES, hour: 9 };
const WISH = { id: "s9", address: "r@elsewhere.example", addressKey: "r@elsewhere.example", preferences: HOURLY };
const LEASE = NOW + 1_000;
const ALL = ["s0", "s1", "s2"];

// Every verb that writes, on a database that holds one paper of arXiv's and one of the list's, and four subscribers:
// one who is not in an issue yet, one who waits for it, one to whom it is being sent, and one who has not confirmed.
const VERBS: Record<string, (db: Db) => Promise<unknown>> = {
  "storeRecords of a new paper": (db) => storeRecords(db, [incoming(arxivRecord({ id: "2605.90001" }))], NOW),
  "storeRecords of a changed paper": (db) =>
    storeRecords(db, [incoming(arxivRecord({ id: known, version: 2, updatedAt: NOW }))], NOW),
  "storeRecords of what arXiv was asked for": (db) => storeRecords(db, [incoming(arxivRecord({ id: listed }))], NOW),
  withdrawPapers: (db) => withdrawPapers(db, [known], NOW, NOW),
  wantMetadata: (db) => wantMetadata(db, [known], NOW),
  settleMetadata: (db) => settleMetadata(db, [], [listed], NOW),
  "storeDay with appendSightings": (db) =>
    writeBatch(db, [
      ...appendSightings(db, [{ paperId: known, cause: "upvotes", value: 3, observedAt: NOW, since: null }]),
      ...storeDay(db, { date: TODAY, polledAt: NOW, papers: 1 }, [listingOf(known)]),
    ]),
  "markPublished of a new snapshot": async (db) => {
    const snapshot = { version: "v", publishedAt: NOW, items: 1, complete: true, retired: [{ version: "u", at: NOW }] };
    await markPublished(
      db,
      (await listDue(db, [EDITION.kind], 1)).map((edition) => ({ edition, snapshot })),
    );
  },
  "markPublished of what stayed the same": async (db) =>
    markPublished(
      db,
      (await listDue(db, [EDITION.kind], 1)).map((edition) => ({ edition, snapshot: null })),
    ),
  writeScores: (db) => writeScores(db, [{ paperId: known, state: STATE, foldedSeq: 1 }], 1, SHOWN),
  writeTags: (db) =>
    writeTags(db, [{ ...PLAIN, id: known, revision: 1, tags: [{ slug: "vision", weight: 2 }] }], 1, SHOWN, NOW),
  promoteDeferred: (db) => promoteDeferred(db, 7),
  recordRejections: (db) => recordRejections(db, "hf-daily", [{ id: null, reason: "no title" }], NOW),
  keepDeadLetter: (db) => keepDeadLetter(db, { id: "m1", queue: "papers-tag", body: "{}", receivedAt: NOW }),
  saveBackfill: (db) => saveBackfill(db, 1, { cursor: { date: TODAY }, papers: 4, finishedAt: null }),
  saveCursor: (db) => saveCursor(db, "arxiv-oai", { page: 2 }),
  releaseSource: (db) => releaseSource(db, "arxiv-oai", NOW, NOW + 1),
  failSource: (db) => failSource(db, "arxiv-oai", NOW, { nextDueAt: NOW + 1, error: "down", failures: 3 }),
  returnLease: (db) => returnLease(db, "arxiv-oai"),
  noteSubscriber: (db) => noteSubscriber(db, WISH, NOW),
  activate: (db) => activate(db, "s3", CONSENT, NOW + 1),
  changePreferences: (db) => changePreferences(db, "s1", DEFAULT_PREFERENCES, NOW + 2),
  unsubscribe: (db) => unsubscribe(db, "s1", NOW),
  suppress: (db) => suppress(db, [{ addressKey: "s1", addressHash: "h", reason: "bounced" }], NOW),
  erase: (db) => erase(db, "s1", "h", NOW),
  createIssue: (db) => createIssue(db, { cadence: "daily", period: "2026-05-06T13", content: [] }, NOW),
  openDeliveries: (db) => openDeliveries(db, 1, [{ subscriberId: "s0", day: TODAY, nextDueAt: NOW + 1 }], NOW),
  claimDeliveries: (db) => claimDeliveries(db, 1, [{ subscriberId: "s1", papers: ["p"] }], NOW, LEASE),
  "resolveDeliveries of what was sent": (db) =>
    resolveDeliveries(db, 1, [{ subscriberId: "s2", status: "sent", error: null, notBefore: NOW }], LEASE, NOW),
  "resolveDeliveries of what comes again": (db) =>
    resolveDeliveries(
      db,
      1,
      [{ subscriberId: "s2", status: "pending", error: "busy", notBefore: NOW + 1 }],
      LEASE,
      NOW,
    ),
  endDeliveries: (db) => endDeliveries(db, 1, ALL, { claimed: true, tried: true, untried: true }, LEASE),
  markEmpty: (db) => markEmpty(db, 1, ALL, NOW),
  holdSource: (db) => holdSource(db, "arxiv-oai", NOW + 1),
};

describe("a write", () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openStores();
    await prepare(stores);
  });
  afterAll(() => stores.close());
  beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  /** The tables after a verb, run once on the same beginnings. */
  async function tablesAfter(verb: (db: Db) => Promise<unknown>, db: Db): Promise<unknown> {
    await restore(stores.d1);
    await verb(db);
    return allRows(stores.d1);
  }

  const unbroken = new Map<string, unknown>();
  it("has an effect, whichever verb it is", async () => {
    const before = await tablesAfter(() => Promise.resolve(), stores.db);
    for (const [name, verb] of Object.entries(VERBS)) {
      const after = await tablesAfter(verb, stores.db);
      unbroken.set(name, after);
      expect(after, name).not.toEqual(before);
    }
  });

  it.each(Object.entries(VERBS))("scenario 23: has one effect when D1 failed before %s", async (name, verb) => {
    const { db, failed } = failing(stores.d1, { message: "Network connection lost.", when: "before", times: 2 });
    expect(await tablesAfter(verb, db)).toEqual(unbroken.get(name));
    expect(failed()).toBe(2);
  });

  it.each(Object.entries(VERBS))("scenario 24: has one effect when D1 failed after %s", async (name, verb) => {
    const { db, failed } = failing(stores.d1, { message: "Network connection lost.", when: "after", times: 2 });
    expect(await tablesAfter(verb, db)).toEqual(unbroken.get(name));
    expect(failed()).toBe(2);
  });

  it.each(["storeRecords of a new paper", "writeScores", "saveCursor", "failSource"])(
    "scenario 25: is not repeated when D1 is overloaded: %s",
    async (name) => {
      const { db, failed } = failing(stores.d1, { message: "D1 DB is overloaded.", when: "before", times: 9 });
      await expect(tablesAfter(VERBS[name] ?? (() => Promise.resolve()), db)).rejects.toThrow();
      expect(failed()).toBe(1);
    },
  );

  it("scenario 2: is nothing at all when there is nothing to write", async () => {
    const { db, failed } = failing(stores.d1, {
      message: "asked in vain",
      when: "before",
      times: 9,
      calls: () => true,
    });
    await wantMetadata(db, [], NOW);
    await recordRejections(db, "hf-daily", [], NOW);
    expect(await storeRecords(createDb(db.$client), [], NOW)).toEqual({ added: 0, changed: 0 });
    expect(failed()).toBe(0);
  });
});

const columns = new Map<string, string>();
const BEGINNINGS = [
  "papers",
  "wanted_metadata",
  "editions",
  "sources",
  "backfills",
  "subscribers",
  "issues",
  "deliveries",
];

async function prepare({ d1, db }: Stores): Promise<void> {
  await storeRecords(db, [incoming(arxivRecord({ id: known })), incoming(hfRecord({ id: listed }))], NOW);
  await touchEditions(db, [EDITION, LATER]);
  await writeBatch(db, [deferring(db, [EDITION])]);
  await claimSource(db, "arxiv-oai", NOW, 1_000);
  await createBackfill(db, { source: "hf-daily", from: TODAY, until: TODAY }, NOW);
  await prepareMailing(db);
  for (const table of BEGINNINGS) {
    // Those that can be written: what is generated is not among them.
    const found = await rows(
      d1,
      `select group_concat('"' || name || '"', ', ') as names from pragma_table_info('${table}')`,
    );
    columns.set(table, String(found[0]?.["names"]));
  }
  await d1.batch(BEGINNINGS.map((table) => d1.prepare(`create table begun_${table} as select * from ${table}`)));
}

async function prepareMailing(db: Db): Promise<void> {
  for (const id of ALL) {
    await noteSubscriber(db, { ...WISH, id, address: id, addressKey: id }, NOW);
    await activate(db, id, CONSENT, NOW);
  }
  await noteSubscriber(db, { ...WISH, id: "s3", address: "s3", addressKey: "s3" }, NOW);
  await createIssue(db, { cadence: "daily", period: "2026-05-06T12", content: [] }, NOW);
  const allotments = ["s1", "s2"].map((subscriberId) => ({ subscriberId, day: TODAY, nextDueAt: NOW + 1 }));
  await openDeliveries(db, 1, allotments, NOW);
  await claimDeliveries(db, 1, [{ subscriberId: "s2", papers: ["p"] }], NOW, LEASE);
}

async function restore(d1: D1Database): Promise<void> {
  const copied = BEGINNINGS.map(
    (table) => `insert into ${table} (${columns.get(table)}) select ${columns.get(table)} from begun_${table}`,
  );
  await d1.batch([...DELETIONS, ...copied].map((statement) => d1.prepare(statement)));
}
