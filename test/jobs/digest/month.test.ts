import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRandom, pick } from "../../../scripts/demo/random.ts";
import { changePreferences } from "../../../src/db/subscribers.ts";
import type { Item } from "../../../src/domain/api.ts";
import { DAY, dayOf, HOUR } from "../../../src/domain/calendar.ts";
import { nextDueAfter } from "../../../src/domain/digest-schedule.ts";
import { applyFilters } from "../../../src/domain/filters.ts";
import { DEFAULT_PREFERENCES, FREQUENCIES, type Preferences } from "../../../src/domain/subscription.ts";
import { localTime } from "../../../src/domain/zoned-time.ts";
import { sampleItem } from "../../feeds/sample.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { silenceLog } from "../run.ts";
import { consumeOne, editionsOf, enrol, providerOf, tick, writePlainly } from "./mailing.ts";

const FIRST = Date.parse("2026-10-05T00:00:00Z");
const DAYS = 30;
const SUBSCRIBERS = 40;

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const random = createRandom("a month");
const wish = (): Preferences => ({
  frequency: pick(random, FREQUENCIES),
  weekday: 1 + Math.floor(random() * 7),
  hour: Math.floor(random() * 24),
  timeZone: pick(random, ["UTC", "Europe/Paris", "America/St_Johns", "Asia/Tokyo", "Pacific/Kiritimati"]),
  filters: {
    ...DEFAULT_PREFERENCES.filters,
    tag: pick(random, [[], [], ["vision"]]),
    minUpvotes: pick(random, [null, null, 50]),
    exclude: pick(random, [[], ["quantum"]]),
  },
  papers: 1 + Math.floor(random() * 6),
});

/** What is published at an instant: the papers of the days until then, whose scores change all the time. */
function publishedBy(now: number): Item[] {
  const days = Array.from({ length: 8 }, (_, ago) => dayOf(now - ago * DAY));
  return days.flatMap((day) =>
    Array.from({ length: 5 }, (_, i) =>
      sampleItem({
        id: `${day.replaceAll("-", "").slice(2, 6)}.${day.slice(8)}00${i}`,
        listedAt: `${day}T00:00:00Z`,
        title: i === 2 ? "Quantum lanterns" : "Lanterns",
        tags: i % 2 === 0 ? [{ slug: "vision", name: "Vision", kind: "topic" }] : [],
        signals: { upvotes: i * 20, comments: null, githubStars: null, hnPoints: null },
        score: random(),
      }),
    ),
  );
}

describe("a month of digests", { timeout: 180_000 }, () => {
  it("nobody has a paper twice, nor two digests on a day, nor what they did not want, however they change their minds", async () => {
    const wishes = new Map(Array.from({ length: SUBSCRIBERS }, (_, i) => [`s${i}`, wish()]));
    await enrol(
      stores.d1,
      Array.from(wishes, ([id, preferences]) => ({ id, preferences, nextDueAt: nextDueAfter(preferences, FIRST) })),
    );
    let now = FIRST;
    let tries = 0;
    const { mailer, mails } = providerOf({
      answer: () => (++tries % 7 === 0 ? { kind: "retry", error: "busy", afterSeconds: 3_600 } : { kind: "sent" }),
    });
    const unwanted: string[] = [];
    const digests: { to: string; at: number; papers: string[] }[] = [];
    const days = new Map<string, number>();
    for (; now < FIRST + DAYS * DAY; now += 6 * HOUR) {
      for (const message of await tick(stores.db, editionsOf(publishedBy(now)), now))
        await consumeOne(message, {
          db: stores.db,
          mailer,
          write: async (draft) => {
            const { subscriberId, preferences, attempts } = draft.addressee;
            const wanted = applyFilters(
              draft.items,
              { ...preferences.filters, maxAgeDays: 8 },
              new Date(now).toISOString(),
            );
            // A later try is of the papers that were wanted at the first.
            if (attempts === 0 && (wanted.length < draft.items.length || wanted.length > preferences.papers))
              unwanted.push(subscriberId);
            return writePlainly(draft);
          },
        });
      const id = `s${Math.floor(random() * SUBSCRIBERS)}`;
      const changed = wish();
      wishes.set(id, changed);
      await changePreferences(stores.db, id, changed, nextDueAfter(changed, now));
    }
    for (const sent of mails.values())
      for (const { to, text, date } of sent) digests.push({ to, at: date, papers: text.split("\n") });
    expect(unwanted).toEqual([]);
    expect(digests.length).toBeGreaterThan(SUBSCRIBERS * 5);
    for (const [, own] of Map.groupBy(digests, ({ to }) => to)) {
      const papers = own.flatMap((digest) => digest.papers);
      expect(new Set(papers).size).toBe(papers.length);
    }
    expect(new Set(Array.from(mails.values(), (sent) => sent.length))).toEqual(new Set([1]));
    for (const { subscriber_id: id, day } of await rows(stores.d1, "select subscriber_id, day from deliveries"))
      days.set(`${String(id)} ${String(day)}`, (days.get(`${String(id)} ${String(day)}`) ?? 0) + 1);
    expect(Math.max(...days.values())).toBe(1);
    expect(await rows(stores.d1, "select count(*) as count from issues where content <> 'null'")).not.toEqual(
      await rows(stores.d1, "select count(*) as count from issues"),
    );
  });

  it.each([
    ["Europe/Paris", "2026-03-27"],
    ["America/New_York", "2026-10-30"],
    ["Australia/Lord_Howe", "2026-10-02"],
  ])(
    "scenario 48: through a change of the clocks every day has its digest, at eight, in %s",
    async (timeZone, from) => {
      const first = Date.parse(from);
      const preferences = { ...DEFAULT_PREFERENCES, frequency: "daily" as const, timeZone };
      await enrol(stores.d1, [{ id: "s1", preferences, nextDueAt: nextDueAfter(preferences, first) }]);
      const { mailer } = providerOf();
      const at: { day: string; hour: number }[] = [];
      for (let now = first; now < first + 4 * DAY; now += HOUR / 2)
        for (const message of await tick(stores.db, editionsOf(publishedBy(now)), now)) {
          await consumeOne(message, { db: stores.db, mailer });
          at.push(localTime(now, timeZone));
        }
      const day = Date.parse(at[0]?.day ?? "");
      expect(at).toEqual(Array.from({ length: 4 }, (_, i) => ({ day: dayOf(day + i * DAY), hour: 8 })));
    },
  );
});
