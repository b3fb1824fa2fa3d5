import { DAY } from "../domain/calendar.ts";
import { cleanText, oneLine, truncate } from "../domain/text.ts";

/** What one paper may bring along, whatever an upstream sends. Lengths are in UTF-16 units. */
export const LIMITS = {
  title: 1000,
  abstract: 20_000,
  authors: 2000,
  name: 200,
  comment: 2000,
  categories: 40,
  keywords: 60,
  media: 20,
  url: 2000,
} as const;

// arXiv began in August 1991: nothing older is a date of one of its papers.
const EARLIEST = Date.UTC(1991, 0, 1);

/** A title on one line; empty when there is nothing to read. */
export function titleOf(text: string): string {
  return truncate(oneLine(text), LIMITS.title).trim();
}

/**
 * An abstract as paragraphs separated by blank lines. arXiv breaks lines at column 80 and indents the first line of a
 * paragraph; a break before an indented or empty line is kept, any other is a space. LaTeX is left as it is.
 */
export function abstractOf(text: string): string {
  const paragraphs = cleanText(text)
    .trim()
    .split(/\r?\n(?=\s)/)
    .map(oneLine);
  return truncate(paragraphs.filter(Boolean).join("\n\n"), LIMITS.abstract).trim();
}

/** Names in order. What has no letter or digit is no name: OAI lists `:` between a collaboration and its members. */
export function namesOf(names: Iterable<string>): string[] {
  return Array.from(names, nameOf)
    .filter((name) => /[\p{L}\p{N}]/u.test(name))
    .slice(0, LIMITS.authors);
}

export function nameOf(text: string): string {
  return truncate(oneLine(text), LIMITS.name).trim();
}

/** A link that may be followed, or `null`: an absolute http(s) URL without credentials. */
export function webUrl(text: string | null | undefined): string | null {
  const url = URL.parse(text?.trim() ?? "");
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.href.length > LIMITS.url ? null : url.href;
}

/** An ISO 8601 instant or day (then its first instant, UTC). `Date.parse` alone finds a date in almost any text. */
export function isoInstant(text: string | null | undefined): number | null {
  const iso = text?.trim() ?? "";
  const instant = /^\d{4}-\d\d-\d\d(?:T|$)/.test(iso) ? Date.parse(iso) : NaN;
  return Number.isNaN(instant) ? null : instant;
}

/** The instant a text names, or `null` when it can't be read, is older than arXiv, or lies more than a day after `now`. */
export function instantOf(text: string | null | undefined, now: number): number | null {
  const instant = isoInstant(text);
  return instant !== null && instant >= EARLIEST && instant <= now + DAY ? instant : null;
}
