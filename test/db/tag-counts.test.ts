import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TaggedPaper, writeTags } from "../../src/db/tags.ts";
import { tagCountRows } from "./tag-count-rows.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { arxivRecord, incoming, mintId, NOW } from "../jobs/factories.ts";
import { costOf } from "./counting.ts";
import { openStores, rows, type Stores } from "./d1.ts";
import { failing } from "./failing.ts";
import { PLAIN } from "./plain.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const NOTHING = { now: [], later: [] };

/** Stores as many new papers; returns their ids. */
async function papers(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, mintId);
  await storeRecords(
    stores.db,
    ids.map((id) => incoming(arxivRecord({ id }))),
    NOW,
  );
  return ids;
}

const tagged = (id: string, slugs: string[], revision = 1, weight = 1): TaggedPaper => ({
  ...PLAIN,
  id,
  revision,
  tags: slugs.map((slug) => ({ slug, weight })),
});
const write = (papersTagged: TaggedPaper[], db = stores.db, now = NOW) => writeTags(db, papersTagged, 1, NOTHING, now);
/** What is kept, after it was compared with what is there. */
async function counts(): Promise<Record<string, number>> {
  const kept = Object.fromEntries([...(await tagCountRows(stores.d1))].filter(([, count]) => count !== 0));
  const there = await rows(stores.d1, "select slug, count(*) as count from paper_tags group by slug");
  expect(kept).toEqual(Object.fromEntries(there.map(({ slug, count }) => [slug, count])));
  return kept;
}

describe("the counts of tags", () => {
  it("are those of the papers that have them", async () => {
    const [a = "", b = "", c = ""] = await papers(3);
    await write([tagged(a, ["vision", "survey"]), tagged(b, ["vision"]), tagged(c, [])]);
    expect(await counts()).toEqual({ vision: 2, survey: 1 });
  });

  it("follow papers that are tagged otherwise, down to none", async () => {
    const [a = "", b = ""] = await papers(2);
    await write([tagged(a, ["vision", "survey"]), tagged(b, ["vision"])]);
    await write([tagged(a, ["robotics", "survey"]), tagged(b, [])]);
    expect(await counts()).toEqual({ robotics: 1, survey: 1 });
    expect((await tagCountRows(stores.d1)).get("vision")).toBe(0);
  });

  it("stay when one paper gains the tag that another loses, and nothing is written for it", async () => {
    const [a = "", b = ""] = await papers(2);
    await write([tagged(a, ["vision"]), tagged(b, [])]);
    await stores.d1
      .prepare("create trigger refuse before update on tag_counts begin select raise(fail, 'x'); end")
      .run();
    await write([tagged(a, []), tagged(b, ["vision"])]);
    await stores.d1.prepare("drop trigger refuse").run();
    expect(await counts()).toEqual({ vision: 1 });
  });

  it("stay when the same tags come again: nothing but the tagger's version is written, whatever it is", async () => {
    const ids = await papers(10);
    const again = ids.map((id) => tagged(id, ["vision", "survey"]));
    await write(again);
    const cost = await costOf(stores.d1, (db) => write(again, db, NOW + 1));
    expect(cost.rowsWritten).toBeLessThanOrEqual(2 * ids.length); // the version with its index
    expect(await counts()).toEqual({ vision: 10, survey: 10 });
  });

  it("do not care for weights", async () => {
    const [id = ""] = await papers(1);
    await write([tagged(id, ["vision"])]);
    await write([tagged(id, ["vision"], 1, 4)]);
    expect(await rows(stores.d1, "select slug, weight from paper_tags")).toEqual([{ slug: "vision", weight: 4 }]);
    expect(await counts()).toEqual({ vision: 1 });
  });

  it("have a paper once that two consumers tag at the same time", async () => {
    const ids = await papers(20);
    const both = ids.map((id) => tagged(id, ["vision", "survey"]));
    await Promise.all([write(both), write(both), write(both.toReversed())]);
    expect(await counts()).toEqual({ vision: 20, survey: 20 });
  });

  it("have a paper once whose transaction was repeated because its answer was lost", async () => {
    const [id = ""] = await papers(1);
    const { db, failed } = failing(stores.d1, { message: "Network connection lost.", when: "after", times: 1 });
    await write([tagged(id, ["vision"])], db);
    expect(failed()).toBe(1);
    expect(await counts()).toEqual({ vision: 1 });
  });

  it("leave out a paper that has changed since it was read, and no other of the same chunk", async () => {
    const [changed = "", steady = ""] = await papers(2);
    await write([tagged(changed, ["vision"]), tagged(steady, ["vision"])]);
    await storeRecords(stores.db, [incoming(arxivRecord({ id: changed, version: 2, updatedAt: NOW }))], NOW);
    await write([tagged(changed, ["robotics"]), tagged(steady, ["robotics"])]);
    expect(await counts()).toEqual({ vision: 1, robotics: 1 });
    await write([tagged(changed, ["robotics"], 2)]);
    expect(await counts()).toEqual({ robotics: 2 });
  });

  it("are exact over whatever happens, in any order", async () => {
    const ids = await papers(12);
    const slugs = ["vision", "survey", "robotics", "speech-audio", "safety"];
    let state = 7;
    const next = (below: number) => (state = (state * 16_807) % 2_147_483_647) % below; // Lehmer's generator
    for (let round = 0; round < 25; round++) {
      const some = ids.filter(() => next(3) > 0);
      await write(
        some.map((id) =>
          tagged(
            id,
            slugs.filter(() => next(2) === 0),
            next(9) === 0 ? 2 : 1,
          ),
        ),
      );
      await counts();
    }
    expect(Object.keys(await counts()).length).toBeGreaterThan(2);
  });
});
