import type { Context } from "hono";
import { keyedHash } from "../../domain/keyed-hash.ts";
import type { AppEnv } from "../app-env.ts";
import { clientKey } from "../client-address.ts";
import { secretsOf } from "./secrets.ts";

/** The network that a request came from, as it may be kept; `null` for the machine itself. */
export async function networkHash(c: Context<AppEnv>): Promise<string | null> {
  const network = clientKey(c.req.header("CF-Connecting-IP"));
  return network === null ? null : keyedHash(secretsOf(c)[0], "network", network);
}
