import { parseArxivId } from "../../domain/arxiv-id.ts";
import type { PaperRecord } from "../../domain/paper.ts";
import { instantOf } from "../fields.ts";
import { rejection } from "../rejection.ts";
import type { Rejection } from "../rejection.ts";
import { requestStream, UpstreamError } from "../upstream.ts";
import type { StreamedAnswer, Upstream } from "../upstream.ts";
import { child, children, parseXml, textOf } from "../xml.ts";
import type { XmlNode } from "../xml.ts";
import type { ArxivGate } from "./gate.ts";
import { partition, recordOf } from "./record.ts";

/** A set's records changed since `from` until `until` (days, both inclusive), or the page that a token stands for. */
export type OaiRequest = { set: string; from: string; until: string | null } | { token: string };

export interface OaiPage {
  records: PaperRecord[];
  /** Ids of papers that arXiv has deleted. */
  deleted: string[];
  rejected: Rejection[];
  /** For the next page; `null` on the last. */
  token: string | null;
  /** arXiv's own clock when it answered: the next harvest begins here. */
  responseDate: number | null;
}

/** The token is of yesterday, or of another arXiv: the harvest begins anew. */
export class ExpiredTokenError extends Error {
  override readonly name = "ExpiredTokenError";
}

// Archives that arXiv counts to physics, in whose sets they lie (https://info.arxiv.org/help/oa/index.html).
const PHYSICS = /^(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nlin|nucl-(?:ex|th)|physics|quant-ph)$/;

/** The sets of the archives to which categories belong: `cs.CL` lies in `cs:cs`, `hep-th` in `physics:hep-th`. */
export function setsOf(categories: string[]): string[] {
  const archives = categories.map((category) => category.split(".")[0] ?? category);
  return [...new Set(archives.map((archive) => `${PHYSICS.test(archive) ? "physics" : archive}:${archive}`))];
}

const SHAPE = { root: "OAI-PMH", elements: new Set(["responseDate", "error", "record", "resumptionToken"]) };

/**
 * Reads one page of ListRecords (https://www.openarchives.org/OAI/openarchivesprotocol.html#ListRecords), which takes
 * arXiv a minute or two. No matching records are an empty page; an expired token is an `ExpiredTokenError`.
 */
export function listRecords(
  upstream: Upstream,
  gate: ArxivGate,
  baseUrl: string,
  request: OaiRequest,
): Promise<OaiPage> {
  return gate.run(async (now) => {
    const answer = await requestStream(upstream, `${baseUrl}?${queryOf(request).toString()}`, {
      accept: ["text/xml", "application/xml"],
      timeoutSeconds: 120,
      maxBytes: 16 * 1024 * 1024,
      documentStatuses: [400],
    });
    return readPage(answer, now);
  });
}

function queryOf(request: OaiRequest): URLSearchParams {
  const query = new URLSearchParams({ verb: "ListRecords" });
  if ("token" in request) {
    query.set("resumptionToken", request.token); // an exclusive argument
    return query;
  }
  query.set("metadataPrefix", "arXiv");
  query.set("set", request.set);
  query.set("from", request.from);
  if (request.until !== null) query.set("until", request.until);
  return query;
}

async function readPage(answer: StreamedAnswer, now: number): Promise<OaiPage> {
  const entries: (PaperRecord | Rejection)[] = [];
  const page: Omit<OaiPage, "records" | "rejected"> = { deleted: [], token: null, responseDate: null };
  let answered = false;
  await parseXml(answer.place, answer.chunks, SHAPE, (element) => {
    if (element.name === "responseDate") page.responseDate = instantOf(element.text, now);
    else if (element.name === "resumptionToken") page.token = element.text.trim() || null;
    else {
      answered = true;
      if (element.name === "error") throwUnlessEmpty(answer.place, element);
      else if (isDeleted(element)) page.deleted.push(...idsOf(element));
      else entries.push(entryOf(element, now));
    }
  });
  if (!answered) throw new UpstreamError("malformed", `${answer.place} sent neither records nor an error`);
  return { ...partition(entries), ...page };
}

/** Of the protocol's errors only one is an answer: there are no such records. */
function throwUnlessEmpty(place: string, { attributes, text }: XmlNode): void {
  const code = attributes.get("code") ?? "error";
  if (code === "noRecordsMatch") return;
  if (code === "badResumptionToken") throw new ExpiredTokenError(`${place}: the resumption token has expired`);
  throw new UpstreamError("malformed", `${place} answered ${code}: ${text || "no reason given"}`);
}

function isDeleted(record: XmlNode): boolean {
  return child(record, "header")?.attributes.get("status") === "deleted";
}

function identifierOf(record: XmlNode): string | null {
  const header = child(record, "header");
  return header && textOf(header, "identifier");
}

function idsOf(record: XmlNode): string[] {
  const id = parseArxivId(identifierOf(record)?.trim() ?? "");
  return id ? [id.id] : [];
}

function entryOf(record: XmlNode, now: number): PaperRecord | Rejection {
  const metadata = child(record, "metadata");
  const paper = metadata && child(metadata, "arXiv");
  if (!paper) return rejection(identifierOf(record), "no metadata");
  const authors = child(paper, "authors");
  const fields = {
    origin: "arxiv-oai",
    id: textOf(paper, "id") ?? identifierOf(record),
    title: textOf(paper, "title"),
    abstract: textOf(paper, "abstract"),
    authors: authors ? children(authors, "author").map(fullName) : [],
    categories: (textOf(paper, "categories") ?? "").split(/\s+/),
    comment: textOf(paper, "comments"),
  } as const;
  const createdAt = instantOf(textOf(paper, "created"), now);
  const revised = child(paper, "updated");
  return recordOf(fields, () => ({
    version: revised ? null : 1, // how many revisions there were, this format does not say
    publishedAt: createdAt,
    updatedAt: revised ? instantOf(revised.text, now) : createdAt,
  }));
}

function fullName(author: XmlNode): string {
  return ["forenames", "keyname", "suffix"].map((part) => textOf(author, part) ?? "").join(" ");
}
