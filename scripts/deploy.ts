// `npm run deploy`: from an empty account, or an earlier deployment, to a serving Worker.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unstable_readConfig } from "wrangler";
import { parse } from "./lib/args.ts";
import {
  deploySteps,
  generatedSecrets,
  missingSecrets,
  nextSteps,
  type Deployment,
  type DeployStep,
} from "./lib/deploy-steps.ts";
import { projectRoot } from "./lib/paths.ts";
import { generateSecret } from "./lib/secrets.ts";
import { runMain, UsageError } from "./lib/usage.ts";

const help = `Usage: npm run deploy -- [options]

  --dry-run   print the commands in order, run none
  --help      this text`;

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    "dry-run": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const deployment = readDeployment();
  const steps = deploySteps(deployment);
  if (options["dry-run"]) {
    for (const step of steps) console.log(describeStep(step));
    return 0;
  }
  runSteps(steps);
  for (const line of nextSteps(deployment.siteUrl)) console.log(line);
  return 0;
});

/** The part of wrangler.toml that a deployment reads. */
interface DeployConfig {
  vars: { SITE_URL?: string };
  d1_databases: { binding: string; database_name?: string }[];
  queues: { producers?: { queue: string }[]; consumers?: { queue: string; dead_letter_queue?: string }[] };
}

function readDeployment(): Deployment {
  const config: DeployConfig = unstable_readConfig({ config: join(projectRoot, "wrangler.toml") });
  const { producers = [], consumers = [] } = config.queues;
  const names = [
    ...producers.map(({ queue }) => queue),
    ...consumers.flatMap(({ queue, dead_letter_queue: dead }) => (dead === undefined ? [queue] : [queue, dead])),
  ];
  return {
    siteUrl: config.vars.SITE_URL ?? "",
    databases: config.d1_databases.map(({ binding, database_name }) => ({ binding, name: database_name ?? binding })),
    queues: [...new Set(names)],
  };
}

function runSteps(steps: readonly DeployStep[]): void {
  let secrets: Record<string, string> = {};
  for (const step of steps) {
    console.log(`${step.title} …`);
    if (step.secrets !== "send" || Object.keys(secrets).length === 0) {
      const output = runStep(step, step.args);
      if (step.secrets === "list")
        secrets = Object.fromEntries(missingSecrets(output).map((name) => [name, generateSecret()]));
      continue;
    }
    sendWithSecrets(step, secrets);
    console.log("Secrets made now, shown this once:");
    for (const [name, value] of Object.entries(secrets)) console.log(`  ${name}=${value}`);
  }
}

/** A new Worker with required secrets can only be deployed together with them, from a file. */
function sendWithSecrets(step: DeployStep, secrets: Record<string, string>): void {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  try {
    const file = join(folder, "secrets.json");
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    runStep(step, [...step.args, "--secrets-file", file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns what the command wrote to stdout; empty when it failed in the way that is fine */
function runStep(step: DeployStep, args: readonly string[]): string {
  const wrangler = join(projectRoot, "node_modules/wrangler/bin/wrangler.js");
  // Only where nothing is read from the output may wrangler ask questions.
  const isRead = step.fineIf !== undefined || args[0] === "whoami";
  const env = { ...process.env, WRANGLER_HIDE_BANNER: "true", WRANGLER_SEND_METRICS: "false" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [wrangler, ...args], {
    cwd: projectRoot,
    env,
    encoding: "utf8",
    stdio: isRead ? ["inherit", "pipe", "pipe"] : "inherit",
  });
  if (status === 0) return stdout ?? "";
  const said = `${stdout ?? ""}${stderr ?? ""}`;
  if (step.fineIf?.test(said)) return "";
  const hint = args[0] === "whoami" ? "\nLog in with `npx wrangler login`, or set CLOUDFLARE_API_TOKEN." : "";
  throw new UsageError(`wrangler ${step.args.join(" ")} failed.\n${said.trim()}${hint}`);
}

function describeStep({ args, fineIf, secrets }: DeployStep): string {
  const file =
    secrets === "send" ? ` --secrets-file FILE  # with those of ${generatedSecrets.join(", ")} that are not set` : "";
  return `wrangler ${args.join(" ")}${file}${fineIf && secrets === undefined ? "  # unless it is there" : ""}`;
}
