import type { PaperRecord } from "../../domain/paper.ts";
import { instantOf } from "../fields.ts";
import type { Rejection } from "../rejection.ts";
import { requestStream, UpstreamError } from "../upstream.ts";
import type { StreamedAnswer, Upstream } from "../upstream.ts";
import { children, parseXml, textOf } from "../xml.ts";
import type { XmlNode } from "../xml.ts";
import type { ArxivGate } from "./gate.ts";
import { partition, recordOf } from "./record.ts";

export interface Metadata {
  records: PaperRecord[];
  rejected: Rejection[];
  /** How many of the ids arXiv knows. */
  total: number;
}

/** Ids in one request: what fits a URL that every proxy on the way takes. */
export const MAX_IDS = 200;

const SHAPE = { root: "feed", elements: new Set(["totalResults", "entry"]) };

/**
 * Asks the API (https://info.arxiv.org/help/api/user-manual.html) for the newest versions of papers; ids that arXiv does
 * not know are absent. It sometimes sends fewer entries than it announces: then it is asked once more, and after that
 * the answer is an `UpstreamError` of kind `incomplete`. More than `MAX_IDS` ids are a `RangeError`.
 */
export async function fetchMetadata(
  upstream: Upstream,
  gate: ArxivGate,
  baseUrl: string,
  ids: string[],
): Promise<Metadata> {
  if (ids.length > MAX_IDS) throw new RangeError(`${ids.length} ids are more than ${MAX_IDS}`);
  if (ids.length === 0) return { records: [], rejected: [], total: 0 };
  const query = new URLSearchParams({ id_list: ids.join(","), max_results: String(ids.length) });
  const url = `${baseUrl}?${query.toString()}`;
  const first = await gate.run((now) => request(upstream, url, now));
  const { entries, total, place } = isShort(first, ids) ? await gate.run((now) => request(upstream, url, now)) : first;
  if (isShort({ entries, total }, ids)) {
    const message = `${place} is incomplete: ${entries.length} of ${Math.min(total, ids.length)} entries came`;
    throw new UpstreamError("incomplete", message);
  }
  return { ...partition(entries), total };
}

interface Page {
  entries: (PaperRecord | Rejection)[];
  total: number;
}

function isShort({ entries, total }: Page, ids: string[]): boolean {
  return entries.length < Math.min(total, ids.length);
}

async function request(upstream: Upstream, url: string, now: number): Promise<Page & { place: string }> {
  const answer = await requestStream(upstream, url, {
    accept: ["application/atom+xml", "application/xml", "text/xml"],
    timeoutSeconds: 60,
    maxBytes: 16 * 1024 * 1024,
    documentStatuses: [400], // the reason is in a feed
  });
  const entries: (PaperRecord | Rejection)[] = [];
  const totals: number[] = [];
  await parseXml(answer.place, answer.chunks, SHAPE, (element) => {
    if (element.name === "totalResults") totals.push(Number(element.text));
    else if (isError(element)) throw errorOf(answer, element);
    else entries.push(entryOf(element, now));
  });
  const [total] = totals;
  if (total === undefined || !Number.isInteger(total)) {
    throw new UpstreamError("malformed", `${answer.place} did not say how many results there are`);
  }
  return { entries, total, place: answer.place };
}

/** Errors come as a feed with a single entry (https://info.arxiv.org/help/api/user-manual.html#34-errors). */
function isError(entry: XmlNode): boolean {
  return (textOf(entry, "id") ?? "").includes("/api/errors");
}

function errorOf({ place, status }: StreamedAnswer, entry: XmlNode): UpstreamError {
  const summary = textOf(entry, "summary") ?? textOf(entry, "title") ?? "";
  return new UpstreamError("status", `${place} answered ${status}: ${summary}`, { status });
}

function entryOf(entry: XmlNode, now: number): PaperRecord | Rejection {
  const categories = [...children(entry, "primary_category"), ...children(entry, "category")];
  const fields = {
    origin: "arxiv-api",
    id: (textOf(entry, "id") ?? "").replace(/^\s*https?:\/\/[\w.]+\/abs\//, ""),
    title: textOf(entry, "title"),
    abstract: textOf(entry, "summary"),
    authors: children(entry, "author").map((author) => textOf(author, "name") ?? ""),
    categories: categories.map(({ attributes }) => attributes.get("term") ?? ""),
    comment: textOf(entry, "comment"),
  } as const;
  const publishedAt = instantOf(textOf(entry, "published"), now);
  const updatedAt = instantOf(textOf(entry, "updated"), now);
  return recordOf(fields, (version) => ({ version, publishedAt, updatedAt }));
}
