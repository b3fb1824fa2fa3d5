import { DAY } from "../../src/domain/calendar.ts";
import type { Listing, PaperRecord } from "../../src/domain/paper.ts";
import type { IncomingRecord } from "../../src/jobs/store.ts";

/** A Wednesday noon: weekdays on both sides. */
export const NOW = Date.parse("2026-05-06T12:00:00Z");
export const TODAY = "2026-05-06";
export const YESTERDAY = "2026-05-05";

let minted = 0;

/** An arXiv id that no other test of the file has. */
export function mintId(): string {
  return `2605.${String(++minted).padStart(5, "0")}`;
}

/** What arXiv says of a paper; every call is another paper unless the id says otherwise. */
export function arxivRecord(overrides: Partial<PaperRecord> = {}): PaperRecord {
  const id = overrides.id ?? mintId();
  return {
    origin: "arxiv-api",
    id,
    version: 1,
    title: `Notes on ${id}`,
    abstract: `We study ${id} with care.`,
    authors: ["Ada Lindqvist"],
    categories: ["cs.LG"],
    comment: null,
    publishedAt: NOW - 2 * DAY,
    updatedAt: NOW - 2 * DAY,
    withdrawn: false,
    codeUrl: null,
    projectUrl: null,
    thumbnailUrl: null,
    organization: null,
    keywords: [],
    ...overrides,
  };
}

/** What the daily list says of a paper. */
export function hfRecord(overrides: Partial<PaperRecord> = {}): PaperRecord {
  return arxivRecord({ origin: "hf", version: null, categories: [], updatedAt: null, ...overrides });
}

/** A record on its way in; those of the list were listed at noon of `TODAY`. */
export function incoming(record: PaperRecord): IncomingRecord {
  return { record, listedAt: record.origin === "hf" ? NOW : null };
}

/** A paper's place on the list of a day. */
export function listingOf(paperId: string, date: string = TODAY): Listing {
  return { paperId, date, listedAt: Date.parse(`${date}T01:00:00Z`), submitter: null, details: {} };
}
