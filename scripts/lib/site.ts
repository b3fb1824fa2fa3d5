import type { Miniflare, V4WorkerOptions } from "miniflare";
import { backfillProgress } from "./backfills.ts";
import { parseEvent, renderLog, type WorkerEvent } from "./logs.ts";
import { openRuntime, type LogEntry } from "./runtime.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";
import { builtWorker, type WorkerConfig } from "./worker-options.ts";

export interface SiteOptions {
  config: WorkerConfig;
  build: string;
  data: string;
  /** 0 for any free port. */
  port: number;
  settings: Settings;
  terminal: Terminal;
  /** Other Workers in the same runtime. */
  beside?: V4WorkerOptions[];
}

/** The running Worker. */
export interface Site {
  url: string;
  runtime: Miniflare;
  /** Runs the scheduled handler as of an instant in ms. Says what goes wrong, never rejects. */
  fire(cron: string, at: number): Promise<void>;
  /** Hears each event of the Worker's log. */
  listeners: Set<(event: WorkerEvent) => void>;
  /** While true only what goes wrong is printed. */
  quiet: boolean;
}

/** Serves the built Worker; its log goes to the terminal. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { config, build, data, port, settings, terminal, beside = [] } = options;
  const listeners: Site["listeners"] = new Set();

  function onLog(entry: LogEntry): void {
    const event = parseEvent(entry.message);
    const backfill = event && backfillProgress(event);
    const line = renderLog(entry);
    if (backfill !== null) terminal.progress(backfill);
    else if (!site.quiet || line.tone === "bad") terminal.line(line.text, line.tone);
    if (event !== null) for (const listener of listeners) listener(event);
  }

  async function fire(cron: string, at: number): Promise<void> {
    try {
      const worker = await runtime.getWorker();
      const { outcome } = await worker.scheduled({ cron, scheduledTime: new Date(at) });
      if (outcome !== "ok") terminal.line(`cron ${cron} ended with ${outcome}`, "bad");
    } catch (error) {
      terminal.line(`cron ${cron} was cut off: ${error instanceof Error ? error.message : String(error)}`, "bad");
    }
  }

  const workers = [builtWorker(config, build, settings), ...beside];
  const runtime = openRuntime({ data, workers, port, onLog });
  const site: Site = { url: "", runtime, fire, listeners, quiet: false };
  site.url = (await runtime.ready).origin;
  return site;
}
