import { TAGS } from "../../domain/taxonomy/tags.ts";
import type { DigestFilters, Preferences } from "../../domain/subscription.ts";
import { localTime } from "../../domain/zoned-time.ts";
import { longDate } from "../../domain/wording/dates.ts";
import { hourName } from "./subscribe-when.tsx";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** What somebody gets and when: `Up to 10 papers, Monday to Friday at 08:00 (Europe/Paris): robotics; without “survey”.` */
export function wishesInWords({ frequency, weekday, hour, timeZone, papers, filters }: Preferences): string {
  const days = { daily: "every day", weekdays: "Monday to Friday", weekly: `every ${WEEKDAYS[weekday - 1]}` };
  const which = filtersInWords(filters);
  const what = which === "" ? "of all topics" : which;
  const most = papers === 1 ? "The best paper" : `Up to ${papers} papers`;
  return `${most}, ${days[frequency]} at ${hourName(hour)} (${timeZone}): ${what}.`;
}

function filtersInWords(filters: DigestFilters): string {
  const { tag, category, author, q, exclude, hasCode, minUpvotes, minStars } = filters;
  return [
    tag.map((slug) => TAGS.get(slug)?.name ?? slug).join(" or "),
    category.join(" or "),
    author === null ? "" : `by ${author}`,
    q === null ? "" : `with “${q}”`,
    exclude.length === 0 ? "" : `without ${exclude.map((word) => `“${word}”`).join(", ")}`,
    hasCode === null ? "" : hasCode ? "with code" : "without code",
    minUpvotes === null ? "" : `${minUpvotes} votes or more`,
    minStars === null ? "" : `${minStars} stars or more`,
  ]
    .filter((words) => words !== "")
    .join("; ");
}

/** `Tuesday, 5 May 2026, 08:00 (Europe/Paris)` */
export function instantInWords(instant: number, timeZone: string): string {
  const { day, hour } = localTime(instant, timeZone);
  return `${longDate(day)}, ${hourName(hour)} (${timeZone})`;
}
