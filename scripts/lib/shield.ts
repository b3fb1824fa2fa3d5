import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Lets workerd outlive a Ctrl-C in a terminal until the script disposes of it. To be called before a runtime opens. */
export function shieldRuntimeFromInterrupts(): void {
  if (process.platform === "win32" || process.env["MINIFLARE_WORKERD_PATH"] !== undefined) return;
  const wrapper = fileURLToPath(new URL("workerd.sh", import.meta.url).href);
  if (!isExecutable(wrapper)) return;
  const { default: workerd }: { default: string } = createRequire(import.meta.resolve("miniflare"))("workerd");
  process.env["BROADSHEET_WORKERD"] = workerd;
  process.env["MINIFLARE_WORKERD_PATH"] = wrapper;
}

/** False where a checkout has lost the mode: then the wrapper is left out. */
function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
