import type { WorkerEvent } from "./logs.ts";
import type { Site } from "./site.ts";
import { summarize, type StoreSummary } from "./store.ts";
import type { Terminal } from "./terminal.ts";
import { waitUntilIdle } from "./backlog.ts";

const SETTLE_MS = 120_000;

/** Fires the crons for the first time, shows how far the sources are, and says what is there afterwards. */
export async function firstIngest(
  site: Site,
  terminal: Terminal,
  fireAll: () => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const total = (await enabledSources(site.url)) + 1;
  const failures = new Map<string, string>();
  const heard = new Set<string>();
  function hear(event: WorkerEvent): void {
    if (event.event !== "source-run") return;
    const source = String(event["source"]);
    heard.add(source);
    if (event["outcome"] === "failed") failures.set(source, String(event["error"]));
    terminal.progress({ label: "first ingest", done: Math.min(heard.size, total - 1), total });
  }
  site.listeners.add(hear);
  await fireAll();
  await waitUntilIdle(site.url, SETTLE_MS, stopping);
  site.listeners.delete(hear);
  if (stopping.aborted) return;
  terminal.progress({ label: "first ingest", done: total, total });
  const db = await site.runtime.getD1Database("DB");
  for (const line of summaryLines(await summarize(db), failures, site.url)) terminal.line(line, "strong");
}

/** What a person wants to know after an ingest. */
export function summaryLines(store: StoreSummary, failures: ReadonlyMap<string, string>, url: string): string[] {
  const papers = `${store.papers} ${store.papers === 1 ? "paper" : "papers"} stored`;
  const newest = store.newestDay === null ? "no edition yet" : `newest edition: ${url}/date/${store.newestDay}`;
  const failed = [...failures].map(([source, error]) => `${source} failed: ${error}`);
  return [`${papers}; ${newest}`, ...failed];
}

async function enabledSources(url: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/status`);
  const status: unknown = response.ok ? await response.json() : null;
  if (typeof status !== "object" || status === null || !("sources" in status) || !Array.isArray(status.sources)) return 0;
  return status.sources.filter((source: { enabled?: unknown }) => source.enabled === true).length;
}
