import { digestHeaders } from "../../src/mail/digest-headers.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Content } from "../../src/mail/message.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../../src/domain/subscription.ts";
import type { Digest } from "../../src/mail/templates/digest-view.ts";
import { sampleItem } from "../feeds/sample.ts";

export const SITE = {
  name: "Broadsheet",
  url: "https://broadsheet.example",
  demo: false,
  contact: "editor@broadsheet.example",
};
export const NOW = Date.parse("2026-05-05T08:00:00Z");
const TOKEN = "WyJhYmMiLCJ1bnN1YnNjcmliZSIsInMxIiwwXQ.q0-x_1";
export const UNSUBSCRIBE = `${SITE.url}/unsubscribe/${TOKEN}`;

export function preferring(
  changes: Partial<Preferences["filters"]> = {},
  rest: Partial<Preferences> = {},
): Preferences {
  return { ...DEFAULT_PREFERENCES, ...rest, filters: { ...DEFAULT_PREFERENCES.filters, ...changes } };
}

export function sampleDigest(changes: Partial<Digest> = {}): Digest {
  return {
    site: SITE,
    items: [sampleItem(), sampleItem({ id: "2605.90002", title: "Second" })],
    preferences: preferring(),
    links: { preferences: `${SITE.url}/subscriptions/${TOKEN}`, unsubscribe: UNSUBSCRIBE },
    issue: { createdAt: NOW },
    ...changes,
  };
}

/** A digest's mail with the headers that every one has. */
export function sampleMessage(changes: Partial<Message> = {}, content: Partial<Content> = {}): Message {
  return {
    to: "reader@elsewhere.example",
    from: { name: SITE.name, address: "digest@broadsheet.example" },
    subject: "Lanterns, and 1 more",
    html: "<p>Lanterns</p>",
    text: "Lanterns\n",
    headers: digestHeaders({ site: SITE, unsubscribeUrl: UNSUBSCRIBE }),
    messageId: "digest.7.s1@broadsheet.example",
    date: NOW,
    idempotencyKey: "digest/7/s1",
    ...content,
    ...changes,
  };
}
