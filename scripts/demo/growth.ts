import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { createRandom } from "./random.ts";
import type { DemoPaper } from "./world.ts";

/** Share of its votes that a paper has after some time: 60 % come with a half-life of 8 hours, 40 % with one of 60 hours. */
function progress(elapsed: number): number {
  if (elapsed <= 0) return 0;
  return 0.6 * (1 - 2 ** (-elapsed / (8 * HOUR))) + 0.4 * (1 - 2 ** (-elapsed / (60 * HOUR)));
}

/** What still comes when the first interest is over: it slows down but never ends. */
function trickle(elapsed: number): number {
  return elapsed <= 0 ? 0 : 0.04 * Math.log2(1 + elapsed / DAY);
}

/** Counts arrivals instead of rounding, each at its own uneven distance from the last, so that counts do not tick like clocks. */
function arrivals(seed: string, expected: number): number {
  const whole = Math.floor(expected);
  const next = createRandom(`${seed} ${whole}`)();
  return whole + (expected - whole > next ? 1 : 0);
}

/** Upvotes at an instant: none before the listing, then the submitter's own and what follows. Never falls. */
export function upvotesAt(paper: DemoPaper, instant: number): number {
  if (instant < paper.listedAt) return 0;
  const elapsed = instant - paper.listedAt;
  const revival = paper.revival ? 0.7 * progress(instant - paper.revival.at) : 0;
  return 1 + arrivals(`${paper.id} upvotes`, paper.sizes.upvotes * (progress(elapsed) + trickle(elapsed) + revival));
}

/** Comments on the list's page at an instant. Never falls. */
export function commentsAt(paper: DemoPaper, instant: number): number {
  const elapsed = instant - paper.listedAt;
  const discussion = paper.revival?.cause === "discussion" ? 14 * progress(instant - paper.revival.at) : 0;
  return arrivals(`${paper.id} comments`, paper.sizes.comments * (progress(elapsed) + trickle(elapsed)) + discussion);
}

/** Stars of the paper's repository at an instant; `null` while there is no public repository. Never falls. */
export function starsAt(paper: DemoPaper, instant: number): number | null {
  if (!paper.repository || instant < paper.repository.releasedAt) return null;
  const elapsed = instant - paper.repository.releasedAt;
  return arrivals(`${paper.id} stars`, paper.sizes.stars * (progress(elapsed) + 3 * trickle(elapsed)));
}

/** Points of the paper's Hacker News story at an instant; `null` while there is none. Never falls. */
export function pointsAt(paper: DemoPaper, instant: number): number | null {
  if (!paper.story || instant < paper.story.postedAt) return null;
  const elapsed = instant - paper.story.postedAt;
  return 1 + arrivals(`${paper.id} points`, paper.story.size * (1 - 2 ** (-elapsed / (5 * HOUR))));
}
