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
