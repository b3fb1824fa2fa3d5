import type { EditionKind } from "./api.ts";
import { type EditionKey, tagOf } from "./edition.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** Parameters as they were read. What is null, or is what a feed has without it, is no part of its address. */
export type FeedParams = Record<string, string | number | boolean | null | string[]>;

/** A feed in any of its formats: `daily`, `trending`, `search` or `tags/{slug}`, and its parameters. */
export interface FeedAddress {
  name: string;
  params: FeedParams;
}

const DEFAULTS = new Map(Object.entries({ limit: "50", window: "day" }));

/** Path and query: one spelling for every feed, in whichever order and with whatever else its parameters were given. */
export function feedPath({ name, params }: FeedAddress, format: FeedFormat): string {
  const query = new URLSearchParams();
  for (const [parameter, value] of Object.entries(params))
    for (const one of new Set([value].flat().map(String).sort()))
      if (value !== null && one !== DEFAULTS.get(parameter)) query.append(parameter, one);
  query.sort();
  return `/feeds/${name}.${format}${query.size > 0 ? `?${query.toString()}` : ""}`;
}

/** The editions that have a feed of their own, beside the daily ones before the newest. */
export const FEED_KINDS = ["daily", "trending", "tag-daily", "tag-trending"] as const satisfies EditionKind[];

/** The feed that an edition is published for; an edition of a day is published for the feed of the newest days. */
export function feedOf(edition: EditionKey & { kind: (typeof FEED_KINDS)[number] }): FeedAddress {
  const { kind, key } = edition;
  if (kind === "daily") return { name: "daily", params: {} };
  if (kind === "tag-daily") return { name: `tags/${key}`, params: {} };
  return { name: "trending", params: { tag: tagOf(edition), window: key.split("/")[0] ?? null } };
}
