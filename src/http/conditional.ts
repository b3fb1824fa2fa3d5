import type { Context } from "hono";
import { VERSION } from "../version.ts";
import type { AppEnv } from "./app-env.ts";

/** How long an answer may be reused. Nothing leaves without one of these: an unlabelled 200 would be cached for hours. */
export const CACHE = {
  /** Published lists and what is made of them. */
  edition: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
  /** Style and other files that change with a deployment. */
  asset: "public, max-age=300, stale-while-revalidate=86400",
  none: "no-store",
} as const;

export interface State {
  /** What the answer is made of, beside its address, the site's settings and this release. */
  content: unknown;
  /** Ms since 1970; `null` where parts of the content change without an instant that says so. */
  modifiedAt: number | null;
}

/**
 * Sets the validators and answers 304 when the client has this very state, by RFC 9110 §13.2.2: If-None-Match decides
 * alone where it is given, with weak comparison; else If-Modified-Since. `null` means that the body is due.
 */
export async function notModified(
  c: Context<AppEnv>,
  { content, modifiedAt }: State,
  cacheControl: string,
): Promise<Response | null> {
  const tag = await hashOf([content, c.get("config").site, VERSION]);
  c.header("ETag", `W/"${tag}"`);
  if (modifiedAt !== null) c.header("Last-Modified", new Date(modifiedAt).toUTCString());
  c.header("Cache-Control", cacheControl);
  return isFresh(c.req.header("If-None-Match"), c.req.header("If-Modified-Since"), tag, modifiedAt)
    ? c.body(null, 304)
    : null;
}

function isFresh(
  noneMatch: string | undefined,
  since: string | undefined,
  tag: string,
  modifiedAt: number | null,
): boolean {
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === "*") return true;
    return Array.from(noneMatch.matchAll(/(?:W\/)?"([^"]*)"/g), (match) => match[1]).includes(tag);
  }
  if (modifiedAt === null) return false;
  const known = Date.parse(since ?? "");
  return !Number.isNaN(known) && Math.floor(modifiedAt / 1000) * 1000 <= known;
}

async function hashOf(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
