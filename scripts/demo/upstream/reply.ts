import { createHash } from "node:crypto";

/** What a route answers; the server adds nothing but the answer to a conditional request. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a route may know: the visible present and the address under which all upstreams stand. */
export interface Moment {
  now: number;
  base: string;
}

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export function xmlReply(
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Reply {
  return {
    status,
    headers: { "content-type": `${contentType}; charset=utf-8`, ...headers },
    body: `<?xml version='1.0' encoding='UTF-8'?>\n${body}\n`,
  };
}

/** A strong entity tag of a body (RFC 9110 §8.8.3). */
export function entityTag(body: string): string {
  return `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Breaks lines before column 79, as arXiv's own answers do with titles and abstracts. */
export function breakLines(text: string): string {
  return text.replace(/(.{1,78})(?: |$)/g, "$1\n").trimEnd();
}

/** ISO 8601 without fractions of a second. */
export function isoSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Hours that New York is behind UTC at an instant: 4 or 5. arXiv and Hugging Face both leak its time into their dates. */
export function easternOffset(instant: number): number {
  const wall = new Date(instant).toLocaleString("en-US", { timeZone: "America/New_York" });
  return Math.round((instant - Date.parse(`${wall} UTC`)) / 3_600_000);
}
