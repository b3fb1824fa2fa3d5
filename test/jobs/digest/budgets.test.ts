import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { suppressAddresses } from "../../../src/db/suppressions.ts";
import { FREQUENCIES } from "../../../src/domain/subscription.ts";
import type { MailMessage } from "../../../src/jobs/messages.ts";
import { DAY } from "../../../src/domain/calendar.ts";
import type { Outcome } from "../../../src/mail/mailer.ts";
import { type Cost, costOf } from "../../db/counting.ts";
import { openStores, type Stores } from "../../db/d1.ts";
import { silenceLog } from "../run.ts";
import { consumeOne, crowd, editionsOf, enrol, NOW, papersAt, providerOf, tick } from "./mailing.ts";

// An invocation on the free plan has 50 queries and 50 requests, and other work beside this
// (https://developers.cloudflare.com/d1/platform/limits/).
const MOST = 45;
const SUBSCRIBERS = 10_000;

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const people = crowd(SUBSCRIBERS).map((one, i) => ({
  ...one,
  preferences: { frequency: FREQUENCIES[i % FREQUENCIES.length] ?? "daily", weekday: 2 },
}));

async function plan(): Promise<{ cost: Cost; messages: MailMessage[] }> {
  await enrol(stores.d1, people);
  let messages: MailMessage[] = [];
  const cost = await costOf(stores.d1, async (db) => {
    messages = await tick(db, editionsOf(papersAt(NOW, 400)), NOW);
  });
  return { cost, messages };
}

describe("scenario 51: what 10,000 subscribers cost", () => {
  it("a tick: the same few statements as for a thousand, each row once", async () => {
    const { cost, messages } = await plan();
    expect(cost.queries).toBeLessThanOrEqual(22);
    expect(cost.statements).toBeLessThanOrEqual(31);
    expect(cost.parameters).toBeLessThanOrEqual(10);
    expect(cost.valueBytes).toBeLessThan(1_500_000);
    // Found to be due, entered, moved on, and handed out, with the indexes of each.
    expect(cost.rowsRead).toBeLessThanOrEqual(11 * SUBSCRIBERS + 20);
    expect(cost.rowsWritten).toBeLessThanOrEqual(6 * SUBSCRIBERS + 20);
    expect(messages.length).toBeLessThanOrEqual(SUBSCRIBERS / 40 + FREQUENCIES.length);
  });

  it("the next tick, with nobody due: next to nothing", async () => {
    await enrol(
      stores.d1,
      people.map((one) => ({ ...one, nextDueAt: NOW + DAY })),
    );
    const cost = await costOf(stores.d1, (db) => tick(db, editionsOf([]), NOW));
    expect(cost).toMatchObject({ queries: 3, rowsWritten: 0 });
    expect(cost.rowsRead).toBeLessThanOrEqual(4);
  });

  it.each<[string, Outcome]>([
    ["are sent", { kind: "sent" }],
    ["are refused, each address for good", { kind: "failed", error: "550", suppress: true }],
    ["fail", { kind: "retry", error: "busy", afterSeconds: null }],
  ])("a message of which all mails %s: its share of rows, however many others there are", async (_what, outcome) => {
    const { messages } = await plan();
    const [message] = messages;
    if (!message) throw new Error("nobody is due");
    const { mailer, asked } = providerOf({ answer: () => outcome });
    const cost = await costOf(stores.d1, (db) =>
      consumeOne(message, {
        db,
        mailer,
        suppress: (addresses) => suppressAddresses(db, ["k"], addresses, "bounced", NOW),
      }),
    );
    expect(asked()).toBe(40);
    expect(asked()).toBeLessThanOrEqual(MOST);
    expect(cost.queries).toBeLessThanOrEqual(28);
    expect(cost.queries).toBeLessThanOrEqual(MOST);
    expect(cost.parameters).toBeLessThanOrEqual(10);
    expect(cost.valueBytes).toBeLessThan(20_000);
    // The 400 candidates are read once; of each delivery its line a few times, and as often the list that it is in.
    expect(cost.rowsRead).toBeLessThanOrEqual(400 + 100 * 40);
    expect(cost.rowsWritten).toBeLessThanOrEqual(40 * 30);
  });

  it("the same message again: it is looked at, and nothing is written", async () => {
    const { messages } = await plan();
    const [message] = messages;
    if (!message) throw new Error("nobody is due");
    const { mailer, asked } = providerOf();
    await consumeOne(message, { db: stores.db, mailer });
    const cost = await costOf(stores.d1, (db) => consumeOne(message, { db, mailer }));
    expect(cost).toMatchObject({ queries: 4, rowsWritten: 0 });
    expect(asked()).toBe(40);
  });
});
