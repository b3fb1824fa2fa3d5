/** Half-lives of the three windows, in days. A window forgets half of what happened one half-life ago. */
export const WINDOWS = ["day", "week", "month"] as const;
export type Window = (typeof WINDOWS)[number];
