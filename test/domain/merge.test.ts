import { describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/calendar.ts";
import { mergeRecord, type KnownPaper } from "../../src/domain/merge.ts";
import type { Origin, PaperRecord } from "../../src/domain/paper.ts";

const MADE = Date.parse("2026-05-04T15:00:00Z");
const LISTED = Date.parse("2026-05-06T00:00:00Z");
const day = (instant: number) => Math.floor(instant / DAY) * DAY;

interface Sighting {
  record: PaperRecord;
  listedAt: number | null;
}

function sighting(origin: Origin, fields: Partial<PaperRecord> = {}): Sighting {
  const record: PaperRecord = {
    origin,
    id: "2605.00001",
    version: 1,
    title: `Folding maps, ${origin}`,
    abstract: `Maps fold, says ${origin}.`,
    authors: [`Ada of ${origin}`],
    categories: ["cs.LG"],
    comment: null,
    publishedAt: null,
    updatedAt: null,
    withdrawn: false,
    codeUrl: null,
    projectUrl: null,
    thumbnailUrl: null,
    organization: null,
    keywords: [],
    ...fields,
  };
  return { record, listedAt: origin === "hf" ? LISTED : null };
}

const hf = sighting("hf", {
  version: null,
  categories: [],
  publishedAt: MADE - 3_600_000,
  thumbnailUrl: "https://thumbnails.example/1.png",
  codeUrl: "https://github.com/ada/folding",
  keywords: ["folding"],
});
const feed1 = sighting("arxiv-feed", { publishedAt: day(MADE) + DAY, updatedAt: day(MADE) + DAY });
const feed2 = sighting("arxiv-feed", { version: 2, updatedAt: day(MADE) + 9 * DAY, title: "Folding maps again" });
const oai1 = sighting("arxiv-oai", { publishedAt: day(MADE), updatedAt: day(MADE), comment: "12 pages" });
const oai2 = sighting("arxiv-oai", { version: null, publishedAt: day(MADE), updatedAt: day(MADE) + 7 * DAY });
const api1 = sighting("arxiv-api", { publishedAt: MADE, updatedAt: MADE, comment: "12 pages" });
const api2 = sighting("arxiv-api", { version: 2, publishedAt: MADE, updatedAt: MADE + 7 * DAY, comment: "13 pages" });
const late3 = sighting("arxiv-feed", { version: 3, updatedAt: LISTED + 40 * DAY, title: "Folding maps, revised" });

function merged(sightings: Sighting[]): KnownPaper {
  let known: KnownPaper | null = null;
  for (const { record, listedAt } of sightings) known = mergeRecord(known, record, listedAt);
  if (!known) throw new Error("nothing to merge");
  return known;
}

function permutations<T>(list: T[]): T[][] {
  if (list.length < 2) return [list];
  return list.flatMap((head, i) => permutations(list.filter((_, k) => k !== i)).map((rest) => [head, ...rest]));
}

describe("mergeRecord", () => {
  const sets: [string, Sighting[]][] = [
    ["a new paper in every format", [hf, feed1, oai1, api1]],
    ["a revision by the feed", [hf, feed1, feed2, oai1]],
    ["a revision by OAI, whose number only the feed knows", [hf, feed1, oai2, feed2]],
    ["a revision in every format", [feed1, oai2, feed2, api2, hf]],
    ["a third version long after the listing", [hf, feed1, oai2, feed2, late3]],
    ["two days that list it", [hf, { ...hf, listedAt: LISTED + 3 * DAY }, oai1, api1]],
    ["versions alone", [feed1, oai1, oai2, feed2, api2]],
  ];
  it.each(sets)("does not depend on the order of the records: %s", (_, sightings) => {
    const expected = merged(sightings);
    for (const order of permutations(sightings)) expect(merged(order)).toEqual(expected);
  });

  it("says nothing new when a record comes again", () => {
    const once = merged([feed1, hf, oai2, api2]);
    for (const again of [feed1, hf, oai2, api2]) expect(mergeRecord(once, again.record, again.listedAt)).toEqual(once);
  });

  it("keeps the list's title through a revision in the two weeks after the listing, and gives it up later", () => {
    expect(merged([hf, feed1, feed2]).paper).toMatchObject({ version: 2, title: "Folding maps, hf" });
    expect(merged([hf, feed1, late3]).paper).toMatchObject({ version: 3, title: "Folding maps, revised" });
  });

  it("takes a newer version's title, abstract and date where no list spoke", () => {
    const { paper } = merged([feed1, feed2]);
    expect(paper).toMatchObject({ version: 2, title: "Folding maps again", updatedAt: feed2.record.updatedAt });
  });

  it("ignores an older version that comes late", () => {
    expect(merged([feed2, feed1]).paper).toMatchObject({ version: 2, title: "Folding maps again" });
  });

  it("prefers API over OAI over feed within a version, field by field", () => {
    const { paper } = merged([api1, oai1, feed1]);
    expect(paper).toMatchObject({ abstract: "Maps fold, says arxiv-api.", publishedAt: MADE, comment: "12 pages" });
    expect(merged([feed1, oai1]).paper.abstract).toBe("Maps fold, says arxiv-oai.");
  });

  it("numbers a revision that OAI tells of without its number", () => {
    expect(merged([oai2]).paper.version).toBe(2);
    expect(merged([oai2, feed2]).paper.version).toBe(2);
    const third = sighting("arxiv-oai", { version: null, updatedAt: MADE + 20 * DAY });
    expect(merged([feed1, feed2, third]).paper.version).toBe(3);
  });

  it("keeps what only the list knows, whatever arXiv says later", () => {
    const { paper } = merged([hf, api2]);
    expect(paper).toMatchObject({
      codeUrl: "https://github.com/ada/folding",
      thumbnailUrl: "https://thumbnails.example/1.png",
      keywords: ["folding"],
      categories: ["cs.LG"],
    });
  });

  it("marks a withdrawal and takes it back when a later version stands", () => {
    const withdrawn = sighting("arxiv-api", { version: 2, updatedAt: MADE + 3 * DAY, withdrawn: true });
    const restored = sighting("arxiv-api", { version: 3, updatedAt: MADE + 5 * DAY });
    expect(merged([api1, withdrawn]).paper.withdrawnAt).toBe(MADE + 3 * DAY);
    expect(merged([api1, withdrawn, restored]).paper.withdrawnAt).toBeNull();
    expect(merged([restored, withdrawn, api1]).paper.withdrawnAt).toBeNull();
  });
});
