import { normalizeAddress } from "../domain/address.ts";
import type { Message } from "../domain/message.ts";

export interface HeaderFacts {
  site: { name: string; url: string; contact: string | null };
  /** Where a POST ends the subscription: opaque, and hard to forge. */
  unsubscribeUrl: string;
}

/**
 * What a mail of a list says of itself: RFC 2369 and 8058 (the way out, in one click), RFC 2919 (which list), RFC 3834
 * (no answers to this one). `Precedence` is left out: the same RFC calls it non-standard, and List-Id serves.
 */
export function digestHeaders({ site, unsubscribeUrl }: HeaderFacts): Message["headers"] {
  const contact = site.contact === null ? null : normalizeAddress(site.contact);
  const ways = [unsubscribeUrl, ...(contact === null ? [] : [`mailto:${encode(contact)}?subject=unsubscribe`])];
  const id = `<digest.${new URL(site.url).hostname}>`;
  return [
    ["List-Unsubscribe", ways.map((way) => `<${way}>`).join(", ")],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
    ["List-Id", PHRASE.test(site.name) ? `${site.name} ${id}` : id],
    ["Auto-Submitted", "auto-generated"],
  ];
}

/** A confirmation belongs to no list yet: there is nothing to leave. */
export const CONFIRMATION_HEADERS: Message["headers"] = [["Auto-Submitted", "auto-generated"]];

/** Words that need no quotes in a header (RFC 5322, 3.2.3). */
const PHRASE = /^[A-Za-z0-9 -]{1,60}$/;

function encode(address: string): string {
  return encodeURIComponent(address).replace("%40", "@");
}
