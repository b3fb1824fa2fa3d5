import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createBackfill, listBackfills } from "../../../src/db/backfills.ts";
import { readPaper } from "../../db/paper.ts";
import { sourceCursor } from "../../../src/db/sources.ts";
import { arxivOai, arxivOaiBackfill } from "../../../src/jobs/ingest/arxiv-oai-jobs.ts";
import type { Upstream } from "../../../src/sources/upstream.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { NOW } from "../factories.ts";
import { runJob, type RunOptions, silenceLog } from "../run.ts";
import { EXPIRED_TOKEN, type OaiAnswer, oaiPage, serving, xml } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

/** arXiv's OAI by what is asked of it, a set or a token; a page, a document, or a status. */
function oai(pages: Record<string, OaiAnswer | string | number>): Upstream & { urls: string[] } {
  return serving((url) => {
    const page = pages[url.searchParams.get("resumptionToken") ?? url.searchParams.get("set") ?? ""] ?? {};
    if (typeof page === "number") return new Response("down", { status: page });
    return xml(typeof page === "string" ? page : oaiPage(page), "text/xml");
  });
}

const harvest = (upstream: Upstream, options: RunOptions = {}) => runJob(stores.db, arxivOai, upstream, options);
const cursor = () => sourceCursor(stores.db, "arxiv-oai");
const papers = async () => (await rows(stores.d1, "select id from papers order by id")).map(({ id }) => id);
const queries = ({ urls }: { urls: string[] }) => urls.map((url) => new URL(url).search);
const LIST = "?verb=ListRecords&metadataPrefix=arXiv";
const START = { set: 0, token: null, respondedOn: null, pages: 0 };

describe("arxiv-oai", () => {
  it("harvests the sets of all categories, and overlaps by a day the next time", async () => {
    const upstream = oai({
      "cs:cs": { records: [{ id: "2605.00001" }], token: "t1" },
      t1: { records: [{ id: "2605.00002", categories: "cs.CV cs.CL" }], respondedAt: "2026-05-06T23:59:59Z" },
      "stat:stat": { records: [{ id: "2605.00003", categories: "stat.ML" }] },
    });
    const { nextDueAt, tally } = await harvest(upstream);
    expect(queries(upstream)).toEqual([
      `${LIST}&set=cs%3Acs&from=2026-05-03`,
      "?verb=ListRecords&resumptionToken=t1",
      `${LIST}&set=stat%3Astat&from=2026-05-03`,
    ]);
    expect(tally).toMatchObject({ records: 3, added: 3 });
    expect(await cursor()).toEqual({ from: "2026-05-05", place: START });
    expect(new Date(nextDueAt).toISOString()).toBe("2026-05-07T06:00:00.000Z");
    const next = oai({});
    await harvest(next, { now: nextDueAt });
    expect(queries(next)[0]).toBe(`${LIST}&set=cs%3Acs&from=2026-05-05`);
  });

  it("is due at six when it ran in the night", async () => {
    const { nextDueAt } = await harvest(oai({}), { now: Date.parse("2026-05-06T02:00:00Z") });
    expect(new Date(nextDueAt).toISOString()).toBe("2026-05-06T06:00:00.000Z");
  });

  it("scenario 6: keeps its place with each page, and goes on there after a failure", async () => {
    const first = { records: [{ id: "2605.00001" }], token: "t1" };
    await expect(harvest(oai({ "cs:cs": first, t1: 503 }))).rejects.toMatchObject({ status: 503 });
    const place = { set: 0, token: "t1", respondedOn: "2026-05-06", pages: 1 };
    expect(await cursor()).toEqual({ from: "2026-05-03", place });
    const mended = oai({ t1: { records: [{ id: "2605.00002" }] } });
    await harvest(mended);
    expect(queries(mended)).toEqual([
      "?verb=ListRecords&resumptionToken=t1",
      `${LIST}&set=stat%3Astat&from=2026-05-03`,
    ]);
    expect(await papers()).toEqual(["2605.00001", "2605.00002"]);
  });

  it("begins the set anew when arXiv has forgotten the token", async () => {
    const first = { records: [{ id: "2605.00001" }], token: "t1" };
    await expect(harvest(oai({ "cs:cs": first, t1: 503 }))).rejects.toThrow();
    const upstream = oai({ t1: EXPIRED_TOKEN, "cs:cs": { records: [{ id: "2605.00001" }, { id: "2605.00002" }] } });
    const { tally } = await harvest(upstream);
    expect(queries(upstream)).toEqual([
      "?verb=ListRecords&resumptionToken=t1",
      `${LIST}&set=cs%3Acs&from=2026-05-03`,
      `${LIST}&set=stat%3Astat&from=2026-05-03`,
    ]);
    expect(tally).toMatchObject({ records: 2, added: 1, changed: 0 });
  });

  it("reads at most eight pages a run, even when tokens never last", async () => {
    const endless = serving((url) =>
      xml(
        url.searchParams.has("resumptionToken")
          ? EXPIRED_TOKEN
          : oaiPage({ records: [{ id: "2605.00001" }], token: "t" }),
        "text/xml",
      ),
    );
    expect(await harvest(endless)).toMatchObject({ nextDueAt: NOW });
    expect(endless.urls).toHaveLength(8);
  });

  it("scenario 6: is due at once while pages are left, and begins none when its time is up", async () => {
    const page = (n: number) => ({ records: [{ id: `2605.0000${n}` }], token: `t${n}` });
    const upstream = oai({ "cs:cs": page(1), t1: page(2), t2: { records: [{ id: "2605.00003" }] } });
    let asked = 0;
    const { nextDueAt } = await harvest(upstream, { hasTime: () => asked++ < 2 });
    expect(nextDueAt).toBe(NOW);
    expect(await papers()).toEqual(["2605.00001", "2605.00002"]);
    await harvest(upstream);
    expect(await papers()).toEqual(["2605.00001", "2605.00002", "2605.00003"]);
    expect(upstream.urls).toHaveLength(4);
  });

  it("leaves out papers of other categories", async () => {
    const records = [
      { id: "2605.00001", categories: "cs.CV" },
      { id: "2605.00002", categories: "math.CO cs.LG" },
    ];
    await harvest(oai({ "cs:cs": { records } }));
    expect(await papers()).toEqual(["2605.00002"]);
  });

  it("scenario 5: marks what arXiv has deleted, at the instant of the answer", async () => {
    await harvest(oai({ "cs:cs": { records: [{ id: "2605.00001" }, { id: "2605.00002" }] } }));
    const upstream = oai({ "cs:cs": { deleted: ["2605.00001", "2605.09999"], respondedAt: "2026-05-06T12:00:05Z" } });
    expect((await harvest(upstream)).tally).toMatchObject({ changed: 1 });
    expect(await readPaper(stores.db, "2605.00001")).toMatchObject({ withdrawnAt: Date.parse("2026-05-06T12:00:05Z") });
    expect(await readPaper(stores.db, "2605.00002")).toMatchObject({ withdrawnAt: null });
    expect((await harvest(upstream)).tally).toMatchObject({ changed: 0 });
  });

  it("scenario 3: keeps the reason why a record was refused", async () => {
    const records = [{ id: "2605.00001", title: " " }, { id: "2605.00002" }];
    expect((await harvest(oai({ "cs:cs": { records } }))).tally).toMatchObject({ added: 1, rejected: 1 });
    expect(await rows(stores.d1, "select source, record_id, reason from rejections")).toEqual([
      { source: "arxiv-oai", record_id: "2605.00001", reason: "no title" },
    ]);
  });

  it("begins three days back with a cursor that it cannot read", async () => {
    const upstream = oai({});
    await harvest(upstream, { cursor: { from: "lately", place: START } });
    expect(queries(upstream)[0]).toBe(`${LIST}&set=cs%3Acs&from=2026-05-03`);
  });
});

