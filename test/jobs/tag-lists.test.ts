import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeTags } from "../../src/db/tags.ts";
import { tagCountRows } from "../db/tag-count-rows.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { TAGGER_VERSION } from "../../src/domain/tagger.ts";
import { readPointer, readTagOverview } from "../../src/editions/store.ts";
import type { EmbedMessage, RankMessage, TagMessage } from "../../src/jobs/messages.ts";
import { publishTagOverview } from "../../src/jobs/publish-tag-overview.ts";
import { enqueueDue } from "../../src/jobs/sweep.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { NOW, TODAY, YESTERDAY } from "./factories.ts";
import { watchKv } from "./kv.ts";
import { queueOf } from "./queue.ts";
import { silenceLog } from "./run.ts";
import { publishAll, settle } from "./stage.ts";
import { DAILY, dueLists, listRobots, shown, vote, WEEK } from "./tag-lists.ts";
import { PLAIN } from "../db/plain.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const ALL = ["month/robotics", "robotics", "week/robotics"];
const due = () => dueLists(stores);
const publish = (now = NOW) => publishAll(stores.db, stores.kv, now);

/** What the tick does at an instant: it says what is undone, here without anybody to do it. Of the tagger's work the tagging. */
async function sweep(now: number): Promise<{ tag: TagMessage[]; rank: RankMessage[] }> {
  const [tag, rank] = [queueOf<TagMessage>(), queueOf<RankMessage>()];
  await enqueueDue(stores.db, { tag: tag.queue, rank: rank.queue, embed: queueOf<EmbedMessage>().queue }, now);
  return { tag: tag.calls.flat().filter(({ type }) => type === "tag"), rank: rank.calls.flat() };
}

/** Twenty papers of yesterday, published. */
async function begin(): Promise<string[]> {
  const ids = await listRobots(stores.db, YESTERDAY, 20);
  await settle(stores.db);
  await sweep(NOW);
  await publish();
  expect(await due()).toEqual([]);
  return ids;
}

describe("the lists of a tag", () => {
  it("wait with votes for the sweep of the next six hours", async () => {
    const ids = await begin();
    const last = ids.at(-1) ?? "";
    await vote(stores.db, { [last]: 900 }, NOW + HOUR);
    await sweep(NOW + 6 * HOUR - 1); // NOW is the beginning of a slot
    expect(await due()).toEqual([]);
    await publish(NOW + 5 * HOUR);
    expect((await shown(stores, WEEK))?.at(-1)).toBe(last);
    expect((await shown(stores, { kind: "trending", key: "week" }))?.[0]).toBe(last); // the wide list does not wait
    expect(await sweep(NOW + 6 * HOUR)).toMatchObject({ rank: [{ type: "rank" }] });
    expect(await due()).toEqual(ALL);
    await publish(NOW + 6 * HOUR);
    expect((await shown(stores, WEEK))?.[0]).toBe(last);
    expect((await sweep(NOW + 7 * HOUR)).tag).toEqual([]);
    expect(await due()).toEqual([]);
  });

  it("have a paper as soon as it is listed and tagged, with the votes that waited", async () => {
    const ids = await begin();
    await vote(stores.db, { [ids.at(-1) ?? ""]: 900 }, NOW + HOUR);
    const [id = ""] = await listRobots(stores.db, TODAY, 1, NOW + HOUR);
    await settle(stores.db);
    expect(await due()).toEqual(ALL);
    await publish(NOW + HOUR);
    expect((await shown(stores, DAILY))?.[0]).toBe(id);
    expect((await shown(stores, WEEK))?.[0]).toBe(ids.at(-1));
  });

  it("have it too where the log was folded before it was tagged", async () => {
    await begin();
    const [id = ""] = await listRobots(stores.db, TODAY, 1);
    await vote(stores.db, {}, NOW);
    expect(await due()).toEqual([]);
    await tagPapers(stores.db, [id], NOW);
    expect(await due()).toEqual(ALL);
  });

  it("have it at once when a paper that is tagged already is listed", async () => {
    const ids = await begin();
    await stores.d1.prepare("delete from listings where paper_id = ?1").bind(ids[0]).run();
    await stores.d1.prepare("delete from observations where paper_id = ?1").bind(ids[0]).run();
    await stores.d1.prepare("delete from signals where paper_id = ?1").bind(ids[0]).run();
    await stores.d1
      .prepare("insert into listings (date, paper_id, listed_at, details) values (?1, ?2, 0, '{}')")
      .bind(TODAY, ids[0])
      .run();
    await stores.d1
      .prepare("insert into observations (paper_id, signal, value, observed_at) values (?1, 'listing', 1, ?2)")
      .bind(ids[0], NOW)
      .run();
    await vote(stores.db, {}, NOW);
    expect(await due()).toEqual(ALL);
  });

  it("lose a paper that is tagged otherwise at once, and those that keep their tags are told later", async () => {
    const ids = await begin();
    await stores.d1.prepare("update papers set title = 'Notes', tagger_version = 0 where id = ?1").bind(ids[0]).run();
    await stores.d1.prepare("update papers set tagger_version = 0 where id = ?1").bind(ids[1]).run();
    await tagPapers(stores.db, [ids[1] ?? ""], NOW);
    expect(await due()).toEqual([]);
    await tagPapers(stores.db, [ids[0] ?? ""], NOW);
    expect(await due()).toEqual(ALL);
  });

  it("are served as they are while a raised tagger version has everything tagged again, until it has", async () => {
    const old = { kind: "tag-trending", key: "week/vision" } as const;
    const ids = await listRobots(stores.db, YESTERDAY, 20);
    const tags = [{ slug: "vision", weight: 1 }];
    const asBefore = ids.map((id) => ({ ...PLAIN, id, revision: 1, tags }));
    await writeTags(stores.db, asBefore, TAGGER_VERSION - 1, { now: [old], later: [] }, NOW);
    await vote(stores.db, {}, NOW);
    await publish();
    expect(await shown(stores, old)).toEqual(ids);

    const { tag } = await sweep(NOW + HOUR);
    expect(tag.flatMap((message) => message.ids)).toEqual(ids);
    await tagPapers(stores.db, ids.slice(0, 10), NOW);
    await publish(NOW + HOUR);
    expect(await shown(stores, WEEK)).toBeNull(); // as yet there are ten
    for (const message of tag) await tagPapers(stores.db, message.ids, NOW);
    expect((await sweep(NOW + 2 * HOUR)).tag).toEqual([]);
    expect(await shown(stores, WEEK)).toBeNull();
    await publish(NOW + 2 * HOUR);
    expect([await shown(stores, WEEK), await shown(stores, old)]).toEqual([ids, []]);
    expect(Object.fromEntries(await tagCountRows(stores.d1))).toEqual({ robotics: 20, vision: 0 });
  });

  it("are not published anew when a raised tagger version gives the same tags", async () => {
    const ids = await begin();
    await stores.d1.prepare("update papers set tagger_version = tagger_version - 1").run();
    const { tag } = await sweep(NOW + HOUR);
    expect(tag.flatMap((message) => message.ids)).toEqual(ids);
    for (const message of tag) await tagPapers(stores.db, message.ids, NOW);
    expect(await due()).toEqual([]);
    const { kv, changes } = watchKv(stores.kv);
    await sweep(NOW + 6 * HOUR);
    await publishAll(stores.db, kv, NOW + 6 * HOUR);
    // The order of the day alone, which speaks of the hour.
    const { version } = (await readPointer(stores.kv, { kind: "trending", key: "day" })) ?? {};
    expect(changes).toEqual([`put snapshot:${version}`, "put edition:trending:day"]);
  });
});

