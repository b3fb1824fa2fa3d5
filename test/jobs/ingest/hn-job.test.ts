import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sourceCursor } from "../../../src/db/sources.ts";
import type { Db } from "../../../src/db/client.ts";
import { DAY, HOUR, MINUTE } from "../../../src/domain/calendar.ts";
import { hn } from "../../../src/jobs/ingest/hn-job.ts";
import { runSources } from "../../../src/jobs/ingest/run-sources.ts";
import { storeRecords } from "../../../src/jobs/store.ts";
import { costOf } from "../../db/counting.ts";
import { allRows, openStores, rows, type Stores } from "../../db/d1.ts";
import { failing } from "../../db/failing.ts";
import { openGate } from "../../sources/fakes.ts";
import { arxivRecord, incoming, NOW } from "../factories.ts";
import { CONFIG, depsOf, runJob, silenceLog } from "../run.ts";
import { serving } from "../wire.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const A = "2605.00001";
const B = "2605.00002";

interface Story {
  id: number;
  url: string;
  points: number;
  comments: number;
  createdAt: number;
}
const story = (id: number, paper: string, fields: Partial<Story> = {}): Story => ({
  id,
  url: `https://arxiv.org/abs/${paper}`,
  points: 10,
  comments: 0,
  createdAt: NOW - 30 * MINUTE,
  ...fields,
});

/** Hacker News with these stories, searched as Algolia does: by words of the address, by time, by number. */
function hackerNews(stories: Story[]) {
  return serving((url) => {
    const { query = "", tags = "", numericFilters } = Object.fromEntries(url.searchParams);
    const after = Number(numericFilters?.replace("created_at_i>", "") ?? 0);
    const ids = Array.from(tags.matchAll(/story_(\d+)/g), ([, id]) => Number(id));
    const found = stories.filter(
      ({ id, url: address, createdAt }) =>
        createdAt / 1000 > after && address.includes(query) && (ids.length === 0 || ids.includes(id)),
    );
    const hits = found.map(({ id, url: address, points, comments, createdAt }) => ({
      objectID: String(id),
      title: "A story",
      url: address,
      points,
      num_comments: comments,
      created_at_i: Math.floor(createdAt / 1000),
      _tags: ["story", `story_${id}`],
    }));
    return Response.json({ hits, nbHits: hits.length, nbPages: Math.min(1, hits.length), page: 0, hitsPerPage: 1000 });
  });
}

const know = (...ids: string[]) =>
  storeRecords(
    stores.db,
    ids.map((id) => incoming(arxivRecord({ id }))),
    NOW,
  );
const run = (stories: Story[], now = NOW, db: Db = stores.db) => runJob(db, hn, hackerNews(stories), { now });
const stored = () => rows(stores.d1, "select id, paper_id, points, comments from hn_stories order by id");
const schedule = async (id: number) =>
  (await rows(stores.d1, `select next_poll_at, interval_ms from hn_stories where id = ${id}`))[0];
const dueAt = async (id: number) => {
  const at = (await schedule(id))?.["next_poll_at"];
  return typeof at === "number" ? at : null;
};
const log = async () =>
  (await rows(stores.d1, "select paper_id, signal, value, observed_at, since from observations order by seq")).map(
    ({ paper_id, signal, value, observed_at, since }) => [paper_id, signal, value, observed_at, since],
  );
const signals = async () =>
  Object.fromEntries(
    (await rows(stores.d1, "select paper_id, value from signals where signal = 'hnPoints'")).map(
      ({ paper_id, value }) => [String(paper_id), value],
    ),
  );
const searches = (urls: string[]) => urls.filter((url) => url.includes("/search_by_date?"));
const polls = (urls: string[]) => urls.filter((url) => url.includes("/search?"));
const sinceOf = (url = "") => Number(new URL(url).searchParams.get("numericFilters")?.slice("created_at_i>".length));

