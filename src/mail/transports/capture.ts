import type { Message } from "../../domain/message.ts";
import type { Mailer, Outcome } from "../mailer.ts";

/** Where captured mails are kept, each under its key. */
export interface Outbox {
  keep(mails: Message[]): Promise<void>;
}

/** Sends nothing: every mail is kept, to be looked at. Those that come together are kept together. */
export function captureMailer(outbox: Outbox): Mailer {
  let mails: Message[] = [];
  let kept: Promise<void> | null = null;

  async function keepTogether(): Promise<void> {
    // Whatever is being written just now joins in.
    await new Promise((done) => setTimeout(done, 0));
    const together = mails;
    mails = [];
    kept = null;
    await outbox.keep(together);
  }
  return {
    name: "capture",
    idempotent: true,
    // They are kept in one statement.
    atOnce: 40,
    async send(message): Promise<Outcome> {
      mails.push(message);
      kept ??= keepTogether();
      await kept;
      return { kind: "sent" };
    },
  };
}
