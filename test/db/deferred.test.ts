import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeBatch } from "../../src/db/bulk.ts";
import { countDueEditions, deferring, listDue, markPublished, promoteDeferred } from "../../src/db/editions.ts";
import { editionsOfTag, TAG_OVERVIEW } from "../../src/domain/edition.ts";
import { costOf } from "./counting.ts";
import { openStores, rows, type Stores } from "./d1.ts";
import { touchEditions } from "./touch.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const KINDS = ["tag-daily", "tag-trending", "tags"] as const;
const LISTS = [...editionsOfTag("vision"), TAG_OVERVIEW];
const defer = (keys = LISTS) => writeBatch(stores.db, [deferring(stores.db, keys)]);
const due = async () => (await listDue(stores.db, KINDS, 100)).map(({ kind, key }) => `${kind} ${key}`);
const ALL = ["tag-daily vision", "tag-trending week/vision", "tag-trending month/vision", "tags all"];

/** Says of everything due that it was published. */
async function publish(): Promise<void> {
  const editions = await listDue(stores.db, KINDS, 100);
  await markPublished(
    stores.db,
    editions.map((edition) => ({ edition, snapshot: null })),
  );
}

describe("a deferred change", () => {
  it("of what was never published does not wait", async () => {
    await defer();
    expect(await due()).toEqual(ALL);
  });

  it("of what was published waits for the next slot, once", async () => {
    await defer();
    await publish();
    await promoteDeferred(stores.db, 1);
    await publish();
    await defer();
    await defer();
    expect(await due()).toEqual([]);
    await promoteDeferred(stores.db, 1);
    expect(await due()).toEqual([]);
    await promoteDeferred(stores.db, 2);
    expect(await due()).toEqual(ALL);
    await publish();
    await promoteDeferred(stores.db, 3);
    expect(await due()).toEqual(["tags all"]); // its weeks go on
  });

  it("is one change however often it is deferred, and costs nothing the second time", async () => {
    await defer();
    await publish();
    await defer();
    expect((await costOf(stores.d1, (db) => writeBatch(db, [deferring(db, LISTS)]))).rowsWritten).toBe(0);
    await promoteDeferred(stores.db, 1);
    expect(await rows(stores.d1, "select distinct wanted, published, deferred from editions")).toEqual([
      { wanted: 2, published: 1, deferred: 0 },
    ]);
  });

  it("does not keep waiting what is changed at once meanwhile", async () => {
    await defer();
    await publish();
    await defer();
    await touchEditions(stores.db, editionsOfTag("vision").slice(0, 1));
    expect(await due()).toEqual(ALL.slice(0, 1));
    await publish();
    await promoteDeferred(stores.db, 1);
    expect(await due()).toEqual(ALL); // the first once more, and it will be found the same
  });

  it("touches no other edition but the counts when its slot comes", async () => {
    await defer();
    await touchEditions(stores.db, [{ kind: "daily", key: "2026-05-06" }]);
    await publish();
    await stores.d1.prepare("update editions set published = wanted").run();
    await defer(LISTS.slice(0, 1));
    await promoteDeferred(stores.db, 1);
    expect(await countDueEditions(stores.db)).toBe(2);
    expect(await due()).toEqual(["tag-daily vision", "tags all"]);
  });

  it("that comes after its slot waits for the next", async () => {
    await defer();
    await publish();
    await promoteDeferred(stores.db, 5);
    await publish();
    await defer();
    await promoteDeferred(stores.db, 5);
    expect(await due()).toEqual([]);
    await promoteDeferred(stores.db, 6);
    expect(await due()).toEqual(ALL);
  });

  it("costs a sweep one read where the slot has been seen", async () => {
    await promoteDeferred(stores.db, 5);
    expect(await costOf(stores.d1, (db) => promoteDeferred(db, 5))).toMatchObject({ queries: 1, rowsWritten: 0 });
  });
});
