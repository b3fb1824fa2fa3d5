import type { Context } from "hono";
import { encodeCursor, type EditionCursor } from "../domain/cursor.ts";
import type { EditionKind, RankedItem, Window } from "../domain/api.ts";
import { type Edition, type EditionKey, isEdition, tagOf } from "../domain/edition.ts";
import { applyFilters, type Filters } from "../domain/filters.ts";
import type { AppEnv } from "./app-env.ts";
import { badParameters, notFound } from "./problem.ts";
import { readTagEdition } from "./tag-editions.ts";

/** The name that a kind's key has in addresses and problems. */
const KEY_NAMES: Record<EditionKind, string> = {
  daily: "date",
  weekly: "week",
  monthly: "month",
  trending: "window",
  "tag-daily": "tag",
  "tag-trending": "tag",
};
const KEY_FORMS: Record<EditionKind, string> = {
  daily: "a day, such as 2026-05-04",
  weekly: "an ISO week, such as 2026-W19",
  monthly: "a month, such as 2026-05",
  trending: "a window",
  "tag-daily": "a tag",
  "tag-trending": "a tag",
};

const NO_EDITION = { headline: "No such edition" };

/** Right after a publication the newest snapshot can be out of reach: so many editions are tried for `latest`. */
const LATEST_TRIES = 3;

/** The trending list for some tags: one tag has a list of its own, which goes on where the wide one ends. */
export function trendingKey(window: Window, tags: string[]): { kind: "trending" | "tag-trending"; key: string } {
  const [only] = tags.length === 1 ? tags : [];
  return only === undefined ? { kind: "trending", key: window } : { kind: "tag-trending", key: `${window}/${only}` };
}

/** Throws 400 for a cursor of another list than the one that an address names, `latest` being any of its kind. */
export function requireOwn(cursor: EditionCursor | null, { kind, key }: EditionKey): void {
  if (cursor && (cursor.kind !== kind || (key !== "latest" && cursor.key !== key)))
    throw badParameters([{ parameter: "cursor", detail: "belongs to another list" }]);
}

/**
 * The edition that an address and its cursor name, `latest` included. Throws 400 for an impossible key or another
 * list's cursor, 404 where there is none.
 */
export async function findEdition(
  c: Context<AppEnv>,
  kind: EditionKind,
  key: string,
  cursor: EditionCursor | null,
): Promise<Edition> {
  requireOwn(cursor, { kind, key });
  const edition: EditionKey = { kind, key: cursor?.key ?? key };
  const found = await lookUpEdition(c, edition, cursor?.version);
  if (!found) throw notFound(await absence(c, edition));
  return found;
}

/** An edition that has papers, `latest` included, or `null`. Throws 400 for an impossible key. */
export async function lookUpEdition(
  c: Context<AppEnv>,
  edition: EditionKey,
  version?: string,
): Promise<Edition | null> {
  const { kind, key } = edition;
  if (key === "latest") return newestEdition(c, kind);
  if (!isEdition(edition)) {
    throw badParameters([{ parameter: KEY_NAMES[kind], detail: `must be ${KEY_FORMS[kind]}, or latest` }], NO_EDITION);
  }
  const reader = c.get("editions");
  // A tag without papers has an empty list; a day without papers has none.
  if (tagOf(edition) !== null) return readTagEdition(reader, edition, version);
  const found = await reader.read(edition, version);
  return found && found.items.length > 0 ? found : null;
}

async function newestEdition(c: Context<AppEnv>, kind: EditionKind): Promise<Edition | null> {
  const keys = await c.get("editions").keys(kind);
  for (const key of keys.slice(-LATEST_TRIES).toReversed()) {
    const found = await lookUpEdition(c, { kind, key });
    if (found) return found;
  }
  return null;
}

async function absence(c: Context<AppEnv>, { kind, key }: EditionKey): Promise<string> {
  const { previous, next } = await neighbours(c, { kind, key });
  const nearest = [previous, next].filter((other) => other !== null);
  if (key === "latest" || nearest.length === 0 || tagOf({ kind, key }) !== null) {
    return `There is no ${kind} edition yet: the first papers are on their way.`;
  }
  return `There is no ${kind} edition for ${key}. The nearest ${nearest.length > 1 ? "are" : "is"} ${nearest.join(" and ")}.`;
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
export function pageOf(edition: Edition, filters: Filters, limit: number, cursor: EditionCursor | null): Page {
  const { kind, key, version, publishedAt } = edition.info;
  const passing = applyFilters(edition.items, filters, publishedAt);
  const start = cursor ? passing.findIndex((item) => item.rank > cursor.rank) : 0;
  if (start === -1) return { items: [], nextCursor: null };
  const items = passing.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < passing.length;
  return { items, nextCursor: more ? encodeCursor({ kind, key, version, rank: last.rank }) : null };
}
