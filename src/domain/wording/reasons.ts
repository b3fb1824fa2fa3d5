import type { Item, Reason } from "../api.ts";
import type { Signal } from "../signals.ts";
import { compact, counted } from "./numbers.ts";

const NAMES: Record<Signal, string> = {
  upvotes: "vote",
  comments: "comment",
  githubStars: "star",
  hnPoints: "Hacker News point",
};

/** Below this a reason is not worth a clause: the sentence says what moved the paper, not all that happened to it. */
const LEAST_SHARE = 0.15;

function isSignal(name: string): name is Signal {
  return Object.hasOwn(NAMES, name);
}

/** A signal's name in running text, `votes`; an unknown one as it is. */
export function signalName(name: string): string {
  return isSignal(name) ? `${NAMES[name]}s` : name;
}

/**
 * Why an item ranks, as a sentence: `Up 4 since Sunday; votes from 41 to 132 since Monday; stars from 900 to 1.2k since
 * 28 April.` `null` when nothing moved that can be told. `nameInstant` puts an ISO 8601 instant into words.
 */
export function whySentence(item: Item, nameInstant: (iso: string) => string): string | null {
  const reasons = item.why
    .filter((reason) => reason.share >= LEAST_SHARE)
    .map((reason) => clause(item, reason, nameInstant))
    .filter((text) => text !== null);
  const sentence = [...moved(item, nameInstant), ...reasons.slice(0, 2)].join("; ");
  return sentence === "" ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Where it stood in the same list about a day before; nothing for one that stayed. */
function moved({ rank, movement }: Item, nameInstant: (iso: string) => string): string[] {
  if (movement === null || rank === null) return [];
  const since = `since ${nameInstant(movement.since)}`;
  if (movement.rank === null) return [`new ${since}`];
  const up = movement.rank - rank;
  return up === 0 ? [] : [`${up > 0 ? "up" : "down"} ${Math.abs(up)} ${since}`];
}

function clause(item: Item, { signal, change, since }: Reason, nameInstant: (iso: string) => string): string | null {
  if (!isSignal(signal)) return null;
  const now = item.signals[signal];
  if (now === null || change <= 0) return null;
  const before = now - change;
  const growth = `${signalName(signal)} from ${compact(before)} to ${compact(now)}`;
  return `${before > 0 ? growth : counted(now, NAMES[signal])} since ${nameInstant(since)}`;
}
