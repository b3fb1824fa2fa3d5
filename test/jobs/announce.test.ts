import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listUnannounced } from "../../src/db/announcements.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { announce, SETTLING_SECONDS } from "../../src/jobs/announce.ts";
import type { RankMessage } from "../../src/jobs/messages.ts";
import { ranker } from "../../src/workers/ranker.ts";
import { costOf } from "../db/counting.ts";
import { openStores, rows, type Stores } from "../db/d1.ts";
import { touchEditions } from "../db/touch.ts";
import { answering } from "../sources/fakes.ts";
import { readWranglerConfig } from "../wrangler-config.ts";
import { NOW, TODAY, YESTERDAY } from "./factories.ts";
import { batchOf, type Fate } from "./queue.ts";
import { silenceLog } from "./run.ts";
import { listDay, publishAll, settle } from "./stage.ts";
import { listRobots, vote } from "./tag-lists.ts";

const HUB = "https://hub.test/publish";
const SITE = "https://broadsheet.example";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
afterEach(() => vi.unstubAllGlobals());
silenceLog();

const accepted = () => new Response(null, { status: 204 });
const tell = (upstream = answering(accepted), now = NOW) =>
  announce({ db: stores.db, upstream, hubUrl: HUB, siteUrl: SITE }, now);
/** The topics of each request that a hub got, without the site. */
const topicsOf = (requests: Request[]) =>
  Promise.all(
    requests.map(async (request) =>
      new URLSearchParams(await request.clone().text()).getAll("hub.url").map((topic) => topic.replace(SITE, "")),
    ),
  );
const formats = (name: string, query = "") =>
  ["rss", "atom", "json"].map((format) => `/feeds/${name}.${format}${query}`);
const WIDE = [
  ...formats("daily"),
  ...formats("trending"),
  ...formats("trending", "?window=month"),
  ...formats("trending", "?window=week"),
];

/** Editions of two days; of tags only when there are robots enough. */
async function publishDays(robots = 0): Promise<string[]> {
  await listDay(stores.db, YESTERDAY, [{ upvotes: 2 }]);
  const ids = robots > 0 ? await listRobots(stores.db, TODAY, robots) : await listDay(stores.db, TODAY, [{}, {}]);
  await settle(stores.db);
  await publishAll(stores.db, stores.kv);
  return ids;
}

