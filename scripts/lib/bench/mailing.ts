import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { createDb } from "../../../src/db/client.ts";
import { DEFAULT_PREFERENCES } from "../../../src/domain/subscription.ts";
import { signingKeys } from "../../../src/domain/token.ts";
import type { Draft } from "../../../src/jobs/digest/deliver.ts";
import { handOutDeliveries } from "../../../src/jobs/digest/hand-out.ts";
import { planDigests } from "../../../src/jobs/digest/plan.ts";
import type * as Writing from "../../../src/jobs/digest/write.ts";
import type { MailMessage } from "../../../src/jobs/messages.ts";
import { crowd, editionsOf, enrol, NOW, papersAt } from "../../../test/jobs/digest/mailing.ts";
import { CONFIG } from "../../../test/jobs/run.ts";
import type { WorkerEvent } from "../logs.ts";
import { projectRoot } from "../paths.ts";
import type { Site } from "../site.ts";
import { median } from "./load.ts";

const SUBSCRIBERS = 4_000;
const ROUNDS = 3;
const PAPERS = 100;
const WRITTEN = 500;

/** How fast digests are written, and how fast the Worker sends a mailing with mails that are kept; `folder` is for what is built. */
export async function measureMailing(site: Site, folder: string): Promise<string[]> {
  const written: number[] = [];
  const delivered: number[] = [];
  const writing = await loadWriting(folder);
  for (let round = 0; round < ROUNDS; round++) {
    written.push(await writtenPerSecond(writing));
    delivered.push(await deliveredPerSecond(site));
  }
  return [
    `mailing: ${median(written).toFixed(0)} digests of ${DEFAULT_PREFERENCES.papers} papers written a second of processor time`,
    `mailing: ${median(delivered).toFixed(0)} deliveries a second by one consumer with the capture transport`,
  ];
}

/** What writes mails, without its JSX: Node runs TypeScript alone. */
async function loadWriting(folder: string): Promise<typeof Writing> {
  const outfile = join(folder, "mail-writing.mjs");
  await build({
    entryPoints: [join(projectRoot, "src/jobs/digest/write.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
  const writing: typeof Writing = await import(pathToFileURL(outfile).href);
  return writing;
}

/** By processor time of this process, so that what else the machine does counts little. */
async function writtenPerSecond({ writeDigest }: typeof Writing): Promise<number> {
  const sender = { config: CONFIG, keys: await signingKeys(["a secret for measuring, of 32 or more"]) };
  const addressee = { subscriberId: "s1", address: "reader@elsewhere.example", preferences: DEFAULT_PREFERENCES };
  const draft: Draft = {
    addressee: { ...addressee, attempts: 0, papers: null, seen: [] },
    items: papersAt(NOW, DEFAULT_PREFERENCES.papers),
    issueId: 1,
    createdAt: NOW,
  };
  const before = process.cpuUsage();
  for (let i = 0; i < WRITTEN; i++) await writeDigest(sender, draft);
  const { user, system } = process.cpuUsage(before);
  return (WRITTEN * 1e6) / (user + system);
}

/** From the end of the first message to that of the last. */
async function deliveredPerSecond(site: Site): Promise<number> {
  const now = Date.now();
  const d1 = await site.runtime.getD1Database("DB");
  const queue = await site.runtime.getQueueProducer<MailMessage>("MAIL_QUEUE");
  await d1.batch(["subscribers", "deliveries", "digest_papers"].map((table) => d1.prepare(`delete from ${table}`)));
  await enrol(
    d1,
    crowd(SUBSCRIBERS).map((one) => ({ ...one, nextDueAt: now })),
  );
  await planDigests(createDb(d1), editionsOf(papersAt(now, PAPERS)), now);
  const ends: { at: number; sent: number }[] = [];
  await new Promise<void>((done, fail) => {
    let left = SUBSCRIBERS;
    const listener = (event: WorkerEvent) => {
      if (event.event !== "mailed") return;
      const sent = Number(event["sent"]);
      ends.push({ at: performance.now(), sent });
      left -= sent;
      if (left > 0) return;
      site.listeners.delete(listener);
      done();
    };
    site.listeners.add(listener);
    handOutDeliveries(createDb(d1), queue, now).catch(fail);
  });
  const [first, ...others] = ends;
  const seconds = ((others.at(-1)?.at ?? 0) - (first?.at ?? 0)) / 1_000;
  return others.reduce((sum, { sent }) => sum + sent, 0) / seconds;
}
