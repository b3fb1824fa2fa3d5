import type { Outcome } from "../mailer.ts";
import type { SmtpFailure, SmtpSettings, Step } from "./smtp-session.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** There is no such mailbox, or no longer: RFC 3463 by way of the server's enhanced code. */
const GONE = /^5\.(1\.(1|2|3|6|10)|2\.1)$/;
/** What Gmail says when the day's mails are used up. */
const USED_UP = "5.4.5";

/** What nodemailer puts into its errors, as far as it is looked at. */
interface Facts {
  code: string | null;
  /** The server's reply: its number, and the enhanced code behind it. */
  reply: number | null;
  enhanced: string | null;
  command: string | null;
}

/** What a failed delivery means. Words of the server stay out of it: they often repeat the address. */
export function outcomeOf({ step, reason }: SmtpFailure, settings: SmtpSettings): Outcome {
  const facts = factsOf(reason);
  const { reply, enhanced } = facts;
  if (reply === null) return withoutReply(step, facts, settings);
  const error = `the SMTP server answered ${[reply, enhanced].filter((part) => part !== null).join(" ")} ${WHEN[step]}`;
  if (facts.code === "ETLS") return { kind: "stop", error: `no STARTTLS: ${error}`, afterSeconds: HOUR };
  if (reply < 500) return { kind: "retry", error, afterSeconds: null };
  const ours = step === "greet" || step === "log in" || facts.command === "MAIL FROM" || enhanced === USED_UP;
  if (ours) return { kind: "stop", error, afterSeconds: HOUR };
  return { kind: "failed", error, suppress: facts.command === "RCPT TO" && enhanced !== null && GONE.test(enhanced) };
}

const WHEN: Record<Step, string> = {
  reach: "at once",
  greet: "at the greeting",
  secure: "at the handshake",
  "log in": "at the login",
  envelope: "at the envelope",
  data: "after the mail",
};

/** What happened where the server said nothing of it. */
function withoutReply(step: Step, { code }: Facts, { host, port }: SmtpSettings): Outcome {
  const server = `the SMTP server ${host}:${port}`;
  const silent = `${server} closed the connection, or fell silent,`;
  if (step === "data") return { kind: "unknown", error: `${silent} while it took the mail` };
  if (step === "reach") return { kind: "stop", error: `${server} cannot be reached`, afterSeconds: 5 * MINUTE };
  if (step === "secure" && code !== "ETIMEDOUT")
    return {
      kind: "stop",
      error: `no TLS: ${server} has no certificate that is trusted for this name, or speaks something else`,
      afterSeconds: HOUR,
    };
  if (step === "log in" && code === "EAUTH")
    return { kind: "stop", error: `${server} offers no way to log in`, afterSeconds: HOUR };
  if (step === "envelope" && code === "EMESSAGE")
    return { kind: "failed", error: `${server} takes no mail of this size`, suppress: false };
  return { kind: "retry", error: `${silent} ${WHEN[step]}`, afterSeconds: null };
}

function factsOf(reason: unknown): Facts {
  const { code, responseCode, response, command } = Object.assign({}, NOTHING, reason);
  return {
    code: typeof code === "string" ? code : null,
    reply: typeof responseCode === "number" ? responseCode : null,
    enhanced: typeof response === "string" ? (/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null) : null,
    command: typeof command === "string" ? command : null,
  };
}

const NOTHING: Record<"code" | "responseCode" | "response" | "command", unknown> = {
  code: null,
  responseCode: null,
  response: null,
  command: null,
};