describe("stories that are found", () => {
  it("are stored when they link to a paper that is known, with their points", async () => {
    await know(A, B);
    const createdAt = NOW - 30 * MINUTE;
    const { tally, nextDueAt } = await run([
      story(1, A, { points: 64, comments: 17 }),
      story(2, "2605.77777"),
      story(3, A, { url: `https://arxiv.org.evil.example/abs/${B}` }),
      story(4, A, { url: "https://arxiv.org/list/cs.LG/recent" }),
    ]);
    expect(await stored()).toEqual([{ id: 1, paper_id: A, points: 64, comments: 17 }]);
    expect(await schedule(1)).toEqual({ next_poll_at: NOW + 15 * MINUTE, interval_ms: 15 * MINUTE });
    expect(await log()).toEqual([
      [A, "hnPoints", 0, createdAt, null],
      [A, "hnPoints", 64, NOW, null],
    ]);
    expect(await signals()).toEqual({ [A]: 64 });
    expect(tally).toMatchObject({ requests: 0, records: 1, added: 1, observed: 2, rejected: 0 });
    expect(nextDueAt).toBe(NOW + 15 * MINUTE);
  });

  it("are searched for by each host, and may link to any of them", async () => {
    await know(A, B);
    const upstream = hackerNews([
      story(1, A, { url: `https://huggingface.co/papers/${A}` }),
      story(2, B, { url: `https://www.alphaxiv.org/abs/${B}v2` }),
    ]);
    await runJob(stores.db, hn, upstream);
    expect(upstream.urls.map((url) => new URL(url).searchParams.get("query"))).toEqual([
      "arxiv.org",
      "huggingface.co/papers",
      "alphaxiv.org",
    ]);
    expect((await stored()).map(({ paper_id }) => paper_id)).toEqual([A, B]);
  });

  it("add up when several are of one paper, in one sum however they were found", async () => {
    await know(A);
    const first = story(1, A, { points: 5, createdAt: NOW - 50 * MINUTE });
    await run([first]);
    const later = NOW + 15 * MINUTE;
    // One is polled, one found by its address on arXiv, one by that on Hugging Face.
    const others = [
      story(2, A, { points: 20, createdAt: NOW }),
      story(3, A, { points: 3, url: `https://huggingface.co/papers/${A}`, createdAt: NOW + MINUTE }),
    ];
    await run([{ ...first, points: 7 }, ...others], later);
    expect(await signals()).toEqual({ [A]: 30 });
    expect((await log()).slice(2)).toEqual([[A, "hnPoints", 30, later, NOW]]);
  });

  it("count as growth only when they are young at first sight", async () => {
    await know(A, B);
    await run([story(1, A, { points: 300, createdAt: NOW - 3 * DAY }), story(2, B, { createdAt: NOW - DAY })]);
    expect(await log()).toEqual([
      [A, "hnPoints", 300, NOW, null],
      [B, "hnPoints", 0, NOW - DAY, null],
      [B, "hnPoints", 10, NOW, null],
    ]);
  });

  it("belong to the paper they were found for, whatever their address becomes", async () => {
    await know(A, B);
    const other = story(2, A, { points: 4, createdAt: NOW - 20 * HOUR });
    await run([story(1, A), other]);
    // The other story of its paper is neither found now nor due.
    await run([story(1, B, { points: 50 }), other], NOW + 15 * MINUTE);
    expect(await signals()).toEqual({ [A]: 54 });
  });

  it("are not taken when they are older than a week, whoever sends them", async () => {
    await know(A);
    await run([]);
    const old = [story(1, A, { createdAt: NOW - 8 * DAY })];
    const upstream = serving(() =>
      Response.json({
        hits: old.map(({ url, createdAt }) => ({ objectID: "1", url, points: 9, created_at_i: createdAt / 1000 })),
        nbPages: 1,
      }),
    );
    await runJob(stores.db, hn, upstream, { now: NOW + 15 * MINUTE });
    expect(await stored()).toEqual([]);
  });
});

