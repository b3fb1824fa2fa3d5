import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDay } from "../../../src/db/listings.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import { pollDay } from "../../../src/jobs/ingest/hf-day.ts";
import { hfDaily } from "../../../src/jobs/ingest/hf-jobs.ts";
import type { Tally } from "../../../src/jobs/ingest/source-job.ts";
import type { Upstream } from "../../../src/sources/upstream.ts";
import { costOf } from "../../db/counting.ts";
import { allRows, openStores, rows, type Stores } from "../../db/d1.ts";
import { failing } from "../../db/failing.ts";
import { NOW, TODAY } from "../factories.ts";
import { contextOf } from "../run.ts";
import { dailyAnswer, dailyItem, serving } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

const ids = (count: number, first = 1) =>
  Array.from({ length: count }, (_, i) => `2605.${String(first + i).padStart(5, "0")}`);
const items = (count: number) => ids(count).map((id, i) => dailyItem({ id, upvotes: i }));
const listing = (list: unknown[]) => serving((url) => dailyAnswer(url, { [TODAY]: list }));
const NAMELESS = { paper: { id: "2605.77777", title: " " } };

async function poll(upstream: Upstream, now = NOW, db = stores.db): Promise<Tally & { papers: number }> {
  const context = contextOf(db, hfDaily, upstream, { now });
  return { papers: await pollDay(context, "https://hf.test", TODAY), ...context.tally };
}

const log = () => rows(stores.d1, "select paper_id, signal, value, observed_at, since from observations order by seq");

