import type { RankedItem } from "../domain/api.ts";
import { type Edition, type EditionKey, tagOf, windowOf } from "../domain/edition.ts";
import type { EditionReader } from "../editions/reader.ts";
import { hashOf } from "../editions/store.ts";

/** Months that are looked through for the papers of a tag that has no list of its own. */
const MONTHS = 2;

/**
 * A list of a tag: as it was published, or, for a tag with few papers and for the window of a day, filtered from the wide
 * ones, in the same shape. `null` while there are no wide ones either.
 */
export async function readTagEdition(
  reader: EditionReader,
  edition: EditionKey,
  version?: string,
): Promise<Edition | null> {
  const published = await reader.read(edition, version);
  if (published && published.items.length > 0) return published;
  return edition.kind === "tag-daily" ? newestOf(reader, edition) : trendingOf(reader, edition, version);
}

async function trendingOf(reader: EditionReader, edition: EditionKey, version?: string): Promise<Edition | null> {
  const wide = await reader.read({ kind: "trending", key: windowOf(edition) }, version);
  return wide && cut(edition, [wide], wide.items);
}

/** The newest day first, as in the published list; within a day in the order of the month. */
async function newestOf(reader: EditionReader, edition: EditionKey): Promise<Edition | null> {
  const keys = (await reader.keys("monthly")).slice(-MONTHS).toReversed();
  const months = await Promise.all(keys.map((key) => reader.read({ kind: "monthly", key })));
  const found = months.filter((month) => month !== null);
  const dayOf = ({ listedAt }: RankedItem) => listedAt?.slice(0, 10) ?? "";
  const items = found.flatMap((month) => month.items);
  return cut(
    edition,
    found,
    items.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)),
  );
}

async function cut(edition: EditionKey, wide: Edition[], items: RankedItem[]): Promise<Edition | null> {
  const newest = wide[0];
  if (!newest) return null;
  const tag = tagOf(edition);
  // A paper stands in two months when it was listed on two days.
  const own = new Map<string, RankedItem>();
  for (const item of items)
    if (!own.has(item.id) && item.tags.some(({ slug }) => slug === tag))
      own.set(item.id, { ...item, rank: own.size + 1 });
  const version = wide.length === 1 ? newest.info.version : await hashOf(wide.map(({ info }) => info.version));
  const { publishedAt, complete } = newest.info;
  return { info: { ...edition, version, publishedAt, complete }, items: [...own.values()] };
}
