import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { UsageError } from "./usage.ts";

const RETRY_MS = 100;

/**
 * Waits until a port of 127.0.0.1 can be taken: the runtime of a start that was killed needs a moment to notice.
 * @throws UsageError when something else still listens on it at the end
 */
export async function requireFreePort(port: number, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isFree(port))) {
    if (performance.now() >= end) throw new UsageError(`Port ${port} is in use; give another one with --port`);
    await delay(RETRY_MS);
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, "127.0.0.1", resolve);
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") return false;
    if (code === "EACCES")
      throw new UsageError(`Port ${port} may not be used by this user; give another one with --port`);
    throw error;
  }
  await new Promise((resolve) => probe.close(resolve));
  return true;
}
