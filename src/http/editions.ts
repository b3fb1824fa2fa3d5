import type { Context } from "hono";
import { encodeCursor, type Cursor } from "../domain/cursor.ts";
import { daysOf, type Edition, type EditionKey, type EditionKind, type RankedItem } from "../domain/edition.ts";
import { applyFilters, type Filters } from "../domain/filters.ts";
import type { AppEnv } from "./app-env.ts";
import { badParameters, notFound } from "./problem.ts";

/** The name that a kind's key has in addresses and problems. */
const KEY_NAMES: Record<EditionKind, string> = { daily: "date", weekly: "week", monthly: "month", trending: "window" };
const KEY_FORMS: Record<EditionKind, string> = {
  daily: "a day, YYYY-MM-DD",
  weekly: "an ISO week, YYYY-Www",
  monthly: "a month, YYYY-MM",
  trending: "a window",
};

/** The edition that an address names, `latest` included. Throws 400 for an impossible key, 404 where there is none. */
export async function findEdition(
  c: Context<AppEnv>,
  kind: EditionKind,
  key: string,
  cursor: Cursor | null,
): Promise<Edition> {
  const editions = c.get("editions");
  if (cursor && (cursor.kind !== kind || (key !== "latest" && cursor.key !== key))) {
    throw badParameters([{ parameter: "cursor", detail: "belongs to another list" }]);
  }
  const wanted = cursor?.key ?? (key === "latest" ? await latestKey(c, kind) : key);
  const edition: EditionKey = { kind, key: wanted };
  if (kind !== "trending" && !daysOf(edition)) {
    throw badParameters([{ parameter: KEY_NAMES[kind], detail: `must be ${KEY_FORMS[kind]}, or latest` }]);
  }
  const found = await editions.read(edition, cursor?.version);
  if (!found || found.items.length === 0) throw notFound(await absence(c, edition));
  return found;
}

async function latestKey(c: Context<AppEnv>, kind: EditionKind): Promise<string> {
  const newest = (await c.get("editions").keys(kind)).at(-1);
  if (!newest) throw notFound("Nothing has been published yet: the first papers are on their way.");
  return newest;
}

async function absence(c: Context<AppEnv>, { kind, key }: EditionKey): Promise<string> {
  const { previous, next } = await neighbours(c, { kind, key });
  const nearest = previous ?? next;
  return `There is no ${kind} edition for ${key}.${nearest ? ` The nearest is ${nearest}.` : ""}`;
}

/** The nearest published keys before and after a key. */
export async function neighbours(
  c: Context<AppEnv>,
  { kind, key }: EditionKey,
): Promise<{ previous: string | null; next: string | null }> {
  const keys = await c.get("editions").keys(kind);
  return { previous: keys.findLast((other) => other < key) ?? null, next: keys.find((other) => other > key) ?? null };
}

export interface Page {
  items: RankedItem[];
  nextCursor: string | null;
}

/** The part of an edition that passes the filters, after the cursor, `limit` items at most. Filtering comes first. */
export function pageOf(edition: Edition, filters: Filters, limit: number, cursor: Cursor | null): Page {
  const { kind, key, version, publishedAt } = edition.info;
  const passing = applyFilters(edition.items, filters, publishedAt);
  const start = cursor ? passing.findIndex((item) => item.rank > cursor.rank) : 0;
  if (start === -1) return { items: [], nextCursor: null };
  const items = passing.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < passing.length;
  return { items, nextCursor: more ? encodeCursor({ kind, key, version, rank: last.rank }) : null };
}
