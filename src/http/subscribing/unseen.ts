import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";

/**
 * For pages whose address is a key: nothing keeps them, no index has them, and where they lead to does not hear of them.
 * Their forms come with `Origin: null` for it (https://fetch.spec.whatwg.org/#origin-header), so nothing looks at that.
 */
export const unseen: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  c.header("Referrer-Policy", "no-referrer");
};
