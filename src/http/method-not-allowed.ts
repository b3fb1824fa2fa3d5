import type { Handler } from "hono";
import type { AppEnv } from "./app-env.ts";
import { Problem } from "./problem.ts";

/** Answers 405 to the methods that an address does not have (RFC 9110 §15.5.6 demands `Allow`). */
export function methodNotAllowed(allow: string): Handler<AppEnv> {
  return (c) => {
    throw new Problem(405, "Method not allowed", `${c.req.method} is not allowed here, only ${allow}.`, {
      headers: { allow },
    });
  };
}
