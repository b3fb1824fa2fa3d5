import * as z from "zod";
import { CONNECTIONS, type Mailer, type Outcome } from "../mailer.ts";

const TIMEOUT = 15_000;
const HOUR = 3_600;

const Taken = z.object({ id: z.string().min(1) });
const Refused = z.object({ name: z.string().regex(/^[a-z_]{1,60}$/) });

/** Reasons beside which the status says too little: https://resend.com/docs/api-reference/errors */
const BY_NAME: Record<string, (error: string, after: number | null) => Outcome> = {
  daily_quota_exceeded: (error, after) => ({ kind: "stop", error, afterSeconds: after ?? HOUR }),
  monthly_quota_exceeded: (error, after) => ({ kind: "stop", error, afterSeconds: after ?? 24 * HOUR }),
  // The same mail is on its way by another request.
  concurrent_idempotent_requests: (error, after) => ({ kind: "retry", error, afterSeconds: after }),
  // Under this key another mail has gone: this one is not sent twice, but nobody knows which it was.
  invalid_idempotent_request: (error) => ({ kind: "unknown", error }),
};

export interface ResendSettings {
  url: string;
  apiKey: string;
}

/**
 * Resend's HTTP API. It takes a key only once within 24 hours, so that an answer that never came is no reason to give up:
 * the next try is answered as the first would have been. It writes Message-ID and Date itself.
 */
export function resendMailer({ url, apiKey }: ResendSettings): Mailer {
  return {
    name: "resend",
    idempotent: true,
    atOnce: CONNECTIONS,
    async send({ to, from, subject, html, text, headers, idempotencyKey }) {
      const body = JSON.stringify({
        from: `"${from.name.replace(/["\\]/g, "")}" <${from.address}>`,
        to: [to],
        subject,
        html,
        text,
        headers: Object.fromEntries(headers),
      });
      try {
        const answer = await fetch(`${url}/emails`, {
          method: "POST",
          headers: {
            authorization: `Bearer ${apiKey}`,
            "content-type": "application/json",
            "idempotency-key": idempotencyKey,
          },
          body,
          redirect: "manual",
          signal: AbortSignal.timeout(TIMEOUT),
        });
        return outcomeOf(answer.status, retryAfter(answer.headers), await answer.text());
      } catch {
        // The message of the error may hold the address that was asked, nothing more.
        return { kind: "retry", error: "resend gave no answer", afterSeconds: null };
      }
    },
  };
}

function outcomeOf(status: number, after: number | null, body: string): Outcome {
  const json = parse(body);
  if (status >= 200 && status < 300)
    return Taken.safeParse(json).success
      ? { kind: "sent" }
      : { kind: "unknown", error: `resend answered ${status} without an id` };
  const name = Refused.safeParse(json).data?.name ?? "";
  const error = `resend answered ${status}${name === "" ? "" : ` (${name})`}`;
  const special = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (special) return special(error, after);
  if (status === 408 || status === 409 || status === 429 || status >= 500)
    return { kind: "retry", error, afterSeconds: after };
  // What is wrong with this mail is wrong with this mail alone; a key, a domain or an address, with all of them.
  return status === 400 || status === 413 || status === 422
    ? { kind: "failed", error, suppress: false }
    : { kind: "stop", error, afterSeconds: after ?? HOUR };
}

/** Seconds; the other form of the header, a date, is not what APIs send. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