describe("announcing", () => {
  it("names the three feeds of the newest day and of each window, once", async () => {
    await publishDays();
    const hub = answering(accepted);
    expect(await tell(hub)).toBe(false);
    expect(await topicsOf(hub.requests)).toEqual([WIDE]);
    expect(await tell(hub)).toBe(false);
    expect(hub.requests).toHaveLength(1);
  });

  it("names the feeds of a tag with lists of its own, those of the whole field first", async () => {
    await publishDays(25);
    const hub = answering(accepted);
    await tell(hub);
    const [topics = []] = await topicsOf(hub.requests);
    expect(topics.slice(0, WIDE.length)).toEqual(WIDE);
    expect(topics).toEqual(expect.arrayContaining(formats("tags/robotics")));
    expect(topics).toEqual(expect.arrayContaining(formats("trending", "?tag=robotics&window=week")));
    expect(topics).toEqual(expect.arrayContaining(formats("trending", "?tag=robotics&window=month")));
  });

  it("names again what has another version, and nothing else", async () => {
    const [id = ""] = await publishDays();
    await tell();
    await vote(stores.db, { [id]: 40 }, NOW + 60_000);
    await publishAll(stores.db, stores.kv, NOW + 60_000);
    const hub = answering(accepted);
    await tell(hub, NOW + 60_000);
    expect(await topicsOf(hub.requests)).toEqual([WIDE]);
    await touchEditions(stores.db, [{ kind: "daily", key: TODAY }]);
    await publishAll(stores.db, stores.kv, NOW + 60_000);
    await tell(hub, NOW + 60_000);
    expect(hub.requests).toHaveLength(1);
  });

  it("keeps quiet about a day that is not the newest", async () => {
    await publishDays();
    await tell();
    await stores.d1
      .prepare("update editions set version = 'another' where kind in ('daily', 'weekly') and key <> ?1")
      .bind(TODAY)
      .run();
    const hub = answering(accepted);
    await tell(hub);
    expect(hub.requests).toEqual([]);
  });

  it("has no news of what was published before there was a hub", async () => {
    await publishDays();
    const hub = answering(accepted);
    await tell(hub, NOW + 3 * HOUR);
    expect(hub.requests).toEqual([]);
  });

  it.each([
    ["refuses", () => new Response(null, { status: 500 })],
    ["redirects", () => new Response(null, { status: 302, headers: { location: "https://elsewhere.test/" } })],
    ["cannot be reached", () => Promise.reject(new TypeError("no route"))],
  ])("tells a hub that %s again the next time, and logs why", async (_what, failing) => {
    await publishDays();
    const hub = { ...answering(), fetch: () => Promise.resolve().then(failing) };
    expect(await tell(hub as ReturnType<typeof answering>)).toBe(false);
    expect(vi.mocked(console.warn).mock.calls.flat().join()).toMatch(/announcement-failed.*hub\.test/);
    const later = answering(accepted);
    await tell(later, NOW + HOUR);
    expect(await topicsOf(later.requests)).toEqual([WIDE]);
  });

  it("remembers what was told before a failure", async () => {
    await manyEditions(20);
    const hub = answering(accepted, () => new Response(null, { status: 503 }));
    expect(await tell(hub)).toBe(false);
    expect(hub.requests).toHaveLength(2);
    expect(await listUnannounced(stores.db, 0, 100)).toHaveLength(4);
  });

  it("reaches a hub that is a server, with its form", async () => {
    await publishDays();
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding("utf8");
      let body = "";
      request.on("data", (text: string) => (body += text));
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(202).end("accepted");
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const upstream = { fetch: (request: Request) => fetch(request), userAgent: "test" };
    await announce({ db: stores.db, upstream, hubUrl: `http://127.0.0.1:${port}/`, siteUrl: SITE }, NOW);
    await new Promise((done) => server.close(done));
    expect(bodies).toHaveLength(1);
    expect(new URLSearchParams(bodies[0]).getAll("hub.url")).toEqual(WIDE.map((path) => SITE + path));
  });
});

/** As many lists of tags as were just published. */
async function manyEditions(count: number): Promise<void> {
  await stores.d1
    .prepare(
      `insert into editions (kind, key, wanted, published, version, published_at, items)
       select 'tag-daily', 't' || value, 1, 1, 'v1', ?2, 20 from json_each(?1)`,
    )
    .bind(JSON.stringify(Array.from({ length: count }, (_, i) => i)), NOW)
    .run();
}

describe("what announcing costs", () => {
  it("one message: at most two requests of 48 topics, and a query beside a write for each", async () => {
    await manyEditions(100);
    const hub = answering(accepted);
    const told: boolean[] = [];
    const step = () =>
      costOf(stores.d1, async (db) => {
        told.push(await announce({ db, upstream: hub, hubUrl: HUB, siteUrl: SITE }, NOW));
      });
    const cost = await step();
    expect((await topicsOf(hub.requests)).map((topics) => topics.length)).toEqual([48, 48]);
    expect(cost).toMatchObject({ queries: 3, statements: 3, rowsWritten: 32 });
    expect(cost.rowsRead).toBeLessThanOrEqual(2 * 100 + 5 * 32);
    expect(cost.parameters).toBeLessThanOrEqual(2);
    for (let i = 0; i < 3; i++) await step();
    expect(told).toEqual([true, true, true, false]);
    const topics = (await topicsOf(hub.requests)).flat();
    expect([topics.length, new Set(topics).size]).toEqual([300, 300]);
    const idle = await step();
    expect(idle).toMatchObject({ queries: 1, rowsWritten: 0 });
  });

  it("does not grow with the days that were ever published", async () => {
    await manyEditions(10);
    await stores.d1
      .prepare(
        `insert into editions (kind, key, wanted, published, version, published_at, items)
         select 'daily', date('2020-01-01', '+' || value || ' days'), 1, 1, 'v1', ?1, 20 from json_each(?2)`,
      )
      .bind(NOW, JSON.stringify(Array.from({ length: 2_000 }, (_, i) => i)))
      .run();
    const cost = await costOf(stores.d1, (db) => listUnannounced(db, NOW - HOUR, 100));
    expect(cost.rowsRead).toBeLessThanOrEqual(50);
  });
});

