import type { OutboxEntry } from "../../db/outbox.ts";
import type { Message } from "../../domain/message.ts";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

/** The mails that a local run has kept instead of sending them, newest first. */
export function OutboxPage({ site, mails }: { site: Site; mails: OutboxEntry[] }) {
  return (
    <Layout site={site} title={`Outbox · ${site.name}`} description="Mails that were not sent." path={null} box={null}>
      <main id="main" class="subscribe-page">
        <h1>Outbox</h1>
        <p class="standfirst">
          {mails.length === 0
            ? "No mail has been written yet. One comes when you subscribe."
            : "Mails that were kept here instead of being sent, newest first. They go after a week."}
        </p>
        <ul class="outbox">
          {mails.map(({ id, to, subject, sentAt }) => (
            <li>
              <a href={addressOf(id)}>{subject}</a>
              <span class="hint">
                to {to}, {new Date(sentAt).toISOString().slice(0, 16).replace("T", " ")} UTC
              </span>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

/** One of them: its headers, its text with links that work, and the way to its HTML. */
export function CapturedPage({ site, mail }: { site: Site; mail: Message }) {
  const { subject, text, idempotencyKey: id } = mail;
  return (
    <Layout site={site} title={`${subject} · ${site.name}`} description="A mail." path={null} box={null}>
      <main id="main" class="subscribe-page">
        <h1>{subject}</h1>
        <p class="forms-of-mail">
          <a href={`${addressOf(id)}/html`}>As HTML</a> · <a href={`${addressOf(id)}/eml`}>As .eml</a> ·{" "}
          <a href="/dev/outbox">All mails</a>
        </p>
        <pre class="mail-text">
          {text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, i) => (i % 2 === 1 ? <a href={piece}>{piece}</a> : piece))}
        </pre>
        <table class="mail-fields">
          {fieldsOf(mail).map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </table>
      </main>
    </Layout>
  );
}

function fieldsOf({ from, to, subject, date, messageId, headers }: Message): (readonly [string, string])[] {
  return [
    ["From", `${from.name} <${from.address}>`],
    ["To", to],
    ["Subject", subject],
    ["Date", new Date(date).toUTCString()],
    ["Message-ID", `<${messageId}>`],
    ...headers,
  ];
}

function addressOf(id: string): string {
  return `/dev/outbox/${encodeURIComponent(id)}`;
}
