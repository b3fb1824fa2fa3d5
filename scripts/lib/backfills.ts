import { DAY } from "../../src/domain/calendar.ts";
import type { WorkerEvent } from "./logs.ts";
import type { Progress } from "./terminal.ts";

/** How many of its days a backfill has been through; null for any other event. */
export function backfillProgress(event: WorkerEvent): Progress | null {
  if (event.event !== "backfill") return null;
  const total = daysBetween(event["from"], event["until"]);
  const through = daysBetween(event["from"], event["through"]);
  if (total === null || through === null) return null;
  const label = `backfill ${String(event["id"])} of ${String(event["source"])}`;
  return { label, done: event["finished"] === true ? total : Math.min(through, total - 1), total };
}

/** Days from one `YYYY-MM-DD` to another, both counted. */
function daysBetween(from: unknown, until: unknown): number | null {
  const days = (Date.parse(String(until)) - Date.parse(String(from))) / DAY;
  return Number.isInteger(days) && days >= 0 ? days + 1 : null;
}
