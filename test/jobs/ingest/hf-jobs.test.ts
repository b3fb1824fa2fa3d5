import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createBackfill, listBackfills } from "../../../src/db/backfills.ts";
import { sourceCursor } from "../../../src/db/sources.ts";
import { addDays, HOUR } from "../../../src/domain/calendar.ts";
import { hfBackfill, hfDaily, hfSweep } from "../../../src/jobs/ingest/hf-jobs.ts";
import type { Upstream } from "../../../src/sources/upstream.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { NOW, TODAY, YESTERDAY } from "../factories.ts";
import { runJob, type RunOptions, silenceLog } from "../run.ts";
import { dailyAnswer, dailyItem, serving } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

/** A list with one paper on each of the days named, and no paper on any other. */
function listing(...days: string[]): Upstream & { urls: string[] } {
  const lists = Object.fromEntries(
    days.map((day) => [day, [dailyItem({ id: `${day.slice(2, 7).replace("-", "")}.000${day.slice(8)}` })]]),
  );
  return serving((url) => dailyAnswer(url, lists));
}
const askedFor = ({ urls }: { urls: string[] }) => urls.map((url) => new URL(url).searchParams.get("date"));
const listedDays = async () =>
  (await rows(stores.d1, "select date from listings order by date")).map(({ date }) => date);

describe("hf-daily", () => {
  it("reads today and yesterday, and is due after its interval", async () => {
    const upstream = listing(TODAY, YESTERDAY);
    const { nextDueAt, tally } = await runJob(stores.db, hfDaily, upstream);
    expect(askedFor(upstream)).toEqual([TODAY, YESTERDAY]);
    expect(upstream.urls[0]).toBe(`https://hf.test/api/daily_papers?date=${TODAY}&limit=100&p=0`);
    expect(nextDueAt).toBe(NOW + HOUR);
    expect(tally).toMatchObject({ records: 2, added: 2, observed: 6 });
  });

  it("leaves yesterday for the next time when today fails, and keeps what it had", async () => {
    await runJob(stores.db, hfDaily, listing(TODAY, YESTERDAY));
    const down = serving(() => new Response("", { status: 502 }));
    await expect(runJob(stores.db, hfDaily, down, { now: NOW + HOUR })).rejects.toMatchObject({ status: 502 });
    expect(await listedDays()).toEqual([YESTERDAY, TODAY]);
  });
});

describe("hf-sweep", () => {
  const DAYS = [2, 3, 4, 5, 6, 7].map((back) => addDays(TODAY, -back));

  it("reads the six days before those of hf-daily, at a third of its pace", async () => {
    const upstream = listing();
    const { nextDueAt } = await runJob(stores.db, hfSweep, upstream);
    expect(askedFor(upstream)).toEqual(DAYS);
    expect(nextDueAt).toBe(NOW + 3 * HOUR);
    expect(await sourceCursor(stores.db, "hf-sweep")).toEqual({ remaining: [] });
  });

  it("scenario 6: goes on after the last day that went well", async () => {
    const failing = DAYS[2];
    const upstream = serving((url) =>
      url.searchParams.get("date") === failing ? new Response("", { status: 500 }) : dailyAnswer(url, {}),
    );
    await expect(runJob(stores.db, hfSweep, upstream)).rejects.toMatchObject({ status: 500 });
    expect(await sourceCursor(stores.db, "hf-sweep")).toEqual({ remaining: DAYS.slice(2) });
    const mended = listing();
    await runJob(stores.db, hfSweep, mended, { now: NOW + HOUR });
    expect(askedFor(mended)).toEqual(DAYS.slice(2));
  });

  it.each([{ remaining: ["yesterday"] }, "rubbish", 7])(
    "begins anew with a cursor that it cannot read: %j",
    async (cursor) => {
      const upstream = listing();
      await runJob(stores.db, hfSweep, upstream, { cursor });
      expect(askedFor(upstream)).toEqual(DAYS);
    },
  );
});

