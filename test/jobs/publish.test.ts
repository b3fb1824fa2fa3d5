import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countDueEditions } from "../../src/db/editions.ts";
import { withdrawPapers } from "../../src/db/papers.ts";
import { addDays, HOUR, MINUTE } from "../../src/domain/calendar.ts";
import type { EditionKey } from "../../src/domain/edition.ts";
import { readCalendar, readPointer, readSnapshot } from "../../src/editions/store.ts";
import { publishDue } from "../../src/jobs/publish.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { failing } from "../db/failing.ts";
import { hfRecord, mintId, NOW, TODAY } from "./factories.ts";
import { watchKv } from "./kv.ts";
import { silenceLog } from "./run.ts";
import { listDay, type Listed, publishAll, settle } from "./stage.ts";
import { touchEditions } from "../db/touch.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const DAILY: EditionKey = { kind: "daily", key: TODAY };
const publish = (now = NOW, kv = stores.kv, db = stores.db) => publishDue(db, kv, now);
const pointer = (edition = DAILY) => readPointer(stores.kv, edition);
const snapshot = async (version: string | undefined | null) => (version ? readSnapshot(stores.kv, version) : null);
const shown = async (edition = DAILY) => (await snapshot((await pointer(edition))?.version))?.map(({ id }) => id);
const due = () => countDueEditions(stores.db);
const dueKinds = () => rows(stores.d1, "select distinct kind from editions where wanted > published order by kind");

/** Lists papers today, and does everything but publish. Of the editions that show them only the daily one is left due. */
async function list(papers: Listed[], now = NOW): Promise<string[]> {
  const ids = await listDay(stores.db, TODAY, papers, now);
  await settle(stores.db);
  await stores.d1.prepare("update editions set published = wanted where kind <> 'daily'").run();
  return ids;
}

/** Lets a paper of today's gain votes, so that the edition changes. */
const vote = (id: string, upvotes: number, hours: number) => list([{ paper: { id }, upvotes }], NOW + hours * HOUR);

