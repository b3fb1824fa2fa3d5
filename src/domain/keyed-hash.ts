/** What is hashed; each has its own key, so that the same text in two places is two hashes. */
export type HashPurpose = "address" | "network" | "limit";

/**
 * HMAC-SHA-256 of a text under each secret, in hex: with a copy of the store but not of the secrets nobody can try
 * addresses one by one. What is written is under the first secret, today's; what is looked for is looked for under all,
 * so that it is still found after a rotation.
 */
export async function keyedHashes(secrets: string[], purpose: HashPurpose, text: string): Promise<string[]> {
  return Promise.all(secrets.map((secret) => keyedHash(secret, purpose, text)));
}

/** The same under one secret. */
export async function keyedHash(secret: string, purpose: HashPurpose, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), HMAC, false, ["sign"]);
  // No token is signed with a colon in it (token.ts), so that no hash can stand for a signature.
  const digest = await crypto.subtle.sign(HMAC, key, encoder.encode(`hash:${purpose}:${text}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const HMAC = { name: "HMAC", hash: "SHA-256" };
