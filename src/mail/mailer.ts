/** A mail that is ready to go: everything in it was checked (message.ts). */
export interface Message {
  /** A single address: nobody learns of anybody else, and every mail has its own way out. */
  to: string;
  from: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  /** Beside those that every mail has, in their order. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Without angle brackets; the same for the same mail, however often it is tried. */
  messageId: string;
  /** Ms since 1970; the same for the same mail. */
  date: number;
  /** Names the mail to a provider that sends it once however often it is asked. */
  idempotencyKey: string;
}

/** What became of a try to send a mail. */
export type Outcome =
  | { kind: "sent" }
  /** Nothing was sent, or the key keeps it from being sent twice; another try may do, after so many seconds. */
  | { kind: "retry"; error: string; afterSeconds: number | null }
  /** Nothing was sent and never will be; with `suppress` the address itself is the reason. */
  | { kind: "failed"; error: string; suppress: boolean }
  /** It may have been sent: the answer never came. */
  | { kind: "unknown"; error: string }
  /** Nothing was sent, nor will anything be for some time: the account, its limit or the settings are the reason. */
  | { kind: "stop"; error: string; afterSeconds: number };

/** A way for mails to leave. */
export interface Mailer {
  readonly name: string;
  /** Whether it sends a mail once however often it is asked with the same key. */
  readonly idempotent: boolean;
  send(message: Message): Promise<Outcome>;
}
