import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawPapers } from "../../../src/db/papers.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import type { DigestFilters, Preferences } from "../../../src/domain/subscription.ts";
import { DEFAULT_PREFERENCES } from "../../../src/domain/subscription.ts";
import type { PaperRecord } from "../../../src/domain/paper.ts";
import type { Mailer, Outcome } from "../../../src/mail/mailer.ts";
import { storeRecords } from "../../../src/jobs/store.ts";
import { tagPapers } from "../../../src/jobs/tag.ts";
import { costOf } from "../../db/counting.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { sampleItem } from "../../feeds/sample.ts";
import { arxivRecord, incoming } from "../factories.ts";
import { silenceLog } from "../run.ts";
import { editionsOf, enrol, mailAll, NOW, providerOf, TICK, tick, consumeOne } from "./mailing.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

/** Puts papers into the database and the index, never listed, as of an instant. */
async function arrive(papers: Partial<PaperRecord>[], at = NOW - HOUR): Promise<void> {
  const records = papers.map((paper) => arxivRecord({ publishedAt: at - DAY, updatedAt: at - DAY, ...paper }));
  await storeRecords(stores.db, records.map(incoming), at);
  const ids = records.map(({ id }) => id);
  await tagPapers(stores.db, ids, at);
}
const lamps = (last: number, more: Partial<PaperRecord> = {}) => ({
  id: `2605.0000${last}`,
  title: `Harbour lamps ${last}`,
  abstract: "Lighting is costly.",
  ...more,
});

const wanting = (q: string | null, filters: Partial<DigestFilters> = {}, more: Partial<Preferences> = {}) => ({
  frequency: "daily" as const,
  filters: { ...DEFAULT_PREFERENCES.filters, ...filters, q },
  ...more,
});
const subscribe = (preferences: Partial<Preferences>, id = "s1") => enrol(stores.d1, [{ id, preferences }]);

/** A day's mails, by subscriber: their papers. */
async function mailsOf(now: number, { listed = [], mailer = providerOf() }: Day = {}): Promise<string[][]> {
  const before = mailer.mails.size;
  await mailAll({ db: stores.db, mailer: mailer.mailer }, editionsOf(listed), now);
  return [...mailer.mails.values()].slice(before).flatMap((sent) => sent.map(({ text }) => text.split("\n")));
}
interface Day {
  listed?: ReturnType<typeof sampleItem>[];
  mailer?: ReturnType<typeof providerOf>;
}
const listedLamp = (id: string) =>
  sampleItem({ id, title: "A lamp for harbours", listedAt: new Date(NOW - HOUR).toISOString() });

