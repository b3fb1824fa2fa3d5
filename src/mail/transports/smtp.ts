import { CONNECTIONS, type Mailer } from "../mailer.ts";
import { toMime } from "../mime.ts";
import { outcomeOf } from "./smtp-outcome.ts";
import { deliverBySmtp, type Patience, SmtpFailure, type SmtpSettings } from "./smtp-session.ts";

const PATIENCE: Patience = { step: 10_000, all: 40_000 };

/** Submission to an SMTP server (RFC 6409). It knows no keys: a mail that the server may have taken is not sent again. */
export function smtpMailer(settings: SmtpSettings, patience = PATIENCE): Mailer {
  return {
    name: "smtp",
    idempotent: false,
    atOnce: CONNECTIONS,
    async send(message) {
      const mime = await toMime(message);
      try {
        await deliverBySmtp(settings, { from: message.from.address, to: message.to }, mime, patience);
        return { kind: "sent" };
      } catch (error) {
        if (error instanceof SmtpFailure) return outcomeOf(error, settings);
        throw error;
      }
    },
  };
}