describe("a message that names a paper twice", () => {
  it("has it tagged and counted once", async () => {
    const [id = ""] = await listRobots(stores.db, TODAY, 1);
    expect(await tagPapers(stores.db, [id, id], NOW)).toBe(1);
    expect(await rows(stores.d1, "select slug, papers from tag_counts")).toEqual([{ slug: "robotics", papers: 1 }]);
  });
});

describe("publishTagOverview", () => {
  const overview = () => readTagOverview(stores.kv);

  it("counts at the instant of its publication, and does nothing when nothing is due", async () => {
    await begin();
    const week = { week: 20, previousWeek: 0 };
    expect(await overview()).toEqual({
      publishedAt: new Date(NOW).toISOString(),
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      listed: week,
      tags: { robotics: { papers: 20, ...week } },
      categories: {},
    });
    expect(await publishTagOverview(stores.db, stores.kv, NOW + HOUR)).toBe(false);
  });

  it("is told at once of what is listed, and of other tags; of papers that keep theirs later", async () => {
    const isDue = async () =>
      (await rows(stores.d1, "select 1 from editions where kind = 'tags' and wanted > published")).length > 0;
    const ids = await begin();
    await vote(stores.db, { [ids[0] ?? ""]: 900 }, NOW + HOUR);
    expect(await isDue()).toBe(false);
    await stores.d1.prepare("update papers set tagger_version = 0").run();
    await settle(stores.db);
    expect(await isDue()).toBe(false);
    await sweep(NOW + 6 * HOUR);
    expect(await isDue()).toBe(true);
    await publish();
    await listRobots(stores.db, TODAY, 1);
    await settle(stores.db);
    expect(await isDue()).toBe(true);
  });

  it("writes nothing to KV when the counts are the same", async () => {
    await begin();
    await stores.d1.prepare("update editions set wanted = wanted + 1 where kind = 'tags'").run();
    const { kv, changes } = watchKv(stores.kv);
    expect(await publishTagOverview(stores.db, kv, NOW + HOUR)).toBe(false);
    expect(changes).toEqual([]);
    expect(await publishTagOverview(stores.db, kv, NOW + 7 * 24 * HOUR)).toBe(false); // it was done with
  });

  it("scenario 72: stays due when KV fails, and the counts before it stand", async () => {
    await begin();
    const before = await overview();
    await listRobots(stores.db, TODAY, 1);
    await settle(stores.db);
    const { kv } = watchKv(stores.kv, () => {
      throw new Error("KV PUT failed: 500");
    });
    await expect(publishTagOverview(stores.db, kv, NOW)).rejects.toThrow("KV PUT failed");
    expect(await overview()).toEqual(before);
    expect(await publishTagOverview(stores.db, stores.kv, NOW)).toBe(true);
    expect((await overview())?.tags.robotics?.papers).toBe(21);
  });
});
