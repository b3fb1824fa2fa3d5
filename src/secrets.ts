import * as z from "zod";

const LEAST_LENGTH = 32;
const LEAST_DIFFERENT = 8;
/** What examples and templates say; nobody's random text holds any of it. */
const PLACEHOLDER = /change.?me|default|example|password|placeholder|replace|secret|12345678/i;

/** A secret that signs. What is wrong with one is said without repeating it. */
export const tokenSecret = z
  .string()
  .trim()
  .min(LEAST_LENGTH, `must have at least ${LEAST_LENGTH} characters`)
  .refine(
    (secret) => !PLACEHOLDER.test(secret) && new Set(secret).size >= LEAST_DIFFERENT,
    "looks like a default: make a random one, such as with `openssl rand -base64 32`",
  );

/** Secrets that pass everything, fail everything or are spent (https://developers.cloudflare.com/turnstile/troubleshooting/testing/). */
const DUMMY = /^[123]x0+[A-Z]*$/i;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a site is on the machine itself: a local run, which nobody else can reach. */
export function isLocal(siteUrl: string): boolean {
  return LOOPBACK.test(new URL(siteUrl).hostname);
}

interface SecretVars {
  SITE_URL: string;
  TOKEN_SECRET?: string | undefined;
  TOKEN_SECRET_PREVIOUS: string[];
  TURNSTILE_SITE_KEY: string;
  TURNSTILE_SECRET: string;
}

/** The secrets of mail, checked against each other and against where the site is. */
export function readSecrets(vars: SecretVars): {
  tokens: { secrets: string[] };
  turnstile: { siteKey: string; secret: string } | null;
} {
  const { TOKEN_SECRET, TOKEN_SECRET_PREVIOUS, TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret } = vars;
  const open = !isLocal(vars.SITE_URL);
  if (open && TOKEN_SECRET === undefined)
    throw new Error("settings: TOKEN_SECRET: is missing, and signs the links in mails");
  if ((siteKey === "") !== (secret === ""))
    throw new Error("settings: TURNSTILE_SITE_KEY and TURNSTILE_SECRET: one is of no use without the other");
  if (open && (DUMMY.test(secret) || DUMMY.test(siteKey)))
    throw new Error("settings: TURNSTILE_SECRET: is one for tests, which checks nothing");
  return {
    tokens: { secrets: TOKEN_SECRET === undefined ? [] : [TOKEN_SECRET, ...TOKEN_SECRET_PREVIOUS] },
    turnstile: secret === "" ? null : { siteKey, secret },
  };
}