describe("the ranker", () => {
  const network = globalThis.fetch;
  /** Puts a hub into the network; the database of these tests is there too. */
  const stubHub = (answer: (request: Request) => Promise<Response>) =>
    vi.stubGlobal("fetch", (input: RequestInfo, init?: RequestInit) =>
      input instanceof Request && input.url === HUB ? answer(input) : network(input, init),
    );

  interface Sent {
    body: RankMessage;
    delaySeconds: number | undefined;
  }

  async function deliver(body: RankMessage, hub: string): Promise<{ fates: Fate[]; sent: Sent[] }> {
    const sent: Sent[] = [];
    const queue = {
      sendBatch: (messages: { body: RankMessage }[], options?: QueueSendBatchOptions) =>
        void sent.push(...messages.map((message) => ({ body: message.body, delaySeconds: options?.delaySeconds }))),
    };
    const { vars } = readWranglerConfig();
    const bindings = { DB: stores.d1, EDITIONS: stores.kv, RANK_QUEUE: queue };
    const env = {
      ...vars,
      SITE_URL: SITE,
      TOKEN_SECRET: "q3vR8yT1mK5wZ7nB2xC9dF4gH6jL0pSa",
      WEBSUB_HUB: hub,
      ...bindings,
    } as unknown as Env; // all that the ranker uses
    const { batch, fates } = batchOf([body]);
    await ranker(batch, env);
    return { fates, sent };
  }

  async function due(): Promise<void> {
    await listDay(stores.db, TODAY, [{}]);
    await settle(stores.db);
  }

  it("asks for the announcement of what it published, once KV shows it, and that reaches the hub", async () => {
    await due();
    const { fates, sent } = await deliver({ v: 1, type: "publish", at: NOW }, HUB);
    expect(fates).toEqual(["acked"]);
    expect(sent).toEqual([{ body: { v: 1, type: "announce", at: NOW }, delaySeconds: SETTLING_SECONDS }]);
    const hub = answering(accepted);
    stubHub((request) => hub.fetch(request));
    for (const { body } of sent) expect(await deliver(body, HUB)).toEqual({ fates: ["acked"], sent: [] });
    expect(await topicsOf(hub.requests)).toEqual([WIDE]);
    expect(hub.requests[0]?.headers.get("user-agent")).toMatch(/^Broadsheet\/\S+ \(\+https:\/\/broadsheet\.example\)$/);
  });

  it("asks for nothing when nothing was due", async () => {
    expect(await deliver({ v: 1, type: "publish", at: NOW }, HUB)).toEqual({ fates: ["acked"], sent: [] });
  });

  it("goes on at once where more is left", async () => {
    await manyEditions(40);
    stubHub(() => Promise.resolve(accepted()));
    const message: RankMessage = { v: 1, type: "announce", at: NOW };
    expect((await deliver(message, HUB)).sent).toEqual([{ body: message, delaySeconds: 0 }]);
    expect((await deliver(message, HUB)).sent).toEqual([]);
  });

  it("takes a failing hub for no failure of its own", async () => {
    await due();
    await deliver({ v: 1, type: "publish", at: NOW }, HUB);
    stubHub(() => Promise.reject(new TypeError("no route")));
    expect(await deliver({ v: 1, type: "announce", at: NOW }, HUB)).toEqual({ fates: ["acked"], sent: [] });
    expect(await listUnannounced(stores.db, 0, 100)).toHaveLength(4);
  });

  it("does nothing at all without a hub", async () => {
    await due();
    const asked = vi.fn<() => Promise<Response>>();
    stubHub(asked);
    expect((await deliver({ v: 1, type: "publish", at: NOW }, "")).sent).toEqual([]);
    const before = await rows(stores.d1, "select * from editions");
    const cost = await costOf(stores.d1, async (db) => {
      const env = { ...readWranglerConfig().vars, WEBSUB_HUB: "", DB: db.$client } as unknown as Env; // nothing else is used
      const { batch, fates } = batchOf([{ v: 1, type: "announce", at: NOW }]);
      await ranker(batch, env);
      expect(fates).toEqual(["acked"]);
    });
    expect(cost.queries).toBe(0);
    expect(asked).not.toHaveBeenCalled();
    expect(await rows(stores.d1, "select * from editions")).toEqual(before);
  });
});
