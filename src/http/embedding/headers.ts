import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";

/** A page that every other may frame (https://www.w3.org/TR/CSP3/#directive-frame-ancestors), with style and script of its own. */
export const FRAMED =
  "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** A picture that needs nothing; colours are attributes. */
export const PICTURE = "default-src 'none'";

/**
 * For what other sites load: any of them may read it, since nobody's cookies are looked at, and those that ask for CORP
 * (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header) get it. Errors are answered the same way.
 */
export function embeddable(policy: string | null = null): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    // By now `c.header` would copy the answer.
    const { headers } = c.res;
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    if (policy !== null) headers.set("Content-Security-Policy", policy);
  };
}
