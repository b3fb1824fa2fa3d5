import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";
import { clientKey } from "./client-address.ts";
import { Problem } from "./problem.ts";

/** Requests that an address has in a window of so many seconds; wrangler.toml says the same of the binding. */
export const RATE_LIMIT = { quota: 300, seconds: 60 } as const;

/** What a client has left, as far as this isolate has counted. */
interface Allowance {
  remaining: number;
  /** Seconds until the window ends. */
  reset: number;
}

/** How an API says what it allows. */
interface Dialect {
  policy: string;
  state: (allowance: Allowance) => string;
}

const { quota, seconds } = RATE_LIMIT;

/** The header fields of the IETF's draft (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/). */
export const STANDARD: Dialect = {
  policy: `"default";q=${quota};w=${seconds}`,
  state: ({ remaining, reset }) => `"default";r=${remaining};t=${reset}`,
};

/** As Hugging Face writes them, whose client reads `r` and `t` to know when to come back. */
export const HUGGING_FACE: Dialect = {
  policy: `"fixed window";"api";q=${quota};w=${seconds}`,
  state: ({ remaining, reset }) => `"api";r=${remaining};t=${reset}`,
};

/**
 * Answers 429 to an address that asks too often. The binding counts for a whole location and says only yes or no
 * (https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/); the numbers in the headers are those of
 * this isolate, which may have seen a part.
 */
export function rateLimit({ policy, state }: Dialect): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = clientKey(c.req.header("CF-Connecting-IP"));
    const allowance = key === null ? { remaining: quota, reset: seconds } : await count(c, key);
    const { remaining, reset } = allowance;
    if (remaining < 0) {
      const detail = `More than ${quota} requests in ${seconds} seconds came from your address. Try again in ${reset} seconds.`;
      throw new Problem(429, "Too many requests", detail, {
        headers: {
          "ratelimit-policy": policy,
          ratelimit: state({ remaining: 0, reset }),
          "retry-after": String(reset),
        },
      });
    }
    await next();
    // `c.header` would copy the answer that is there by now.
    c.res.headers.set("RateLimit-Policy", policy);
    c.res.headers.set("RateLimit", state(allowance));
  };
}

/** Counts a request; less than zero remains when it is one too many. */
async function count(c: Context<AppEnv>, key: string): Promise<Allowance> {
  const allowance = c.get("windows").count(key, c.get("now"));
  if (allowance.remaining < 0) return allowance;
  const { success } = await c.env.API_LIMIT.limit({ key });
  return success ? allowance : { ...allowance, remaining: -1 };
}

export interface Windows {
  count(key: string, now: number): Allowance;
}

/** Addresses kept in mind at once; when there are more, counting begins anew. */
const MAX_KEYS = 10_000;

/** Fixed windows in memory, one for each key, beginning with its first request. */
export function createWindows(): Windows {
  const windows = new Map<string, { used: number; until: number }>();
  return {
    count(key, now) {
      const known = windows.get(key);
      const window = known && now < known.until ? known : { used: 0, until: now + seconds * 1000 };
      if (windows.size >= MAX_KEYS) windows.clear();
      windows.set(key, window);
      window.used++;
      return { remaining: quota - window.used, reset: Math.ceil((window.until - now) / 1000) };
    },
  };
}
