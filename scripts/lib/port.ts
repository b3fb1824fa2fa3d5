import { createServer } from "node:net";
import { UsageError } from "./usage.ts";

/** @throws UsageError when something else listens on the port of 127.0.0.1 */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, "127.0.0.1", resolve);
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use; give another one with --port`);
    if (code === "EACCES")
      throw new UsageError(`Port ${port} may not be used by this user; give another one with --port`);
    throw error;
  }
  await new Promise((resolve) => probe.close(resolve));
}
