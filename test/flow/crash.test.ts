import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";
import { startDemoUpstream } from "../../scripts/demo/server.ts";
import type { ChangedItem, ChangePage, Item, ItemPage } from "../../src/domain/api.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { CRON } from "./flow.ts";

const HOURS = Array.from({ length: 7 }, (_, i) => Date.UTC(2026, 4, 6, 1 + 4 * i));
/** Lists of tags that a paper had for an hour, and of those with few papers: how many were asked for depends on the way. */
const NEVER_PUBLISHED = /^\{"table":"editions",.*"ids":(?:null|\[\])\}$/;
/** Hours at which the process is killed, and how long after the tick began, in ms. */
const KILLS = new Map([
  [0, 120],
  [1, 350],
  [3, 60],
  [5, 220],
]);

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "broadsheet-crash-")));
let now = 0;
let upstream: Awaited<ReturnType<typeof startDemoUpstream>>;
let child: ChildProcess | null = null;

beforeAll(async () => {
  upstream = await startDemoUpstream({ now: () => now, papers: DEMO_TEXTS.slice(0, 80) });
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await upstream.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(data: string): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, ["scripts/start.ts", "--no-cron", "--port", String(port), "--data", data], {
    stdio: "ignore",
    env: {
      ...process.env,
      SITE_URL: "http://127.0.0.1:8787",
      HF_URL: `${upstream.url}/hf`,
      ARXIV_RSS_URL: `${upstream.url}/arxiv/rss`,
      ARXIV_OAI_URL: `${upstream.url}/arxiv/oai`,
      ARXIV_API_URL: `${upstream.url}/arxiv/api/query`,
      ARXIV_INTERVAL_SECONDS: "0",
      HN_URL: `${upstream.url}/hn`,
    },
  });
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return url;
    await delay(100);
  }
  throw new Error("it did not start");
}

async function stop(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = new Promise((done) => child?.once("exit", done));
  child?.kill(signal);
  await ended;
}

const fire = (url: string, at: number) =>
  fetch(`${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(CRON)}&time=${at}`);

async function drained(url: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    const { backlog } = (await (await fetch(`${url}/api/v1/status`)).json()) as { backlog: Record<string, number> };
    if (Object.values(backlog).every((count) => count === 0)) return;
    await delay(20);
  }
  throw new Error("the backlog did not empty");
}

/** Somebody else's copy, kept by following `/api/v1/changes`; `told` is every change in the order in which it was heard. */
class Mirror {
  papers = new Map<string, ChangedItem>();
  told: string[] = [];
  #since: string | null = null;

  async keepUp(url: string): Promise<void> {
    for (let more = true; more;) {
      const query = this.#since === null ? "?limit=13" : `?limit=13&since=${this.#since}`;
      const page = (await (await fetch(`${url}/api/v1/changes${query}`)).json()) as ChangePage;
      for (const item of page.items) {
        this.papers.set(item.id, item);
        this.told.push(`${item.id} at ${item.changedAt}: ${JSON.stringify(contentOf(item))}`);
      }
      this.#since = page.since;
      more = page.nextCursor !== null;
    }
  }
}

/** What a change is a change of: not the counts, which move all the time. */
function contentOf({ signals: _s, score: _c, why: _w, rank: _r, ...content }: Item): Item | object {
  return content;
}

async function allPapers(url: string): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  for (let cursor: string | null = ""; cursor !== null;) {
    const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = (await (await fetch(`${url}/api/v1/papers?limit=17${query}`)).json()) as ItemPage;
    for (const item of page.items) items.set(item.id, item);
    cursor = page.nextCursor;
  }
  return items;
}

async function drive(data: string, kills: Map<number, number>): Promise<string[]> {
  let url = await start(data);
  const mirror = new Mirror();
  for (const [hour, at] of HOURS.entries()) {
    now = at;
    const after = kills.get(hour);
    if (after !== undefined) {
      void fire(url, at).catch(() => {}); // it is killed under this request
      await delay(after);
      if (hour % 2 === 0) await mirror.keepUp(url);
      await stop("SIGKILL");
      url = await start(data);
      await mirror.keepUp(url);
    }
    expect((await fire(url, at)).status).toBe(200);
    await drained(url);
    if (hour % 3 > 0) await mirror.keepUp(url);
  }
  // In the lists of tags votes wait for the next six hours. Nothing else is new then: the upstream's clock stands still.
  expect((await fire(url, now + 6 * HOUR)).status).toBe(200);
  await drained(url);
  await mirror.keepUp(url);
  expect(new Set(mirror.told).size).toBe(mirror.told.length);
  const papers = await allPapers(url);
  expect([...mirror.papers.keys()].toSorted()).toEqual([...papers.keys()].toSorted());
  for (const [id, item] of papers) expect(mirror.papers.get(id)).toMatchObject(contentOf(item));
  await stop("SIGTERM");
  const { stdout } = spawnSync(process.execPath, ["scripts/dump.ts", "--data", data], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return stdout
    .trim()
    .split("\n")
    .filter((line) => !NEVER_PUBLISHED.test(line));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === "object" && address !== null ? address.port : 0;
}

it(
  "scenarios 19 and 72: killed in the middle of runs, it ends with the same papers, listings, tags and editions, and so does a mirror",
  { timeout: 300_000 },
  async () => {
    const [calm = "", killed = ""] = folders;
    const expected = await drive(calm, new Map());
    expect(expected.length).toBeGreaterThan(100);
    expect(await drive(killed, KILLS)).toEqual(expected);
  },
);
