import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPaper } from "../../db/paper.ts";
import { sourceCursor } from "../../../src/db/sources.ts";
import { arxivFeed } from "../../../src/jobs/ingest/arxiv-feed-job.ts";
import type { Upstream } from "../../../src/sources/upstream.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { runJob, silenceLog } from "../run.ts";
import { announcements, serving, xml } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const WEDNESDAY = "2026-05-06T04:00:12+00:00";
const SATURDAY = "2026-05-09T04:00:12+00:00";
const feed = (builtAt: string, ids: string[], etag = '"v1"') =>
  serving((_url, request) =>
    request.headers.get("if-none-match") === etag
      ? new Response(null, { status: 304, headers: { etag } })
      : xml(announcements(builtAt, ids), "application/atom+xml", { etag }),
  );
const run = (upstream: Upstream, at: string) => runJob(stores.db, arxivFeed, upstream, { now: Date.parse(at) });
const cursor = () => sourceCursor(stores.db, "arxiv-feed");
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe("arxiv-feed", () => {
  it("stores the day's announcements of all categories with one request, and remembers the feed", async () => {
    const upstream = feed(WEDNESDAY, ["2605.00001", "2605.00002"]);
    const { tally, nextDueAt } = await run(upstream, "2026-05-06T04:15:00Z");
    expect(upstream.urls).toEqual(["https://rss.arxiv.test/atom/cs.LG+cs.CL+stat.ML"]);
    expect(tally).toMatchObject({ records: 2, added: 2 });
    expect(await readPaper(stores.db, "2605.00001")).toMatchObject({
      version: 1,
      title: "Notes on 2605.00001",
      publishedAt: Date.parse("2026-05-06T04:00:00Z"),
    });
    expect(await cursor()).toEqual({ etag: '"v1"', builtDay: "2026-05-06", emptyReadings: 0 });
    expect(iso(nextDueAt)).toBe("2026-05-07T04:15");
  });

  it("scenario 2: asks on condition, and stores nothing of an unchanged feed", async () => {
    const upstream = feed(WEDNESDAY, ["2605.00001"]);
    await run(upstream, "2026-05-06T04:15:00Z");
    const before = await rows(stores.d1, "select * from papers");
    const { tally, nextDueAt } = await run(upstream, "2026-05-07T04:15:00Z");
    expect(tally).toMatchObject({ records: 0 });
    expect(await rows(stores.d1, "select * from papers")).toEqual(before);
    expect(iso(nextDueAt)).toBe("2026-05-07T05:15");
  });

  it("scenario 1: takes an empty weekday for a fault twice, then for a holiday", async () => {
    const upstream = feed(WEDNESDAY, []);
    const fault = {
      name: "UpstreamError",
      kind: "incomplete",
      message: "rss.arxiv.test announced no papers for 2026-05-06",
    };
    await expect(run(upstream, "2026-05-06T04:15:00Z")).rejects.toMatchObject(fault);
    await expect(run(upstream, "2026-05-06T04:30:00Z")).rejects.toMatchObject(fault);
    expect(await cursor()).toEqual({ etag: null, builtDay: "2026-05-06", emptyReadings: 2 });
    const { nextDueAt } = await run(upstream, "2026-05-06T05:00:00Z");
    expect(iso(nextDueAt)).toBe("2026-05-07T04:15");
    // The count is of one day: the next begins its own.
    await expect(run(feed("2026-05-07T04:00:12+00:00", []), "2026-05-07T04:15:00Z")).rejects.toMatchObject({
      kind: "incomplete",
    });
    expect(await cursor()).toEqual({ etag: null, builtDay: "2026-05-07", emptyReadings: 1 });
  });

  it("takes the papers of a feed that was empty before", async () => {
    await expect(run(feed(WEDNESDAY, []), "2026-05-06T04:15:00Z")).rejects.toThrow();
    const { tally } = await run(feed(WEDNESDAY, ["2605.00001"]), "2026-05-06T04:30:00Z");
    expect(tally).toMatchObject({ added: 1 });
    expect(await cursor()).toEqual({ etag: '"v1"', builtDay: "2026-05-06", emptyReadings: 0 });
  });

  it("expects nothing at a weekend", async () => {
    const { nextDueAt } = await run(feed(SATURDAY, []), "2026-05-09T04:15:00Z");
    expect(await cursor()).toEqual({ etag: '"v1"', builtDay: "2026-05-09", emptyReadings: 0 });
    expect(iso(nextDueAt)).toBe("2026-05-10T04:15");
  });

  it("scenario 1: keeps its place when the document breaks off", async () => {
    await run(feed(WEDNESDAY, ["2605.00001"]), "2026-05-06T04:15:00Z");
    const before = await cursor();
    const broken = serving(() => xml(announcements(WEDNESDAY, ["2605.00002"]).slice(0, -20), "application/atom+xml"));
    await expect(run(broken, "2026-05-07T04:15:00Z")).rejects.toMatchObject({ kind: "malformed" });
    expect(await cursor()).toEqual(before);
    expect(await readPaper(stores.db, "2605.00002")).toBeNull();
  });

  // What is read at which time, and when it is looked for again.
  const DUE: [now: string, built: string, next: string][] = [
    ["2026-05-06T02:00", "2026-05-05", "2026-05-06T04:15"], // before today's is due
    ["2026-05-06T04:15", "2026-05-06", "2026-05-07T04:15"], // today's
    ["2026-05-06T04:15", "2026-05-05", "2026-05-06T05:15"], // still yesterday's
    ["2026-05-06T08:59", "2026-05-05", "2026-05-06T09:59"],
    ["2026-05-06T09:15", "2026-05-05", "2026-05-07T04:15"], // given up for today
    ["2026-05-06T23:50", "2026-05-06", "2026-05-07T04:15"],
  ];
  it.each(DUE)("at %s, with the feed of %s, is next due at %s", async (now, built, next) => {
    const { nextDueAt } = await run(feed(`${built}T04:00:12+00:00`, ["2605.00001"]), `${now}:00Z`);
    expect(iso(nextDueAt)).toBe(next);
  });
});