describe("arxiv-oai-backfill", () => {
  const run = (upstream: Upstream) => runJob(stores.db, arxivOaiBackfill, upstream);
  const newest = async () => (await listBackfills(stores.db, 1))[0];
  beforeEach(() => createBackfill(stores.db, { source: "arxiv-oai", from: "2026-01-05", until: "2026-01-06" }, NOW));

  it("harvests the days ordered, both inclusive, and is finished", async () => {
    expect(await arxivOaiBackfill.hasWork?.(stores.db, NOW)).toBe(true);
    const upstream = oai({ "cs:cs": { records: [{ id: "2601.00001" }, { id: "2601.00002" }] } });
    expect(await run(upstream)).toMatchObject({ nextDueAt: NOW, tally: { added: 2 } });
    expect(queries(upstream)).toEqual(
      ["cs%3Acs", "stat%3Astat"].map((set) => `${LIST}&set=${set}&from=2026-01-05&until=2026-01-06`),
    );
    expect(await newest()).toMatchObject({ papers: 2, finishedAt: NOW });
    expect(await arxivOaiBackfill.hasWork?.(stores.db, NOW)).toBe(false);
  });

  it("resumes at the page that failed, and counts each paper once", async () => {
    const first = { records: [{ id: "2601.00001" }], token: "t1" };
    await expect(run(oai({ "cs:cs": first, t1: 503 }))).rejects.toMatchObject({ status: 503 });
    expect(await newest()).toMatchObject({ cursor: { set: 0, token: "t1", pages: 1 }, papers: 1, finishedAt: null });
    await run(oai({ t1: { records: [{ id: "2601.00001" }, { id: "2601.00002" }] } }));
    expect(await newest()).toMatchObject({ papers: 2, finishedAt: NOW });
  });
});
