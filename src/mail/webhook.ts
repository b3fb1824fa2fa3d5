/** Ms by which a provider's clock and ours may differ: what is older may be a replay. */
const TOLERANCE = 5 * 60_000;

/** What a signed request says of itself. */
export interface SignedRequest {
  /** The same for the same event, however often it is told. */
  id: string | null;
  /** Seconds since 1970. */
  timestamp: string | null;
  /** `v1,<base64>`, several with spaces between them while a secret is changed. */
  signatures: string | null;
  body: string;
}

/** The headers of Standard Webhooks, under its own names or Svix's. */
export function signedRequest(headers: Headers, body: string): SignedRequest {
  const header = (name: string) => headers.get(`webhook-${name}`) ?? headers.get(`svix-${name}`);
  return { id: header("id"), timestamp: header("timestamp"), signatures: header("signature"), body };
}

/**
 * Whether a request was signed with the secret, just now: HMAC-SHA-256 of `id.timestamp.body`
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). Compared in constant time,
 * by `crypto.subtle.verify`.
 */
export async function isGenuine(request: SignedRequest, secret: string, now: number): Promise<boolean> {
  const { id, timestamp, signatures, body } = request;
  const key = await keyOf(secret);
  if (!key || !id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Number(timestamp) * 1000 - now) > TOLERANCE) return false;
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const given = signatures.split(" ").flatMap((signature) => {
    const bytes = signature.startsWith("v1,") ? fromBase64(signature.slice(3)) : null;
    return bytes ? [bytes] : [];
  });
  const matches = await Promise.all(
    given.slice(0, MAX_SIGNATURES).map((each) => crypto.subtle.verify("HMAC", key, each, signed)),
  );
  return matches.includes(true);
}

/** More than any provider sends while it changes its secret. */
const MAX_SIGNATURES = 8;

/** Whether a secret can be one: `whsec_` and the base64 of the key. */
export function isWebhookSecret(secret: string): boolean {
  return secretBytes(secret) !== null;
}

async function keyOf(secret: string): Promise<CryptoKey | null> {
  const bytes = secretBytes(secret);
  return bytes && crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

function secretBytes(secret: string): Uint8Array<ArrayBuffer> | null {
  const bytes = secret.startsWith("whsec_") ? fromBase64(secret.slice("whsec_".length)) : null;
  return bytes && bytes.length > 0 ? bytes : null;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