describe("a digest of a search", () => {
  it("has what was never listed, after what was, the newest first; each once, whatever becomes of it", async () => {
    await subscribe(wanting("harbour lamp"));
    const others = [lamps(8, { title: "Harbours at night", abstract: "" }), lamps(9, { title: "Lamps, their oil" })];
    await arrive([lamps(1), lamps(2), ...others]);
    const listed = [listedLamp("2605.20001"), sampleItem({ id: "2605.20002" })];
    expect(await mailsOf(NOW, { listed })).toEqual([["2605.20001", "2605.00002", "2605.00001"]]);
    await arrive([lamps(3)], NOW + HOUR);
    const later = [...listed, listedLamp("2605.00002")];
    expect(await mailsOf(NOW + DAY, { listed: later })).toEqual([["2605.00003"]]);
    expect(await mailsOf(NOW + 2 * DAY, { listed: later })).toEqual([]);
  });

  it("is of the search as it is typed: phrases, without, authors, years, categories", async () => {
    await arrive([
      lamps(1, { authors: ["Ada Quill"], abstract: "On the whale oil." }),
      lamps(2, { authors: ["Ada Quill"], abstract: "On oil of the whale." }),
      lamps(3, { authors: ["Ada Quill"], abstract: "On whale oil, a survey." }),
      lamps(4, { authors: ["Ben Orrin"], abstract: "On the whale oil." }),
      lamps(5, { authors: ["Ada Quill"], abstract: "On the whale oil.", categories: ["cs.CV"] }),
    ]);
    await subscribe(wanting('lamps "whale oils" -survey author:quill year:2026 cat:cs.LG'));
    expect(await mailsOf(NOW)).toEqual([["2605.00001"]]);
  });

  it("keeps the other filters", async () => {
    await arrive([
      lamps(1, { codeUrl: "https://github.com/harbour/lamp" }),
      lamps(2, { codeUrl: "https://github.com/harbour/lamps", abstract: "Of olive oil." }),
      lamps(3),
      lamps(4, { codeUrl: "https://github.com/harbour/light", authors: ["Ben Orrin"] }),
      lamps(5, { codeUrl: "https://github.com/harbour/night", categories: ["cs.CV"] }),
    ]);
    const filters = { hasCode: true, exclude: ["olive oil"], author: "lindq", category: ["cs.LG"] };
    await subscribe(wanting("lamps", filters));
    await subscribe(wanting("lamps", { minUpvotes: 1 }), "s2");
    await subscribe(wanting("lamps", { tag: ["robotics"] }), "s3");
    await subscribe(wanting("lamps", { hasCode: false }, { papers: 1 }), "s4");
    expect(await mailsOf(NOW)).toEqual([["2605.00001"], ["2605.00003"]]);
  });

  it("has as many papers as were asked for; those left over come with the next, while they are new", async () => {
    await subscribe(wanting("lamps", {}, { papers: 2 }));
    await arrive([1, 2, 3, 4, 5].map((i) => lamps(i)));
    const listed = [listedLamp("2605.20001")];
    expect(await mailsOf(NOW, { listed })).toEqual([["2605.20001", "2605.00005"]]);
    expect(await mailsOf(NOW + DAY, { listed })).toEqual([["2605.00004", "2605.00003"]]);
    expect(await mailsOf(NOW + 2 * DAY, { listed })).toEqual([["2605.00002", "2605.00001"]]);
    expect(await mailsOf(NOW + 3 * DAY, { listed })).toEqual([]);
  });

  it("has what is listed and found as it is listed, once, and room for the others", async () => {
    await subscribe(wanting("lamps", {}, { papers: 2 }));
    await arrive([1, 2, 3].map((i) => lamps(i)));
    expect(await mailsOf(NOW, { listed: [listedLamp("2605.00003")] })).toEqual([["2605.00003", "2605.00002"]]);
    expect(await mailsOf(NOW + DAY, { listed: [sampleItem({ id: "2605.00001" })] })).toEqual([]);
  });

  it("is for those who search; who asks for nothing that a paper can have, or for all, has the listed ones", async () => {
    await subscribe(wanting(null, { category: ["cs.LG"] }));
    await subscribe(wanting("!!!"), "s2");
    await subscribe(wanting("-lamps"), "s3");
    // Stored before such a one was refused: it is words.
    await subscribe(wanting("tag:nonsense"), "s4");
    await arrive([lamps(1), lamps(2, { abstract: "Tag nonsense." })]);
    expect(await mailsOf(NOW, { listed: [listedLamp("2605.20001")] })).toEqual([["2605.20001"], ["2605.00002"]]);
  });
});

describe("what is new", () => {
  it("is what came, however long it was held back; not what a backfill brings", async () => {
    await subscribe(wanting("lamps"));
    await arrive([
      lamps(1, { publishedAt: NOW - 29 * DAY }),
      lamps(2, { publishedAt: NOW - 31 * DAY }),
      { id: "2405.00003", title: "Lamps", publishedAt: NOW - 730 * DAY },
    ]);
    expect(await mailsOf(NOW)).toEqual([["2605.00001"]]);
  });

  it("goes back as far as the digest does", async () => {
    await subscribe(wanting("lamps"));
    await subscribe(wanting("lamps", {}, { frequency: "weekly", weekday: 2 }), "s2");
    await arrive([lamps(1)], NOW - 3 * DAY);
    await arrive([lamps(2)], NOW - 3 * DAY + 1);
    await arrive([lamps(3)], NOW - 8 * DAY);
    await arrive([lamps(4)], NOW - 8 * DAY + 1);
    expect((await mailsOf(NOW)).toSorted((a, b) => a.length - b.length)).toEqual([
      ["2605.00002"],
      ["2605.00004", "2605.00002", "2605.00001"],
    ]);
  });

  it("is as of the issue: what comes while its mails wait is of the next, and so is what the index did not have yet", async () => {
    await subscribe(wanting("lamps"));
    await arrive([lamps(1)], NOW);
    const waiting = arxivRecord({ ...lamps(2), publishedAt: NOW - DAY });
    await storeRecords(stores.db, [incoming(waiting)], NOW - HOUR);
    const messages = await tick(stores.db, editionsOf([]), NOW);
    await arrive([lamps(3)], NOW + 1);
    const { mailer, mails } = providerOf();
    for (const message of messages) await consumeOne(message, { db: stores.db, mailer, now: NOW + HOUR });
    expect([...mails.values()].flat().map(({ text }) => text)).toEqual(["2605.00001"]);
    await tagPapers(stores.db, [waiting.id], NOW + HOUR);
    expect(await mailsOf(NOW + DAY)).toEqual([["2605.00003", "2605.00002"]]);
  });

  it("is not what was withdrawn, even before the index knows", async () => {
    await subscribe(wanting("lamps"));
    await arrive([lamps(1), lamps(2)]);
    await arrive([lamps(1, { version: 2, withdrawn: true, updatedAt: NOW })], NOW - TICK);
    await withdrawPapers(stores.db, ["2605.00002"], NOW - TICK, NOW - TICK);
    expect(await mailsOf(NOW)).toEqual([]);
  });
});