describe("pollDay", () => {
  it("stores papers, their places, their counts, and that the day was read", async () => {
    const report = await poll(listing([dailyItem({ id: "2605.00001", upvotes: 12, comments: 2, stars: 48 })]));
    expect(report).toEqual({ papers: 1, requests: 0, records: 1, added: 1, changed: 0, observed: 4, rejected: 0 });
    const listedAt = Date.parse(`${TODAY}T01:00:00Z`);
    expect(await rows(stores.d1, "select date, paper_id, listed_at, submitter from listings")).toEqual([
      { date: TODAY, paper_id: "2605.00001", listed_at: listedAt, submitter: "kreader" },
    ]);
    const seen = { paper_id: "2605.00001", observed_at: NOW, since: null };
    expect(await log()).toEqual([
      { ...seen, signal: "listing", value: 1, observed_at: listedAt },
      { ...seen, signal: "upvotes", value: 12 },
      { ...seen, signal: "comments", value: 2 },
      { ...seen, signal: "githubStars", value: 48 },
    ]);
    expect(await readDay(stores.db, TODAY)).toEqual({ date: TODAY, polledAt: NOW, papers: 1 });
  });

  it("notes once that an author takes part in the discussion", async () => {
    await poll(listing([dailyItem({ id: "2605.00001", upvotes: 1 })]));
    const joined = listing([
      Object.assign(dailyItem({ id: "2605.00001", upvotes: 1 }) ?? {}, { isAuthorParticipating: true }),
    ]);
    await poll(joined, NOW + 3_600_000);
    await poll(joined, NOW + 7_200_000);
    expect((await log()).filter(({ signal }) => signal === "authors")).toEqual([
      { paper_id: "2605.00001", signal: "authors", value: 1, observed_at: NOW + 3_600_000, since: null },
    ]);
  });

  it("scenario 1: stores nothing at all when the second page fails", async () => {
    const list = items(120);
    const broken = serving((url) =>
      url.searchParams.get("p") === "1" ? new Response("down", { status: 503 }) : dailyAnswer(url, { [TODAY]: list }),
    );
    await expect(poll(broken)).rejects.toMatchObject({ name: "UpstreamError", status: 503 });
    for (const [table, found] of Object.entries(await allRows(stores.d1))) expect(found, table).toEqual([]);
    expect(await poll(listing(list))).toMatchObject({ papers: 120, added: 120 });
  });

  it("stores no place and no count when the database fails in between", async () => {
    const { db } = failing(stores.d1, {
      message: "D1 DB is overloaded.",
      when: "before",
      times: 1,
      calls: ({ statements }) => statements.some(({ sql }) => sql.includes("into days")),
    });
    await expect(poll(listing(items(3)), NOW, db)).rejects.toThrow("overloaded");
    expect(await allRows(stores.d1)).toMatchObject({ listings: [], days: [], observations: [], signals: [] });
    expect(await poll(listing(items(3)))).toMatchObject({ papers: 3, added: 0, observed: 9 });
  });

  it.each([0, 20, 31])("scenario 1: does not believe a list of %i papers where 40 are known", async (left) => {
    await poll(listing(items(40)));
    const before = await allRows(stores.d1);
    await expect(poll(listing(items(40).slice(0, left)), NOW + HOUR)).rejects.toMatchObject({
      name: "UpstreamError",
      kind: "incomplete",
      message: `hf.test listed ${left} papers for ${TODAY} where 40 are known`,
    });
    expect(await allRows(stores.d1)).toEqual(before);
  });

  it("believes a list that lost a few papers, and remembers the longest", async () => {
    await poll(listing(items(40)));
    expect(await poll(listing(items(40).slice(0, 32)), NOW + HOUR)).toMatchObject({ papers: 32 });
    expect(await readDay(stores.db, TODAY)).toEqual({ date: TODAY, polledAt: NOW + HOUR, papers: 40 });
  });

  it("scenario 3: stores the others beside a malformed item, which is kept once with its reason", async () => {
    const list = [...items(99), NAMELESS];
    expect(await poll(listing(list))).toMatchObject({ papers: 99, added: 99, rejected: 1 });
    await poll(listing(list), NOW + HOUR);
    expect(await rows(stores.d1, "select * from rejections")).toEqual([
      { source: "hf-daily", record_id: "2605.77777", reason: "no title", first_seen_at: NOW },
    ]);
  });

  it("scenario 1: takes a list of which nothing can be read for an error", async () => {
    const answer = poll(listing([NAMELESS, "nothing", null]));
    await expect(answer).rejects.toMatchObject({ kind: "malformed", message: expect.stringContaining("no title") });
    expect(await readDay(stores.db, TODAY)).toBeNull();
  });

  it("takes a paper once that votes moved to the next page meanwhile", async () => {
    const list = items(100);
    const moved = serving((url) =>
      url.searchParams.get("p") === "0"
        ? Response.json(list)
        : Response.json([dailyItem({ id: "2605.00100", upvotes: 500 }), dailyItem({ id: "2605.00101" })]),
    );
    expect(await poll(moved)).toMatchObject({ papers: 101, added: 101, observed: 303 });
    expect(
      await rows(stores.d1, "select value from signals where paper_id = '2605.00100' and signal = 'upvotes'"),
    ).toEqual([{ value: 500 }]);
  });

  it("reads pages until one is not full", async () => {
    const upstream = listing(items(200));
    expect(await poll(upstream)).toMatchObject({ papers: 200 });
    expect(upstream.urls.map((url) => new URL(url).searchParams.get("p"))).toEqual(["0", "1", "2"]);
  });

  it("scenario 2: appends nothing when nothing changed, and writes the day's row alone", async () => {
    const list = items(60);
    await poll(listing(list));
    const before = await log();
    const cost = await costOf(stores.d1, (db) => poll(listing(list), NOW + HOUR, db));
    expect(await log()).toEqual(before);
    expect(cost.rowsWritten).toBe(1);
  });

  it("says since when a count has grown: since it was last seen unchanged", async () => {
    const list = (upvotes: number) => listing([dailyItem({ id: "2605.00001", upvotes })]);
    await poll(list(5));
    await poll(list(5), NOW + HOUR);
    await poll(list(9), NOW + 2 * HOUR);
    expect((await log()).slice(3)).toEqual([
      { paper_id: "2605.00001", signal: "upvotes", value: 9, observed_at: NOW + 2 * HOUR, since: NOW + HOUR },
    ]);
  });

  it("scenario 17: appends nothing for a reading that is older than what is known", async () => {
    const list = (upvotes: number) => listing([dailyItem({ id: "2605.00001", upvotes })]);
    await poll(list(9), NOW + HOUR);
    const before = await log();
    await poll(list(5), NOW);
    expect(await log()).toEqual(before);
    expect(await readDay(stores.db, TODAY)).toMatchObject({ polledAt: NOW + HOUR });
  });

  it("makes the day's editions due when it is first read after its end", async () => {
    const due = () => rows(stores.d1, "select kind, key, wanted from editions order by kind");
    const morrow = Date.parse(`${TODAY}T00:00:00Z`) + DAY;
    await poll(listing(items(2)));
    expect(await due()).toEqual([]);
    await poll(listing(items(2)), morrow);
    await poll(listing(items(2)), morrow + HOUR);
    expect(await due()).toEqual([
      { kind: "daily", key: TODAY, wanted: 1 },
      { kind: "monthly", key: "2026-05", wanted: 1 },
      { kind: "weekly", key: "2026-W19", wanted: 1 },
    ]);
  });
});
