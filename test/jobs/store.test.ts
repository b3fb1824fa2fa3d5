import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPapers, withdrawPapers } from "../../src/db/papers.ts";
import { readPaper } from "../db/paper.ts";
import { listWantedMetadata, settleMetadata } from "../../src/db/wanted.ts";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { type KnownPaper, mergeRecord } from "../../src/domain/merge.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { costOf } from "../db/counting.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { interrupted } from "../db/failing.ts";
import { arxivRecord, hfRecord, incoming, mintId, NOW } from "./factories.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const store = (...records: PaperRecord[]) => storeRecords(stores.db, records.map(incoming), NOW);
const revisions = () => rows(stores.d1, "select id, revision, changed_at, tagger_version from papers order by id");

describe("storeRecords", () => {
  it("scenario 2: writes no row when the same page comes again", async () => {
    const page = [arxivRecord(), hfRecord(), arxivRecord({ origin: "arxiv-feed" })];
    expect(await store(...page)).toEqual({ added: 3, changed: 0 });
    const again = await costOf(stores.d1, (db) => storeRecords(db, page.map(incoming), NOW + HOUR));
    expect(again.rowsWritten).toBe(0);
    expect(await revisions()).toEqual(page.map(({ id }) => ({ id, revision: 1, changed_at: NOW, tagger_version: 0 })));
  });

  it("scenario 2: stores overlapping and reordered pages once", async () => {
    const [a, b, c] = [arxivRecord(), arxivRecord(), arxivRecord()];
    await store(a, b);
    expect(await store(c, b, a, c)).toEqual({ added: 1, changed: 0 });
    expect((await revisions()).map((row) => row.revision)).toEqual([1, 1, 1]);
  });

  it("scenario 4: makes one paper of a first and a second version", async () => {
    const first = arxivRecord();
    const second = { ...first, version: 2, title: "Notes, revised", updatedAt: NOW, comment: "12 pages" };
    await store(first);
    expect(await store(second)).toEqual({ added: 0, changed: 1 });
    expect(await readPaper(stores.db, first.id)).toMatchObject({
      version: 2,
      title: "Notes, revised",
      comment: "12 pages",
      publishedAt: first.publishedAt,
      updatedAt: NOW,
    });
    expect(await revisions()).toMatchObject([{ id: first.id, revision: 2, tagger_version: 0 }]);
  });

  it("gives back what was stored, whatever is in it", async () => {
    const record = arxivRecord({
      title: `"Quotes", 'apostrophes' & \\backslashes\\ 漢字 👩‍🔬 </script>`,
      abstract: "first\n\nsecond\t$\\mathbb{R}^n$",
      authors: ["Zoë Q", "O'Hara"],
      comment: "null",
      codeUrl: "https://github.com/a/b",
      keywords: ["", "true", "0"],
    });
    await store(record);
    const known = (await readPapers(stores.db, [record.id])).get(record.id)?.known;
    expect(known).toEqual(mergeRecord(null, record, null));
  });

  it("scenario 17: reaches the same paper in the database as in memory, whatever the order of the sources", async () => {
    const versions = (id: string): PaperRecord[] => [
      hfRecord({ id, title: "As listed", codeUrl: "https://github.com/a/b", keywords: ["trees"] }),
      arxivRecord({ id, origin: "arxiv-feed", updatedAt: NOW - DAY, publishedAt: NOW - DAY }),
      arxivRecord({ id, origin: "arxiv-oai", comment: "9 pages" }),
      arxivRecord({ id, version: 2, abstract: "Better said.", updatedAt: NOW }),
    ];
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(order, async (chosen) => {
        const id = mintId();
        const records = chosen.flatMap((i) => versions(id)[i] ?? []);
        for (const record of records) await store(record);
        const inMemory = records.reduce<KnownPaper | null>(
          (known, record) => mergeRecord(known, record, incoming(record).listedAt),
          null,
        );
        expect((await readPapers(stores.db, [id])).get(id)?.known).toEqual(inMemory);
      }),
      { numRuns: 10, seed: 7 },
    );
  });

  it("scenario 7: loses neither source when two store the same paper at once", async () => {
    const listed = hfRecord({ organization: "Tree Laboratory" });
    const announced = arxivRecord({ id: listed.id, comment: "9 pages" });
    for (const [first, second] of [
      [listed, announced],
      [announced, listed],
    ] as const) {
      await stores.clear();
      const slow = interrupted(stores.d1, () => store(second));
      expect(await storeRecords(slow, [incoming(first)], NOW)).toEqual({ added: 0, changed: 1 });
      expect(await readPaper(stores.db, listed.id)).toMatchObject({
        organization: "Tree Laboratory",
        comment: "9 pages",
      });
      expect(await revisions()).toMatchObject([{ revision: 2 }]);
    }
  });

  it("scenario 7: does the same when both begin together", async () => {
    const listed = Array.from({ length: 20 }, () => hfRecord({ organization: "Tree Laboratory" }));
    const announced = listed.map(({ id }) => arxivRecord({ id, comment: "9 pages" }));
    await Promise.all([store(...listed), store(...announced)]);
    expect(
      await rows(
        stores.d1,
        "select count(*) as papers from papers where organization is not null and comment is not null",
      ),
    ).toEqual([{ papers: 20 }]);
  });

  it("scenario 26: stores 1,200 records in chunks, each bound as one parameter", async () => {
    const records = Array.from({ length: 1_200 }, () => hfRecord());
    const cost = await costOf(stores.d1, (db) => storeRecords(db, records.map(incoming), NOW));
    expect(cost).toMatchObject({ queries: 9 }); // three chunks: read, write, wish
    expect(cost.parameters).toBeLessThanOrEqual(3);
    expect(await rows(stores.d1, "select count(*) as papers from papers")).toEqual([{ papers: 1_200 }]);
  });

  it("scenario 27: stores papers of the largest size, and never binds more than a value may hold", async () => {
    const authors = Array.from({ length: 2_000 }, (_, i) => `Ada Lindqvist the ${i}th of her name`);
    const records = Array.from({ length: 20 }, () => arxivRecord({ abstract: "漢".repeat(10_000), authors }));
    expect(Buffer.byteLength(JSON.stringify(records))).toBeGreaterThan(1_900_000);
    const cost = await costOf(stores.d1, (db) => storeRecords(db, records.map(incoming), NOW));
    expect(cost.valueBytes).toBeLessThan(2_000_000);
    const [last] = records.slice(-1);
    expect(await readPaper(stores.db, last?.id ?? "")).toMatchObject({ abstract: last?.abstract, authors });
  });
});