describe("where the search begins", () => {
  it("a week ago at first, then an hour before the newest story, whoever it is about", async () => {
    const newest = NOW - 10 * MINUTE;
    const first = hackerNews([story(1, "2605.99999", { createdAt: newest })]);
    await runJob(stores.db, hn, first);
    expect(searches(first.urls).map(sinceOf)).toEqual(Array(3).fill((NOW - 7 * DAY) / 1000));
    expect(await sourceCursor(stores.db, "hn")).toEqual({ newestAt: newest, wideAt: NOW });
    const second = hackerNews([]);
    await runJob(stores.db, hn, second, { now: NOW + 15 * MINUTE });
    expect(searches(second.urls).map(sinceOf)).toEqual(Array(3).fill((newest - HOUR) / 1000));
  });

  it("a week ago again after six hours, for papers that came later than their stories", async () => {
    const early = story(1, A, { createdAt: NOW - 5 * HOUR, points: 40 });
    await run([early, story(2, B)]);
    await know(A);
    await run([early], NOW + 6 * HOUR - 1);
    expect(await stored()).toEqual([]);
    await run([early], NOW + 6 * HOUR);
    expect(await stored()).toHaveLength(1);
    expect(await log()).toEqual([
      [A, "hnPoints", 0, early.createdAt, null],
      [A, "hnPoints", 40, NOW + 6 * HOUR, null],
    ]);
  });

  it("no further back than a week after a long silence, and anew with a cursor that can't be read", async () => {
    await run([story(1, A)]);
    for (const cursor of [{ newestAt: NOW - 30 * DAY, wideAt: NOW }, { newestAt: "1" }, 7]) {
      const upstream = hackerNews([]);
      await runJob(stores.db, hn, upstream, { cursor });
      expect(sinceOf(upstream.urls[0])).toBe((NOW - 7 * DAY) / 1000);
    }
  });

  it("stays where it was when the search fails", async () => {
    await know(A);
    await run([story(1, A)]);
    const before = await allRows(stores.d1);
    const list = hackerNews([story(1, A, { points: 99 }), story(2, A)]);
    const half = serving((url, request) =>
      url.searchParams.get("query") === "alphaxiv.org" ? new Response("", { status: 503 }) : list.fetch(request),
    );
    await expect(runJob(stores.db, hn, half, { now: NOW + DAY })).rejects.toMatchObject({ status: 503 });
    expect(await allRows(stores.d1)).toEqual(before);
  });
});

