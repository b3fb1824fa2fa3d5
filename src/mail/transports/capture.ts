import type { Mailer } from "../mailer.ts";
import { capture } from "../outbox.ts";

/** Sends nothing: every mail is kept, to be looked at. */
export function captureMailer(kv: KVNamespace): Mailer {
  return {
    name: "capture",
    idempotent: true,
    async send(message) {
      await capture(kv, message);
      return { kind: "sent" };
    },
  };
}
