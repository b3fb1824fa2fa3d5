import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Lets the runtimes that are opened from now on outlive a Ctrl-C until the script disposes of them, and end when the
 * script is killed. Without effect on Windows, or where a checkout has lost the wrapper's mode.
 */
export function guardRuntimes(): void {
  const wrapper = fileURLToPath(new URL("workerd.sh", import.meta.url).href);
  if (process.platform === "win32" || process.env["MINIFLARE_WORKERD_PATH"] !== undefined) return;
  if (!isExecutable(wrapper)) return;
  const { default: workerd }: { default: string } = createRequire(import.meta.resolve("miniflare"))("workerd");
  process.env["BROADSHEET_WORKERD"] = workerd;
  process.env["MINIFLARE_WORKERD_PATH"] = wrapper;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
