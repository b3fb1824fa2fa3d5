import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { truncate } from "../domain/text.ts";
import { log } from "../log.ts";
import type { AppEnv } from "./app-env.ts";
import { CACHE } from "./conditional.ts";
import { notFound, Problem, problemResponse } from "./problem.ts";
import { siteOf } from "./site-of.ts";
import { withoutToken } from "./subscribing/secrets.ts";
import { MessagePage } from "./views/message-page.tsx";

/** Programs get a problem document, people a page that says what works. */
const FOR_PROGRAMS = /^\/((api|feeds|admin|health|webhooks|badges|oembed)(\/|$)|embed\/trending\.)/;

/** What pages are headed with; a problem may know better. */
const HEADLINES: Record<number, string> = {
  400: "This address cannot be read",
  404: "No such page",
  405: "That cannot be done here",
};
const OTHERWISE = "Something went wrong";

/** D1 or KV in trouble, not a mistake of ours: the same request may well succeed in a moment. */
const STORE_FAILED = /^D1_ERROR: (?!.*(no such|syntax|SQLITE_ERROR))|^KV (GET|PUT) failed/;

/** An address can be longer than any page. */
const MAX_ECHO = 200;

/** Every error ends here. What we did not foresee is a bare 500 to the client and a line in the log. */
export function onError(error: Error, c: Context<AppEnv>): Response | Promise<Response> {
  return answer(c, toProblem(error, c));
}

/** No route has this address. */
export function onNotFound(c: Context<AppEnv>): Response | Promise<Response> {
  return answer(c, notFound(`There is nothing at ${truncate(withoutToken(c.req.path), MAX_ECHO)}.`));
}

function toProblem(error: Error, c: Context<AppEnv>): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return new Problem(error.status, "Bad request", "The request could not be read.");
  // Drizzle says which query failed, and has D1's own words as the cause.
  const { message } = error.cause instanceof Error ? error.cause : error;
  if (STORE_FAILED.test(message)) {
    log("error", "store-failed", { method: c.req.method, path: withoutToken(c.req.path), error: message });
    return new Problem(503, "Unavailable", "The store does not answer just now.", { headers: { "retry-after": "30" } });
  }
  log("error", "request-failed", {
    method: c.req.method,
    path: withoutToken(c.req.path),
    error: String(error),
    stack: error.stack,
  });
  return new Problem(500, "Internal error", "Something went wrong here. It has been logged.");
}

function answer(c: Context<AppEnv>, problem: Problem): Response | Promise<Response> {
  if (FOR_PROGRAMS.test(c.req.path) || !c.get("config")) return problemResponse(problem, c.req.path);
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  c.header("Cache-Control", CACHE.none);
  c.status(problem.status as Parameters<typeof c.status>[0]); // hono's type lists the statuses that we use
  const { errors, message } = problem;
  return c.html(
    <MessagePage
      site={siteOf(c)}
      title={problem.headline ?? HEADLINES[problem.status] ?? OTHERWISE}
      paragraphs={errors.length > 0 ? errors.map(({ parameter, detail }) => `The ${parameter} ${detail}.`) : [message]}
      links={[...problem.links, { label: "Today's papers", href: "/" }]}
    />,
  );
}
