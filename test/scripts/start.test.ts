import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../scripts/lib/paths.ts";

const data = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
// Sources without an address are off: no run asks anybody.
const off = { HF_URL: "", ARXIV_RSS_URL: "", ARXIV_OAI_URL: "", ARXIV_API_URL: "", HN_URL: "" };

interface Started {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}
const all: Started[] = [];

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [join(projectRoot, "scripts/start.ts"), ...args], {
    env: { ...process.env, ...off },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const started = { child, output: () => output, exit };
  all.push(started);
  return started;
}

async function said(started: Started, text: string): Promise<void> {
  while (!started.output().includes(text)) {
    if (started.child.exitCode !== null) throw new Error(`it ended without "${text}": ${started.output()}`);
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("npm start", () => {
  let port = 0;
  let first: Started;
  beforeAll(async () => {
    port = await freePort();
    first = start("--no-cron", "--port", String(port), "--data", data);
    await said(first, `on http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    for (const { child } of all) child.kill("SIGTERM");
    await Promise.all(all.map(({ exit }) => exit));
    rmSync(data, { recursive: true, force: true });
  });

  it("serves, and runs nothing by itself without crons", async () => {
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await delay(1_000);
    expect(first.output().trim().split("\n")).toEqual([
      "Without crons: nothing runs until one is fired by hand.",
      expect.stringMatching(/^Broadsheet [\d.]+ on /),
    ]);
  });

  it("lets a cron be fired by hand as of any instant", async () => {
    const cron = encodeURIComponent("*/15 * * * *");
    const url = `http://127.0.0.1:${port}/cdn-cgi/local/scheduled?cron=${cron}&time=${Date.UTC(2026, 4, 4, 12)}`;
    expect((await fetch(url)).status).toBe(200);
  });

  it("refuses a second start on the same folder, and one on the same port", async () => {
    const sameFolder = start("--no-cron", "--port", String(await freePort()), "--data", data);
    expect(await sameFolder.exit).toBe(1);
    expect(sameFolder.output()).toContain(`in use by process ${first.child.pid}`);
    const samePort = start("--no-cron", "--port", String(port), "--data", join(data, "other"));
    expect(await samePort.exit).toBe(1);
    expect(samePort.output()).toBe(`Port ${port} is in use; give another one with --port\n`);
  });

  it("can be started again at once after it was killed", async () => {
    first.child.kill("SIGKILL");
    await first.exit;
    first = start("--no-cron", "--port", String(port), "--data", data);
    await said(first, `on http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });

  it("stops cleanly and leaves the folder free", async () => {
    expect(existsSync(join(data, "lock"))).toBe(true);
    first.child.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    expect(existsSync(join(data, "lock"))).toBe(false);
    expect(existsSync(join(data, "secrets.json"))).toBe(true);
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  });
});
