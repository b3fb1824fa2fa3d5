import type { Config } from "../../config.ts";
import type { Db } from "../../db/client.ts";
import { recordRun } from "../../db/runs.ts";
import {
  claimSource,
  failSource,
  holdSource,
  releaseSource,
  returnLease,
  saveCursor,
  type SourceRow,
} from "../../db/sources.ts";
import { HOUR, MINUTE } from "../../domain/calendar.ts";
import { log } from "../../log.ts";
import { type ArxivGate, ArxivQuietHour, createArxivGate } from "../../sources/arxiv/gate.ts";
import { type Upstream, UpstreamError } from "../../sources/upstream.ts";
import type { RunContext, SourceJob, Tally } from "./source-job.ts";

export interface IngestDeps {
  db: Db;
  now: number;
  config: Config;
  upstream: Upstream;
  /** Milliseconds since the invocation began. */
  elapsed: () => number;
  sleep: (ms: number) => Promise<void>;
}

/** A crash keeps a source from being asked for so long: as long as an invocation may last. */
const LEASE = 15 * MINUTE;
/** No run begins a new page after this share of an invocation's 15 minutes; the last page may take its two minutes. */
const TIME_FOR_RUNS = 10 * MINUTE;
const FIRST_BACKOFF = 15 * MINUTE;
const MAX_BACKOFF = 2 * HOUR;
/** arXiv answers 429 to everything for a while once it has begun; asking on prolongs it. */
const ARXIV_HOLD = 10 * MINUTE;
/** The row that stands for all of arXiv's addresses: who holds its lease may ask. */
const ARXIV = "arxiv";

/** Runs those of the jobs that are due, one after the other; a failing one does not keep the others from running. */
export async function runSources(deps: IngestDeps, jobs: SourceJob[], gate: ArxivGate): Promise<void> {
  for (const job of jobs) await runSource(deps, job, gate);
}

/** The same for arXiv's sources: one invocation at a time asks, one request at a time, with the pause that arXiv asks for. */
export async function runArxivSources(deps: IngestDeps, jobs: SourceJob[]): Promise<void> {
  const { db, now, config } = deps;
  const claimed = await claimSource(db, ARXIV, now, LEASE);
  if (!claimed) return;
  const gate = createArxivGate({
    intervalSeconds: config.arxiv.intervalSeconds,
    now: () => now + deps.elapsed(),
    sleep: deps.sleep,
  });
  let hold = 0;
  for (const job of jobs) {
    const error = await runSource(deps, job, gate);
    if (!(error instanceof UpstreamError) || error.status !== 429) continue;
    hold = now + Math.max(ARXIV_HOLD, (error.retryAfterSeconds ?? 0) * 1000);
    break;
  }
  await gate.close();
  await holdSource(db, ARXIV, hold);
}

/** Runs a source when it is due. Returns the error of a failed run, which is also kept in the source's row. */
async function runSource(deps: IngestDeps, job: SourceJob, gate: ArxivGate): Promise<unknown> {
  try {
    const due = await claimDue(deps, job);
    return due && (await attempt(deps, job, due, gate));
  } catch (error) {
    // The database failed, not the source: whatever is due stays due, and a lease ends by itself.
    describe(error, job.name);
    return error;
  }
}

interface DueSource {
  address: string;
  row: SourceRow;
}

async function claimDue({ db, now, config, elapsed }: IngestDeps, job: SourceJob): Promise<DueSource | null> {
  const address = job.address(config);
  if (address === null || elapsed() > TIME_FOR_RUNS) return null;
  if (job.hasWork && !(await job.hasWork(db, now))) return null;
  const row = await claimSource(db, job.name, now, LEASE);
  return row && { address, row };
}

async function attempt(
  deps: IngestDeps,
  job: SourceJob,
  { address, row }: DueSource,
  gate: ArxivGate,
): Promise<unknown> {
  const { db, now, config, elapsed } = deps;
  const tally: Tally = { requests: 0, records: 0, added: 0, changed: 0, observed: 0, rejected: 0 };
  const began = elapsed();
  const context: RunContext = {
    source: job.name,
    db,
    now,
    config,
    upstream: counted(deps.upstream, tally),
    gate,
    tally,
    cursor: row.cursor,
    saveCursor: (cursor) => saveCursor(db, job.name, cursor),
    hasTime: () => elapsed() < TIME_FOR_RUNS,
  };
  let failure: unknown = null;
  try {
    const { nextDueAt } = await job.run(context, address);
    await releaseSource(db, job.name, now, nextDueAt);
  } catch (error) {
    failure = error;
  }
  if (failure instanceof ArxivQuietHour) {
    await returnLease(db, job.name);
    return failure;
  }
  const message = failure === null ? null : describe(failure, job.name);
  if (message !== null) {
    const retryAfter = failure instanceof UpstreamError ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
    // An upstream that fails now and then still gets us on: only runs that brought nothing count as failures in a row.
    const failures = tally.records > 0 ? 1 : row.consecutiveFailures + 1;
    await failSource(db, job.name, now, { nextDueAt: now + backoff(failures, retryAfter), error: message, failures });
  }
  await finishRun(deps, job.name, tally, began, message);
  return failure;
}

/** 15 minutes, doubled with each failure in a row up to two hours, and never less than what the upstream asked for. */
export function backoff(failures: number, retryAfterMs: number): number {
  return Math.max(retryAfterMs, Math.min(MAX_BACKOFF, FIRST_BACKOFF * 2 ** (failures - 1)));
}

/** What status may show of an error: an upstream's as it is, our own only by name. */
function describe(error: unknown, source: string): string {
  if (error instanceof UpstreamError) return error.message;
  log("error", "error", { source, message: String(error), stack: error instanceof Error ? error.stack : undefined });
  return "the run broke off with an internal error; the log has the details";
}

async function finishRun(
  { db, now, elapsed }: IngestDeps,
  source: string,
  tally: Tally,
  began: number,
  error: string | null,
): Promise<void> {
  const outcome = error === null ? "ok" : "failed";
  await recordRun(db, { source, startedAt: now, outcome, ...tally, error });
  const seconds = Math.round((elapsed() - began) / 10) / 100;
  const at = new Date(now).toISOString();
  log(error === null ? "info" : "warn", "source-run", { source, at, outcome, ...tally, seconds, error });
}

function counted(upstream: Upstream, tally: Tally): Upstream {
  return {
    userAgent: upstream.userAgent,
    fetch: (request) => {
      tally.requests++;
      return upstream.fetch(request);
    },
  };
}
