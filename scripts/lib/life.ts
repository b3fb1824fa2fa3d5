import { setTimeout as delay } from "node:timers/promises";
import { createCrons } from "./crons.ts";
import { DEMO_SCHEDULE, replayInstants, type DemoClock } from "./demo.ts";
import { firstIngest, sayWhatIsThere } from "./first-ingest.ts";
import { replay } from "./replay.ts";
import type { Site } from "./site.ts";
import { aborted, type Stop } from "./stop.ts";
import type { StoreSummary } from "./store.ts";
import type { Terminal } from "./terminal.ts";

const LAST_RUN_MS = 10_000;

export interface LifeOptions {
  site: Site;
  crons: readonly string[];
  /** The demo's clock, or null for the real upstreams. */
  demoClock: DemoClock | null;
  /** The store before the site opened. */
  store: StoreSummary;
  terminal: Terminal;
  stop: Stop;
}

/** Fires the crons, at once and then on schedule, until asked to stop; then lets what is running end, for ten seconds. */
export async function live({ site, crons: expressions, demoClock, store, terminal, stop }: LifeOptions): Promise<void> {
  const crons = createCrons({
    entries: expressions.map((cron) => ({ cron, schedule: demoClock === null ? cron : DEMO_SCHEDULE })),
    fire: (cron, at) => site.fire(cron, at),
    onSkip: (cron, at) =>
      terminal.line(`${new Date(at).toISOString().slice(11, 16)} left out: ${cron} is still running`, "dim"),
    now: Date.now,
  });
  const fireAll = async (at: number): Promise<void> => {
    await Promise.all(expressions.map((cron) => crons.trigger(cron, at)));
  };

  async function begin(): Promise<void> {
    if (demoClock === null) {
      crons.schedule();
      await firstIngest(site, terminal, () => fireAll(Date.now()), stop.stopping);
      return;
    }
    const instants = replayInstants(store.lastRunAt, Date.now());
    await replay({ site, instants, clock: demoClock, fireAll, terminal, stopping: stop.stopping });
    if (stop.stopping.aborted) return;
    await sayWhatIsThere(site, terminal);
    crons.schedule();
  }

  try {
    await Promise.race([begin(), aborted(stop.stopping)]);
    await aborted(stop.stopping);
  } finally {
    crons.stop();
    await Promise.race([crons.idle(), aborted(stop.hurrying), delay(LAST_RUN_MS, undefined, { ref: false })]);
  }
}
