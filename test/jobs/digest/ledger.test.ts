import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePreferences, erase, unsubscribe } from "../../../src/db/subscribers.ts";
import { suppressAddresses } from "../../../src/db/suppressions.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import { nextDueAfter } from "../../../src/domain/digest-schedule.ts";
import { DEFAULT_PREFERENCES } from "../../../src/domain/subscription.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { interrupted } from "../../db/failing.ts";
import { silenceLog } from "../run.ts";
import {
  consumeOne,
  crowd,
  editionsOf,
  enrol,
  mailAll,
  NOW,
  papersAt,
  providerOf,
  standing,
  TICK,
  tick,
  writePlainly,
} from "./mailing.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const editions = editionsOf(papersAt(NOW));
const statusOf = async (id: string) =>
  rows(stores.d1, `select status, error, attempts from deliveries where subscriber_id = '${id}' order by day`);

describe("a mailing", () => {
  it("scenario 42: a cron that fires thrice, and at once, makes one issue and one mail each", async () => {
    await enrol(stores.d1, crowd(90));
    const { mailer, mails } = providerOf();
    const { db } = stores;
    const together = await Promise.all([tick(db, editions, NOW), tick(db, editions, NOW), tick(db, editions, NOW)]);
    const messages = [...together.flat(), ...(await tick(db, editions, NOW))];
    expect(messages.length).toBeGreaterThan(3 * 2);
    await Promise.all(messages.map((message) => consumeOne(message, { db, mailer })));
    expect(await rows(stores.d1, "select cadence, period from issues")).toEqual([
      { cadence: "weekdays", period: "2026-05-05T08" },
    ]);
    expect(mails.size).toBe(90);
    expect(new Set(Array.from(mails.values(), (sent) => sent.length))).toEqual(new Set([1]));
    expect(await standing(stores.d1)).toEqual({ sent: 90 });
  });

  it("is of what was published when its issue was made", async () => {
    await enrol(stores.d1, crowd(1));
    const { mailer, mails } = providerOf();
    const [message] = await tick(stores.db, editions, NOW);
    await tick(stores.db, editionsOf(papersAt(NOW, 1)), NOW + TICK);
    if (message) await consumeOne(message, { db: stores.db, mailer });
    expect([...mails.values()][0]?.[0]?.text.split("\n")).toHaveLength(3);
  });

  it("scenario 46: nothing new is no mail, and the ledger says that it was empty", async () => {
    await enrol(stores.d1, crowd(3));
    const { mailer, asked } = providerOf();
    const deps = { db: stores.db, mailer };
    expect(await mailAll(deps, editionsOf([]), NOW)).toEqual({ empty: 3 });
    expect(asked()).toBe(0);
    expect(await mailAll(deps, editions, NOW + DAY)).toEqual({ sent: 3 });
    expect(await mailAll(deps, editions, NOW + 2 * DAY)).toEqual({ empty: 3 });
  });

  it("scenario 40: who changes from daily to weekly while it runs has one digest of that day", async () => {
    const daily = { ...DEFAULT_PREFERENCES, frequency: "daily" as const };
    await enrol(stores.d1, [{ id: "s1", preferences: daily }]);
    const weekly = { ...daily, frequency: "weekly" as const, weekday: 2, hour: 9 };
    const { mailer, mails } = providerOf();
    const change = () => changePreferences(stores.db, "s1", weekly, nextDueAfter(weekly, NOW));
    // Between the moment at which they are found to be due and the moment at which they are entered.
    const messages = await tick(interrupted(stores.d1, change), editions, NOW);
    expect(await rows(stores.d1, "select next_due_at from subscribers")).toEqual([{ next_due_at: NOW + HOUR }]);
    for (const message of messages) await consumeOne(message, { db: stores.db, mailer });
    await mailAll({ db: stores.db, mailer }, editionsOf(papersAt(NOW, 9)), NOW + HOUR);
    expect(mails.size).toBe(1);
    expect(await rows(stores.d1, "select next_due_at from subscribers")).toEqual([
      { next_due_at: NOW + HOUR + 7 * DAY },
    ]);
    expect(await mailAll({ db: stores.db, mailer }, editionsOf(papersAt(NOW, 9)), NOW + HOUR + 7 * DAY)).toEqual({
      sent: 1,
    });
  });
});

