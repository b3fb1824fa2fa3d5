import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimDeliveries } from "../../../src/db/digests.ts";
import { changePreferences } from "../../../src/db/subscribers.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import { DEFAULT_PREFERENCES } from "../../../src/domain/subscription.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
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

describe("scenario 44: a try that fails", () => {
  it("comes again later and later, eight times at most", async () => {
    await enrol(stores.d1, [{ id: "s1", preferences: { frequency: "weekly", weekday: 2 } }]);
    const tries: number[] = [];
    let now = NOW;
    const { mailer } = providerOf({
      answer: () => {
        tries.push((now - NOW) / TICK);
        return { kind: "retry", error: "busy", afterSeconds: null };
      },
    });
    for (; now < NOW + DAY; now += TICK) await mailAll({ db: stores.db, mailer }, editions, now);
    expect(tries).toEqual([0, 1, 2, 4, 7, 13, 24, 46]);
    expect(await statusOf("s1")).toEqual([{ status: "failed", error: "busy", attempts: 8 }]);
    // They were told nothing of these papers.
    expect(await rows(stores.d1, "select * from digest_papers")).toEqual([]);
  });

  it("comes when the provider says, for as long as it would know the key, and with the same papers", async () => {
    await enrol(stores.d1, [{ id: "s1", preferences: { frequency: "weekly", weekday: 2 } }]);
    let tries = 0;
    const { mailer, mails } = providerOf({
      answer: () => (++tries < 20 ? { kind: "retry", error: "busy", afterSeconds: 3_600 } : { kind: "sent" }),
    });
    const wishes = { ...DEFAULT_PREFERENCES, frequency: "weekly" as const, papers: 1 };
    for (let hours = 0; hours < 30; hours++) {
      if (hours === 5) await changePreferences(stores.db, "s1", wishes, NOW + 7 * DAY);
      await mailAll({ db: stores.db, mailer }, editions, NOW + hours * HOUR);
    }
    expect(tries).toBe(20);
    expect([...mails.values()].flat()[0]?.text.split("\n")).toHaveLength(3);
  });

  it("is of nothing but the papers that were chosen first, whoever has chosen others meanwhile", async () => {
    await enrol(stores.d1, [{ id: "s1" }]);
    await tick(stores.db, editions, NOW);
    const claim = (paper: string, now: number) =>
      claimDeliveries(stores.db, 1, [{ subscriberId: "s1", papers: [paper] }], now, now + TICK);
    expect(await claim("first", NOW)).toEqual(new Set(["s1"]));
    expect(await claim("first", NOW)).toEqual(new Set());
    expect(await claim("other", NOW + TICK)).toEqual(new Set());
    expect(await claim("first", NOW + TICK)).toEqual(new Set(["s1"]));
  });

  it("ends before the provider forgets its key", async () => {
    await enrol(stores.d1, [{ id: "s1", preferences: { frequency: "weekly", weekday: 2 } }]);
    let last = 0;
    let now = NOW;
    const { mailer } = providerOf({
      idempotent: true,
      answer: () => {
        last = now;
        return { kind: "retry", error: "busy", afterSeconds: 3_600 };
      },
    });
    for (; now < NOW + 3 * DAY; now += HOUR) await mailAll({ db: stores.db, mailer }, editions, now);
    expect(last).toBe(NOW + 22 * HOUR);
    expect(await statusOf("s1")).toMatchObject([{ status: "failed", error: "busy, and then it was too late" }]);
  });

  it("is not repeated without a key when nobody knows how it went", async () => {
    await enrol(stores.d1, crowd(4));
    const { mailer, asked } = providerOf({ answer: () => ({ kind: "unknown", error: "no answer" }) });
    for (let ticks = 0; ticks < 5; ticks++) await mailAll({ db: stores.db, mailer }, editions, NOW + ticks * TICK);
    expect(asked()).toBe(4);
    expect(await standing(stores.d1)).toEqual({ unknown: 4 });
    expect(await rows(stores.d1, "select count(*) as count from digest_papers")).toEqual([{ count: 12 }]);
  });

  it("of one mail, whatever its mailer throws, leaves the others alone and names no address", async () => {
    await enrol(stores.d1, crowd(12));
    const throwing = (message: { to: string }) => {
      if (message.to.startsWith("s00003")) throw new TypeError(`no way to ${message.to}`);
      return { kind: "sent" as const };
    };
    const { mailer } = providerOf({ answer: throwing });
    expect(await mailAll({ db: stores.db, mailer }, editions, NOW)).toEqual({ sent: 11, unknown: 1 });
    expect(await statusOf("s00003")).toMatchObject([{ error: "the mailer threw TypeError" }]);
  });

  it("of a mail that cannot be written is the only one, and the others go", async () => {
    await enrol(stores.d1, crowd(40));
    const { mailer } = providerOf();
    const write: typeof writePlainly = async (draft) => {
      if (draft.addressee.subscriberId === "s00013") throw new Error("a title that nobody can render");
      return writePlainly(draft);
    };
    expect(await mailAll({ db: stores.db, mailer, write }, editions, NOW)).toEqual({ sent: 39, failed: 1 });
    expect(await tick(stores.db, editions, NOW + TICK)).toEqual([]);
  });

  it("for an address that takes none ends its subscription", async () => {
    await enrol(stores.d1, crowd(6));
    const suppressed: string[][] = [];
    const { mailer } = providerOf({
      answer: ({ to }) => ({ kind: "failed", error: "550", suppress: /^s0000[12]/.test(to) }),
    });
    const suppress = async (addresses: string[]) => void suppressed.push(addresses);
    await mailAll({ db: stores.db, mailer, suppress }, editions, NOW);
    expect(suppressed).toEqual([["s00001@elsewhere.example", "s00002@elsewhere.example"]]);
    expect(await standing(stores.d1)).toEqual({ failed: 6 });
  });

  it("because the day's quota is used up stops all of it, until there is another", async () => {
    await enrol(stores.d1, crowd(200));
    let quota = 50;
    const { mailer, mails, asked } = providerOf({
      answer: () => (quota-- > 0 ? { kind: "sent" } : { kind: "stop", error: "quota", afterSeconds: 36_000 }),
    });
    const deps = { db: stores.db, mailer };
    await mailAll(deps, editions, NOW);
    expect(asked()).toBe(55);
    for (let hours = 1; hours < 10; hours++) {
      expect(await tick(stores.db, editions, NOW + hours * HOUR)).toEqual([]);
    }
    quota = 1_000;
    await mailAll(deps, editions, NOW + 10 * HOUR);
    expect(await standing(stores.d1)).toEqual({ sent: 200 });
    expect(mails.size).toBe(200);
    expect(new Set(Array.from(mails.values(), (sent) => sent.length))).toEqual(new Set([1]));
  });

  it("is not made at all when the issue is two days old", async () => {
    await enrol(stores.d1, crowd(2));
    const { mailer, asked } = providerOf();
    const [message] = await tick(stores.db, editions, NOW);
    if (message) await consumeOne(message, { db: stores.db, mailer, now: NOW + 2 * DAY });
    expect(asked()).toBe(0);
    expect(await statusOf("s00001")).toEqual([{ status: "failed", error: "it was not tried in time", attempts: 0 }]);
  });
});
