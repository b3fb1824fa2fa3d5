import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countDueForTags, listDueForTags, writeTags } from "../../src/db/tags.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { TAGGER_VERSION, tagPaper } from "../../src/domain/tagger.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { costOf } from "../db/counting.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { interrupted } from "../db/failing.ts";
import { arxivRecord, incoming, NOW, TODAY, YESTERDAY } from "./factories.ts";
import { listDay } from "./stage.ts";
import { PLAIN } from "../db/plain.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const store = (record: PaperRecord, now = NOW) => storeRecords(stores.db, [incoming(record)], now);
const tags = () => rows(stores.d1, "select paper_id, slug, weight from paper_tags order by paper_id, slug");
const rowsOf = (record: PaperRecord) =>
  tagPaper(record)
    .map(({ slug, weight }) => ({ paper_id: record.id, slug, weight }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
const due = () => countDueForTags(stores.db, TAGGER_VERSION);

const ROBOTS = { title: "Robots that learn", abstract: "Imitation learning for dexterous robots." };
const SPEECH = { title: "Speech for robots", abstract: "Text to speech.", version: 2, updatedAt: NOW };

describe("tagPapers", () => {
  it("writes the tagger's tags and is done with the paper", async () => {
    const record = arxivRecord(ROBOTS);
    await store(record);
    expect(await due()).toBe(1);
    expect(await tagPapers(stores.db, [record.id], NOW)).toBe(1);
    expect(await tags()).toEqual(rowsOf(record));
    expect(await due()).toBe(0);
  });

  it("scenario 13: does nothing when the message comes again, or names papers that are not there", async () => {
    const { id } = arxivRecord();
    await store(arxivRecord({ id }));
    await tagPapers(stores.db, [id], NOW);
    const again = await costOf(stores.d1, async (db) => {
      expect(await tagPapers(db, [id, "2605.99999"], NOW)).toBe(0);
    });
    expect(again).toMatchObject({ queries: 1, rowsWritten: 0 });
  });

  it("replaces the tags of a paper that changed", async () => {
    const record = arxivRecord(ROBOTS);
    await store(record);
    await tagPapers(stores.db, [record.id], NOW);
    const revised = { ...record, ...SPEECH };
    await store(revised, NOW + HOUR);
    expect(await due()).toBe(1);
    await tagPapers(stores.db, [record.id], NOW);
    expect(await tags()).toEqual(rowsOf(revised));
    expect(rowsOf(revised)).not.toEqual(rowsOf(record));
  });

  it("leaves tags that stay the same unwritten", async () => {
    const record = arxivRecord(ROBOTS);
    await store(record);
    await tagPapers(stores.db, [record.id], NOW);
    await stores.d1.prepare("update papers set tagger_version = 1").run(); // an older tagger's
    const again = await costOf(stores.d1, (db) => tagPapers(db, [record.id], NOW + 1));
    expect(again.rowsWritten).toBeLessThanOrEqual(4); // the paper's version and that the counts are asked for, each with its index
  });

  it("scenario 17: leaves a paper that changed meanwhile with its old tags, and due", async () => {
    const [changing, steady] = [arxivRecord(ROBOTS), arxivRecord(ROBOTS)];
    for (const record of [changing, steady]) await store(record);
    await tagPapers(stores.db, [changing.id, steady.id], NOW);
    await stores.d1.prepare("update papers set tagger_version = 0").run();
    const revised = { ...changing, ...SPEECH };
    await tagPapers(
      interrupted(stores.d1, () => store(revised)),
      [changing.id, steady.id],
      NOW,
    );
    expect(await tags()).toEqual([...rowsOf(changing), ...rowsOf(steady)]);
    expect(await listDueForTags(stores.db, TAGGER_VERSION, 10)).toEqual([changing.id]);
    await tagPapers(stores.db, [changing.id], NOW);
    expect(await tags()).toEqual([...rowsOf(revised), ...rowsOf(steady)]);
  });

  it("has everything to do again when the tagger's version is raised", async () => {
    const records = [arxivRecord(), arxivRecord()];
    for (const record of records) await store(record);
    const ids = records.map(({ id }) => id);
    await tagPapers(stores.db, ids, NOW);
    expect(await listDueForTags(stores.db, TAGGER_VERSION + 1, 10)).toEqual(ids);
    const retagged = ids.map((id) => ({ ...PLAIN, id, revision: 1, tags: [{ slug: "vision", weight: 1 }] }));
    await writeTags(stores.db, retagged, TAGGER_VERSION + 1, { now: [], later: [] }, NOW);
    expect(await listDueForTags(stores.db, TAGGER_VERSION + 1, 10)).toEqual([]);
    expect(await tags()).toEqual(ids.map((paper_id) => ({ paper_id, slug: "vision", weight: 1 })));
  });

  it("makes the editions due that show the paper", async () => {
    const [id = ""] = await listDay(stores.db, YESTERDAY, [{ paper: ROBOTS }]);
    await listDay(stores.db, TODAY, [{ paper: { ...ROBOTS, id } }]);
    expect(await tagPapers(stores.db, [id], NOW)).toBe(1);
    const editions = await rows(
      stores.d1,
      "select kind, key from editions where wanted > published order by kind, key",
    );
    expect(editions.map(({ kind, key }) => `${String(kind)} ${String(key)}`)).toEqual([
      `daily ${YESTERDAY}`,
      `daily ${TODAY}`,
      "monthly 2026-05",
      "tag-daily robotics",
      "tag-trending month/robotics",
      "tag-trending week/robotics",
      "tags all",
      "trending day",
      "trending month",
      "trending week",
      "weekly 2026-W19",
    ]);
  });
});
