import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { listDueStories, readStories, type StoryRow, storeStories } from "../../src/db/hn-stories.ts";
import { openStores, rows, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const NOW = Date.parse("2026-05-06T12:00:00Z");
const story = (id: number, fields: Partial<StoryRow> = {}): StoryRow => ({
  id,
  paperId: "2605.00001",
  points: 10,
  comments: 4,
  createdAt: NOW - 1000,
  nextPollAt: NOW + 100,
  intervalMs: 100,
  ...fields,
});
const store = (now: number, ...stories: StoryRow[]) => writeBatch(stores.db, storeStories(stores.db, stories, now));
const all = () => readStories(stores.db, [], ["2605.00001", "2605.00002"]);

describe("storeStories", () => {
  it("stores, and takes no second try for another look", async () => {
    await store(NOW, story(1));
    await store(NOW, story(1, { nextPollAt: NOW + 200, intervalMs: 200 }));
    expect(await all()).toEqual([story(1)]);
  });

  it("takes counts that grew, and a later look when one was due", async () => {
    await store(NOW, story(1), story(2));
    const grown = story(1, { points: 11, nextPollAt: NOW + 90 });
    await store(NOW + 50, grown, story(2, { nextPollAt: NOW + 300 }));
    expect(await all()).toEqual([grown, story(2)]);
    const later = story(2, { nextPollAt: NOW + 300, intervalMs: 200 });
    await store(NOW + 100, later);
    expect(await all()).toEqual([grown, later]);
  });

  it("never goes below what is known, nor to another paper", async () => {
    await store(NOW, story(1));
    await store(NOW + 100, story(1, { points: 3, comments: 9, paperId: "2605.00002" }));
    expect(await all()).toEqual([story(1, { comments: 9 })]);
  });

  it("opens no story again that is closed", async () => {
    const closed = story(1, { nextPollAt: null });
    await store(NOW, closed);
    await store(NOW + 1_000_000, story(1));
    expect(await all()).toEqual([closed]);
  });
});

describe("readStories", () => {
  it("finds the stories of papers, and those beside a story", async () => {
    const others = [story(2), story(3, { paperId: "2605.00002" }), story(4, { paperId: "2605.00003" })];
    await store(NOW, story(1), ...others);
    const ids = async (stories: number[], papers: string[]) =>
      (await readStories(stores.db, stories, papers)).map(({ id }) => id).sort((a, b) => a - b);
    expect(await ids([1], [])).toEqual([1, 2]);
    expect(await ids([], ["2605.00002"])).toEqual([3]);
    expect(await ids([1, 2], ["2605.00001", "2605.00003"])).toEqual([1, 2, 4]);
    expect(await ids([99], ["'; drop table papers"])).toEqual([]);
  });
});

describe("listDueStories", () => {
  it("gives the most overdue first, and none that is closed", async () => {
    const due = [story(1, { nextPollAt: NOW }), story(2, { nextPollAt: NOW - 2 }), story(3, { nextPollAt: NOW - 1 })];
    await store(NOW - 10, ...due, story(4, { nextPollAt: NOW + 1 }), story(5, { nextPollAt: null }));
    expect((await listDueStories(stores.db, NOW, 10)).map(({ id }) => id)).toEqual([2, 3, 1]);
    expect((await listDueStories(stores.db, NOW, 1)).map(({ id }) => id)).toEqual([2]);
  });

  it("reads an index", async () => {
    const plan = await rows(
      stores.d1,
      "explain query plan select id from hn_stories where next_poll_at <= 5 order by next_poll_at, id limit 5",
    );
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining("hn_stories_by_next_poll")]);
  });
});
