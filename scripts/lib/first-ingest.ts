import type { WorkerEvent } from "./logs.ts";
import type { Site } from "./site.ts";
import { readStatus, waitUntilIdle } from "./status.ts";
import { summarize, type StoreSummary } from "./store.ts";
import type { Terminal } from "./terminal.ts";

const SETTLE_MS = 120_000;

/** Fires the crons for the first time after a start, and says what is there when all that came in is tagged and ranked. */
export async function firstIngest(
  site: Site,
  terminal: Terminal,
  fireAll: () => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const progress = await showProgress(site, terminal);
  const errors = new Map<string, string>();
  function hear(event: WorkerEvent): void {
    if (event.event !== "source-run") return;
    const source = String(event["source"]);
    if (event["outcome"] === "failed") errors.set(source, String(event["error"]));
    progress.heard(source);
  }
  site.listeners.add(hear);
  await fireAll();
  await waitUntilIdle(site.url, SETTLE_MS, stopping);
  site.listeners.delete(hear);
  if (stopping.aborted) return;
  progress.end();
  await sayWhatIsThere(site, terminal);
  for (const [source, error] of errors) terminal.line(`${source} failed: ${error}`, "bad");
}

/** A bar of the sources that are through; tagging and ranking are its last step. None where there are papers already. */
async function showProgress(site: Site, terminal: Terminal) {
  const status = await readStatus(site.url);
  if (status === null || status.papers > 0) return { heard: () => {}, end: () => {} };
  // Backfills run when somebody asks for them.
  const total = status.sources.filter((name) => !name.endsWith("-backfill")).length + 1;
  const through = new Set<string>();
  return {
    heard: (source: string): void => {
      through.add(source);
      terminal.progress({ label: "first ingest", done: Math.min(through.size, total - 1), total });
    },
    end: (): void => terminal.progress({ label: "first ingest", done: total, total }),
  };
}

/** Says how many papers are stored and where the newest edition is. */
export async function sayWhatIsThere(site: Site, terminal: Terminal): Promise<void> {
  terminal.line(describeStore(await summarize(await site.runtime.getD1Database("DB")), site.url), "strong");
}

export function describeStore({ papers, newestDay }: StoreSummary, url: string): string {
  const newest = newestDay === null ? "no edition yet" : `newest edition: ${url}/date/${newestDay}`;
  return `${papers} ${papers === 1 ? "paper" : "papers"} stored; ${newest}`;
}
