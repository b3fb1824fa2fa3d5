import type { Context } from "hono";
import { VERSION } from "../version.ts";
import type { AppEnv } from "./app-env.ts";
import { Problem } from "./problem.ts";

/** How long an answer may be reused. Nothing leaves without one of these: an unlabelled 200 would be cached for hours. */
export const CACHE = {
  /** Published lists and what is made of them. */
  edition: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
  /** What is asked for again and again to keep up: never a minute behind. */
  stream: "public, max-age=30",
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
export async function notModified(c: Context<AppEnv>, state: State, cacheControl: string): Promise<Response | null> {
  return validate(c, await tagOf(c, state.content), state.modifiedAt, cacheControl);
}

/**
 * Answers a request for what is made of published editions: 304 where the client has it, else the body, which is rendered
 * once for each address and state.
 */
export async function respond(
  c: Context<AppEnv>,
  state: State,
  contentType: string,
  render: () => string | Promise<string>,
): Promise<Response> {
  const tag = await tagOf(c, state.content);
  const unchanged = validate(c, tag, state.modifiedAt, CACHE.edition);
  if (unchanged) return unchanged;
  const body = await c.get("bodies").get(`${tag} ${c.req.url}`, render);
  return c.body(body, 200, { "Content-Type": contentType });
}

function validate(c: Context<AppEnv>, tag: string, modifiedAt: number | null, cacheControl: string): Response | null {
  if (!stillWanted(c.req.header("If-Match"), c.req.header("If-Unmodified-Since"), modifiedAt))
    throw new Problem(
      412,
      "Precondition failed",
      "What is here now is not what If-Match or If-Unmodified-Since names.",
    );
  c.header("ETag", `W/"${tag}"`);
  if (modifiedAt !== null) c.header("Last-Modified", new Date(modifiedAt).toUTCString());
  c.header("Cache-Control", cacheControl);
  return isFresh(c.req.header("If-None-Match"), c.req.header("If-Modified-Since"), tag, modifiedAt)
    ? c.body(null, 304)
    : null;
}

/** RFC 9110 §13.1.1: If-Match compares strongly, which no weak tag passes; §13.1.4 counts without it alone. */
function stillWanted(
  match: string | undefined,
  unmodifiedSince: string | undefined,
  modifiedAt: number | null,
): boolean {
  if (match !== undefined) return match.trim() === "*";
  const limit = Date.parse(unmodifiedSince ?? "");
  return Number.isNaN(limit) || modifiedAt === null || wholeSeconds(modifiedAt) <= limit;
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
  return !Number.isNaN(known) && wholeSeconds(modifiedAt) <= known;
}

/** HTTP's dates have no milliseconds. */
function wholeSeconds(instant: number): number {
  return instant - (instant % 1000);
}

/** Names a state in sixteen hex digits: what the answer is made of, the site's settings and the release. */
async function tagOf(c: Context<AppEnv>, content: unknown): Promise<string> {
  const text = JSON.stringify([content, c.get("config").site, VERSION]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