describe("withdrawPapers", () => {
  it("scenario 5: marks known papers once and makes them due for the tagger", async () => {
    const { id } = arxivRecord();
    await store(arxivRecord({ id }));
    await stores.d1.prepare("update papers set tagger_version = 1").run();
    expect(await withdrawPapers(stores.db, [id, mintId()], NOW - HOUR, NOW + HOUR)).toBe(1);
    expect(await withdrawPapers(stores.db, [id], NOW, NOW + DAY)).toBe(0);
    expect(await readPaper(stores.db, id)).toMatchObject({ withdrawnAt: NOW - HOUR });
    expect(await revisions()).toEqual([{ id, revision: 2, changed_at: NOW + HOUR, tagger_version: 0 }]);
  });
});

describe("wishes for metadata", () => {
  const wishes = () => rows(stores.d1, "select * from wanted_metadata order by paper_id");

  it("are noted once for each listed paper, and for no other", async () => {
    const listed = hfRecord();
    await store(listed, arxivRecord());
    await storeRecords(stores.db, [incoming(listed)], NOW + DAY);
    expect(await wishes()).toEqual([{ paper_id: listed.id, attempts: 0, next_at: NOW }]);
  });

  it("stand until arXiv's API has spoken, whatever else arXiv said", async () => {
    const { id } = hfRecord();
    await store(arxivRecord({ id, origin: "arxiv-feed" }));
    await store(hfRecord({ id }));
    await store(arxivRecord({ id, origin: "arxiv-oai" }));
    expect(await wishes()).toEqual([{ paper_id: id, attempts: 0, next_at: NOW }]);
    await store(arxivRecord({ id }));
    await store(hfRecord({ id }), arxivRecord({ id, origin: "arxiv-oai" }));
    expect(await wishes()).toEqual([]);
  });

  it("come again with a version that the API has not told of", async () => {
    const { id } = hfRecord();
    await store(hfRecord({ id }), arxivRecord({ id }));
    await store(arxivRecord({ id, origin: "arxiv-feed", version: 2, updatedAt: NOW }));
    expect(await wishes()).toMatchObject([{ paper_id: id }]);
  });

  it("are put off for longer and longer, and given up after eight questions", async () => {
    const { id } = hfRecord();
    await store(hfRecord({ id }));
    const waits: number[] = [];
    let now = NOW;
    while ((await listWantedMetadata(stores.db, now, 10)).length > 0 && waits.length < 20) {
      await settleMetadata(stores.db, [], [id], now);
      const [wish] = await wishes();
      const next = Number(wish?.next_at);
      expect(await listWantedMetadata(stores.db, next - 1, 10)).toEqual([]);
      waits.push((next - now) / HOUR);
      now = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
  });
});
