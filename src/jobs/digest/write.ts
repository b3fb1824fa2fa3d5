import type { Config } from "../../config.ts";
import { type SigningKey, signToken } from "../../domain/token.ts";
import { CONFIRMATION_HEADERS, digestHeaders } from "../../mail/digest-headers.ts";
import type { Message } from "../../domain/message.ts";
import { renderConfirmation, renderDigest } from "../../mail/templates/render.tsx";
import { DAY } from "../../domain/calendar.ts";
import type { Draft } from "./deliver.ts";

/** How long a link to confirm works. */
const CONFIRM_WITHIN = 3 * DAY;

/** What mails need to know of the site that sends them. */
export interface Sender {
  config: Pick<Config, "site" | "mail">;
  keys: SigningKey[];
}

/** The mail of a delivery; the same for every try. */
export async function writeDigest(
  { config, keys }: Sender,
  { addressee, items, issueId, createdAt }: Draft,
): Promise<Message> {
  const { site, mail } = config;
  const { subscriberId, address, preferences } = addressee;
  // Neither ends: a mail is read when it is read, and the way out of it has to work.
  const token = (purpose: "manage" | "unsubscribe") =>
    signToken(keys, { purpose, subscriber: subscriberId, expiresAt: null });
  const unsubscribeUrl = `${site.url}/unsubscribe/${await token("unsubscribe")}`;
  const links = { preferences: `${site.url}/subscriptions/${await token("manage")}`, unsubscribe: unsubscribeUrl };
  const key = `digest/${issueId}/${subscriberId}`;
  return {
    to: address,
    from: mail.from,
    ...renderDigest({ site, items, preferences, links, issue: { createdAt } }),
    headers: digestHeaders({ site, unsubscribeUrl }),
    messageId: messageId(key, site.url),
    date: createdAt,
    idempotencyKey: key,
  };
}

/** The mail that asks for a confirmation, as of the instant at which it was asked for. */
export async function writeConfirmation(
  { config, keys }: Sender,
  to: string,
  id: string,
  at: number,
): Promise<Message> {
  const { site, mail } = config;
  const expires = at + CONFIRM_WITHIN;
  const link = `${site.url}/subscriptions/${await signToken(keys, { purpose: "confirm", subscriber: id, expiresAt: expires })}`;
  const key = `confirm/${id}/${at}`;
  return {
    to,
    from: mail.from,
    ...renderConfirmation({ site, link, expires }),
    headers: CONFIRMATION_HEADERS,
    messageId: messageId(key, site.url),
    date: at,
    idempotencyKey: key,
  };
}

/** The key tells one mail from every other; the site's host makes it so in the world. */
function messageId(key: string, siteUrl: string): string {
  return `${key.replaceAll("/", ".")}@${new URL(siteUrl).hostname}`;
}
