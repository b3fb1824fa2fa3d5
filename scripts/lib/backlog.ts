import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 20;

/**
 * Waits until `/api/v1/status` says that every backlog is 0.
 * @returns false when the time is over or the signal aborts first
 */
export async function waitUntilIdle(site: string, timeoutMs: number, signal: AbortSignal): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!signal.aborted && performance.now() < end) {
    if (await isIdle(site)) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function isIdle(site: string): Promise<boolean> {
  const response = await fetch(`${site}/api/v1/status`);
  if (!response.ok) return false;
  const status: unknown = await response.json();
  const backlog = typeof status === "object" && status !== null && "backlog" in status ? status.backlog : null;
  return typeof backlog === "object" && backlog !== null && Object.values(backlog).every((count) => count === 0);
}
