import type { Context } from "hono";
import type { Edition } from "../domain/edition.ts";
import { applyFilters, type Filters, isNarrowed } from "../domain/filters.ts";
import type { AppEnv } from "./app-env.ts";

/** The address of the same page further on, its filters included; `null` at the end. */
export function nextHref(c: Context<AppEnv>, cursor: string | null): string | null {
  if (cursor === null) return null;
  const { pathname, searchParams } = new URL(c.req.url);
  const query = new URLSearchParams(
    [...searchParams].filter(([name, value]) => name !== "cursor" && value.trim() !== ""),
  );
  query.set("cursor", cursor);
  return `${pathname}?${query.toString()}`;
}

/** How many papers of an edition pass the filters; `null` where there are none. */
export function passingCount({ info, items }: Edition, filters: Filters): number | null {
  return isNarrowed(filters) ? applyFilters(items, filters, info.publishedAt).length : null;
}
