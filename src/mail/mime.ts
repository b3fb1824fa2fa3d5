import MailComposer from "nodemailer/lib/mail-composer";
import type { Message } from "../domain/message.ts";

/** The mail as it stands on the wire (RFC 5322): text and HTML as alternatives, lines that end in CRLF. */
export async function toMime(message: Message): Promise<Uint8Array> {
  const { from, to, subject, text, html, messageId, date } = message;
  const composer = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    date: new Date(date),
    headers: message.headers.map(([key, value]) => ({ key, value })),
    textEncoding: "quoted-printable",
    newline: "windows",
    // Nothing that a mail says is a file to read or an address to ask.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
