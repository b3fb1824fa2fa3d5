import { describe, expect, it } from "vitest";
import { HOUR } from "../../../src/domain/calendar.ts";
import { fetchStories, searchStories } from "../../../src/sources/hn/client.ts";
import { answering, document, fixture, NOW } from "../fakes.ts";

const BASE = "https://hn.algolia.com";
const WHOLE = fixture("hn-search.json");
const json = (body: string, init?: ResponseInit) => document(body, "application/json; charset=utf-8", init);
const hit = (id: number, paper = "2605.01234") => ({
  objectID: String(id),
  url: `https://arxiv.org/abs/${paper}`,
  points: 3,
  num_comments: 1,
  created_at_i: NOW / 1000 - 60,
});
const page = (hits: unknown[], nbPages = 1) => json(JSON.stringify({ hits, nbPages }));
const search = (...answers: (() => Response)[]) =>
  searchStories(answering(...answers), BASE, { query: "arxiv.org", since: NOW - HOUR, now: NOW });
const asked = ({ requests }: { requests: Request[] }) =>
  requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams));

describe("searchStories", () => {
  it("asks for stories by a word of the address and by time alone", async () => {
    const upstream = answering(page([]));
    const found = await searchStories(upstream, `${BASE}/x`, { query: "arxiv.org", since: NOW - HOUR + 999, now: NOW });
    expect(found).toEqual({ stories: [], rejected: [] });
    expect(upstream.requests[0]?.url.split("?")[0]).toBe(`${BASE}/x/api/v1/search_by_date`);
    expect(asked(upstream)).toEqual([
      {
        query: "arxiv.org",
        restrictSearchableAttributes: "url",
        tags: "story",
        numericFilters: `created_at_i>${(NOW - HOUR) / 1000}`,
        hitsPerPage: "1000",
        page: "0",
      },
    ]);
  });

  it("reads stories, each once, and knows which of them link to a paper", async () => {
    const { stories } = await search(json(WHOLE));
    expect(stories).toEqual([
      { id: 48000101, paperId: "2605.01234", points: 64, comments: 17, createdAt: Date.parse("2026-05-05T06:30:00Z") },
      { id: 48000077, paperId: "cs/0112017", points: 0, comments: 0, createdAt: Date.parse("2026-05-05T05:00:00Z") },
      { id: 48000050, paperId: null, points: 5, comments: 2, createdAt: Date.parse("2026-05-05T04:00:00Z") },
      { id: 48000042, paperId: null, points: 1, comments: 0, createdAt: Date.parse("2026-05-05T03:00:00Z") },
    ]);
  });

  it("scenario 3: rejects malformed hits one by one", async () => {
    const { rejected } = await search(json(WHOLE));
    expect(rejected).toEqual([
      { id: "48000030", reason: expect.stringMatching(/^points: /) },
      { id: "../48000031", reason: expect.stringMatching(/^objectID: /) },
      { id: "48000032", reason: "created_at_i: lies in the future" },
      { id: "48000033", reason: expect.stringMatching(/^points: /) },
      { id: "48000034", reason: expect.stringMatching(/^points: /) },
      { id: "48000035", reason: expect.stringMatching(/^created_at_i: /) },
      { id: null, reason: expect.stringMatching(/^hit: /) },
      { id: null, reason: expect.stringMatching(/^hit: /) },
    ]);
  });

  it("takes a story of a clock that is ahead for one of now", async () => {
    const ahead = { ...hit(1), created_at_i: (NOW + HOUR) / 1000 };
    expect((await search(page([ahead]))).stories).toMatchObject([{ createdAt: NOW }]);
  });

  it("reads all pages; a story that moved from one to the next is one", async () => {
    const upstream = answering(page([hit(3), hit(2)], 3), page([hit(2)], 3), page([hit(1)], 3));
    const { stories } = await searchStories(upstream, BASE, { query: "arxiv.org", since: 0, now: NOW });
    expect(asked(upstream).map((parameters) => parameters["page"])).toEqual(["0", "1", "2"]);
    expect(stories.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it("stops after ten pages, whatever is promised", async () => {
    const upstream = answering(page([hit(1)], 1_000_000));
    await searchStories(upstream, BASE, { query: "arxiv.org", since: 0, now: NOW });
    expect(upstream.requests).toHaveLength(10);
  });
});

describe("fetchStories", () => {
  it("asks for stories by their numbers, and takes no others", async () => {
    const upstream = answering(page([hit(7), hit(8), hit(9)]));
    const { stories } = await fetchStories(upstream, BASE, { ids: [7, 9, 11], now: NOW });
    expect(asked(upstream)).toEqual([{ tags: "story,(story_7,story_9,story_11)", hitsPerPage: "3" }]);
    expect(upstream.requests[0]?.url.split("?")[0]).toBe(`${BASE}/api/v1/search`);
    expect(stories.map(({ id }) => id)).toEqual([7, 9]);
  });

  it("takes a hundred at most", async () => {
    const upstream = answering(page([]));
    const ids = Array.from({ length: 101 }, (_, i) => i + 1);
    await expect(fetchStories(upstream, BASE, { ids, now: NOW })).rejects.toThrow(RangeError);
    expect(upstream.requests).toEqual([]);
  });
});

describe("scenario 1: an answer that is none", () => {
  const place = "hn.algolia.com/api/v1/search_by_date";
  const cases: [string, () => Response, object][] = [
    [
      "a filter that is refused",
      json('{"code":400,"message":"invalid numeric attribute(points), attribute not specified"}', { status: 400 }),
      {
        kind: "status",
        status: 400,
        message: `${place} answered 400: invalid numeric attribute(points), attribute not specified`,
      },
    ],
    [
      "400 without a reason",
      json("{}", { status: 400 }),
      { kind: "status", message: `${place} answered 400: no reason given` },
    ],
    ["400 as a page", document("<html>", "text/html", { status: 400 }), { kind: "status", status: 400 }],
    [
      "429",
      json('{"message":"slow down"}', { status: 429, headers: { "retry-after": "600" } }),
      { kind: "status", status: 429, retryAfterSeconds: 600 },
    ],
    ["HTML with 200", document("<html>", "text/html"), { kind: "content-type" }],
    [
      "cut short",
      json(WHOLE.slice(0, 900)),
      { kind: "malformed", message: `${place} ended in the middle of the document` },
    ],
    ["empty", json(""), { kind: "malformed" }],
    ["broken", json('{"hits":[}'), { kind: "malformed", message: `${place} sent broken JSON` }],
    ["an array", json("[]"), { kind: "malformed", message: `${place} sent no list of hits` }],
    ["null", json("null"), { kind: "malformed" }],
    ["hits that are no list", json('{"hits":{"0":{}},"nbPages":1}'), { kind: "malformed" }],
    ["pages without number", json('{"hits":[],"nbPages":"all"}'), { kind: "malformed" }],
    ["20 MB", json(`{"hits":[${" ".repeat(20_000_000)}]}`), { kind: "too-large" }],
  ];
  it.each(cases)("%s", async (_, answer, error) => {
    await expect(search(answer)).rejects.toMatchObject({ name: "UpstreamError", ...error });
  });

  it("on the second page fails the whole", async () => {
    await expect(search(page([hit(1)], 2), json("", { status: 503 }))).rejects.toMatchObject({ status: 503 });
  });
});
