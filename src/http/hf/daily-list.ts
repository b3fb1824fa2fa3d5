import type { Context } from "hono";
import type { EditionInfo, RankedItem } from "../../domain/api.ts";
import type { Edition, EditionKey } from "../../domain/edition.ts";
import type { AppEnv } from "../app-env.ts";
import { lookUpEdition } from "../editions.ts";
import type { DailyParams } from "./params.ts";

/** How far the list without a date goes back, in days with papers. It ends on Hugging Face too; theirs are in the archive. */
const MAX_DAYS = 30;
/** Days read at once: mostly more than a page, and one round trip. */
const DAYS_AT_ONCE = 5;

export interface DailyPage {
  items: RankedItem[];
  more: boolean;
  /** What was read for it. */
  editions: EditionInfo[];
}

/** A page of the papers that were on the daily list, each once: on a day, in a week or month, or the newest. */
export async function readDailyPage(c: Context<AppEnv>, params: DailyParams): Promise<DailyPage> {
  const { p, limit, submitter, sort } = params;
  const [start, end] = [p * limit, (p + 1) * limit];
  const found = new Map<string, RankedItem>();
  const editions: EditionInfo[] = [];
  for await (const { info, items } of editionsOf(c, params)) {
    editions.push(info);
    const listed = items.filter((item) => item.listedAt !== null);
    for (const item of sort === "trending" ? listed : listed.toSorted(newestFirst))
      if (!found.has(item.id) && (!submitter || item.listing?.submittedBy?.name === submitter))
        found.set(item.id, item);
    // One more than the page tells whether there is another.
    if (found.size > end) break;
  }
  return { items: [...found.values()].slice(start, end), more: found.size > end, editions };
}

/** The editions that hold what is asked for, newest first; none for a time without papers. */
async function* editionsOf(c: Context<AppEnv>, params: DailyParams): AsyncGenerator<Edition> {
  const only = editionAskedFor(params);
  if (only) {
    const edition = await lookUpEdition(c, only);
    if (edition) yield edition;
    return;
  }
  const reader = c.get("editions");
  const days = (await reader.keys("daily")).slice(-MAX_DAYS).toReversed();
  for (let i = 0; i < days.length; i += DAYS_AT_ONCE) {
    const some = days.slice(i, i + DAYS_AT_ONCE);
    const editions = await Promise.all(some.map((key) => reader.read({ kind: "daily", key })));
    yield* editions.filter((edition) => edition !== null);
  }
}

/** The one edition that has it all, the narrowest where several are named; `null` for the newest days. */
function editionAskedFor({ date, week, month, sort }: DailyParams): EditionKey | null {
  if (date !== undefined) return { kind: "daily", key: date };
  if (week !== undefined) return { kind: "weekly", key: week };
  if (month !== undefined) return { kind: "monthly", key: month };
  return sort === "trending" ? { kind: "trending", key: "week" } : null;
}

function newestFirst(a: RankedItem, b: RankedItem): number {
  const [listedA, listedB] = [a.listedAt ?? "", b.listedAt ?? ""];
  if (listedA !== listedB) return listedA < listedB ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
