import type { Config } from "../../config.ts";
import type { Db } from "../../db/client.ts";
import { recordRejections, type RejectedRecord } from "../../db/runs.ts";
import type { SourceName } from "../../domain/paper.ts";
import type { ArxivGate } from "../../sources/arxiv/gate.ts";
import type { Upstream } from "../../sources/upstream.ts";
import { type IncomingRecord, storeRecords } from "../store.ts";

/** What a run did, counted as it goes, so that a failed run too says what it brought. */
export interface Tally {
  requests: number;
  records: number;
  added: number;
  changed: number;
  observed: number;
  rejected: number;
}

export interface RunContext {
  source: SourceName;
  db: Db;
  /** The instant of the run. */
  now: number;
  config: Config;
  upstream: Upstream;
  gate: ArxivGate;
  tally: Tally;
  /** Where the last run stopped, as it was saved; to be checked before it is believed. */
  cursor: unknown;
  saveCursor(cursor: unknown): Promise<void>;
  /** False once the run has used up its share of the invocation: what is left waits for the next tick. */
  hasTime(): boolean;
}

/** One way of asking one upstream. */
export interface SourceJob {
  name: SourceName;
  /** The setting that switches it on: the upstream's address. */
  address(config: Config): string | null;
  /** False when there is nothing to ask just now, which is no run; absent for sources that always have news. */
  hasWork?(db: Db, now: number): Promise<boolean>;
  /** Asks the upstream, stores what came, and says when it is due again. Throws when the upstream failed. */
  run(context: RunContext, address: string): Promise<{ nextDueAt: number }>;
}

/** Stores a page's records and keeps what had to be refused, counting both. */
export async function takeRecords(
  { db, now, source, tally }: RunContext,
  incoming: IncomingRecord[],
  rejected: RejectedRecord[],
): Promise<{ added: number }> {
  const stored = await storeRecords(db, incoming, now);
  if (rejected.length > 0) await recordRejections(db, source, rejected, now);
  tally.records += incoming.length;
  tally.added += stored.added;
  tally.changed += stored.changed;
  tally.rejected += rejected.length;
  return stored;
}
