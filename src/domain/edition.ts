import { addDays, firstOfMonth, firstOfNextMonth, mondayOf, monthOf, startOfDay, weekOf } from "./calendar.ts";
import { type Window, WINDOWS } from "./trending.ts";

export const EDITION_KINDS = ["daily", "weekly", "monthly", "trending"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** Which edition: `daily` 2026-05-04, `weekly` 2026-W19, `monthly` 2026-05, `trending` day. */
export interface EditionKey {
  kind: EditionKind;
  key: string;
}

/** How an edition shows itself in the API. Instants are ISO 8601 in UTC. */
export interface EditionInfo extends EditionKey {
  /** Hash of the items: the same content has the same version, wherever and whenever it is built. */
  version: string;
  publishedAt: string;
  /** False while its days are not over, or the upstream list could not be read to its end. */
  complete: boolean;
}

export interface ItemTag {
  slug: string;
  name: string;
  kind: "topic" | "facet";
}

/** Why an item stands where it stands: a signal's share of the score, and how much it grew since when. */
export interface Reason {
  signal: string;
  /** 0 to 1; the shares of an item add up to 1. */
  share: number;
  change: number;
  since: string;
}

/** A paper as every surface shows it: API, feeds, pages, widget, mail. Instants are ISO 8601 in UTC. */
export interface Item {
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: { name: string }[];
  categories: string[];
  publishedAt: string;
  updatedAt: string;
  listedAt: string | null;
  url: string;
  abstractUrl: string;
  pdfUrl: string;
  codeUrl: string | null;
  projectUrl: string | null;
  tags: ItemTag[];
  signals: { upvotes: number | null; comments: number | null; githubStars: number | null; hnPoints: number | null };
  /** Its place in the list; of a single paper, its place in the edition of its day, `null` without one. */
  rank: number | null;
  score: number;
  why: Reason[];
  thumbnailUrl: string | null;
  organization: string | null;
  withdrawnAt: string | null;
}

/** An item of a list. */
export interface RankedItem extends Item {
  rank: number;
}

export interface Edition {
  info: EditionInfo;
  items: RankedItem[];
}

/** The window whose score orders an edition. A day's list is read for a week, a week's for a month. */
export function windowOf(edition: EditionKey): Window {
  if (edition.kind === "trending") return edition.key as Window;
  return edition.kind === "daily" ? "week" : "month";
}

/** The days of a daily, weekly or monthly edition, `from` inclusive and `until` exclusive; `null` for an impossible key. */
export function daysOf({ kind, key }: EditionKey): { from: string; until: string } | null {
  if (kind === "daily") return startOfDay(key) === null ? null : { from: key, until: addDays(key, 1) };
  if (kind === "weekly") {
    const monday = mondayOf(key);
    return monday === null ? null : { from: monday, until: addDays(monday, 7) };
  }
  if (kind === "monthly") {
    const first = firstOfMonth(key);
    return first === null ? null : { from: first, until: firstOfNextMonth(first) };
  }
  return null;
}

/** Whether there can be such an edition: its key is a day, week or month of the calendar, or a window. */
export function isEdition(edition: EditionKey): boolean {
  return edition.kind === "trending" ? WINDOWS.some((window) => window === edition.key) : daysOf(edition) !== null;
}

/** The daily, weekly and monthly editions that a day's listings belong to. */
export function editionsOfDay(day: string): EditionKey[] {
  return [
    { kind: "daily", key: day },
    { kind: "weekly", key: weekOf(day) },
    { kind: "monthly", key: monthOf(day) },
  ];
}
