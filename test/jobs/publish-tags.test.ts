import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawPapers } from "../../src/db/papers.ts";
import { addDays, DAY, dayOf, HOUR } from "../../src/domain/calendar.ts";
import { readPointer } from "../../src/editions/store.ts";
import { publishTags } from "../../src/jobs/publish-tags.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { failing } from "../db/failing.ts";
import { touchEditions } from "../db/touch.ts";
import { NOW, TODAY, YESTERDAY } from "./factories.ts";
import { watchKv } from "./kv.ts";
import { silenceLog } from "./run.ts";
import { listDay, settle } from "./stage.ts";
import { DAILY, dueLists, listRobots, MONTH, shown, vote, WEEK } from "./tag-lists.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const LISTS = [DAILY, WEEK, MONTH];
const publish = (now = NOW, kv = stores.kv, db = stores.db) => publishTags(db, kv, now);
const list = async (date: string, count: number) => {
  const ids = await listRobots(stores.db, date, count);
  await settle(stores.db);
  return ids;
};
const allShown = () => Promise.all(LISTS.map((edition) => shown(stores, edition)));

describe("publishTags", () => {
  it("stores nothing for a tag with nineteen papers, and is done with it", async () => {
    await list(TODAY, 19);
    const { kv, changes } = watchKv(stores.kv);
    await publish(NOW, kv);
    expect(changes).toEqual([]);
    expect(await dueLists(stores)).toEqual([]);
    const row = "select distinct version, published_at, items from editions where key like '%robotics'";
    expect(await rows(stores.d1, row)).toEqual([{ version: null, published_at: null, items: 0 }]);
  });

  it("publishes the three lists of a tag with twenty, the pointer after the snapshot", async () => {
    const ids = await list(TODAY, 20);
    const { kv, changes } = watchKv(stores.kv);
    expect(await publish(NOW, kv)).toEqual({ published: 3, more: false });
    expect(await allShown()).toEqual([ids, ids, ids]);
    const { version } = (await readPointer(stores.kv, DAILY)) ?? {};
    expect(changes.slice(0, 2)).toEqual([`put snapshot:${version}`, "put edition:tag-daily:robotics"]);
    expect(await dueLists(stores)).toEqual([]);
  });

  it("counts towards the twenty what is listed on any of the newest days, each paper once", async () => {
    const ids = await list(YESTERDAY, 19);
    await listDay(
      stores.db,
      TODAY,
      ids.map((id) => ({ paper: { id, title: "Robots" } })),
    );
    await settle(stores.db);
    await publish();
    expect(await shown(stores, DAILY)).toBeNull();
    await list("2026-04-02", 1);
    await publish();
    expect(await shown(stores, DAILY)).toHaveLength(20);
  });

  it("orders a tag's newest papers by day and score, and what trends by score alone", async () => {
    const [older, newer] = [await list(YESTERDAY, 11), await list(TODAY, 11)];
    const votes = Object.fromEntries(older.map((id, i) => [id, 500 - i]));
    await vote(stores.db, votes, NOW + HOUR);
    await publish();
    expect(await allShown()).toEqual([
      [...newer, ...older],
      [...older, ...newer],
      [...older, ...newer],
    ]);
  });

  it("orders papers of the same score by id, the newest first, and those without a score last", async () => {
    const robots = Array.from({ length: 25 }, () => ({ paper: { title: "Robots" }, upvotes: 3 }));
    const ids = await listDay(stores.db, TODAY, robots);
    await settle(stores.db);
    await stores.d1.prepare("delete from scores where paper_id = ?1").bind(ids.at(-1)).run();
    await publish();
    const expected = [...ids.slice(0, -1).toSorted().toReversed(), ...ids.slice(-1)];
    expect(await allShown()).toEqual([expected, expected, expected]);
  });

  it("orders the week's list by the week, the month's by the month", async () => {
    // A hundred votes three weeks ago, which the week has all but forgotten, and some forty that came since.
    const then = NOW - 21 * DAY;
    const robots = Array.from({ length: 20 }, (_, i) => ({ paper: { title: "Robots" }, upvotes: i === 0 ? 100 : 0 }));
    const [a = "", ...others] = await listDay(stores.db, dayOf(then), robots, then);
    await settle(stores.db);
    await vote(stores.db, Object.fromEntries(others.map((id, i) => [id, 60 - i])), NOW);
    await publish();
    expect(await allShown()).toEqual([
      [...others, a],
      [...others, a],
      [a, ...others],
    ]);
  });

  it("ends at a hundred papers", async () => {
    const days = [TODAY, addDays(TODAY, -1)];
    const ids = [await list(days[0] ?? "", 60), await list(days[1] ?? "", 60)];
    await publish();
    expect(await shown(stores, DAILY)).toEqual([...(ids[0] ?? []), ...(ids[1] ?? []).slice(0, 40)]);
    for (const edition of [WEEK, MONTH]) expect(await shown(stores, edition)).toHaveLength(100);
  });

  it("has of a paper what the wide lists have, and leaves out the withdrawn without a gap in the ranks", async () => {
    const [first = "", second = "", third = ""] = await list(TODAY, 22);
    await withdrawPapers(stores.db, [second], NOW, NOW);
    await settle(stores.db);
    await publish();
    expect((await shown(stores, WEEK))?.slice(0, 2)).toEqual([first, third]);
    expect(await shown(stores, WEEK)).toHaveLength(21);
  });

  it("empties a list that falls below twenty papers, and fills it again", async () => {
    const ids = await list(TODAY, 20);
    await publish();
    await stores.d1.prepare("update papers set title = 'Notes', tagger_version = 0 where id = ?1").bind(ids[0]).run();
    await settle(stores.db);
    expect(await dueLists(stores)).toHaveLength(3);
    await publish(NOW + HOUR);
    expect(await allShown()).toEqual([[], [], []]);
    await list(TODAY, 1);
    await publish(NOW + 2 * HOUR);
    for (const papers of await allShown()) expect(papers).toHaveLength(20);
  });

  it("writes nothing to KV when it is asked again, nor when what is due is the same as before", async () => {
    await list(TODAY, 20);
    await publish();
    const { kv, changes } = watchKv(stores.kv);
    expect(await publish(NOW + HOUR, kv)).toEqual({ published: 0, more: false });
    await touchEditions(stores.db, LISTS);
    expect(await publish(NOW + HOUR, kv)).toEqual({ published: 3, more: false });
    expect(changes).toEqual([]);
    expect(await dueLists(stores)).toEqual([]);
  });

  it("publishes more tags than one message may, message by message", async () => {
    const slugs = Array.from({ length: 41 }, (_, i) => `made-up-${i}`);
    const ids = await list(TODAY, 20);
    await stores.d1
      .prepare("insert into paper_tags select p.value, t.value, 1 from json_each(?1) p cross join json_each(?2) t")
      .bind(JSON.stringify(ids), JSON.stringify(slugs))
      .run();
    await touchEditions(
      stores.db,
      slugs.flatMap((slug) => [
        { kind: "tag-daily", key: slug },
        { kind: "tag-trending", key: `week/${slug}` },
        { kind: "tag-trending", key: `month/${slug}` },
      ]),
    );
    expect(await publish()).toEqual({ published: 120, more: true });
    expect(await publish()).toEqual({ published: 42 * 3 - 120, more: false });
    expect(await rows(stores.d1, "select key from editions where kind like 'tag-%' and items <> 20")).toEqual([]);
  });
});

