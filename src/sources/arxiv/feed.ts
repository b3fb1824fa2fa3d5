import type { PaperRecord } from "../../domain/paper.ts";
import { oneLine } from "../../domain/text.ts";
import { instantOf } from "../fields.ts";
import type { Rejection } from "../rejection.ts";
import { requestStream, UpstreamError } from "../upstream.ts";
import type { StreamedAnswer, Upstream } from "../upstream.ts";
import { children, parseXml, textOf } from "../xml.ts";
import type { XmlNode } from "../xml.ts";
import { splitCreators } from "./creators.ts";
import type { ArxivGate } from "./gate.ts";
import { partition, recordOf } from "./record.ts";

export interface AnnouncementFeed {
  kind: "feed";
  etag: string | null;
  /** When arXiv built the feed; it does so once a day, on days without announcements too. */
  builtAt: number | null;
  records: PaperRecord[];
  rejected: Rejection[];
}

const SHAPE = { root: "feed", elements: new Set(["title", "subtitle", "updated", "entry"]) };

/**
 * Reads the announcements of the day in some categories, all in one request
 * (https://info.arxiv.org/help/rss_specifications.html). With the etag of the last reading, an unchanged feed is not sent again.
 */
export function fetchFeed(
  upstream: Upstream,
  gate: ArxivGate,
  baseUrl: string,
  categories: string[],
  etag: string | null,
): Promise<{ kind: "unchanged" } | AnnouncementFeed> {
  const url = `${baseUrl}/atom/${categories.map(encodeURIComponent).join("+")}`;
  return gate.run(async (now) => {
    const answer = await requestStream(upstream, url, {
      accept: ["application/atom+xml", "application/rss+xml", "application/xml", "text/xml"],
      timeoutSeconds: 60,
      maxBytes: 16 * 1024 * 1024,
      etag,
      documentStatuses: [400], // the reason is in a feed
    });
    return answer.status === 304 ? { kind: "unchanged" } : readFeed(answer, now);
  });
}

async function readFeed(answer: StreamedAnswer, now: number): Promise<AnnouncementFeed> {
  const entries: (PaperRecord | Rejection)[] = [];
  const head = new Map<string, string>();
  await parseXml(answer.place, answer.chunks, SHAPE, (element) => {
    if (element.name === "entry") entries.push(entryOf(element, now));
    else head.set(element.name, element.text);
  });
  if (answer.status !== 200) {
    const reason = oneLine(head.get("subtitle") ?? head.get("title") ?? "");
    throw new UpstreamError("status", `${answer.place} answered ${answer.status}: ${reason}`, {
      status: answer.status,
    });
  }
  const builtAt = instantOf(head.get("updated"), now);
  return { kind: "feed", etag: answer.etag, builtAt, ...partition(entries) };
}

function entryOf(entry: XmlNode, now: number): PaperRecord | Rejection {
  const fields = {
    origin: "arxiv-feed",
    id: textOf(entry, "id"),
    title: textOf(entry, "title"),
    abstract: (textOf(entry, "summary") ?? "").replace(/^\s*arXiv:\S+ Announce Type: \S+\s+Abstract:/, ""),
    authors: children(entry, "creator").flatMap(({ text }) => splitCreators(text)),
    categories: children(entry, "category").map(({ attributes }) => attributes.get("term") ?? ""),
    comment: null,
  } as const;
  const announcedAt = instantOf(textOf(entry, "published"), now);
  return recordOf(fields, (version) => ({
    version,
    publishedAt: version === 1 ? announcedAt : null,
    updatedAt: announcedAt,
  }));
}
