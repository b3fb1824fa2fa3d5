import type { DemoClock } from "./demo.ts";
import type { Site } from "./site.ts";
import { waitUntilIdle } from "./status.ts";
import type { Terminal } from "./terminal.ts";

const STEP_TIMEOUT_MS = 10_000;

export interface ReplayOptions {
  site: Site;
  /** Instants in ms, in order. */
  instants: readonly number[];
  clock: DemoClock;
  fireAll: (at: number) => Promise<void>;
  terminal: Terminal;
  stopping: AbortSignal;
}

/** Lives through past instants: at each the upstream shows what it showed then, and what came is tagged and ranked. */
export async function replay({ site, instants, clock, fireAll, terminal, stopping }: ReplayOptions): Promise<void> {
  site.quiet = true;
  for (const [index, instant] of instants.entries()) {
    clock.set(instant);
    await fireAll(instant);
    await waitUntilIdle(site.url, STEP_TIMEOUT_MS, stopping);
    if (stopping.aborted) break;
    terminal.progress({ label: "demo edition", done: index + 1, total: instants.length });
  }
  clock.release();
  site.quiet = false;
}
