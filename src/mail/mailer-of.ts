import { faultOf } from "./message.ts";
import type { Mailer } from "./mailer.ts";
import type { MailSettings } from "./settings.ts";
import { captureMailer, type Outbox } from "./transports/capture.ts";
import { cloudflareMailer } from "./transports/cloudflare.ts";
import { resendMailer } from "./transports/resend.ts";
import { smtpMailer } from "./transports/smtp.ts";

/** What some providers are reached by. `EMAIL` is there only where wrangler.toml binds it. */
export interface MailBindings {
  outbox: Outbox;
  EMAIL?: SendEmail;
}

/** The mailer of the settings. No mail reaches it unchecked. */
export function mailerOf(settings: MailSettings, bindings: MailBindings): Mailer {
  return checking(transportOf(settings, bindings));
}

function transportOf(settings: MailSettings, { outbox, EMAIL }: MailBindings): Mailer {
  if (settings.provider === "resend") return resendMailer(settings.resend);
  if (settings.provider === "smtp") return smtpMailer(settings.smtp);
  if (settings.provider === "capture") return captureMailer(outbox);
  if (EMAIL) return cloudflareMailer(EMAIL);
  throw new Error("settings: MAIL_PROVIDER is cloudflare: wrangler.toml has no send_email binding EMAIL");
}

/** A mailer that refuses what is no proper mail (message.ts). */
export function checking(mailer: Mailer): Mailer {
  return {
    ...mailer,
    async send(message) {
      const fault = faultOf(message);
      return fault === null ? mailer.send(message) : { kind: "failed", error: `not sent: ${fault}`, suppress: false };
    },
  };
}
