import { UsageError } from "./usage.ts";

/** What wrangler.toml asks of Cloudflare besides the Worker itself. */
export interface Deployment {
  siteUrl: string;
  /** D1: binding and name. */
  databases: readonly { binding: string; name: string }[];
  /** Every queue that is produced to or consumed from, dead letters included. */
  queues: readonly string[];
}

/** One wrangler command of a deployment. */
export interface DeployStep {
  title: string;
  args: readonly string[];
  /** A failure that says this is as good as success. */
  fineIf?: RegExp;
  /** `list`: its output names the secrets that are set; `send`: it is given a file of those that are not. */
  secrets?: "list" | "send";
}

/** Secrets that a deployment can't do without and that nobody has to choose. */
export const generatedSecrets = ["ADMIN_TOKEN", "TOKEN_SECRET"] as const;

/**
 * The commands of a deployment, in order: tables are there before the Worker that reads them serves.
 * `wrangler deploy` makes the KV namespaces that have no id, and finds databases by their names.
 * @throws UsageError when SITE_URL is nowhere that readers could come from
 */
export function deploySteps({ siteUrl, databases, queues }: Deployment): DeployStep[] {
  requirePublic(siteUrl);
  return [
    { title: "Checking the account", args: ["whoami", "--json"] },
    ...databases.map(({ name }) => ({
      title: `Database ${name}`,
      args: ["d1", "create", name],
      fineIf: /already exists/i,
    })),
    ...queues.map((queue) => ({
      title: `Queue ${queue}`,
      args: ["queues", "create", queue],
      fineIf: /already (taken|exists)/i,
    })),
    ...databases.map(({ binding, name }) => ({
      title: `Migrations of ${name}`,
      args: ["d1", "migrations", "apply", binding, "--remote"],
    })),
    // Before the first deployment there is no Worker to have secrets.
    { title: "Secrets", args: ["secret", "list", "--format", "json"], fineIf: /not found/i, secrets: "list" },
    { title: "Deploying", args: ["deploy"], secrets: "send" },
  ];
}

/** What is left for a person to decide after a deployment. */
export function nextSteps(siteUrl: string): string[] {
  return [
    `${siteUrl}/api/v1/status shows the sources; the first cron fires within 15 minutes.`,
    "Set CONTACT_EMAIL in wrangler.toml: upstreams are told whom to write to.",
  ];
}

/**
 * The generated secrets that `wrangler secret list` doesn't name.
 * @param listed its output, a JSON array of `{ "name": … }`; empty before the first deployment
 */
export function missingSecrets(listed: string): string[] {
  const entries: { name: string }[] = listed === "" ? [] : JSON.parse(listed);
  return generatedSecrets.filter((name) => !entries.some((entry) => entry.name === name));
}

function requirePublic(siteUrl: string): void {
  const host = URL.parse(siteUrl)?.hostname ?? "";
  if (host === "" || host === "localhost" || host === "[::1]" || host.startsWith("127.")) {
    throw new UsageError(
      `SITE_URL is ${siteUrl || "not set"}: set it in wrangler.toml to the address that readers will use, ` +
        "such as https://broadsheet.YOUR-SUBDOMAIN.workers.dev; every link in feeds and mails begins with it.",
    );
  }
}
