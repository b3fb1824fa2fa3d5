import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRandom, type Random } from "../../../scripts/demo/random.ts";
import { createDb, type Db } from "../../../src/db/client.ts";
import type { Mailer } from "../../../src/mail/mailer.ts";
import { openStores, type Stores } from "../../db/d1.ts";
import { wrapD1 } from "../../db/wrapped.ts";
import { silenceLog } from "../run.ts";
import { consumeOne, crowd, editionsOf, enrol, NOW, papersAt, providerOf, standing, TICK, tick } from "./mailing.ts";

const SUBSCRIBERS = 10_000;
/** Of a hundred exchanges or mails, so many kill the process: before it, and as many after it. */
const CRASHES = 1.5;
/** Of a hundred messages, so many are lost, and as many come twice at once. */
const MISHAPS = 10;
const ROUGH_TICKS = 5;
/** Consumers at work at the same time. */
const CONSUMERS = 6;

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

/** One run of the Worker, which may be killed at any moment: from then on nothing that it does has an effect. */
function doomed(random: Random, percent: number) {
  let dead = false;
  const moment = () => {
    dead ||= random() * 100 < percent;
    if (dead) throw new Error("killed");
  };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    moment();
    const result = await work();
    moment();
    return result;
  };
  const mailing = (mailer: Mailer): Mailer => ({
    ...mailer,
    // What a killed process would have caught, it does not catch.
    send: (message) => around(() => mailer.send(message)),
  });
  return { db: createDb(wrapD1(stores.d1, (_call, send) => around(send))) satisfies Db, mailing, died: () => dead };
}

async function survive(work: () => Promise<unknown>, died: () => boolean): Promise<number> {
  try {
    await work();
  } catch (error) {
    if (!died()) throw error;
  }
  return died() ? 1 : 0;
}

/** Ticks with crashes, then calm ones until the ledger has nothing open; how often something was killed. */
async function mailThrough(mailer: Mailer, seed: string): Promise<number> {
  const random = createRandom(seed);
  const editions = editionsOf(papersAt(NOW));
  let crashes = 0;
  for (let ticks = 0; ticks < 40; ticks++) {
    const now = NOW + ticks * TICK;
    const rough = ticks < ROUGH_TICKS;
    const percent = rough ? CRASHES : 0;
    const first = doomed(random, percent);
    let messages: Awaited<ReturnType<typeof tick>> = [];
    crashes += await survive(async () => (messages = await tick(first.db, editions, now)), first.died);
    const chance = () => rough && random() * 100 < MISHAPS;
    const delivered = messages.flatMap((message) => (chance() ? [] : chance() ? [message, message] : [message]));
    const consume = async () => {
      for (let message = delivered.shift(); message; message = delivered.shift()) {
        const { db, mailing, died } = doomed(random, percent);
        const of = message;
        crashes += await survive(() => consumeOne(of, { db, mailer: mailing(mailer) }), died);
      }
    };
    await Promise.all(Array.from({ length: CONSUMERS }, consume));
    if (!rough) {
      const { pending = 0, claimed = 0 } = await standing(stores.d1);
      if (pending + claimed === 0) return crashes;
    }
  }
  throw new Error("there is no end to it");
}

describe("scenario 43: 10,000 subscribers, and a Worker that is killed at any moment", { timeout: 180_000 }, () => {
  it("a provider without keys: everybody has no mail or one, and those without are told of", async () => {
    await enrol(stores.d1, crowd(SUBSCRIBERS));
    const { mailer, mails } = providerOf();
    const crashes = await mailThrough(mailer, "no keys");
    expect(crashes).toBeGreaterThan(50);
    expect(new Set(Array.from(mails.values(), (sent) => sent.length))).toEqual(new Set([1]));
    const { sent = 0, unknown = 0, ...rest } = await standing(stores.d1);
    expect(rest).toEqual({});
    expect(sent + unknown).toBe(SUBSCRIBERS);
    expect(unknown).toBeGreaterThan(20);
    expect(mails.size).toBeGreaterThanOrEqual(sent);
    expect(mails.size).toBeLessThan(SUBSCRIBERS);
    expect(SUBSCRIBERS - mails.size).toBeLessThanOrEqual(unknown);
  });

  it("a provider that knows a mail by its key: everybody has exactly one", async () => {
    await enrol(stores.d1, crowd(SUBSCRIBERS));
    const { mailer, mails, asked } = providerOf({ idempotent: true });
    const crashes = await mailThrough(mailer, "keys");
    expect(crashes).toBeGreaterThan(50);
    expect(mails.size).toBe(SUBSCRIBERS);
    expect(asked()).toBeGreaterThan(SUBSCRIBERS);
    expect(await standing(stores.d1)).toEqual({ sent: SUBSCRIBERS });
  });
});
