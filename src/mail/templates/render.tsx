import type { Content } from "../message.ts";
import { ConfirmationPage, confirmationText, type Confirmation } from "./confirm.tsx";
import { digestText } from "./digest-text.ts";
import { type Digest, type Room, viewDigest } from "./digest-view.ts";
import { DigestPage } from "./digest.tsx";

/** Gmail cuts a mail off at 102 kB of HTML, and with it the way out. */
const MAX_HTML = 100_000;

/** From what every digest has to what the longest titles leave room for: thirty headlines fit, whatever they are. */
const ROOMS: readonly Room[] = [
  { title: 300, abstract: 420 },
  { title: 300, abstract: 160 },
  { title: 200, abstract: 0 },
];

/** A digest's mail. Every paper is in it, at the length for which there is room. */
export function renderDigest(digest: Digest): Content {
  for (const room of ROOMS) {
    const content = draftOf(digest, room);
    if (new TextEncoder().encode(content.html).length <= MAX_HTML) return content;
  }
  throw new Error("the digest is too long for a mail");
}

function draftOf(digest: Digest, room: Room): Content {
  const view = viewDigest(digest, room);
  const html = pageText(<DigestPage digest={digest} view={view} />);
  return { subject: view.subject, html, text: digestText(digest, view) };
}

/** The mail that asks whether an address wants digests. */
export function renderConfirmation(confirmation: Confirmation): Content {
  const html = pageText(<ConfirmationPage {...confirmation} />);
  return {
    subject: `Confirm your subscription to ${confirmation.site.name}`,
    html,
    text: confirmationText(confirmation),
  };
}

/** A page without asynchronous parts: its type allows a promise, its text is there at once. */
function pageText(page: { toString(): string }): string {
  return page.toString();
}
