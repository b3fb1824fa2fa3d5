import { readConfig } from "../config.ts";
import { createDb, type Db } from "../db/client.ts";
import { keepMails } from "../db/outbox.ts";
import { suppressAddresses } from "../db/suppressions.ts";
import { readSubscriber } from "../db/subscribers.ts";
import { signingKeys } from "../domain/token.ts";
import { consume } from "../jobs/consume.ts";
import { deliver } from "../jobs/digest/deliver.ts";
import { type Sender, writeConfirmation, writeDigest } from "../jobs/digest/write.ts";
import { MailMessage } from "../jobs/messages.ts";
import { log } from "../log.ts";
import { mailerOf } from "../mail/mailer-of.ts";
import type { Mailer } from "../mail/mailer.ts";

/** Asks addresses for their confirmation, and sends issues to those who gave it. */
export async function mailer(batch: MessageBatch, env: Env): Promise<void> {
  const config = readConfig(env);
  const db = createDb(env.DB);
  const { secrets } = config.tokens;
  const sender: Sender = { config, keys: await signingKeys(secrets) };
  const way = mailerOf(config.mail, { ...env, outbox: { keep: (mails) => keepMails(db, mails) } });
  await consume(batch, MailMessage, async (message) => {
    if (message.type === "confirm") return confirm(db, way, sender, message.id, message.at);
    // Mails leave now, however long the message waited: leases and back-offs are of this clock.
    const now = Math.max(message.at, Date.now());
    const report = await deliver(
      {
        db,
        mailer: way,
        now,
        write: (draft) => writeDigest(sender, draft),
        suppress: (addresses) => suppressAddresses(db, secrets, addresses, "bounced", now),
      },
      message.issueId,
      message.ids,
    );
    const { counts, stopped } = report;
    log(stopped === null ? "info" : "error", "mailed", { issue: message.issueId, ...counts, stopped });
  });
}

/** Asks somebody who is not subscribed yet; who is, or is gone, is not written to. Throws when another try may do. */
async function confirm(db: Db, way: Mailer, sender: Sender, id: string, at: number): Promise<void> {
  const subscriber = await readSubscriber(db, id);
  if (!subscriber || subscriber.status === "active") return;
  const outcome = await way.send(await writeConfirmation(sender, subscriber.address, id, at));
  if (outcome.kind === "retry") throw new Error(`a confirmation could not be sent: ${outcome.error}`);
  if (outcome.kind === "sent") log("info", "confirmation-sent", {});
  else log("error", "confirmation-not-sent", { kind: outcome.kind, error: outcome.error });
}
