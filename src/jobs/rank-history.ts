import type { Db } from "../db/client.ts";
import { readRanksBefore, storeRanks } from "../db/rank-history.ts";
import { DAY, HOUR } from "../domain/calendar.ts";
import type { RankedItem } from "../domain/api.ts";
import type { EditionKey } from "../domain/edition.ts";
import type { Window } from "../domain/api.ts";
import { WINDOWS } from "../domain/trending.ts";
import type { Ranking } from "./build-items.ts";
import { currentAppeal } from "./day-order.ts";

/** So much of each list is kept, for the histories of papers and for what rose and fell. */
const KEPT = 100;
/** How often each list is kept: those of a week and a month move slowly. */
const EVERY: Record<Window, number> = { day: HOUR, week: 6 * HOUR, month: 6 * HOUR };

/** The window of a trending list of the whole field; `null` for any other edition. */
function trendingWindow({ kind, key }: EditionKey): Window | null {
  return kind === "trending" ? (WINDOWS.find((window) => window === key) ?? null) : null;
}

/** Reads what the order of these editions rests on: the topics' appeal, and where papers stood a day ago. */
export async function readRanking(db: Db, editions: EditionKey[], now: number): Promise<Omit<Ranking, "now">> {
  const windows = editions.map(trendingWindow).filter((window) => window !== null);
  const before: Ranking["before"] = new Map();
  for (const window of windows) {
    const known = await readRanksBefore(db, window, now - DAY, now - 2 * DAY);
    if (known) before.set(window, known);
  }
  return { before, appeal: windows.includes("day") ? await currentAppeal(db, now) : {} };
}

/** Keeps the top of a trending list as it stands in its slot of time; of other editions nothing. */
export async function keepRanks(db: Db, edition: EditionKey, items: RankedItem[], now: number): Promise<void> {
  const window = trendingWindow(edition);
  if (window === null) return;
  const top = items.slice(0, KEPT).map(({ id, score }) => ({ paperId: id, score }));
  await storeRanks(db, window, Math.floor(now / EVERY[window]) * EVERY[window], top);
}