describe("a crash while lists of tags are published", () => {
  it("scenario 72: before the pointer flips leaves the list as it was, and due", async () => {
    const ids = await list(TODAY, 20);
    await publish();
    await list(TODAY, 1);
    const { kv } = watchKv(stores.kv, (change) => {
      if (change === "put edition:tag-trending:week/robotics") throw new Error("KV PUT failed: 500");
    });
    await expect(publish(NOW + HOUR, kv)).rejects.toThrow("KV PUT failed");
    expect(await shown(stores, WEEK)).toEqual(ids);
    expect(await dueLists(stores)).toEqual(["month/robotics", "robotics", "week/robotics"]);
    await publish(NOW + HOUR);
    for (const papers of await allShown()) expect(papers).toHaveLength(21);
    expect(await dueLists(stores)).toEqual([]);
  });

  it("scenario 24: before D1 knows that they are published ends with the same lists, and keeps those before", async () => {
    await list(TODAY, 20);
    await publish();
    const first = await readPointer(stores.kv, DAILY);
    await list(TODAY, 1);
    const { db } = failing(stores.d1, { message: "D1 DB is overloaded.", when: "before", times: 1 });
    await expect(publish(NOW + HOUR, stores.kv, db)).rejects.toThrow("overloaded");
    const second = await readPointer(stores.kv, DAILY);
    expect(await dueLists(stores)).toHaveLength(3);
    await publish(NOW + HOUR);
    expect(await readPointer(stores.kv, DAILY)).toEqual({ ...second, older: [first?.version] });
    expect(await dueLists(stores)).toEqual([]);
  });
});
