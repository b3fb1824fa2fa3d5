import type { WorkerEvent } from "./logs.ts";
import type { Site } from "./site.ts";
import { readStatus, waitUntilIdle } from "./status.ts";
import { summarize, type StoreSummary } from "./store.ts";
import type { Terminal } from "./terminal.ts";

const SETTLE_MS = 120_000;
const LABEL = "first ingest";

/** Fires the crons for the first time, shows how many sources are through, and says what is there afterwards. */
export async function firstIngest(
  site: Site,
  terminal: Terminal,
  fireAll: () => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  // Tagging and ranking are the last step.
  const total = ((await readStatus(site.url))?.sources.length ?? 0) + 1;
  const heard = new Map<string, string | null>();
  function hear(event: WorkerEvent): void {
    if (event.event !== "source-run") return;
    heard.set(String(event["source"]), event["outcome"] === "failed" ? String(event["error"]) : null);
    terminal.progress({ label: LABEL, done: Math.min(heard.size, total - 1), total });
  }
  site.listeners.add(hear);
  await fireAll();
  await waitUntilIdle(site.url, SETTLE_MS, stopping);
  site.listeners.delete(hear);
  if (stopping.aborted) return;
  terminal.progress({ label: LABEL, done: total, total });
  await sayWhatIsThere(site, terminal);
  for (const [source, error] of heard) if (error !== null) terminal.line(`${source} failed: ${error}`, "bad");
}

/** Says how many papers are stored and where the newest edition is. */
export async function sayWhatIsThere(site: Site, terminal: Terminal): Promise<void> {
  terminal.line(describeStore(await summarize(await site.runtime.getD1Database("DB")), site.url), "strong");
}

export function describeStore({ papers, newestDay }: StoreSummary, url: string): string {
  const newest = newestDay === null ? "no edition yet" : `newest edition: ${url}/date/${newestDay}`;
  return `${papers} ${papers === 1 ? "paper" : "papers"} stored; ${newest}`;
}
