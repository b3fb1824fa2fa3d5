import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createDb } from "../../db/client.ts";
import { isKnownEvent, noteEvent } from "../../db/mail-events.ts";
import { suppressAddress } from "../../db/suppressions.ts";
import { normalizeAddress } from "../../domain/address.ts";
import { log } from "../../log.ts";
import { meaningOf } from "../../mail/resend-event.ts";
import { isGenuine, signedRequest } from "../../mail/webhook.ts";
import type { AppEnv } from "../app-env.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { notFound, Problem } from "../problem.ts";
import { secretsOf } from "../subscribing/secrets.ts";

const MAX_BYTES = 1_000_000;
const REASONS = { bounce: "bounced", complaint: "complained" } as const;

/** `/webhooks/resend`: what became of mails after they were taken. */
export const webhooks = new Hono<AppEnv>()
  .post(
    "/resend",
    bodyLimit({
      maxSize: MAX_BYTES,
      onError: () => {
        throw new Problem(413, "Content too large", "The event is longer than 1 MB.");
      },
    }),
    async (c) => {
      const secret = c.get("config").webhooks.resend;
      if (secret === null) throw notFound("No events are awaited here.");
      const now = c.get("now");
      const request = signedRequest(c.req.raw.headers, await c.req.text());
      const { id, body } = request;
      if (id === null || !(await isGenuine(request, secret, now)))
        throw new Problem(401, "Unauthorized", "The event is not signed, or not with the secret, or not just now.");
      const db = createDb(c.env.DB);
      if (await isKnownEvent(db, id)) return c.body(null, 204);
      const meaning = meaningOf(body);
      // It will not get any better by being sent again.
      if (meaning === null) log("warn", "mail-event-unread");
      const addresses = (meaning?.suppress ?? []).map(normalizeAddress).filter((address) => address !== null);
      for (const address of addresses)
        if (meaning?.reason) await suppressAddress(db, secretsOf(c), address, REASONS[meaning.reason], now);
      // Last, for an event that was taken up by half is sent again.
      await noteEvent(db, id, now);
      return c.body(null, 204);
    },
  )
  .all("/resend", methodNotAllowed("POST"));
