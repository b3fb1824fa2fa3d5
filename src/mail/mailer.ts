import type { Message } from "../domain/message.ts";

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
  /** Mails on their way at once. */
  readonly atOnce: number;
  send(message: Message): Promise<Outcome>;
}

/**
 * Mails that go over the network at once: a Worker has six connections
 * (https://developers.cloudflare.com/workers/platform/limits/), one of which may be the database's.
 */
export const CONNECTIONS = 5;