describe("hf-backfill", () => {
  const order = (from: string, until: string) => createBackfill(stores.db, { source: "hf-daily", from, until }, NOW);
  const run = (upstream: Upstream, options: RunOptions = {}) => runJob(stores.db, hfBackfill, upstream, options);
  const newest = async () => (await listBackfills(stores.db, 1))[0];

  it("has work only while one is unfinished, and takes the oldest first", async () => {
    expect(await hfBackfill.hasWork?.(stores.db, NOW)).toBe(false);
    await createBackfill(stores.db, { source: "arxiv-oai", from: "2026-04-01", until: "2026-04-01" }, NOW);
    expect(await hfBackfill.hasWork?.(stores.db, NOW)).toBe(false);
    await order("2026-04-13", "2026-04-13");
    await order("2026-04-14", "2026-04-14");
    expect(await hfBackfill.hasWork?.(stores.db, NOW)).toBe(true);
    await run(listing("2026-04-13"));
    expect(await listedDays()).toEqual(["2026-04-13"]);
    await run(listing("2026-04-14"));
    expect(await hfBackfill.hasWork?.(stores.db, NOW)).toBe(false);
  });

  it("reads its days to the last, counts the papers, and is finished", async () => {
    const days = ["2026-04-13", "2026-04-14", "2026-04-15"];
    await order("2026-04-13", "2026-04-15");
    const upstream = listing(...days);
    expect(await run(upstream)).toMatchObject({ nextDueAt: NOW, tally: { added: 3 } });
    expect(askedFor(upstream)).toEqual(days);
    expect(await newest()).toMatchObject({
      cursor: { date: "2026-04-16", emptyReadings: 0 },
      papers: 3,
      finishedAt: NOW,
    });
  });

  it("scenario 6: reads ten days a run, without gap or repetition", async () => {
    const days = Array.from({ length: 23 }, (_, i) => addDays("2026-04-01", i));
    await order("2026-04-01", "2026-04-23");
    const upstream = listing(...days);
    await run(upstream);
    expect(await newest()).toMatchObject({ cursor: { date: "2026-04-11" }, papers: 10, finishedAt: null });
    await run(upstream);
    await run(upstream);
    expect(await newest()).toMatchObject({ papers: 23, finishedAt: NOW });
    expect(askedFor(upstream)).toEqual(days);
  });

  it("believes an empty weekday after three readings, an empty weekend at once", async () => {
    await order("2026-04-17", "2026-04-20"); // Friday to Monday
    const upstream = listing("2026-04-20");
    await run(upstream);
    expect(askedFor(upstream).map((day) => day?.slice(8))).toEqual(["17", "17", "17", "18", "19", "20"]);
    expect(await newest()).toMatchObject({ papers: 1, finishedAt: NOW });
  });

  it("keeps what it counted of an empty weekday from one run to the next", async () => {
    await order("2026-04-17", "2026-04-17");
    const upstream = listing();
    const once = () => {
      let asked = 0;
      return run(upstream, { hasTime: () => asked++ < 1 });
    };
    await once();
    expect(await newest()).toMatchObject({ cursor: { date: "2026-04-17", emptyReadings: 1 }, finishedAt: null });
    await once();
    await once();
    expect(await newest()).toMatchObject({ finishedAt: NOW });
    expect(upstream.urls).toHaveLength(3);
  });

  it("takes a day that is empty once and then is not", async () => {
    await order("2026-04-17", "2026-04-17");
    const full = listing("2026-04-17");
    let asked = 0;
    const upstream = serving((url, request) => (asked++ === 0 ? dailyAnswer(url, {}) : full.fetch(request)));
    await run(upstream);
    expect(await listedDays()).toEqual(["2026-04-17"]);
    expect(asked).toBe(2);
  });

  it("resumes at the day that failed", async () => {
    await order("2026-04-13", "2026-04-15");
    const lists = listing("2026-04-13", "2026-04-14", "2026-04-15");
    const upstream = serving((url, request) =>
      url.searchParams.get("date") === "2026-04-14" ? new Response("", { status: 500 }) : lists.fetch(request),
    );
    await expect(run(upstream)).rejects.toMatchObject({ status: 500 });
    expect(await newest()).toMatchObject({ cursor: { date: "2026-04-14" }, papers: 1, finishedAt: null });
    await run(lists);
    expect(await newest()).toMatchObject({ papers: 3, finishedAt: NOW });
  });
});
