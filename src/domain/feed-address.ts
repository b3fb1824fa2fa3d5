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
  return `/feeds/${name}.${format}${queryOf(params)}`;
}

/** Parameters as the query of an address, its question mark included; empty where all are as they are without it. */
export function queryOf(params: FeedParams): string {
  const query = new URLSearchParams();
  for (const [parameter, value] of Object.entries(params))
    for (const one of new Set([value].flat().map(String).sort()))
      if (value !== null && one !== DEFAULTS.get(parameter)) query.append(parameter, one);
  query.sort();
  return query.size > 0 ? `?${query.toString()}` : "";
}

/** An edition that has a feed: whichever day, it is that of the newest. */
export type FeedEdition = EditionKey & { kind: Exclude<EditionKind, "weekly" | "monthly"> };

/** The feed that is made of an edition and nothing else that readers choose. */
export function feedOf(edition: FeedEdition): FeedAddress {
  const { kind, key } = edition;
  if (kind === "daily") return { name: "daily", params: {} };
  if (kind === "tag-daily") return { name: `tags/${key}`, params: {} };
  return { name: "trending", params: { tag: tagOf(edition), window: key.split("/")[0] ?? null } };
}
