import { addDays, firstOfMonth, firstOfNextMonth, mondayOf, monthOf, startOfDay, weekOf } from "./calendar.ts";
import { TAGS } from "./taxonomy/tags.ts";
import { type Window, WINDOWS } from "./trending.ts";

export const EDITION_KINDS = ["daily", "weekly", "monthly", "trending", "tag-daily", "tag-trending"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/**
 * Which edition: `daily` 2026-05-04, `weekly` 2026-W19, `monthly` 2026-05, `trending` day; `tag-daily` robotics has the
 * newest days of a tag, `tag-trending` week/robotics what trends among its papers.
 */
export interface EditionKey {
  kind: EditionKind;
  key: string;
}

/** What is published beside the editions: the tree of tags with its counts. */
export const TAG_OVERVIEW = { kind: "tags", key: "all" } as const;

/** Whatever is published when what it shows has changed. */
export type Publication = EditionKey | typeof TAG_OVERVIEW;

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

/** Where a paper stood in the same list about a day before. */
export interface Movement {
  since: string;
  /** `null` for one that was not among the first hundred. */
  rank: number | null;
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
  /** In trending lists, once they are a day old. */
  movement: Movement | null;
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
export function windowOf({ kind, key }: EditionKey): Window {
  if (kind === "trending") return key as Window;
  if (kind === "tag-trending") return key.split("/")[0] as Window;
  return kind === "daily" || kind === "tag-daily" ? "week" : "month";
}

/**
 * Windows in which a tag has a trending list of its own. What moved within a day or so is all in the wide list, from
 * which it is filtered and which is fresher.
 */
const TAG_WINDOWS = ["week", "month"] as const satisfies Window[];

/** The lists of a tag that are published. */
export function editionsOfTag(slug: string): EditionKey[] {
  return [
    { kind: "tag-daily", key: slug },
    ...TAG_WINDOWS.map((window): EditionKey => ({ kind: "tag-trending", key: `${window}/${slug}` })),
  ];
}

/** The tag whose list it is; `null` for an edition of the whole field. */
export function tagOf({ kind, key }: EditionKey): string | null {
  if (kind === "tag-daily") return key;
  return kind === "tag-trending" ? (key.split("/")[1] ?? null) : null;
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
  const { kind, key } = edition;
  if (kind === "tag-daily") return TAGS.has(key);
  if (kind === "tag-trending")
    return WINDOWS.some((window) => TAGS.has(tagOf(edition) ?? "") && key.startsWith(`${window}/`));
  return kind === "trending" ? WINDOWS.some((window) => window === key) : daysOf(edition) !== null;
}

/** The daily, weekly and monthly editions that a day's listings belong to. */
export function editionsOfDay(day: string): EditionKey[] {
  return [
    { kind: "daily", key: day },
    { kind: "weekly", key: weekOf(day) },
    { kind: "monthly", key: monthOf(day) },
  ];
}
