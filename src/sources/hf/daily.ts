import { DAY, startOfDay } from "../../domain/calendar.ts";
import type { Listing, PaperRecord } from "../../domain/paper.ts";
import type { Signal } from "../../domain/signals.ts";
import { rejection } from "../rejection.ts";
import type { Rejection } from "../rejection.ts";
import { requestText, UpstreamError } from "../upstream.ts";
import type { Upstream } from "../upstream.ts";
import { countsOf, listingOf, recordOf } from "./adapt.ts";
import { WireId, WireItem } from "./wire.ts";

/** A paper on the list of a day, with what Hugging Face knows of it. */
export interface DailyEntry {
  record: PaperRecord;
  listing: Listing;
  counts: Partial<Record<Signal, number>>;
}

export interface DailyPage {
  entries: DailyEntry[];
  rejected: Rejection[];
  /** Items on the wire, readable or not: below the limit of 100 the page was the last. */
  size: number;
}

/**
 * Reads one page (0, 1, …) of the list of a day (`YYYY-MM-DD`). A malformed item is rejected alone; an answer that is no
 * array is an `UpstreamError`. Votes move papers between pages, so pages may repeat one another.
 */
export async function fetchDailyPage(
  upstream: Upstream,
  baseUrl: string,
  date: string,
  page: number,
): Promise<DailyPage> {
  const start = startOfDay(date);
  if (start === null) throw new RangeError(`no such day: ${date}`);
  const { place, text } = await requestText(upstream, `${baseUrl}/api/daily_papers?date=${date}&limit=100&p=${page}`, {
    accept: ["application/json"],
    timeoutSeconds: 30,
    maxBytes: 8 * 1024 * 1024,
  });
  const items = parseArray(place, text);
  const entries = new Map<string, DailyEntry>();
  const rejected: Rejection[] = [];
  for (const item of items) {
    const entry = readItem(item, date, start);
    if ("reason" in entry) rejected.push(entry);
    else if (!entries.has(entry.record.id)) entries.set(entry.record.id, entry);
  }
  return { entries: [...entries.values()], rejected, size: items.length };
}

function parseArray(place: string, text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = text.trimEnd().endsWith("]") ? "sent broken JSON" : "ended in the middle of the document";
    throw new UpstreamError("malformed", `${place} ${reason}`, { cause });
  }
  if (!Array.isArray(value)) throw new UpstreamError("malformed", `${place} sent no array`);
  return value;
}

function readItem(item: unknown, date: string, start: number): DailyEntry | Rejection {
  const wire = WireItem.safeParse(item);
  if (!wire.success) {
    const issue = wire.error.issues[0];
    const reason = `${issue?.path.join(".") || "item"}: ${issue?.message ?? "malformed"}`;
    return rejection(WireId.safeParse(item).data, reason);
  }
  const record = recordOf(wire.data, start + DAY);
  if ("reason" in record) return record;
  return { record, listing: listingOf(wire.data, record.id, date, start), counts: countsOf(wire.data) };
}
