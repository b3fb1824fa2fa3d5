import * as z from "zod";
import { requestText, type Upstream } from "./upstream.ts";

const SITEVERIFY = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const MAX_TOKEN = 2_048;
const TIMEOUT_SECONDS = 5;
const MAX_BYTES = 10_000;

const Answer = z.object({ success: z.boolean(), hostname: z.string().optional(), action: z.string().optional() });

/** What a token must have been made for. */
export interface Expected {
  hostname: string;
  action: string;
}

/**
 * Whether a form's token came from a human, as Turnstile says
 * (https://developers.cloudflare.com/turnstile/get-started/server-side-validation/). Whatever goes wrong is a no: the
 * mail that would follow goes to somebody who may not have asked. Secrets for tests say neither host nor action of the
 * page: with `null` both go.
 */
export async function isHuman(
  upstream: Upstream,
  secret: string,
  token: string,
  expected: Expected | null,
): Promise<boolean> {
  if (token === "" || token.length > MAX_TOKEN) return false;
  try {
    const { text } = await requestText(upstream, SITEVERIFY, {
      accept: ["application/json"],
      timeoutSeconds: TIMEOUT_SECONDS,
      maxBytes: MAX_BYTES,
      json: JSON.stringify({ secret, response: token }),
    });
    const { success, hostname, action } = Answer.parse(JSON.parse(text));
    return success && (expected === null || (hostname === expected.hostname && action === expected.action));
  } catch {
    return false;
  }
}
