import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 20;

/** What `/api/v1/status` says as far as the scripts need it. */
export interface Status {
  papers: number;
  /** Names of the sources that are on. */
  sources: string[];
  /** Nothing is left to do for what has come in. */
  idle: boolean;
}

/** The status of a running site, or null when it gives none. */
export async function readStatus(site: string): Promise<Status | null> {
  try {
    const response = await fetch(`${site}/api/v1/status`);
    return response.ok ? readBody(await response.json<StatusBody>()) : null;
  } catch {
    // The runtime is going down, or somebody else answers on the port.
    return null;
  }
}

/** The part of the contract's answer that is read here. */
interface StatusBody {
  papers: number;
  sources: { name: string; enabled: boolean }[];
  backlog: Record<string, number>;
}

function readBody({ papers, sources, backlog }: StatusBody): Status {
  return {
    papers,
    sources: sources.filter(({ enabled }) => enabled).map(({ name }) => name),
    idle: Object.values(backlog).every((count) => count === 0),
  };
}

/**
 * Waits until every backlog is 0.
 * @returns false when the time is over or the signal aborts first
 */
export async function waitUntilIdle(site: string, timeoutMs: number, signal: AbortSignal): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!signal.aborted && performance.now() < end) {
    if ((await readStatus(site))?.idle) return true;
    await delay(POLL_MS);
  }
  return false;
}
