import * as z from "zod";

export const PURPOSES = ["confirm", "manage", "unsubscribe"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a link in a mail says, and nobody else can write. */
export interface Claim {
  purpose: Purpose;
  subscriber: string;
  /** Ms since 1970; `null` for a link that works as long as its key does. */
  expiresAt: number | null;
}

/** A key and the name by which tokens say which one signed them. */
export interface SigningKey {
  id: string;
  key: CryptoKey;
}

/** The keys of some secrets, the one that signs first; the others still open what they signed. */
export async function signingKeys(secrets: string[]): Promise<SigningKey[]> {
  return Promise.all(
    secrets.map(async (secret) => {
      const bytes = new TextEncoder().encode(secret);
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const key = await crypto.subtle.importKey("raw", bytes, HMAC, false, ["sign", "verify"]);
      return { id: toBase64Url(digest.subarray(0, 3)), key };
    }),
  );
}

const HMAC = { name: "HMAC", hash: "SHA-256" };
const MAX_LENGTH = 400;
const Wire = z.tuple([z.string(), z.enum(PURPOSES), z.string().min(1).max(64), z.number().int().min(0)]);

/** A token for an address: the claim and its HMAC-SHA-256, both in base64url. */
export async function signToken(keys: SigningKey[], { purpose, subscriber, expiresAt }: Claim): Promise<string> {
  const [current] = keys;
  if (!current) throw new Error("there is no key to sign with");
  const claim = [current.id, purpose, subscriber, expiresAt ?? 0] satisfies z.infer<typeof Wire>;
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(claim)));
  const signature = await crypto.subtle.sign(HMAC, current.key, new TextEncoder().encode(payload));
  return `${payload}.${toBase64Url(new Uint8Array(signature))}`;
}

/**
 * The claim of a token for a purpose, as of `now`; `null` for whatever was not signed here for it, or has expired. The
 * signatures are compared in constant time, by `crypto.subtle.verify`.
 */
export async function readToken(
  keys: SigningKey[],
  token: string,
  purpose: Purpose,
  now: number,
): Promise<Claim | null> {
  const [payload = "", signature = "", ...rest] = token.length > MAX_LENGTH ? [] : token.split(".");
  const claim = parse(payload);
  const given = fromBase64Url(signature);
  if (!claim || !given || rest.length > 0) return null;
  const [keyId, claimed, subscriber, expires] = claim;
  const signer = keys.find(({ id }) => id === keyId);
  if (!signer) return null;
  const genuine = await crypto.subtle.verify(HMAC, signer.key, given, new TextEncoder().encode(payload));
  if (!genuine || claimed !== purpose || (expires !== 0 && expires <= now)) return null;
  return { purpose, subscriber, expiresAt: expires === 0 ? null : expires };
}

function parse(payload: string): z.infer<typeof Wire> | null {
  const bytes = fromBase64Url(payload);
  if (!bytes) return null;
  try {
    return (
      Wire.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes))).data ?? null
    );
  } catch {
    return null;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** `null` for what `toBase64Url` did not write: one text for each value. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
    return toBase64Url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
