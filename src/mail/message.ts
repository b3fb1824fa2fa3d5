import { normalizeAddress } from "../domain/address.ts";
import type { Message } from "../domain/message.ts";

/** What a mail says, in both forms. */
export interface Content {
  subject: string;
  html: string;
  text: string;
}

/** Headers that a mail may have beside its own; providers take these. */
const ALLOWED = new Set(["List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Auto-Submitted"]);

// RFC 5322, 2.1.1: a line has 998 octets at most.
const MAX_LINE = 998;
// Resend takes 256 characters, and it is a part of the Message-ID.
const KEY = /^[A-Za-z0-9/_.-]{1,256}$/;
const MESSAGE_ID = /^[A-Za-z0-9_.-]{1,256}@[A-Za-z0-9.:[\]-]{1,253}$/;
const VISIBLE = /^[ -~]+$/;

/**
 * What is wrong with a mail, or `null`. Nothing else looks at it: local bindings take what the platform refuses, and
 * libraries differ in what they let through. The answer names the part, never its value.
 */
export function faultOf(message: Message): string | null {
  const faults: [string, boolean][] = [
    ["the recipient is no address", normalizeAddress(message.to) !== message.to],
    ["the sender is no address", normalizeAddress(message.from.address) !== message.from.address],
    ["the sender's name cannot stand in a header", !isHeaderText(message.from.name)],
    ["the subject cannot stand in a header", message.subject === "" || !isHeaderText(message.subject)],
    ["the Message-ID is none", !MESSAGE_ID.test(message.messageId)],
    ["the key is none", !KEY.test(message.idempotencyKey)],
    ["the date is none", !Number.isFinite(new Date(message.date).getTime())],
    ["the HTML part is not text", !isBody(message.html)],
    ["the text part is not text", !isBody(message.text)],
    ["a header comes twice", new Set(message.headers.map(([name]) => name)).size < message.headers.length],
    ...message.headers.map(([name, value]): [string, boolean] =>
      // A name that is not on the list is not repeated either: nobody knows where it comes from.
      ALLOWED.has(name)
        ? [`the header ${name} has a value that none can have`, !isHeaderValue(name, value)]
        : ["a header is not allowed", true],
    ),
  ];
  return faults.find(([, wrong]) => wrong)?.[0] ?? null;
}

/** Text that a transport encodes if need be (RFC 2047), but that cannot begin another header. */
function isHeaderText(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}|[\u2028\u2029]/u.test(text) && octets(text) <= MAX_LINE;
}

/** A value that goes as it is. */
function isHeaderValue(name: string, value: string): boolean {
  return VISIBLE.test(value) && `${name}: ${value}`.length <= MAX_LINE;
}

function isBody(text: string): boolean {
  return text !== "" && text.isWellFormed() && !text.includes("\0");
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
