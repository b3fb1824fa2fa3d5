import type { MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import type { AppEnv } from "./app-env.ts";
import { Problem } from "./problem.ts";

/** Answers 406 to a request that takes nothing of what is served here (RFC 9110 §15.5.7); `types` are media types. */
export function acceptable(types: string[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const accept = c.req.header("Accept")?.trim();
    if (accept && !types.some((type) => accepts(accept, type)))
      throw new Problem(406, "Not acceptable", `What is here comes as ${types.join(" or ")}.`);
    await next();
  };
}

/** Whether a type is taken: the most specific range that covers it decides (RFC 9110 §12.5.1). */
function accepts(accept: string, type: string): boolean {
  const main = type.slice(0, type.indexOf("/"));
  const ranges = parseAccept(accept).map((range) => ({ ...range, type: range.type.toLowerCase() }));
  for (const covering of [type, `${main}/*`, "*/*"]) {
    const range = ranges.find((candidate) => candidate.type === covering);
    if (range) return range.q > 0;
  }
  return false;
}
