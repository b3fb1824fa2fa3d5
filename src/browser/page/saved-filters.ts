import { isRecord, listOf } from "./shapes.ts";

export interface SavedFilter {
  name: string;
  /** Path and query on this site. */
  address: string;
}

const MAX_FILTERS = 50;

/** What a parameter says, by its name or by name and value; `$` stands for the value. Others have no words. */
const WORDS = new Map([
  ["q", "“$”"],
  ["tag", "$"],
  ["category", "$"],
  ["author", "by $"],
  ["exclude", "without $"],
  ["hasCode=true", "with code"],
  ["hasCode=false", "without code"],
  ["minUpvotes", "$ votes or more"],
  ["minStars", "$ stars or more"],
  ["maxAgeDays", "at most $ days old"],
  ["window", "by the $"],
]);

/** The filters as they were kept, without any that leads off the site. */
export function parseFilters(value: unknown, origin: string): SavedFilter[] {
  const isOwn = (filter: unknown) => isFilter(filter) && ownUrl(filter.address, origin) !== null;
  return listOf(value, (filter): filter is SavedFilter => isOwn(filter), MAX_FILTERS);
}

/** The filters with one in front, in the place of any with its address. */
export function withFilter(filters: SavedFilter[], filter: SavedFilter): SavedFilter[] {
  return [filter, ...filters.filter(({ address }) => address !== filter.address)].slice(0, MAX_FILTERS);
}

/** The whole address of a path on this site; `null` for what leads elsewhere. */
export function ownUrl(address: string, origin: string): string | null {
  if (!address.startsWith("/") || !URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  return url.origin === origin ? url.href : null;
}

/** The filter that a page's address asks for, on the page of that kind; `null` for one without. */
export function filterOf(page: string, path: string, query: string): SavedFilter | null {
  const wanted = [...new URLSearchParams(query)].filter(([name, value]) => name !== "cursor" && value !== "");
  const words = wanted.flatMap(([name, value]) => {
    const phrase = WORDS.get(`${name}=${value}`) ?? WORDS.get(name);
    const said = name === "tag" ? value.replaceAll("-", " ") : value;
    return phrase === undefined ? [] : [phrase.replace("$", () => said)]; // a value may hold `$&`
  });
  if (words.length === 0) return null;
  return { name: `${page}: ${words.join(", ")}`, address: `${path}?${new URLSearchParams(wanted).toString()}` };
}

function isFilter(value: unknown): value is SavedFilter {
  return isRecord(value) && typeof value["name"] === "string" && typeof value["address"] === "string";
}
