import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPaper } from "../../db/paper.ts";
import { HOUR } from "../../../src/domain/calendar.ts";
import { arxivApi } from "../../../src/jobs/ingest/arxiv-api-job.ts";
import { storeRecords } from "../../../src/jobs/store.ts";
import { openStores, rows, type Stores } from "../../db/d1.ts";
import { hfRecord, incoming, NOW } from "../factories.ts";
import { runJob } from "../run.ts";
import { apiAnswer, serving, xml } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

/** The API; it knows all ids but the ones named. */
const api = (...unknown: string[]) =>
  serving((url) => {
    const ids = (url.searchParams.get("id_list") ?? "").split(",");
    return xml(apiAnswer(ids.filter((id) => !unknown.includes(id))), "application/atom+xml");
  });
const list = (count: number) => {
  const records = Array.from({ length: count }, () => hfRecord());
  return storeRecords(stores.db, records.map(incoming), NOW).then(() => records.map(({ id }) => id));
};
const wishes = () => rows(stores.d1, "select * from wanted_metadata");

describe("arxiv-api", () => {
  it("asks about listed papers, and settles the wish", async () => {
    const [id = ""] = await list(1);
    expect(await arxivApi.hasWork?.(stores.db, NOW)).toBe(true);
    const upstream = api();
    expect(await runJob(stores.db, arxivApi, upstream)).toMatchObject({ nextDueAt: NOW, tally: { changed: 1 } });
    expect(upstream.urls).toEqual([`https://api.arxiv.test/query?id_list=${id}&max_results=1`]);
    expect(await readPaper(stores.db, id)).toMatchObject({
      categories: ["cs.LG"],
      publishedAt: Date.parse("2026-05-04T17:00:00Z"),
    });
    expect(await wishes()).toEqual([]);
    expect(await arxivApi.hasWork?.(stores.db, NOW)).toBe(false);
  });

  it("asks again later, and no sooner, for what arXiv does not know", async () => {
    const [known, unknown = ""] = await list(2);
    const upstream = api(unknown);
    await runJob(stores.db, arxivApi, upstream);
    expect(upstream.urls).toHaveLength(1);
    expect(await wishes()).toEqual([{ paper_id: unknown, attempts: 1, next_at: NOW + HOUR }]);
    expect(await arxivApi.hasWork?.(stores.db, NOW + HOUR - 1)).toBe(false);
    await runJob(stores.db, arxivApi, api(), { now: NOW + HOUR });
    expect(await wishes()).toEqual([]);
    expect(await readPaper(stores.db, known ?? "")).toMatchObject({ categories: ["cs.LG"] });
  });

  it("asks a hundred papers a request, three requests a run", async () => {
    await list(320);
    const upstream = api();
    await runJob(stores.db, arxivApi, upstream);
    const asked = upstream.urls.map((url) => new URL(url).searchParams.get("id_list")?.split(",").length);
    expect(asked).toEqual([100, 100, 100]);
    expect(await wishes()).toHaveLength(20);
  });

  it("scenario 1: keeps the wishes when arXiv fails", async () => {
    await list(2);
    const before = await wishes();
    await expect(
      runJob(
        stores.db,
        arxivApi,
        serving(() => new Response("", { status: 503 })),
      ),
    ).rejects.toMatchObject({
      status: 503,
    });
    expect(await wishes()).toEqual(before);
  });
});
