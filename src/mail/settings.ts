import * as z from "zod";
import { normalizeAddress } from "../domain/address.ts";
import type { Message } from "../domain/message.ts";
import type { ResendSettings } from "./transports/resend.ts";
import type { SmtpSettings } from "./transports/smtp-session.ts";

export const PROVIDERS = ["capture", "cloudflare", "resend", "smtp"] as const;

/** How mails leave, and in whose name. */
export type MailSettings = { from: Message["from"] } & (
  | { provider: "capture" }
  | { provider: "cloudflare" }
  | { provider: "resend"; resend: ResendSettings }
  | { provider: "smtp"; smtp: SmtpSettings }
);

const secret = z
  .string()
  .trim()
  .regex(/^[!-~]*$/, "not a key")
  .default("");

/** The variables of mail, as they stand in wrangler.toml and among the secrets. */
export const mailVars = {
  MAIL_PROVIDER: z.enum(PROVIDERS),
  MAIL_FROM: z.string().trim(),
  RESEND_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  RESEND_API_KEY: secret,
  SMTP_HOST: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.:-]*$/, "not a host name"),
  // Cloudflare lets nobody reach port 25 (https://developers.cloudflare.com/workers/runtime-apis/tcp-sockets/).
  SMTP_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .refine((port) => port !== 25, "25 is closed to Workers: 587 or 465"),
  SMTP_USER: z.string().trim(),
  SMTP_PASSWORD: z.string().default(""),
  SMTP_SECURE: z.enum(["starttls", "tls", "none"]),
};

const Vars = z.object(mailVars);
type MailVars = z.infer<typeof Vars>;

/** The mail settings of checked variables; throws an error that names what the provider lacks. */
export function readMail(vars: MailVars, siteName: string): MailSettings {
  const { MAIL_PROVIDER: provider } = vars;
  const from = sender(vars.MAIL_FROM, siteName);
  const lacking = NEEDS[provider](vars).filter(([, there]) => !there);
  if (lacking.length > 0)
    throw new Error(`settings: MAIL_PROVIDER is ${provider}: ${lacking.map(([what]) => what).join("; ")}`);
  if (provider === "resend") return { from, provider, resend: { url: vars.RESEND_URL, apiKey: vars.RESEND_API_KEY } };
  return provider === "smtp" ? { from, provider, smtp: smtpOf(vars) } : { from, provider };
}

const hasSender = ({ MAIL_FROM }: MailVars): [string, boolean] => ["MAIL_FROM is missing", MAIL_FROM !== ""];

/** What a provider cannot do without, in words, and whether it is there. */
const NEEDS: Record<(typeof PROVIDERS)[number], (vars: MailVars) => [string, boolean][]> = {
  capture: () => [],
  cloudflare: (vars) => [hasSender(vars)],
  resend: (vars) => [hasSender(vars), ["the secret RESEND_API_KEY is missing", vars.RESEND_API_KEY !== ""]],
  smtp: (vars) => [
    hasSender(vars),
    ["SMTP_HOST is missing", vars.SMTP_HOST !== ""],
    ["the secret SMTP_PASSWORD is missing", vars.SMTP_USER === "" || vars.SMTP_PASSWORD !== ""],
    // A password in plain text is everybody's.
    ["SMTP_USER needs SMTP_SECURE to be starttls or tls", vars.SMTP_USER === "" || vars.SMTP_SECURE !== "none"],
  ],
};

function smtpOf(vars: MailVars): SmtpSettings {
  return {
    host: vars.SMTP_HOST,
    port: vars.SMTP_PORT,
    secure: vars.SMTP_SECURE,
    user: vars.SMTP_USER === "" ? null : vars.SMTP_USER,
    password: vars.SMTP_PASSWORD === "" ? null : vars.SMTP_PASSWORD,
  };
}

/** `digest@example.org` or `Name <digest@example.org>`; without a name the site's, without an address one that goes nowhere. */
function sender(text: string, siteName: string): Message["from"] {
  if (text === "") return { name: siteName, address: "digest@broadsheet.invalid" };
  const [, name = "", written = text] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  const address = normalizeAddress(written);
  if (address === null || /\p{Cc}/u.test(name))
    throw new Error("settings: MAIL_FROM: neither `address` nor `Name <address>`");
  return { name: name.trim().replace(/^"(.*)"$/, "$1") || siteName, address };
}
