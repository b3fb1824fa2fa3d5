import type { Window } from "../api.ts";
import { addDays, mondayOf } from "../calendar.ts";
import { type EditionKey, tagOf, windowOf } from "../edition.ts";
import { TAGS } from "../taxonomy/tags.ts";
import { dayAndMonth, longDate, monthAndYear, shortDate } from "./dates.ts";

const WINDOW_NAMES: Record<Window, string> = {
  day: "Trending today",
  week: "Trending this week",
  month: "Trending this month",
};

/** What an edition is headed with: `Monday, 4 May 2026`, `4–10 May 2026`, `May 2026`, `Trending this week`. */
export function editionName(edition: EditionKey): string {
  const { kind, key } = edition;
  if (kind === "daily") return longDate(key);
  if (kind === "weekly") return weekName(key);
  if (kind === "monthly") return monthAndYear(`${key}-01`);
  const tag = tagOf(edition);
  const name = tag === null ? null : (TAGS.get(tag)?.name ?? tag);
  if (kind === "tag-daily") return name ?? key;
  const window = WINDOW_NAMES[windowOf(edition)];
  return name === null ? window : `${window} in ${name}`;
}

/** `4–10 May 2026`, `27 April – 3 May 2026`, `29 December 2025 – 4 January 2026`. */
function weekName(week: string): string {
  const monday = mondayOf(week);
  if (monday === null) return week;
  const sunday = addDays(monday, 6);
  if (monday.slice(0, 7) === sunday.slice(0, 7)) return `${Number(monday.slice(8))}–${shortDate(sunday)}`;
  const from = monday.slice(0, 4) === sunday.slice(0, 4) ? dayAndMonth(monday) : shortDate(monday);
  return `${from} – ${shortDate(sunday)}`;
}

/** The same in as few letters, for links to the one before and after: `4 May`, `week 19`, `May`. */
export function shortEditionName({ kind, key }: EditionKey): string {
  if (kind === "daily") return dayAndMonth(key);
  if (kind === "weekly") return `week ${Number(key.slice(-2))}`;
  return kind === "monthly" ? monthAndYear(`${key}-01`) : editionName({ kind, key });
}

/** The path of an edition's page. */
export function editionPath(edition: EditionKey): string {
  const { kind, key } = edition;
  if (kind === "daily") return `/date/${key}`;
  if (kind === "weekly") return `/week/${key}`;
  if (kind === "monthly") return `/month/${key}`;
  if (kind === "tag-daily") return `/tags/${key}`;
  const query = new URLSearchParams();
  const tag = tagOf(edition);
  if (tag !== null) query.set("tag", tag);
  const window = windowOf(edition);
  if (window !== "day") query.set("window", window);
  return query.size === 0 ? "/trending" : `/trending?${query.toString()}`;
}
