/** Settings and secrets that the environment may give although wrangler.toml doesn't name them. */
export const optionalSettings = [
  "MAIL_PROVIDER",
  "MAIL_FROM",
  "RESEND_URL",
  "SMTP_HOST",
  "SMTP_PORT",
  "SMTP_USER",
  "SMTP_SECURE",
  "TOKEN_SECRET",
  "TOKEN_SECRET_PREVIOUS",
  "ADMIN_TOKEN",
  "GITHUB_TOKEN",
  "EMBEDDINGS_KEY",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  "SMTP_PASSWORD",
  "TURNSTILE_SECRET",
] as const;

/** Settings with the address of an upstream that the Worker asks for papers. */
export const upstreamSettings = ["HF_URL", "ARXIV_RSS_URL", "ARXIV_OAI_URL", "ARXIV_API_URL"] as const;

export type Settings = Record<string, string>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables of a local run: wrangler.toml's, overridden by the environment.
 * SITE_URL is where this process serves unless the environment says otherwise, so that a deployment's address in
 * wrangler.toml doesn't get into the links of a local run.
 */
export function localSettings(vars: Readonly<Settings>, environment: Environment, port: number): Settings {
  const settings: Settings = { ...vars, SITE_URL: `http://127.0.0.1:${port}` };
  for (const name of [...Object.keys(vars), ...optionalSettings]) {
    const value = environment[name];
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}
