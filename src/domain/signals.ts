/** Counts that others give to a paper. The order is the one in which they are shown. */
export const SIGNALS = ["upvotes", "comments", "githubStars", "hnPoints"] as const;
export type Signal = (typeof SIGNALS)[number];
