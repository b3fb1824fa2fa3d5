import type { EditionInfo, EditionKind, RankedItem } from "./api.ts";
import { addDays, firstOfMonth, firstOfNextMonth, mondayOf, monthOf, startOfDay, weekOf } from "./calendar.ts";
import { TAGS } from "./taxonomy/tags.ts";
import type { Window } from "./api.ts";
import { WINDOWS } from "./trending.ts";

export const EDITION_KINDS = [
  "daily",
  "weekly",
  "monthly",
  "trending",
  "tag-daily",
  "tag-trending",
] as const satisfies EditionKind[];

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

/** And the words of the index with how many papers have them. */
export const WORDS = { kind: "words", key: "all" } as const;

/** And what was learnt of the words of the newest papers. */
export const LEXICON = { kind: "lexicon", key: "all" } as const;

/** Whatever is published when what it shows has changed. */
export type Publication = EditionKey | typeof TAG_OVERVIEW | typeof WORDS | typeof LEXICON;

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
