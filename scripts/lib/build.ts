import { execFile } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { UsageError } from "./usage.ts";

/**
 * Builds the Worker into `outdir` with the bundler that deploys it.
 * @param entry another module to build than wrangler.toml's
 * @throws UsageError with wrangler's output when the build fails
 */
export async function buildWorker(root: string, outdir: string, entry?: string): Promise<void> {
  const args = [join(root, "node_modules/wrangler/bin/wrangler.js"), "deploy", "--dry-run", "--outdir", outdir];
  if (entry !== undefined) args.push(entry);
  const env = {
    ...process.env,
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_SEND_METRICS: "false",
  };
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new UsageError(`The Worker doesn't build:\n${stripVTControlCharacters(stdout + stderr)}`));
    });
  });
}
