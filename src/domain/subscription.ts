import type { Filters } from "./filters.ts";

export const FREQUENCIES = ["daily", "weekdays", "weekly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What a subscriber wants, when, and how much of it. */
export interface Preferences {
  frequency: Frequency;
  /** 1 for Monday to 7 for Sunday: the day of a weekly digest. */
  weekday: number;
  /** 0 to 23, in `timeZone`. */
  hour: number;
  /** IANA's name, such as `Europe/Paris`. */
  timeZone: string;
  /** The filters of lists and feeds. */
  filters: DigestFilters;
  /** Papers in a digest at most. */
  papers: number;
}

/** A digest's time is its own: it has no age to ask for. */
export type DigestFilters = Omit<Filters, "maxAgeDays">;

export const MAX_PAPERS = 30;

export const DEFAULT_PREFERENCES: Preferences = {
  frequency: "weekdays",
  weekday: 1,
  hour: 8,
  timeZone: "UTC",
  filters: {
    tag: [],
    category: [],
    author: null,
    q: null,
    exclude: [],
    hasCode: null,
    minUpvotes: null,
    minStars: null,
  },
  papers: 10,
};

/** `pending` until the address is confirmed; `unsubscribed` keeps what they wanted, for coming back. */
export const STATUSES = ["pending", "active", "unsubscribed"] as const;
export type Status = (typeof STATUSES)[number];
