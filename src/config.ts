import * as z from "zod";
import { type EmbeddingSettings, readEmbeddings } from "./embeddings/settings.ts";
import { type MailSettings, mailVars, readMail } from "./mail/settings.ts";
import { isWebhookSecret } from "./mail/webhook.ts";
import { isLocal, readSecrets, tokenSecret } from "./secrets.ts";

const address = z
  .union([z.literal(""), z.url({ protocol: /^https?$/ })])
  .transform((url) => url.replace(/\/+$/, "") || null);

/** An address that is asked as it is, a slash at its end included. */
const exactAddress = z
  .union([z.literal(""), z.url({ protocol: /^https?$/ })])
  .transform((url) => (url === "" ? null : new URL(url).href));

const Vars = z.object({
  ...mailVars,
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  SITE_NAME: z.string().min(1),
  CONTACT_EMAIL: z.string(),
  DEMO: z.string(),
  HF_URL: address,
  HF_INTERVAL_MINUTES: z.coerce.number().int().min(1),
  ARXIV_RSS_URL: address,
  ARXIV_OAI_URL: address,
  ARXIV_API_URL: address,
  ARXIV_CATEGORIES: z.string().transform((list) =>
    list
      .split(",")
      .map((c) => c.trim())
      .filter((c) => c !== ""),
  ),
  ARXIV_INTERVAL_SECONDS: z.coerce.number().min(0),
  HN_URL: address,
  GITHUB_API_URL: address,
  WEBSUB_HUB: exactAddress,
  // A secret that need not be there. It goes into a header, where nothing but visible characters may.
  GITHUB_TOKEN: z
    .string()
    .trim()
    .regex(/^[!-~]*$/, "not a token")
    .default("")
    .transform((token) => token || null),
  TOKEN_SECRET: tokenSecret.optional(),
  // Secrets of before: what they signed is still good, and who they suppressed stays so.
  TOKEN_SECRET_PREVIOUS: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter((secret) => secret.trim() !== ""))
    .pipe(z.array(tokenSecret)),
  TURNSTILE_SITE_KEY: z.string().trim(),
  TURNSTILE_SECRET: z.string().trim().default(""),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .trim()
    .default("")
    .refine((secret) => secret === "" || isWebhookSecret(secret), "not a webhook secret, whsec_ and base64")
    .transform((secret) => secret || null),
});

/** The settings of wrangler.toml, checked. */
export interface Config {
  /** `local` on the machine itself, where nobody else comes. */
  site: { url: string; name: string; contact: string | null; demo: boolean; local: boolean };
  hf: { url: string | null; intervalMinutes: number };
  arxiv: {
    rssUrl: string | null;
    oaiUrl: string | null;
    apiUrl: string | null;
    categories: string[];
    intervalSeconds: number;
  };
  hn: { url: string | null };
  github: { url: string | null; token: string | null };
  webSub: { hubUrl: string | null };
  /** Who computes what papers and questions mean; `null` for nobody. */
  embeddings: EmbeddingSettings | null;
  mail: MailSettings;
  /** What signs links and hashes addresses, today's secret first; empty where there is none. */
  tokens: { secrets: string[] };
  /** Cloudflare's check that a form was sent by a human; `null` for none. */
  turnstile: { siteKey: string; secret: string } | null;
  /** What providers sign their events with; `null` where none are awaited. */
  webhooks: { resend: string | null };
}

/** Reads the settings; throws an error that names every variable that is wrong. An empty address is a source that is off. */
export function readConfig(env: unknown): Config {
  const parsed = Vars.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`settings: ${wrong.join("; ")}`);
  }
  const vars = parsed.data;
  return {
    site: {
      url: vars.SITE_URL,
      name: vars.SITE_NAME,
      contact: vars.CONTACT_EMAIL || null,
      demo: vars.DEMO === "1",
      local: isLocal(vars.SITE_URL),
    },
    hf: { url: vars.HF_URL, intervalMinutes: vars.HF_INTERVAL_MINUTES },
    arxiv: {
      rssUrl: vars.ARXIV_RSS_URL,
      oaiUrl: vars.ARXIV_OAI_URL,
      apiUrl: vars.ARXIV_API_URL,
      categories: vars.ARXIV_CATEGORIES,
      intervalSeconds: vars.ARXIV_INTERVAL_SECONDS,
    },
    hn: { url: vars.HN_URL },
    github: { url: vars.GITHUB_API_URL, token: vars.GITHUB_TOKEN },
    webSub: { hubUrl: vars.WEBSUB_HUB },
    embeddings: readEmbeddings(env),
    mail: readMail(vars, vars.SITE_NAME),
    ...readSecrets(vars),
    webhooks: { resend: vars.RESEND_WEBHOOK_SECRET },
  };
}