describe("scenario 45: who leaves is not written to any more", () => {
  const leave: Record<string, () => Promise<unknown>> = {
    unsubscribing: () => unsubscribe(stores.db, "s00001", NOW),
    "a complaint": () => suppressAddresses(stores.db, ["k"], ["s00001@elsewhere.example"], "complained", NOW),
    erasure: () => erase(stores.db, "s00001", "h", NOW),
  };

  it.each(Object.entries(leave))("%s before they are entered", async (_name, act) => {
    await enrol(stores.d1, crowd(3));
    const { mailer } = providerOf();
    const messages = await tick(interrupted(stores.d1, act), editions, NOW);
    for (const message of messages) await consumeOne(message, { db: stores.db, mailer });
    expect(await standing(stores.d1)).toEqual({ sent: 2 });
    expect(await tick(stores.db, editions, NOW + DAY / 2)).toEqual([]);
  });

  it.each(Object.entries(leave))("%s when the mail is written already", async (_name, act) => {
    await enrol(stores.d1, crowd(3));
    const { mailer, mails } = providerOf();
    const [message] = await tick(stores.db, editions, NOW);
    if (!message) throw new Error("nobody is due");
    let written = 0;
    const report = await consumeOne(message, {
      db: stores.db,
      mailer,
      write: async (draft) => {
        const mail = await writePlainly(draft);
        if (++written === 3) await act();
        return mail;
      },
    });
    expect(report?.counts).toEqual({ sent: 2 });
    expect([...mails.values()].flat().map(({ to }) => to)).not.toContain("s00001@elsewhere.example");
    expect(await tick(stores.db, editions, NOW + DAY / 2)).toEqual([]);
  });

  it.each(Object.entries(leave))("%s while a try fails: there is no other", async (_name, act) => {
    await enrol(stores.d1, crowd(3));
    let left = false;
    const { mailer, asked } = providerOf({
      answer: async () => {
        if (!left) await act();
        left = true;
        return { kind: "retry", error: "busy", afterSeconds: 60 };
      },
    });
    await mailAll({ db: stores.db, mailer }, editions, NOW);
    expect(asked()).toBe(3);
    await mailAll({ db: stores.db, mailer }, editions, NOW + TICK);
    expect(asked()).toBe(5);
    expect((await statusOf("s00001")).map(({ status }) => status)).not.toContain("pending");
  });

  it("unsubscribing with a claim that nobody came back from: it may have been sent", async () => {
    await enrol(stores.d1, crowd(1));
    const { mailer } = providerOf({ idempotent: true });
    await tick(stores.db, editions, NOW);
    await stores.d1
      .prepare(`update deliveries set status = 'claimed', attempts = 1, lease_until = ?1, papers = '["p1"]'`)
      .bind(NOW + TICK)
      .run();
    await unsubscribe(stores.db, "s00000", NOW);
    expect(await mailAll({ db: stores.db, mailer }, editions, NOW + TICK)).toEqual({ unknown: 1 });
    expect(await rows(stores.d1, "select paper_id from digest_papers")).toEqual([{ paper_id: "p1" }]);
  });
});

describe("two digests of one subscriber", () => {
  it("go one after the other, so that no paper comes twice", async () => {
    let busy = true;
    const { mailer, mails } = providerOf({
      answer: () => (busy ? { kind: "retry", error: "busy", afterSeconds: 12 * 3_600 } : { kind: "sent" }),
    });
    const deps = { db: stores.db, mailer };
    await enrol(stores.d1, [{ id: "s1", preferences: { frequency: "daily", timeZone: "Asia/Tokyo", hour: 17 } }]);
    await mailAll(deps, editions, NOW);
    // They have moved to where it is earlier, and are due again before yesterday's mail has gone.
    await stores.d1
      .prepare("update subscribers set next_due_at = ?1")
      .bind(NOW + 8 * HOUR)
      .run();
    busy = false;
    const later = editionsOf(papersAt(NOW, 5));
    await mailAll(deps, later, NOW + 8 * HOUR);
    expect(mails.size).toBe(0);
    await mailAll(deps, later, NOW + 13 * HOUR);
    await mailAll(deps, later, NOW + 13 * HOUR + TICK);
    const papers = [...mails.values()].flat().map(({ text }) => text.split("\n").length);
    expect(papers).toEqual([3, 2]);
  });
});
