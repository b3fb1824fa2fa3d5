import type { StoryRow } from "../../db/hn-stories.ts";
import type { Sighting } from "../../db/signals.ts";
import { DAY } from "../../domain/calendar.ts";

/** The points of a story that is so young at first sight have all come lately; of an older one nobody knows when they came. */
const YOUNG = 2 * DAY;

/**
 * What a look at stories says of the papers whose points it saw change, given all stories of these papers before and
 * after. A paper's points are the sum over its stories.
 */
export function pointsSightings(before: StoryRow[], after: StoryRow[], now: number): Sighting[] {
  const known = Map.groupBy(before, ({ paperId }) => paperId);
  return [...Map.groupBy(after, ({ paperId }) => paperId)].flatMap(([paperId, stories]) => {
    const earlier = known.get(paperId) ?? [];
    return (earlier.length === 0 ? firstSight(stories, now) : growth(earlier, stories, now)).map((seen) => ({
      paperId,
      cause: "hnPoints" as const,
      ...seen,
    }));
  });
}

type Seen = Pick<Sighting, "value" | "observedAt" | "since">;

/**
 * A counter's first sight is a baseline and never growth. So that the points of young stories count, the log says first
 * what the paper had when the oldest of them was posted: the points of the others.
 */
function firstSight(stories: StoryRow[], now: number): Seen[] {
  const total = pointsOf(stories);
  const young = stories.filter(({ createdAt }) => createdAt >= now - YOUNG);
  const baseline = total - pointsOf(young);
  if (baseline === total) return [{ value: total, observedAt: now, since: null }];
  const posted = Math.min(now - 1, ...young.map(({ createdAt }) => createdAt));
  return [
    { value: baseline, observedAt: posted, since: null },
    { value: total, observedAt: now, since: null },
  ];
}

/** What came since the last look, or since a story that is new was posted. */
function growth(before: StoryRow[], after: StoryRow[], now: number): Seen[] {
  const earlier = new Map(before.map((story) => [story.id, story]));
  const total = pointsOf(after);
  if (total === pointsOf(before)) return [];
  const grown = after.filter(({ id, points }) => points > (earlier.get(id)?.points ?? 0));
  const since = grown.map((story) => lastLook(earlier.get(story.id)) ?? story.createdAt);
  return [{ value: total, observedAt: now, since: Math.min(...since) }];
}

function lastLook(story: StoryRow | undefined): number | null {
  return story?.nextPollAt ? story.nextPollAt - story.intervalMs : null;
}

function pointsOf(stories: StoryRow[]): number {
  return stories.reduce((sum, { points }) => sum + points, 0);
}
