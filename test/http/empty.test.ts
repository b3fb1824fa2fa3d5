import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { writeBatch } from "../../src/db/bulk.ts";
import { keepDeadLetter } from "../../src/db/dead-letters.ts";
import { appendSightings } from "../../src/db/signals.ts";
import { claimSource, failSource, releaseSource } from "../../src/db/sources.ts";
import { publishTagOverview } from "../../src/jobs/publish-tag-overview.ts";
import { publishDue } from "../../src/jobs/publish.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { findAll, parseXml } from "../feeds/xml-tree.ts";
import { hfRecord } from "../jobs/factories.ts";
import { parsePage } from "../views/site.ts";
import { ADMIN_TOKEN, NOW, openEmptyWorld, type World } from "./world.ts";
import { touchEditions } from "../db/touch.ts";

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.close());

describe("scenario 12: before the first edition", () => {
  it("the front page says that it is on its way, and nobody keeps it", async () => {
    const answer = await world.get("/");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(findAll(parsePage(await answer.text()), "h1")[0]?.text).toBe("The first edition is on its way");
  });

  const FEEDS = ["daily", "trending", "trending?tag=robotics&window=week", "search?q=lantern", "tags/robotics"];
  const filesAs = (format: string) => FEEDS.map((feed) => feed.replace(/\?|$/, (query) => `.${format}${query}`));
  it.each([...filesAs("rss"), ...filesAs("atom")])("%s is valid and empty", async (file) => {
    const answer = await world.get(`/feeds/${file}`);
    expect(answer.status).toBe(200);
    const feed = parseXml(await answer.text());
    expect([...findAll(feed, "item"), ...findAll(feed, "entry")]).toEqual([]);
    expect(findAll(feed, "title")).toHaveLength(1);
  });

  it.each(filesAs("json"))("%s is valid and empty", async (file) => {
    const feed = await (await world.get(`/feeds/${file}`)).json();
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", items: [] });
  });

  it("/api/v1/tags has the whole tree, with nothing counted", async () => {
    const answer = await world.get("/api/v1/tags");
    expect(answer.status).toBe(200);
    const tree = (await answer.json()) as { areas: { papers: number; week: number; change: number }[] };
    expect(tree).toMatchObject({ categories: [], listed: { week: 0, previousWeek: 0, change: 0 }, publishedAt: null });
    expect(tree.areas.length).toBeGreaterThan(20);
    for (const area of tree.areas) expect(area).toMatchObject({ papers: 0, week: 0, change: 0 });
    expect((await world.get("/tags")).status).toBe(200);
    expect((await world.get("/tags/robotics")).status).toBe(200);
  });

  it.each([
    "daily/latest",
    "tags/robotics",
    "trending?tag=robotics&window=week",
    "weekly/latest",
    "monthly/latest",
    "trending",
    "trending?window=month",
    "daily/2026-05-05",
  ])("/api/v1/%s is a 404 that says why", async (path) => {
    const answer = await world.get(`/api/v1/${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining("the first papers are on their way"),
    });
  });

  it.each([
    "/date/2026-05-04",
    "/date/2026-05-05",
    "/date/2030-01-01",
    "/papers/2605.05001",
    "/api/v1/papers/2605.05001",
  ])("%s is a 404", async (path) => {
    expect((await world.get(path)).status).toBe(404);
  });
});

const Instant = z.iso.datetime().nullable();
const Status = z.strictObject({
  now: z.iso.datetime(),
  version: z.string(),
  demo: z.boolean(),
  papers: z.number(),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      enabled: z.boolean(),
      lastSuccessAt: Instant,
      lastError: z.string().nullable(),
      lastErrorAt: Instant,
      nextDueAt: Instant,
      consecutiveFailures: z.number(),
    }),
  ),
  backlog: z.strictObject({ tags: z.number(), rankings: z.number(), mail: z.number(), embeddings: z.literal(0) }),
  embeddings: z.null(),
  mail: z.strictObject({ unknown: z.number(), confirmationsStoppedUntil: z.string().nullable() }),
  deadLetters: z.number(),
  backfills: z.array(
    z.strictObject({
      id: z.number(),
      source: z.string(),
      from: z.iso.date(),
      until: z.iso.date(),
      papers: z.number(),
      finishedAt: Instant,
    }),
  ),
  recomputation: z
    .strictObject({ startedAt: Instant, checked: z.number(), differing: z.number(), finishedAt: Instant })
    .nullable(),
});
const statusOf = async (env: Env = world.env) =>
  Status.parse(await (await edge.request("/api/v1/status", {}, env)).json());

describe("status", () => {
  it("of nothing", async () => {
    const status = await statusOf();
    expect(status).toMatchObject({
      now: new Date(NOW).toISOString(),
      demo: false,
      papers: 0,
      backlog: { tags: 0, rankings: 0, mail: 0, embeddings: 0 },
      mail: { unknown: 0, confirmationsStoppedUntil: null },
      deadLetters: 0,
      backfills: [],
      recomputation: null,
    });
    expect(status.sources.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["hf-daily", "arxiv-feed", "arxiv-oai"]),
    );
    for (const source of status.sources)
      expect(source).toMatchObject({
        enabled: source.name !== "github",
        lastSuccessAt: null,
        lastError: null,
        consecutiveFailures: 0,
      });
  });

  it("counts what is left to do, and nothing when it is done", async () => {
    const { db, kv } = world;
    const record = hfRecord();
    const backlog = async () => (await statusOf()).backlog;
    await storeRecords(db, [{ record, listedAt: NOW }], NOW);
    expect(await backlog()).toEqual({ tags: 1, rankings: 0, mail: 0, embeddings: 0 });
    const seen = { paperId: record.id, value: 3, observedAt: NOW, since: null };
    await writeBatch(
      db,
      appendSightings(db, [
        { ...seen, cause: "upvotes" },
        { ...seen, cause: "comments" },
      ]),
    );
    expect(await backlog()).toEqual({ tags: 1, rankings: 2, mail: 0, embeddings: 0 });
    await tagPapers(db, [record.id], NOW);
    await foldLog(db);
    // The counts of tags, and the trending lists, where a paper on no list may stand as well.
    expect(await backlog()).toEqual({ tags: 0, rankings: 1 + 3, mail: 0, embeddings: 0 });
    await publishTagOverview(db, kv, NOW);
    expect(await backlog()).toEqual({ tags: 0, rankings: 3, mail: 0, embeddings: 0 });
    await publishDue(db, kv, NOW);
    expect(await backlog()).toEqual({ tags: 0, rankings: 0, mail: 0, embeddings: 0 });
    await touchEditions(db, [{ kind: "trending", key: "day" }]);
    expect(await backlog()).toEqual({ tags: 0, rankings: 1, mail: 0, embeddings: 0 });
    expect((await statusOf()).papers).toBe(1);
  });

  it("says how each source is, and which are off", async () => {
    const { db, env } = world;
    const next = NOW + 60_000;
    await claimSource(db, "hf-daily", NOW, 1000);
    await releaseSource(db, "hf-daily", NOW, next);
    await claimSource(db, "arxiv-feed", NOW, 1000);
    await failSource(db, "arxiv-feed", NOW, { nextDueAt: next, error: "rss.arxiv.org answered 503", failures: 1 });
    const { sources } = await statusOf({ ...env, ARXIV_OAI_URL: "" });
    const source = (name: string) => sources.find((candidate) => candidate.name === name);
    const [at, due] = [NOW, next].map((instant) => new Date(instant).toISOString());
    expect(source("hf-daily")).toMatchObject({
      enabled: true,
      lastSuccessAt: at,
      nextDueAt: due,
      consecutiveFailures: 0,
    });
    expect(source("arxiv-feed")).toMatchObject({
      lastSuccessAt: null,
      lastError: "rss.arxiv.org answered 503",
      lastErrorAt: at,
      consecutiveFailures: 1,
    });
    expect(source("arxiv-oai")?.enabled).toBe(false);
  });

  it("counts dead letters, and marks the demo", async () => {
    await keepDeadLetter(world.db, { id: "one", queue: "papers-tag", body: "{}", receivedAt: NOW });
    expect(await statusOf({ ...world.env, DEMO: "1" })).toMatchObject({ deadLetters: 1, demo: true });
  });
});

describe("POST /admin/backfill", () => {
  const ORDER = { source: "hf-daily", from: "2026-04-01", until: "2026-04-30" };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    world.get("/admin/backfill", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json", ...headers },
    });

  it.each([
    "",
    "Bearer ",
    "Bearer wrong",
    ADMIN_TOKEN,
    `Basic ${ADMIN_TOKEN}`,
    `Bearer ${ADMIN_TOKEN}x`,
    `Bearer ${"x".repeat(201)}`,
  ])("is a 401 with Authorization: %s", async (authorization) => {
    const answer = await post(ORDER, { authorization });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await answer.text()).not.toContain(ADMIN_TOKEN);
    expect((await statusOf()).backfills).toEqual([]);
  });

  it("is a 401 for everybody where no token is set", async () => {
    for (const token of ["", undefined]) {
      const env = { ...world.env, ADMIN_TOKEN: token } as unknown as Env;
      for (const authorization of ["Bearer ", "Bearer undefined", ""]) {
        const init = { method: "POST", headers: { authorization } };
        expect((await edge.request("/admin/backfill", init, env)).status).toBe(401);
      }
    }
  });

  it.each([
    [415, "text/plain", JSON.stringify(ORDER)],
    [415, "application/x-www-form-urlencoded", "source=hf-daily"],
    [413, "application/json", " ".repeat(10_001)],
    [400, "application/json", ""],
    [400, "application/json", "{"],
    [400, "application/json; charset=utf-8", "not json"],
  ])("is a %i for %s, case %#", async (status, type, body) => {
    const answer = await post(body, { "content-type": type });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: "about:blank", status });
  });

  it.each([
    [{ ...ORDER, source: "hf" }, ["source"]],
    [{ ...ORDER, source: undefined }, ["source"]],
    [{ ...ORDER, from: "2026-02-30" }, ["from"]],
    [{ ...ORDER, from: 20260401 }, ["from"]],
    [{ ...ORDER, until: "soon" }, ["until"]],
    [{ ...ORDER, until: "2026-03-31" }, ["until"]],
    [{ source: "hf-daily", from: "2027-01-01" }, ["from"]],
    [{ ...ORDER, pages: 3 }, ["body"]],
    [{ from: "x" }, ["source", "from"]],
    [[], ["body"]],
    [null, ["body"]],
  ])("names the wrong fields of %j", async (body, fields) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter)).toEqual(fields);
    expect((await statusOf()).backfills).toEqual([]);
  });

  it("is accepted, not kept, and listed in the status, the newest first", async () => {
    const answer = await post(ORDER);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([202, "no-store"]);
    const first = { id: 1, ...ORDER, papers: 0, finishedAt: null };
    expect(await answer.json()).toEqual(first);
    const second = { id: 2, source: "arxiv-oai", from: "2026-05-01", until: "2026-05-06", papers: 0, finishedAt: null };
    const bare = { source: "arxiv-oai", from: "2026-05-01" };
    expect(await (await post(bare, { authorization: `bearer ${ADMIN_TOKEN}` })).json()).toEqual(second);
    expect((await statusOf()).backfills).toEqual([second, first]);
  });

  it("ends today where no end is named", async () => {
    expect(await (await post({ source: "hf-daily", from: "2026-05-05" })).json()).toMatchObject({
      until: "2026-05-05",
    });
  });
});

describe("scenario 25: a database in trouble", () => {
  const failing = (message: string) => {
    const fail = () => {
      throw new Error(message);
    };
    return { ...world.env, DB: { prepare: fail, batch: fail } } as unknown as Env;
  };

  it.each(["D1_ERROR: D1 DB is overloaded. Requests queued for too long.", "D1_ERROR: Network connection lost."])(
    "is a 503 that says when to come back: %s",
    async (message) => {
      for (const path of ["/api/v1/status", "/api/v1/papers/2605.00001"]) {
        const answer = await edge.request(path, {}, failing(message));
        expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([
          503,
          "30",
          "no-store",
        ]);
        expect(JSON.stringify(await answer.json())).not.toMatch(/D1|overloaded|connection/);
      }
    },
  );

  it("is a 500 when the query is our mistake", async () => {
    const answer = await edge.request("/api/v1/status", {}, failing("D1_ERROR: no such table: papers: SQLITE_ERROR"));
    expect(answer.status).toBe(500);
  });

  it("is not noticed where editions are read", async () => {
    for (const path of ["/", "/feeds/daily.rss"])
      expect((await edge.request(path, {}, failing("D1_ERROR: D1 DB is overloaded."))).status).toBe(200);
  });
});
