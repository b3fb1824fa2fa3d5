import type { Context } from "hono";
import { type Claim, type Purpose, readToken, signingKeys } from "../../domain/token.ts";
import { log } from "../../log.ts";
import type { AppEnv } from "../app-env.ts";
import { Problem } from "../problem.ts";

/** The secrets that sign and hash, today's first. Without one nothing of mail works, and the log says why. */
export function secretsOf(c: Context<AppEnv>): [string, ...string[]] {
  const [current, ...previous] = c.get("config").tokens.secrets;
  if (current !== undefined) return [current, ...previous];
  log("error", "settings-missing", { setting: "TOKEN_SECRET" });
  throw new Problem(503, "Unavailable", "Subscribing has not been set up here.", { headline: "No mail from here yet" });
}

/** What the token in the address says if it is for one of these purposes. Throws 404 for any other, whatever is wrong. */
export async function claimOf(c: Context<AppEnv>, purposes: Purpose[]): Promise<Claim> {
  const keys = await signingKeys(secretsOf(c));
  const token = c.req.param("token") ?? "";
  // All of them in any case: how long it takes tells nothing.
  const claims = await Promise.all(purposes.map((purpose) => readToken(keys, token, purpose, c.get("now"))));
  const claim = claims.find((found) => found !== null);
  if (claim) return claim;
  throw new Problem(
    404,
    "Not found",
    "A link to confirm ends some time after it was sent, and only its whole address works. For a new one, enter your address below. Who is subscribed already finds links that work in the newest mail.",
    { headline: "This link does not work" },
  );
}

/** A path as logs and answers may have it: a token in it opens a subscription. */
export function withoutToken(path: string): string {
  return path.replace(/^\/(subscriptions|unsubscribe)\/[^/]+/, "/$1/…");
}
