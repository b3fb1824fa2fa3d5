import type { Item } from "../../domain/api.ts";
import type { IssueContent } from "../../domain/digest.ts";
import type { EditionReader } from "../../editions/reader.ts";

/** Daily editions looked at: a weekly digest goes back eight days. */
const DAYS = 8;
/** Papers of an issue: beyond, nobody's filters are satisfied better. */
const MAX_ITEMS = 400;
/** D1 takes 2,000,000 bytes a value (https://developers.cloudflare.com/d1/platform/limits/). */
const MAX_BYTES = 1_500_000;

/** The listed papers of the last days by their score, as they are published just now: what an issue freezes. */
export async function readIssueContent(editions: EditionReader, now: number): Promise<IssueContent> {
  const keys = (await editions.keys("daily")).slice(-DAYS);
  const days = await Promise.all(keys.map((key) => editions.read({ kind: "daily", key })));
  const items = new Map<string, Item>();
  // A paper on two days is in the newer one.
  for (const day of days.toReversed())
    for (const item of day?.items ?? []) if (!items.has(item.id)) items.set(item.id, item);
  const best = [...items.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
  return { publishedAt: new Date(now).toISOString(), items: fitting(best.slice(0, MAX_ITEMS)) };
}

/** As many as there is room for; filters and mails ask for all of a paper, so none is cut. */
function fitting(items: Item[]): Item[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  return items.filter((item) => {
    const size = encoder.encode(JSON.stringify(item)).byteLength + 1;
    if (bytes + size > MAX_BYTES) return false;
    bytes += size;
    return true;
  });
}
