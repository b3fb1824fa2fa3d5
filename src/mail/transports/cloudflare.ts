import { CONNECTIONS, type Mailer, type Outcome } from "../mailer.ts";

const HOUR = 3_600;

type Verdict = (error: string) => Outcome;

const later: Verdict = (error) => ({ kind: "retry", error, afterSeconds: null });
const refused: Verdict = (error) => ({ kind: "failed", error, suppress: false });
const suppressed: Verdict = (error) => ({ kind: "failed", error, suppress: true });
const notNow: Verdict = (error) => ({ kind: "stop", error, afterSeconds: HOUR });

/** By the binding's codes: https://developers.cloudflare.com/email-service/api/send-emails/workers-api/ */
const VERDICTS: ReadonlyMap<string, Verdict> = new Map([
  ["E_RECIPIENT_SUPPRESSED", suppressed],
  ["E_RATE_LIMIT_EXCEEDED", later],
  ["E_DAILY_LIMIT_EXCEEDED", notNow],
  ["E_SENDER_NOT_VERIFIED", notNow],
  ["E_SENDER_DOMAIN_NOT_AVAILABLE", notNow],
  ["E_RECIPIENT_NOT_ALLOWED", refused],
  ["E_DELIVERY_FAILED", refused],
  ["E_VALIDATION_ERROR", refused],
  ["E_FIELD_MISSING", refused],
  ["E_TOO_MANY_RECIPIENTS", refused],
  ["E_CONTENT_TOO_LARGE", refused],
  ["E_HEADER_NOT_ALLOWED", refused],
  ["E_HEADER_USE_API_FIELD", refused],
  ["E_HEADER_VALUE_INVALID", refused],
  ["E_HEADER_VALUE_TOO_LONG", refused],
  ["E_HEADER_NAME_INVALID", refused],
  ["E_HEADERS_TOO_LARGE", refused],
  ["E_HEADERS_TOO_MANY", refused],
]);

/** Cloudflare Email Service. It writes Message-ID and Date itself, and knows no keys: what gave no clear answer is unknown. */
export function cloudflareMailer(binding: SendEmail): Mailer {
  return {
    name: "cloudflare",
    idempotent: false,
    atOnce: CONNECTIONS,
    async send({ to, from, subject, html, text, headers }) {
      try {
        await binding.send({
          to,
          from: { name: from.name, email: from.address },
          subject,
          html,
          text,
          headers: Object.fromEntries(headers),
        });
        return { kind: "sent" };
      } catch (error) {
        const code = codeOf(error);
        const verdict = VERDICTS.get(code);
        // Messages of errors may repeat the address; codes do not.
        return verdict ? verdict(code) : { kind: "unknown", error: code };
      }
    },
  };
}

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" && /^E_[A-Z_]{1,60}$/.test(code) ? code : "an error without a code";
}
