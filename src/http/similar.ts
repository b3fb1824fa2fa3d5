import type { Context } from "hono";
import { createDb, type Db } from "../db/client.ts";
import { readComparables, readSimilar } from "../db/similar.ts";
import type { Item } from "../domain/api.ts";
import { fuse } from "../domain/search/fuse.ts";
import type { Vocabulary } from "../domain/search/vocabulary.ts";
import { alikeTo, SIMILAR } from "../jobs/similar.ts";
import { readItems } from "./paper-items.ts";
import type { AppEnv } from "./app-env.ts";
import { type Semantic, semanticOf } from "./semantic.ts";

/** What looking for papers alike needs. */
export interface Likes {
  db: Db;
  siteUrl: string;
  vocabulary: () => Promise<Vocabulary>;
  /** Papers by meaning, where that is configured. */
  semantic: Semantic | null;
}

/** What it needs of a request. */
export function likesOf(c: Context<AppEnv>): Likes {
  return {
    db: createDb(c.env.DB),
    siteUrl: c.get("config").site.url,
    vocabulary: () => c.get("editions").vocabulary(),
    semantic: semanticOf(c),
  };
}

/** Papers by meaning that are taken into account. */
const NEAREST = 50;

/**
 * The papers most like one, best first: as they were kept, or, for one that was never listed, as they are found now; `null` where
 * it is unknown. Two round trips, or three.
 */
export async function similarTo(likes: Likes, id: string): Promise<Item[] | null> {
  const known = await readSimilar(likes.db, id);
  if (known === null) return null;
  const alike = known.kept ?? alikeTo(likes.db, [known.paper], SIMILAR, await likes.vocabulary());
  return itemsOf(likes, [id], alike, SIMILAR);
}

/** More papers like some taken together, best first. Three round trips. */
export async function moreLike(likes: Likes, ids: string[], limit: number): Promise<Item[]> {
  const alike = async () => {
    const [papers, vocabulary] = await Promise.all([readComparables(likes.db, ids), likes.vocabulary()]);
    return alikeTo(likes.db, papers, limit, vocabulary);
  };
  return itemsOf(likes, ids, alike(), limit);
}

/** Papers alike by their words, and by what they mean; those that were withdrawn since are left out. */
async function itemsOf(
  { db, siteUrl, semantic }: Likes,
  ids: string[],
  byWords: string[] | Promise<string[]>,
  limit: number,
): Promise<Item[]> {
  const [alike, nearest = []] = await Promise.all([byWords, semantic?.nearestTo(ids, NEAREST)]);
  const wanted = nearest.length > 0 ? fuse([alike, nearest]).slice(0, limit) : alike;
  return (await readItems(db, siteUrl, wanted)).filter(({ withdrawnAt }) => withdrawnAt === null);
}