describe("a second try", () => {
  const failing = (...outcomes: Outcome[]): ReturnType<typeof providerOf> =>
    providerOf({ answer: () => outcomes.shift() ?? { kind: "sent" } });
  const BUSY = { kind: "retry", error: "busy", afterSeconds: 60 } as const;

  it("is of the same papers, whatever came, went or was listed since", async () => {
    await subscribe(wanting("lamps"));
    await arrive([lamps(1), lamps(2), lamps(3)]);
    const listed = [listedLamp("2605.20001")];
    const mailer = failing(BUSY);
    expect(await mailsOf(NOW, { listed, mailer })).toEqual([]);
    await arrive([lamps(4)], NOW - TICK);
    await arrive([lamps(3, { version: 2, withdrawn: true, updatedAt: NOW })], NOW + 1);
    await arrive([lamps(2, { version: 2, title: "Rewritten", abstract: "Anew.", updatedAt: NOW })], NOW + 1);
    const papers = ["2605.20001", "2605.00003", "2605.00002", "2605.00001"];
    expect(await mailsOf(NOW + TICK, { listed: [...listed, listedLamp("2605.00002")], mailer })).toEqual([papers]);
    expect(await rows(stores.d1, "select count(*) as count from digest_papers")).toEqual([{ count: papers.length }]);
  });

  it("that a mailer refuses, for its text is another one under the same key, is no third: the first may have gone", async () => {
    await subscribe(wanting("lamps"));
    await arrive([lamps(1)]);
    const mailer = failing(BUSY, { kind: "unknown", error: "resend answered 409 (invalid_idempotent_request)" });
    await mailsOf(NOW, { mailer });
    await mailsOf(NOW + TICK, { mailer });
    expect(await rows(stores.d1, "select status from deliveries")).toEqual([{ status: "unknown" }]);
    await arrive([lamps(2)], NOW + HOUR);
    expect(await mailsOf(NOW + DAY, { mailer })).toEqual([["2605.00002"]]);
  });
});

describe("what searches cost", () => {
  const readers = (searches: string[]) =>
    enrol(
      stores.d1,
      searches.map((q, i) => ({ id: `s${String(i).padStart(2, "0")}`, preferences: wanting(q) })),
    );
  const cost = async (searches: string[], mailer: Mailer = providerOf().mailer) => {
    await stores.clear();
    await arrive([lamps(1), lamps(2)]);
    await readers(searches);
    const messages = await tick(stores.db, editionsOf([]), NOW);
    return costOf(stores.d1, async (db) => {
      for (const message of messages) await consumeOne(message, { db, mailer });
    });
  };

  it("the same one of several subscribers is one statement", async () => {
    const [one, two, both] = [
      await cost(["lamps"]),
      await cost(["lamps", "lamps"]),
      await cost(["lamps", "harbour lamps"]),
    ];
    expect([two.statements, both.statements]).toEqual([one.statements, one.statements + 1]);
    expect([two.queries, both.queries]).toEqual([one.queries, one.queries]);
  });

  it("those of a whole message, each another one, are two round trips", async () => {
    const none = await cost(Array.from({ length: 40 }, () => "!"));
    const all = await cost(Array.from({ length: 40 }, (_, i) => `lamps -w${i}`));
    // The others write that there was nothing; of these every five are claimed and resolved.
    expect(all.queries).toBe(none.queries - 1 + 2 + 2 * 8);
    expect(all.queries).toBeLessThanOrEqual(28);
    expect(all.parameters).toBeLessThanOrEqual(10);
  });
});
