import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createProbe } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";
import { startDemoUpstream } from "../../scripts/demo/server.ts";
import { projectRoot } from "../../scripts/lib/paths.ts";
import { openRuntime } from "../../scripts/lib/runtime.ts";
import { prepareStore } from "../../scripts/lib/store.ts";
import { bareWorker, readWorkerConfig } from "../../scripts/lib/worker-options.ts";
import { MINUTE } from "../../src/domain/calendar.ts";
import { crowd, enrol, standing } from "../jobs/digest/mailing.ts";
import { CRON } from "./flow.ts";

const SUBSCRIBERS = 300;
/** How many mails the provider has taken when the process is killed, each time. */
const KILLS = [20, 90, 91, 230];
/** What the provider takes for a mail, ms. */
const TAKES = 40;

const data = mkdtempSync(join(tmpdir(), "broadsheet-mail-crash-"));
/** The tick of mails is of the real time, as leases are; the papers are of the quarter of an hour before it. */
const now = Date.now();
/** What the provider was asked to send, by its key; and how often it was asked. */
const mails = new Map<string, Set<string>>();
let asked = 0;
/** From so many mails on the provider takes them and says nothing: the kill that comes then is in the middle of some. */
let silentFrom = Number.POSITIVE_INFINITY;
let upstream: Awaited<ReturnType<typeof startDemoUpstream>>;
let child: ChildProcess | null = null;
const provider: Server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    asked++;
    const key = String(request.headers["idempotency-key"]);
    mails.set(key, (mails.get(key) ?? new Set()).add(body));
    if (mails.size < silentFrom) setTimeout(() => response.end(JSON.stringify({ id: key })), TAKES);
  });
});

beforeAll(async () => {
  upstream = await startDemoUpstream({ now: () => now, papers: DEMO_TEXTS.slice(0, 40) });
  await new Promise<void>((listening) => provider.listen(0, "127.0.0.1", listening));
  const config = readWorkerConfig(projectRoot);
  await prepareStore(projectRoot, data, config);
});
afterAll(async () => {
  child?.kill("SIGKILL");
  provider.close();
  provider.closeAllConnections();
  await upstream.close();
  rmSync(data, { recursive: true, force: true });
});

/** Looks into the store of a Worker that does not run. */
async function inStore<T>(look: (d1: D1Database) => Promise<T>): Promise<T> {
  const workers = [bareWorker(readWorkerConfig(projectRoot))];
  const runtime = openRuntime({ data, workers, port: 0, onLog: () => {} });
  try {
    return await look(await runtime.getD1Database("DB"));
  } finally {
    await runtime.dispose();
  }
}

async function start(): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { port: resend } = provider.address() as AddressInfo; // it listens on a port
  child = spawn(process.execPath, ["scripts/start.ts", "--no-cron", "--port", String(port), "--data", data], {
    stdio: "ignore",
    env: {
      ...process.env,
      // The same in every run, for it is in the mails.
      SITE_URL: "http://127.0.0.1:8787",
      MAIL_PROVIDER: "resend",
      MAIL_FROM: "digest@broadsheet.example",
      RESEND_URL: `http://127.0.0.1:${resend}`,
      RESEND_API_KEY: "a-key-for-tests-only",
      HF_URL: `${upstream.url}/hf`,
      ARXIV_RSS_URL: `${upstream.url}/arxiv/rss`,
      ARXIV_OAI_URL: `${upstream.url}/arxiv/oai`,
      ARXIV_API_URL: `${upstream.url}/arxiv/api/query`,
      ARXIV_INTERVAL_SECONDS: "0",
      HN_URL: `${upstream.url}/hn`,
      GITHUB_API_URL: "",
    },
  });
  await until(() =>
    fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  return url;
}

async function stop(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = new Promise((done) => child?.once("exit", done));
  child?.kill(signal);
  await ended;
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    if (await holds()) return;
    await delay(10);
  }
  throw new Error("it never came to that");
}

async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo; // as above
  await new Promise((closed) => probe.close(closed));
  return port;
}

const fire = (url: string, at: number) =>
  fetch(`${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(CRON)}&time=${at}`);

it(
  "scenario 43: killed four times in the middle of a mailing, every subscriber has one mail, and the same whoever sent it",
  { timeout: 180_000 },
  async () => {
    let url = await start();
    expect((await fire(url, now - 15 * MINUTE)).status).toBe(200);
    await until(async () => (await fetch(`${url}/api/v1/daily/latest`)).ok);
    await stop("SIGTERM");
    const due = crowd(SUBSCRIBERS, { frequency: "daily", papers: 3 }).map((one) => ({ ...one, nextDueAt: now }));
    await inStore((d1) => enrol(d1, due));
    for (const [round, taken] of KILLS.entries()) {
      silentFrom = taken;
      url = await start();
      void fire(url, now + round).catch(() => {}); // it may be killed under this request
      await until(() => mails.size >= taken);
      await stop("SIGKILL");
      // The claims of the dead run out; the test does not wait for it.
      await inStore((d1) => d1.prepare("update deliveries set lease_until = 0 where status = 'claimed'").run());
    }
    expect(mails.size).toBeLessThan(SUBSCRIBERS);
    silentFrom = Number.POSITIVE_INFINITY;
    url = await start();
    await fire(url, now + KILLS.length);
    await until(() => mails.size === SUBSCRIBERS);
    const { backlog } = await settled(url);
    expect(Object.values(backlog).every((count) => count === 0)).toBe(true);
    await stop("SIGTERM");
    // Of each kill at least one mail, taken and not answered, was asked for again.
    expect(asked).toBeGreaterThanOrEqual(SUBSCRIBERS + KILLS.length);
    expect(new Set(Array.from(mails.values(), (bodies) => bodies.size))).toEqual(new Set([1]));
    const addressees = Array.from(mails.values(), ([body = ""]) => (JSON.parse(body) as { to: string[] }).to[0]);
    expect(new Set(addressees).size).toBe(SUBSCRIBERS);
    expect(await inStore(standing)).toEqual({ sent: SUBSCRIBERS });
  },
);

async function settled(url: string): Promise<{ backlog: Record<string, number> }> {
  let status: { backlog: Record<string, number> } = { backlog: { unread: 1 } };
  await until(async () => {
    status = (await (await fetch(`${url}/api/v1/status`)).json()) as typeof status;
    return Object.values(status.backlog).every((count) => count === 0);
  });
  return status;
}
