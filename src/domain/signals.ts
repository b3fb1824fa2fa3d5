/** Counts that others give to a paper. The order is the one in which they are shown. */
export const SIGNALS = ["upvotes", "comments", "githubStars", "hnPoints"] as const;
export type Signal = (typeof SIGNALS)[number];

/** A signal's value at an instant (ms since 1970). */
export interface Observation {
  paperId: string;
  signal: Signal;
  value: number;
  observedAt: number;
}