describe("stories that are open", () => {
  const createdAt = NOW - 30 * MINUTE;

  it("are asked about together when they are due, and not when the search just found them", async () => {
    await know(A, B);
    const stories = [
      story(1, A),
      story(2, B, { createdAt: NOW - 2 * HOUR }),
      story(3, B, { createdAt: NOW - 2 * HOUR }),
    ];
    await run(stories);
    const upstream = hackerNews(stories.map((each) => ({ ...each, points: 12 })));
    await runJob(stores.db, hn, upstream, { now: NOW + 15 * MINUTE });
    expect(polls(upstream.urls).map((url) => new URL(url).searchParams.get("tags"))).toEqual([
      "story,(story_2,story_3)",
    ]);
    expect(await signals()).toEqual({ [A]: 12, [B]: 24 });
    expect((await log()).slice(-2)).toEqual([
      [A, "hnPoints", 12, NOW + 15 * MINUTE, NOW],
      [B, "hnPoints", 24, NOW + 15 * MINUTE, NOW],
    ]);
  });

  it("are asked about less and less while nothing moves, and not at all after a week", async () => {
    await know(A);
    const theStory = story(1, A, { createdAt });
    await run([theStory]);
    const asked: number[] = [];
    for (let now = await dueAt(1); now !== null; now = await dueAt(1)) {
      // The search has forgotten it, so that only polls see the story.
      const upstream = hackerNews([theStory]);
      const searched = Response.json({ hits: [], nbPages: 0 });
      const blind = serving((url, request) =>
        url.pathname.endsWith("/search") ? upstream.fetch(request) : searched.clone(),
      );
      await runJob(stores.db, hn, blind, { now });
      if (polls(blind.urls).length > 0) asked.push(now - createdAt);
    }
    const gaps = asked.map((age, i) => (age - (asked[i - 1] ?? 30 * MINUTE)) / MINUTE);
    expect(gaps.slice(0, 24)).toEqual([...Array(22).fill(15), 60, 120]);
    expect(gaps.slice(24)).toEqual([240, ...Array(25).fill(360)]);
    expect(asked.at(-1)).toBeLessThan(7 * DAY);
    expect(await log()).toHaveLength(2);
  });

  it("keep their last count when they are gone, and when they fell", async () => {
    await know(A);
    await run([story(1, A, { points: 40, createdAt: NOW - 3 * HOUR }), story(2, A, { points: 5 })]);
    await run([story(2, A, { points: 6 })], NOW + 15 * MINUTE);
    expect(await signals()).toEqual({ [A]: 46 });
    await run([story(1, A, { points: 12, createdAt: NOW - 3 * HOUR }), story(2, A, { points: 6 })], NOW + 30 * MINUTE);
    expect(await signals()).toEqual({ [A]: 46 });
    expect(await schedule(1)).toMatchObject({ next_poll_at: NOW + 45 * MINUTE });
  });

  it("are asked about a hundred at a time, five hundred a run, the most overdue first", async () => {
    await know(A);
    const many = Array.from({ length: 620 }, (_, i) => story(i + 1, A, { createdAt: NOW - 2 * HOUR + i }));
    await run(many);
    const upstream = hackerNews([]);
    await runJob(stores.db, hn, upstream, { now: NOW + 15 * MINUTE });
    const asked = polls(upstream.urls).map((url) => new URL(url).searchParams.get("tags")?.split(",").length);
    expect(asked).toEqual(Array(5).fill(101));
    expect(Math.max(...polls(upstream.urls).map((url) => url.length))).toBeLessThan(4_000);
    const rest = hackerNews([]);
    await runJob(stores.db, hn, rest, { now: NOW + 15 * MINUTE });
    expect(polls(rest.urls)).toHaveLength(2);
  });

  it("wait for the next tick when the time is over", async () => {
    await know(A);
    await run([story(1, A, { createdAt: NOW - 3 * HOUR })]);
    const upstream = hackerNews([]);
    await runJob(stores.db, hn, upstream, { now: NOW + HOUR, hasTime: () => false });
    expect(polls(upstream.urls)).toEqual([]);
    expect(await schedule(1)).toMatchObject({ next_poll_at: NOW + 15 * MINUTE });
  });
});

describe("what comes twice", () => {
  const stories = [story(1, A, { points: 40 }), story(2, A), story(3, B, { createdAt: NOW - 3 * DAY })];

  it("changes nothing: a run at the same instant", async () => {
    await know(A, B);
    await run(stories);
    const before = await allRows(stores.d1);
    expect((await run(stories)).tally).toMatchObject({ added: 0, observed: 0 });
    expect(await allRows(stores.d1)).toEqual(before);
  });

  it("changes nothing: a transaction that was lost on its way back", async () => {
    await know(A, B);
    await run(stories);
    const moved = stories.map((each) => ({ ...each, points: each.points + 1 }));
    await run(moved, NOW + HOUR);
    const once = await allRows(stores.d1);
    await stores.clear();
    await know(A, B);
    await run(stories);
    const lost = failing(stores.d1, {
      message: "Network connection lost",
      when: "after",
      times: 1,
      calls: ({ statements }) => statements.some(({ sql }) => sql.includes("into hn_stories")),
    });
    await run(moved, NOW + HOUR, lost.db);
    expect(lost.failed()).toBe(1);
    expect(await allRows(stores.d1)).toEqual(once);
  });
});

