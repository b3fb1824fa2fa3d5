import { DAY, HOUR } from "./calendar.ts";
import type { Parts } from "./standing.ts";
import { partsAt, type ScoreState, votesWorth } from "./trending.ts";

/** How far ahead the order of the day looks. */
const AHEAD_HOURS = 48;
/** A paper that nobody has voted for yet stands as if it had so many votes, as of `PRIOR_SHARE` of its life. */
const PRIOR_VOTES = 4;
const PRIOR_SHARE = 0.25;
/** The curve holds for so long; votes for an older paper are news, of which this share of their decayed sum is expected again. */
const CURVE_HOURS = 14 * 24;
const LATE_VOTES = 0.25;
/** What the other signals' decayed sums are worth in votes: they come with votes and say little beyond them. */
const OTHER_SIGNALS = 0.25;

/**
 * The share of a paper's eventual votes that has arrived `hours` after its listing's day began (00:00 UTC): six tenths with
 * a half-life of eight hours, the rest with one of two and a half days, as papers on daily lists gained them in 2025/26.
 */
export function shareArrived(hours: number): number {
  return 1 - 0.6 * 2 ** (-hours / 8) - 0.4 * 2 ** (-hours / 60);
}

/** What the forecast for a paper rests on. Instants are ms since 1970. */
export interface ForecastInput {
  state: ScoreState;
  /** When its first listing's day began. */
  listedDay: number;
  /** When any paper of that day was last seen to gain a vote: a slow source's value may be older than it looks. */
  heardAt: number | null;
  /** How many times the votes of an average paper those of its topics draw (domain/topic-appeal.ts). */
  appeal: number;
}

/**
 * The votes that a paper is expected to gain in the next 48 hours, by what they are expected from: the listing with the
 * appeal of its topics, the votes it has, and the rest. Gamma-Poisson: with a prior of `a` votes at the share `b`, and `n`
 * votes when a share `F` has arrived, (a + n) / (b + F) are to come in all, of which those of the window are due.
 */
export function forecast({ state, listedDay, heardAt, appeal }: ForecastInput, now: number): Parts {
  const age = Math.max(0, (now - listedDay) / HOUR);
  const heard = heardAt === null ? 0 : Math.min(age, Math.max(0, (heardAt - listedDay) / HOUR));
  const due = (shareArrived(age + AHEAD_HOURS) - shareArrived(age)) / (PRIOR_SHARE + shareArrived(heard));
  const { listing, upvotes = 0, ...others } = partsAt(state, "day", now);
  const votes = votesWorth(state.marks.upvotes?.mark ?? 0);
  const parts: Parts = { upvotes: age < CURVE_HOURS ? votes * due : Math.max(votes * due, LATE_VOTES * upvotes) };
  if (listing !== undefined) parts.listing = PRIOR_VOTES * appeal * due;
  for (const [cause, value] of Object.entries(others) as [keyof Parts, number][]) parts[cause] = OTHER_SIGNALS * value;
  return parts;
}

/** When any paper of each day was last seen to gain a vote, by the day's beginning. */
export function lastHeard(papers: Pick<ForecastInput, "state" | "listedDay">[]): Map<number, number> {
  const heard = new Map<number, number>();
  for (const { state, listedDay } of papers) {
    const { upvotes } = state.marks;
    if (upvotes && upvotes.mark > 0) heard.set(listedDay, Math.max(heard.get(listedDay) ?? 0, upvotes.at));
  }
  return heard;
}

/** The hour that an order of the day speaks of: within it, the order changes with what happens alone. */
export function forecastInstant(now: number): number {
  return Math.floor(now / HOUR) * HOUR;
}

/** Days back over which topics' averages are taken, and the youngest days, whose votes are still coming. */
export const APPEAL_SPAN = { from: 60 * DAY, until: 3 * DAY };
