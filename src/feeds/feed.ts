import type { Item } from "../domain/api.ts";

/** A list of papers on its way to feed readers. Addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  siteName: string;
  /** Where this very feed is served. */
  selfUrl: string;
  /** The page that shows the same papers. */
  alternateUrl: string;
  /** The WebSub hub that is told when this feed changes; `null` without one. */
  hubUrl: string | null;
  /** ISO 8601: the newest item's change, never the reader's clock, or no conditional request would ever match. */
  updatedAt: string;
  items: Item[];
  language: "en";
}

// A tag URI (RFC 4151) says who named a thing and when; it stays as it is when the site moves to another host.
const AUTHORITY = "tag:broadsheet.pub,2026:";

/** The entry's id for ever: the same for every version of the paper and on every host. */
export function entryId(item: Pick<Item, "id">): string {
  return `${AUTHORITY}paper/${item.id}`;
}

/** The feed's own id: its path and query, without the host. */
export function feedId(feed: Pick<Feed, "selfUrl">): string {
  const { pathname, search } = new URL(feed.selfUrl);
  return `${AUTHORITY}feed${pathname}${search}`;
}

/** When the paper entered the list, ISO 8601; papers that were never listed count from their publication. */
export function enteredAt(item: Item): string {
  return isoInstant(item.listedAt ?? item.publishedAt);
}

/**
 * When the entry last changed, ISO 8601: a new version of the paper moves it, votes do not.
 * Never before `enteredAt`: RFC 4287 §4.2.9 has `published` first.
 */
export function changedAt(item: Item): string {
  const entered = enteredAt(item);
  const updated = isoInstant(item.updatedAt);
  return updated > entered ? updated : entered;
}

/** One spelling for every instant, so that equal instants are equal bytes. */
export function isoInstant(iso: string): string {
  return new Date(iso).toISOString();
}