describe("a run among the others", () => {
  const attempt = (upstream: ReturnType<typeof serving>, now = NOW, config = CONFIG) =>
    runSources(depsOf(stores.db, upstream, { now, config }), [hn], openGate());
  const source = async () => (await rows(stores.d1, "select * from sources where name = 'hn'"))[0];

  it("is off without an address", async () => {
    const upstream = hackerNews([]);
    await attempt(upstream, NOW, { ...CONFIG, hn: { url: null } });
    expect(upstream.urls).toEqual([]);
    expect(hn.address(CONFIG)).toBe("https://hn.test");
  });

  it("comes every quarter of an hour", async () => {
    const upstream = hackerNews([]);
    await attempt(upstream);
    await attempt(upstream, NOW + 15 * MINUTE - 1);
    expect(upstream.urls).toHaveLength(3);
    await attempt(upstream, NOW + 15 * MINUTE);
    expect(upstream.urls).toHaveLength(6);
    expect(await source()).toMatchObject({ next_due_at: NOW + 30 * MINUTE, last_error: null });
  });

  it("scenario 1: backs off when it is asked to, and says why", async () => {
    await attempt(serving(() => new Response("", { status: 429, headers: { "retry-after": "5400" } })));
    expect(await source()).toMatchObject({
      next_due_at: NOW + 90 * MINUTE,
      last_error: "hn.test/api/v1/search_by_date answered 429 (retry after 5400 s)",
    });
  });

  it("scenario 3: keeps malformed hits with their reasons, once, and takes the others", async () => {
    await know(A);
    const good = { objectID: "1", url: `https://arxiv.org/abs/${A}`, points: 2, created_at_i: NOW / 1000 - 60 };
    const bad = { ...good, objectID: "2", points: [] };
    const upstream = serving(() => Response.json({ hits: [bad, good], nbPages: 1 }));
    await attempt(upstream);
    await attempt(upstream, NOW + 15 * MINUTE);
    expect(await rows(stores.d1, "select source, record_id from rejections")).toEqual([
      { source: "hn", record_id: "2" },
    ]);
    expect(await signals()).toEqual({ [A]: 2 });
  });
});

describe("scenario 30: what it costs", () => {
  const many = Array.from({ length: 100 }, (_, i) =>
    story(i + 1, `2605.${10_001 + i}`, { createdAt: NOW - 2 * HOUR - i * 1000 }),
  );
  const cost = (stories: Story[], now: number) => costOf(stores.d1, (db) => run(stories, now, db));
  beforeEach(async () => {
    await know(...many.map(({ url }) => url.slice(-10)));
    // The search has got beyond them, so that they are polled.
    await run([...many, story(9_999, "2605.99999", { createdAt: NOW })]);
  });

  it("to find nothing new, and nothing due: one query, and no row is written", async () => {
    const nothing = await cost([], NOW + MINUTE);
    // Two more are the test's own: the source's row.
    expect(nothing).toMatchObject({ queries: 3, statements: 3, rowsWritten: 0 });
    expect(nothing.rowsRead).toBeLessThanOrEqual(5);
  });

  it("to poll a hundred stories that did not move: their rows, with the index of what is due", async () => {
    const polled = await cost(many, NOW + 15 * MINUTE);
    expect(polled.queries).toBeLessThanOrEqual(5);
    expect(polled.rowsWritten).toBeLessThanOrEqual(2 * 100);
    expect(polled.rowsRead).toBeLessThanOrEqual(10 * 100);
    expect(polled.parameters).toBeLessThanOrEqual(10);
  });

  it("to poll a hundred stories of which one moved: a few rows more", async () => {
    const [first, ...rest] = many;
    const polled = await cost([{ ...(first ?? story(1, A)), points: 11 }, ...rest], NOW + 15 * MINUTE);
    expect(polled.rowsWritten).toBeLessThanOrEqual(2 * 100 + 5);
  });
});
