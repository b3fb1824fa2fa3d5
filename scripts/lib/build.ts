import { execFile } from "node:child_process";
import { join } from "node:path";
import { UsageError } from "./usage.ts";

/**
 * Builds the Worker into `outdir` with the bundler that deploys it.
 * @returns the path of the built module
 * @throws UsageError with wrangler's output when the build fails
 */
export async function buildWorker(root: string, outdir: string): Promise<string> {
  const args = [join(root, "node_modules/wrangler/bin/wrangler.js"), "deploy", "--dry-run", "--outdir", outdir];
  const env = {
    ...process.env,
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_SEND_METRICS: "false",
  };
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new UsageError(`The Worker doesn't build:\n${stdout}${stderr}`));
    });
  });
  return join(outdir, "index.js");
}
