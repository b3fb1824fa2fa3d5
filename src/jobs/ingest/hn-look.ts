import type { StoryRow } from "../../db/hn-stories.ts";
import { DAY, HOUR, MINUTE } from "../../domain/calendar.ts";
import type { HnStory } from "../../sources/hn/story.ts";

/** A story that is older is not looked at any more: votes come within hours, comments within days. */
export const OPEN_FOR = 7 * DAY;
/** A front page is won or lost in the first hours. */
const FRESH_FOR = 6 * HOUR;
const FRESH_INTERVAL = 15 * MINUTE;
const SHORTEST = HOUR;
const LONGEST = 6 * HOUR;

/**
 * When a story is to be looked at next, and how long that is from `now`: every quarter of an hour while it is fresh, then
 * hourly while it moves and half as often with every look that sees nothing; never once it is a week old.
 */
export function nextLook(
  { createdAt, intervalMs, moved }: { createdAt: number; intervalMs: number; moved: boolean },
  now: number,
): { nextPollAt: number | null; intervalMs: number } {
  const interval = intervalAt(now - createdAt, intervalMs, moved);
  const nextPollAt = now + interval;
  return { nextPollAt: nextPollAt < createdAt + OPEN_FOR ? nextPollAt : null, intervalMs: interval };
}

function intervalAt(age: number, before: number, moved: boolean): number {
  if (age < FRESH_FOR) return FRESH_INTERVAL;
  return moved || before < SHORTEST ? SHORTEST : Math.min(2 * before, LONGEST);
}

/** A story that was not known before, as it is to be stored. */
export function firstLook({ id, points, comments, createdAt }: HnStory, paperId: string, now: number): StoryRow {
  const next = nextLook({ createdAt, intervalMs: 0, moved: true }, now);
  return { id, paperId, points, comments, createdAt, ...next };
}

/**
 * A known story after another look, `seen` being `null` when it was not there any more. It keeps its paper, whatever its
 * address is now, and its best counts: the two indexes that are asked lag behind one another, and moderators take
 * stories away. A look at a story that was not due and has not moved changes nothing.
 */
export function lookAgain(known: StoryRow, seen: HnStory | null, now: number): StoryRow {
  const points = Math.max(known.points, seen?.points ?? 0);
  const comments = Math.max(known.comments, seen?.comments ?? 0);
  const moved = points > known.points || comments > known.comments;
  const due = known.nextPollAt !== null && known.nextPollAt <= now;
  return moved || due ? { ...known, points, comments, ...nextLook({ ...known, moved }, now) } : known;
}
