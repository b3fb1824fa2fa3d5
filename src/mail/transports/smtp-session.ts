import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { isReachable, openSocket } from "./smtp-socket.ts";

export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS after STARTTLS, from the first byte, or not at all. */
  secure: "starttls" | "tls" | "none";
  user: string | null;
  password: string | null;
}

/** Ms until a step, or all of them, have taken too long: a server that says a word now and then is none. */
export interface Patience {
  step: number;
  all: number;
}

/** How far a delivery had come; with `data` the mail itself is on its way. */
export type Step = "reach" | "greet" | "secure" | "log in" | "envelope" | "data";

/** Why a delivery ended, and at which step. */
export class SmtpFailure extends Error {
  readonly step: Step;
  readonly reason: unknown;
  constructor(step: Step, reason: unknown) {
    super(`SMTP: ${step}`);
    this.step = step;
    this.reason = reason;
  }
}

/** Delivers one mail in a connection of its own; throws an `SmtpFailure` unless the server has taken it. */
export async function deliverBySmtp(
  settings: SmtpSettings,
  envelope: { from: string; to: string },
  mime: Uint8Array,
  patience: Patience,
): Promise<void> {
  const progress: { step: Step } = { step: "reach" };
  const session = new AbortController();
  const timer = setTimeout(() => session.abort(new Error("it took too long")), patience.all);
  try {
    await converse(settings, envelope, mime, patience, progress, session.signal);
  } catch (reason) {
    throw new SmtpFailure(progress.step, reason);
  } finally {
    clearTimeout(timer);
  }
}

async function converse(
  settings: SmtpSettings,
  envelope: { from: string; to: string },
  mime: Uint8Array,
  { step }: Patience,
  progress: { step: Step },
  signal: AbortSignal,
): Promise<void> {
  const { host, port, secure, user, password } = settings;
  const tls = secure === "tls";
  const socket = await openSocket({ host, port, tls }, step).catch(async (error: unknown) => {
    if (tls && (await isReachable(host, port, step))) progress.step = "secure";
    throw error;
  });
  const connection = new SMTPConnection({
    host,
    port,
    connection: socket,
    secure: tls,
    secured: tls,
    requireTLS: secure === "starttls",
    ignoreTLS: secure === "none",
    connectionTimeout: step,
    greetingTimeout: step,
    socketTimeout: step,
    socketCloseTimeout: 0,
  });
  // Whatever ends the connection ends the step that waits for it: nothing hangs.
  const ended = new Promise<never>((_, reject) => {
    connection.once("error", (error) => {
      if (connection.upgrading) progress.step = "secure";
      reject(error);
    });
    connection.once("end", () => reject(new Error("the connection is gone")));
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  ended.catch(() => {});
  const done = (start: (callback: (error?: Error | null) => void) => void) =>
    Promise.race([
      ended,
      new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve()))),
    ]);
  try {
    progress.step = "greet";
    await done((callback) => connection.connect(callback));
    if (user !== null) {
      progress.step = "log in";
      await done((callback) => connection.login({ user, pass: password ?? "" }, callback));
    }
    progress.step = "envelope";
    // Read only once the server has asked for it: from then on nobody knows what it has.
    const body = Readable.from(
      (function* () {
        progress.step = "data";
        yield mime;
      })(),
    );
    await done((callback) => connection.send(envelope, body, callback));
  } finally {
    connection.close();
  }
}
