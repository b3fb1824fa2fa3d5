import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { storeDay } from "../../src/db/listings.ts";
import { failSource, releaseSource } from "../../src/db/sources.ts";
import { addDays, DAY, HOUR } from "../../src/domain/calendar.ts";
import type { EditionKey } from "../../src/domain/edition.ts";
import { readPointer } from "../../src/editions/store.ts";
import { publishDue } from "../../src/jobs/publish.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { NOW, TODAY } from "./factories.ts";
import { silenceLog } from "./run.ts";
import { listDay, settle } from "./stage.ts";
import { touchEditions } from "../db/touch.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const DAILY: EditionKey = { kind: "daily", key: TODAY };
const pointer = (edition: EditionKey) => readPointer(stores.kv, edition);

describe("an edition's complete", () => {
  const MIDNIGHT = Date.parse(`${TODAY}T00:00:00Z`) + DAY;
  // When the day was last read, when its edition is published, and whether that is all of it.
  const CASES: [what: string, polledAt: number, now: number, complete: boolean][] = [
    ["the day is not over", NOW, NOW, false],
    ["the day is over and has not been read since", MIDNIGHT - 1, MIDNIGHT + HOUR, false],
    ["the day has been read after its end", MIDNIGHT, MIDNIGHT + HOUR, true],
    ["a reading claims to come from the future", MIDNIGHT + HOUR, NOW, false],
  ];
  it.each(CASES)("of a daily edition when %s", async (_what, polledAt, now, complete) => {
    await listDay(stores.db, TODAY, [{ upvotes: 1 }], polledAt);
    await settle(stores.db);
    await publishDue(stores.db, stores.kv, now);
    expect(await pointer(DAILY)).toMatchObject({ complete });
    expect(await rows(stores.d1, "select complete from editions where kind = 'daily'")).toEqual([
      { complete: Number(complete) },
    ]);
  });

  it("of a weekly edition says that each of its days has been read after its end", async () => {
    const WEEKLY: EditionKey = { kind: "weekly", key: "2026-W19" };
    const days = Array.from({ length: 7 }, (_, i) => addDays("2026-05-04", i));
    const after = Date.parse("2026-05-12T00:00:00Z");
    const read = (day: string) =>
      writeBatch(stores.db, storeDay(stores.db, { date: day, polledAt: after, papers: 0 }, []));
    await listDay(stores.db, "2026-05-04", [{ upvotes: 1 }]);
    await settle(stores.db);
    for (const day of days.slice(0, 6)) await read(day);
    await publishDue(stores.db, stores.kv, after);
    expect(await pointer(WEEKLY)).toMatchObject({ complete: false });
    await read("2026-05-10");
    await touchEditions(stores.db, [WEEKLY]);
    await publishDue(stores.db, stores.kv, after);
    expect(await pointer(WEEKLY)).toMatchObject({ complete: true });
  });

  it("of trending says that the list could be read", async () => {
    const TRENDING: EditionKey = { kind: "trending", key: "day" };
    const seen: unknown[] = [];
    await listDay(stores.db, TODAY, [{ upvotes: 1 }]);
    await settle(stores.db);
    const read = async () => {
      await touchEditions(stores.db, [TRENDING]);
      await publishDue(stores.db, stores.kv, NOW);
      seen.push((await pointer(TRENDING))?.complete);
    };
    await read();
    await stores.d1.prepare("insert into sources (name, next_due_at, lease_until) values ('hf-daily', 0, 1)").run();
    await failSource(stores.db, "hf-daily", NOW, { nextDueAt: NOW, error: "down", failures: 1 });
    await read();
    await releaseSource(stores.db, "hf-daily", NOW, NOW);
    await read();
    expect(seen).toEqual([false, false, true]);
  });
});
