import type { Window } from "../../domain/api.ts";
import { WINDOWS } from "../../domain/trending.ts";
import type { EditionReader } from "../../editions/reader.ts";

export interface Place {
  window: Window;
  rank: number;
}

/** Further down nobody would call it trending. */
const DEEPEST = 100;

/**
 * Where a paper stands in the trending list of a window, or, without one, where it stands best: the smallest rank, and of
 * equal ones that of the longest window, which is hardest to come by. `null` where it is in none.
 */
export async function placeOf(reader: EditionReader, id: string, window: Window | null): Promise<Place | null> {
  const windows = window === null ? WINDOWS.toReversed() : [window];
  const places: Place[] = [];
  for (const one of windows) {
    const edition = await reader.read({ kind: "trending", key: one });
    const rank = edition?.items.find((item) => item.id === id)?.rank;
    if (rank !== undefined && rank <= DEEPEST) places.push({ window: one, rank });
  }
  return places.toSorted((a, b) => a.rank - b.rank)[0] ?? null; // stable: the longest stays first
}

const PHRASES: Record<Window, string> = { day: "today", week: "this week", month: "this month" };

/** `trending #3 this week`, `not trending`. */
export function placeWords(place: Place | null): string {
  return place === null ? "not trending" : `trending #${place.rank} ${PHRASES[place.window]}`;
}