describe("publishDue", () => {
  it("publishes every edition that shows the papers, and no more is due", async () => {
    const [a = "", b = ""] = await listDay(stores.db, TODAY, [{ upvotes: 3 }, { upvotes: 9 }]);
    await settle(stores.db);
    expect(await publish()).toEqual({ published: 6, more: false });
    expect(await dueKinds()).toEqual([{ kind: "tags" }]); // publishTagOverview's
    await publishAll(stores.db, stores.kv);
    expect(await due()).toBe(0);
    for (const edition of [DAILY, { kind: "weekly", key: "2026-W19" }, { kind: "monthly", key: "2026-05" }] as const)
      expect(await shown(edition)).toEqual([b, a]);
    for (const key of ["day", "week", "month"]) expect(await shown({ kind: "trending", key })).toEqual([b, a]);
    const { version } = (await pointer()) ?? {};
    expect(await pointer()).toEqual({
      schema: 1,
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      older: [],
      publishedAt: new Date(NOW).toISOString(),
      complete: false,
    });
    const row = "select version, published_at, items, complete from editions where kind = 'daily'";
    expect(await rows(stores.d1, row)).toEqual([{ version, published_at: NOW, items: 2, complete: 0 }]);
  });

  it("shows a paper with its tags, its counts and why it stands where it does", async () => {
    const [id = ""] = await list([{ paper: { title: "A survey of robots" }, upvotes: 7 }]);
    await publish();
    expect(await snapshot((await pointer())?.version)).toMatchObject([
      {
        id,
        url: `/papers/${id}`,
        rank: 1,
        tags: [{ slug: "robotics" }, { slug: "survey" }],
        signals: { upvotes: 7, comments: null, githubStars: null, hnPoints: null },
        why: [{ signal: "upvotes", change: 7 }, { signal: "listing" }],
        listedAt: new Date(NOW).toISOString(),
      },
    ]);
  });

  it("orders by the window's score, then by id, papers without a score last", async () => {
    const votes = [2, 2, 8, 0];
    const ids = votes.map(mintId);
    const papers = votes.map((upvotes, i) => ({ paper: { id: ids[i] ?? "" }, upvotes }));
    await list(papers.slice(0, 3));
    await listDay(stores.db, TODAY, papers.slice(3)); // not folded
    await stores.d1.prepare("update papers set tagger_version = 1").run();
    await publish();
    expect(await shown()).toEqual([ids[2], ids[1], ids[0], ids[3]]);
  });

  it("scenario 5: leaves withdrawn papers out, and no gap in the ranks", async () => {
    const [a = "", b = "", c = ""] = await list([{ upvotes: 9 }, { upvotes: 6 }, { upvotes: 3 }]);
    await withdrawPapers(stores.db, [b], NOW, NOW);
    await settle(stores.db);
    await publish();
    const items = await snapshot((await pointer())?.version);
    expect(items?.map(({ id, rank }) => [id, rank])).toEqual([
      [a, 1],
      [c, 2],
    ]);
  });

  it("writes nothing to KV when nothing that it shows has changed", async () => {
    await list([{ upvotes: 3 }]);
    await publish();
    await touchEditions(stores.db, [DAILY]);
    const before = await rows(stores.d1, "select version, published_at from editions");
    const { kv, changes } = watchKv(stores.kv);
    expect(await publish(NOW + HOUR, kv)).toEqual({ published: 1, more: false });
    expect(changes).toEqual([]);
    expect(await due()).toBe(0);
    expect(await rows(stores.d1, "select version, published_at from editions")).toEqual(before);
  });

  it("scenario 72: flips the pointer last: when that fails, the edition before stands whole and is due still", async () => {
    const [id = ""] = await list([{ upvotes: 3 }]);
    await publish();
    const before = await pointer();
    const items = await snapshot(before?.version);
    await vote(id, 50, 1);
    const refusing = watchKv(stores.kv, (change) => {
      if (change === `put edition:daily:${TODAY}`) throw new Error("KV PUT failed: 500");
    });
    await expect(publish(NOW + HOUR, refusing.kv)).rejects.toThrow("KV PUT failed");
    expect(await pointer()).toEqual(before);
    expect(await snapshot(before?.version)).toEqual(items);
    expect(await due()).toBe(1);
    await publish(NOW + HOUR);
    expect(await pointer()).toMatchObject({ older: [before?.version] });
    expect(await snapshot((await pointer())?.version)).toMatchObject([{ id, signals: { upvotes: 50 } }]);
    expect(await due()).toBe(0);
  });

  it("writes the snapshot before the pointer, and the calendar after both", async () => {
    await list([{ upvotes: 3 }]);
    const { kv, changes } = watchKv(stores.kv);
    await publish(NOW, kv);
    const version = (await pointer())?.version;
    expect(changes.slice(0, 3)).toEqual([
      `put snapshot:${version}`,
      `put edition:daily:${TODAY}`,
      "put calendar:daily",
    ]);
  });

  it("scenario 24: publishes the same again when the database lost that it was published", async () => {
    const [id = ""] = await list([{ upvotes: 3 }]);
    await publish();
    const first = (await pointer())?.version;
    await vote(id, 50, 1);
    const { db } = failing(stores.d1, { message: "D1 DB is overloaded.", when: "before", times: 1 });
    await expect(publish(NOW + HOUR, stores.kv, db)).rejects.toThrow("overloaded");
    const second = await pointer();
    await publish(NOW + 2 * HOUR);
    expect(await pointer()).toMatchObject({ version: second?.version, older: [first] });
    expect(await snapshot(first)).not.toBeNull();
    expect(await due()).toBe(0);
  });

  it("keeps an edition due that changes while it is published", async () => {
    const [id = ""] = await list([{ upvotes: 3 }]);
    const changing = watchKv(stores.kv, async (change) => {
      if (change === `put edition:daily:${TODAY}`) await vote(id, 9, 1);
    });
    await publish(NOW, changing.kv);
    expect(
      await rows(stores.d1, "select kind, key from editions where wanted > published order by kind"),
    ).toContainEqual({
      kind: "daily",
      key: TODAY,
    });
    await publish(NOW + HOUR);
    expect(await snapshot((await pointer())?.version)).toMatchObject([{ signals: { upvotes: 9 } }]);
    expect(await due()).toBe(0);
  });

  it("keeps the snapshot before, and deletes the one before that", async () => {
    const [id = ""] = await list([{ upvotes: 3 }]);
    const versions: string[] = [];
    for (const hours of [1, 2, 3]) {
      await vote(id, 10 * hours, hours);
      await publish(NOW + hours * HOUR);
      versions.push((await pointer())?.version ?? "");
    }
    expect(new Set(versions).size).toBe(3);
    expect(await snapshot(versions[0])).toBeNull();
    expect(await snapshot(versions[1])).toMatchObject([{ signals: { upvotes: 20 } }]);
    expect(await snapshot(versions[2])).toMatchObject([{ signals: { upvotes: 30 } }]);
  });

  it("scenario 58: keeps every snapshot of the last quarter of an hour, for readers whose pointer is old", async () => {
    const [id = ""] = await list([{ upvotes: 3 }]);
    const versions: (string | undefined)[] = [];
    for (const minutes of [0, 1, 2, 60]) {
      await vote(id, 10 + minutes, minutes / 60);
      await publish(NOW + minutes * MINUTE);
      versions.push((await pointer())?.version);
      const kept = await Promise.all(versions.map(async (version) => (await snapshot(version)) !== null));
      expect(kept).toEqual(minutes < 60 ? versions.map(() => true) : [false, false, true, true]);
    }
    expect((await pointer())?.older).toEqual([versions[2]]);
  });

  it("waits for the tagger, but no longer than an hour", async () => {
    await list([{ upvotes: 3 }]);
    await publish();
    const before = await shown();
    const late = hfRecord();
    await listDay(stores.db, TODAY, [{ paper: late }], NOW);
    await touchEditions(stores.db, [DAILY]);
    expect(await publish(NOW + 59 * MINUTE)).toEqual({ published: 0, more: false });
    expect(await shown()).toEqual(before);
    expect(await due()).toBe(1);
    expect(await publish(NOW + HOUR)).toEqual({ published: 1, more: false });
    expect(await shown()).toContain(late.id);
  });

  it("publishes forty editions at a time, the newest days first", async () => {
    const days = Array.from({ length: 42 }, (_, i) => addDays("2026-01-01", i));
    await touchEditions(
      stores.db,
      days.map((key) => ({ kind: "daily", key })),
    );
    expect(await publish()).toEqual({ published: 40, more: true });
    const left = await rows(stores.d1, "select key from editions where wanted > published order by key");
    expect(left.map(({ key }) => key)).toEqual(days.slice(0, 2));
  });
});

describe("the calendar", () => {
  it("has the published days in order, each once", async () => {
    for (const day of ["2026-05-05", "2026-05-03", "2026-05-05"]) {
      await listDay(stores.db, day, [{ upvotes: 1 }]);
      await settle(stores.db);
      await publish();
    }
    expect(await readCalendar(stores.kv, "daily")).toEqual(["2026-05-03", "2026-05-05"]);
    expect(await readCalendar(stores.kv, "weekly")).toEqual(["2026-W18", "2026-W19"]);
    expect(await readCalendar(stores.kv, "trending")).toEqual(["day", "month", "week"]);
  });

  it("loses a day with its last paper, and has it again when the paper comes back", async () => {
    const [id = ""] = await list([{ upvotes: 1 }]);
    await publish();
    await withdrawPapers(stores.db, [id], NOW, NOW);
    await settle(stores.db);
    await publish();
    expect(await readCalendar(stores.kv, "daily")).toEqual([]);
    await stores.d1.prepare("update papers set withdrawn_at = null").run();
    await touchEditions(stores.db, [DAILY]);
    await publish();
    expect(await readCalendar(stores.kv, "daily")).toEqual([TODAY]);
  });
});
