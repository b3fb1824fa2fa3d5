import type { Context } from "hono";
import type { AppEnv } from "./app-env.ts";

/** How long an answer may be reused. Nothing leaves without one of these: an unlabelled 200 would be cached for hours. */
export const CACHE = {
  /** Published lists and what is made of them. */
  edition: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
  /** Style and other files that change with a deployment. */
  asset: "public, max-age=300, stale-while-revalidate=86400",
  none: "no-store",
} as const;

export interface Validators {
  /** Opaque tag without quotes. */
  tag: string;
  /** Ms since 1970. */
  modifiedAt: number;
}

/**
 * Sets the validators and answers 304 when the client has this very state, by RFC 9110 §13.2.2: If-None-Match decides
 * alone where it is given, with weak comparison; else If-Modified-Since. `null` means that the body is due.
 */
export function notModified(
  c: Context<AppEnv>,
  { tag, modifiedAt }: Validators,
  cacheControl: string,
): Response | null {
  const etag = `W/"${tag}"`;
  c.header("ETag", etag);
  c.header("Last-Modified", new Date(modifiedAt).toUTCString());
  c.header("Cache-Control", cacheControl);
  return isFresh(c.req.header("If-None-Match"), c.req.header("If-Modified-Since"), tag, modifiedAt)
    ? c.body(null, 304)
    : null;
}

function isFresh(noneMatch: string | undefined, since: string | undefined, tag: string, modifiedAt: number): boolean {
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === "*") return true;
    return Array.from(noneMatch.matchAll(/(?:W\/)?"([^"]*)"/g), (match) => match[1]).includes(tag);
  }
  const known = Date.parse(since ?? "");
  return !Number.isNaN(known) && Math.floor(modifiedAt / 1000) * 1000 <= known;
}
