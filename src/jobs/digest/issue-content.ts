import type { Item } from "../../domain/api.ts";
import type { IssueContent } from "../../domain/digest.ts";
import { truncate } from "../../domain/text.ts";
import type { EditionReader } from "../../editions/reader.ts";

/** Daily editions looked at: a weekly digest goes back eight days. */
const DAYS = 8;
/** Papers of an issue: beyond, nobody's filters are satisfied better, and D1 takes two million bytes a value. */
const MAX_ITEMS = 400;
const MAX_ABSTRACT = 1_200;

/** The listed papers of the last days by their score, as they are published just now: what an issue freezes. */
export async function readIssueContent(editions: EditionReader, now: number): Promise<IssueContent> {
  const keys = (await editions.keys("daily")).slice(-DAYS);
  const days = await Promise.all(keys.map((key) => editions.read({ kind: "daily", key })));
  const items = new Map<string, Item>();
  // A paper on two days is in the newer one.
  for (const day of days.toReversed())
    for (const item of day?.items ?? []) if (!items.has(item.id)) items.set(item.id, item);
  return {
    publishedAt: new Date(now).toISOString(),
    items: [...items.values()]
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
      .slice(0, MAX_ITEMS)
      .map((item) => ({ ...item, abstract: truncate(item.abstract, MAX_ABSTRACT) })),
  };
}
