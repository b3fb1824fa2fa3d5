import { beforeEach, vi } from "vitest";
import type { Config } from "../../src/config.ts";
import type { Db } from "../../src/db/client.ts";
import { saveCursor, sourceCursor } from "../../src/db/sources.ts";
import type { IngestDeps } from "../../src/jobs/ingest/run-sources.ts";
import type { RunContext, SourceJob, Tally } from "../../src/jobs/ingest/source-job.ts";
import type { Upstream } from "../../src/sources/upstream.ts";
import { openGate } from "../sources/fakes.ts";
import { NOW } from "./factories.ts";

export const CONFIG: Config = {
  site: { url: "http://127.0.0.1:8787", name: "Broadsheet", contact: null, demo: false, local: true },
  hf: { url: "https://hf.test", intervalMinutes: 60 },
  arxiv: {
    rssUrl: "https://rss.arxiv.test",
    oaiUrl: "https://oai.arxiv.test/oai",
    apiUrl: "https://api.arxiv.test/query",
    categories: ["cs.LG", "cs.CL", "stat.ML"],
    intervalSeconds: 0,
  },
  hn: { url: "https://hn.test" },
  github: { url: "https://github.test", token: "token-of-a-test" },
  webSub: { hubUrl: null },
  embeddings: null,
  mail: { provider: "capture", from: { name: "Broadsheet", address: "digest@broadsheet.invalid" } },
  tokens: { secrets: [] },
  turnstile: null,
  webhooks: { resend: null },
};

/** What the jobs log goes unheard; a test may look at what was said. */
export function silenceLog(): void {
  beforeEach(() => {
    for (const level of ["info", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
  });
}

export interface RunOptions {
  now?: number;
  config?: Config;
  cursor?: unknown;
  hasTime?: () => boolean;
}

/** The context of one run of a job, without the lease around it; cursors are saved as in a real one. */
export function contextOf(db: Db, job: SourceJob, upstream: Upstream, options: RunOptions = {}): RunContext {
  const tally: Tally = { requests: 0, records: 0, added: 0, changed: 0, observed: 0, rejected: 0 };
  const now = options.now ?? NOW;
  return {
    source: job.name,
    db,
    now,
    config: options.config ?? CONFIG,
    upstream,
    gate: openGate(now),
    tally,
    cursor: options.cursor ?? null,
    saveCursor: (cursor) => saveCursor(db, job.name, cursor),
    hasTime: options.hasTime ?? (() => true),
  };
}

/** Runs a job from where it stopped last time, as an invocation would, and says what it counted and when it is due again. */
export async function runJob(
  db: Db,
  job: SourceJob,
  upstream: Upstream,
  options: RunOptions = {},
): Promise<{ tally: Tally; nextDueAt: number }> {
  const row = "insert into sources (name, next_due_at) values (?1, 0) on conflict do nothing";
  await db.$client.prepare(row).bind(job.name).run();
  const context = contextOf(db, job, upstream, { cursor: await sourceCursor(db, job.name), ...options });
  const { nextDueAt } = await job.run(context, job.address(context.config) ?? "");
  return { tally: context.tally, nextDueAt };
}

/** What an invocation has at hand; time stands still in it, and nobody waits. */
export function depsOf(db: Db, upstream: Upstream, overrides: Partial<IngestDeps> = {}): IngestDeps {
  return { db, now: NOW, config: CONFIG, upstream, elapsed: () => 0, sleep: () => Promise.resolve(), ...overrides };
}
