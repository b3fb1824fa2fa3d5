import type { Db } from "../db/client.ts";
import { listDays } from "../db/listings.ts";
import { readSources } from "../db/sources.ts";
import { addDays, startOfDay } from "../domain/calendar.ts";
import { daysOf, type EditionKey } from "../domain/edition.ts";

/** Whether nothing more is to come: each day of the edition is over and was read to its end since. */
export type Completeness = (edition: EditionKey) => boolean;

/** Reads what is known of the days of these editions, and of the list that trending rests on. */
export async function readCompleteness(db: Db, editions: EditionKey[], now: number): Promise<Completeness> {
  const spans = editions.flatMap((edition) => daysOf(edition) ?? []);
  const from = spans.map((span) => span.from).sort()[0] ?? "";
  const until =
    spans
      .map((span) => span.until)
      .sort()
      .at(-1) ?? "";
  const read = new Map((await listDays(db, from, until)).map((day) => [day.date, day.polledAt]));
  const listIsWell = (await readSources(db, ["hf-daily"])).get("hf-daily")?.consecutiveFailures === 0;
  return (edition) => {
    const span = daysOf(edition);
    if (!span) return listIsWell;
    for (let day = span.from; day < span.until; day = addDays(day, 1)) {
      const over = startOfDay(addDays(day, 1)) ?? 0;
      if (now < over || (read.get(day) ?? 0) < over) return false;
    }
    return true;
  };
}
