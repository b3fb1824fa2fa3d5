import { DAY } from "./calendar.ts";
import type { Origin, Paper, PaperRecord } from "./paper.ts";

// One paper whatever the source. Each field has one order of precedence, so that the result is the same in whatever
// order the records come:
//
//   title, authors                    HF (plain text, as its submitter checked it) until arXiv announces a version
//                                     more than two weeks after the listing; then that version's
//   abstract, comment, categories,    the newest version's; within a version API > OAI > feed; HF's abstract until
//   version, updatedAt, withdrawal    arXiv has been heard
//   publishedAt                       API > HF > OAI (a day) > feed (the announcement)
//   codeUrl                           HF's, else the link found in the newest version
//   projectUrl, thumbnailUrl,         HF's; a link once given stays until another is given
//   organization, keywords

/** What later records have to beat. */
export interface Provenance {
  title: Origin;
  /** The arXiv format that gave the newest version's fields; `null` while only HF has been heard. */
  arxiv: Origin | null;
  /** True when the version's number is only a lower bound: OAI says that a paper was revised, not how often. */
  atLeast: boolean;
  published: Origin | null;
  code: "hf" | "arxiv" | null;
  listedAt: number | null;
  withdrawnByList: boolean;
}

export interface KnownPaper {
  paper: Paper;
  provenance: Provenance;
}

/** How long a listing's title stands against newer versions of arXiv's: as long as the list is watched, twice. */
const LISTING_HOLDS = 14 * DAY;
/** A version is announced within a week of its making, holidays included. */
const ANNOUNCED_WITHIN = 7 * DAY;

const VERSION_RANK: Record<Origin, number> = { hf: 0, "arxiv-feed": 1, "arxiv-oai": 2, "arxiv-api": 3 };
const PUBLISHED_RANK: Record<Origin, number> = { "arxiv-feed": 1, "arxiv-oai": 2, hf: 3, "arxiv-api": 4 };

/**
 * Adds what a record says to what is known. `listedAt` is the instant of the listing for records of origin `hf`.
 * Pure and idempotent; returns equal content when the record says nothing new.
 */
export function mergeRecord(known: KnownPaper | null, record: PaperRecord, listedAt: number | null): KnownPaper {
  if (!known) return firstSight(record, listedAt);
  const merged = record.origin === "hf" ? mergeListed(known, record, listedAt) : mergeArxiv(known, record);
  return mergePublished(merged, record);
}

function firstSight(record: PaperRecord, listedAt: number | null): KnownPaper {
  const fromList = record.origin === "hf";
  const publishedAt = record.publishedAt ?? record.updatedAt ?? listedAt ?? 0;
  const updatedAt = record.updatedAt ?? publishedAt;
  return {
    paper: {
      id: record.id,
      version: record.version ?? (fromList ? 1 : 2),
      title: record.title,
      abstract: record.abstract,
      authors: record.authors,
      categories: record.categories,
      comment: record.comment,
      publishedAt,
      updatedAt,
      withdrawnAt: record.withdrawn ? (listedAt ?? updatedAt) : null,
      codeUrl: record.codeUrl,
      projectUrl: record.projectUrl,
      thumbnailUrl: record.thumbnailUrl,
      organization: record.organization,
      keywords: record.keywords,
    },
    provenance: {
      title: record.origin,
      arxiv: fromList ? null : record.origin,
      atLeast: !fromList && record.version === null,
      published: record.publishedAt === null ? null : record.origin,
      code: record.codeUrl === null ? null : fromList ? "hf" : "arxiv",
      listedAt,
      withdrawnByList: fromList && record.withdrawn,
    },
  };
}

function mergeListed(known: KnownPaper, record: PaperRecord, seenAt: number | null): KnownPaper {
  const { paper, provenance } = known;
  // Of two days that list it the newer counts, whichever was read last.
  const listedAt = latest(seenAt, provenance.listedAt);
  const arxivHeard = provenance.arxiv !== null;
  const listHolds = !arxivHeard || holds(listedAt, paper.updatedAt);
  const withdrawnByList = record.withdrawn;
  const withdrawnByArxiv = arxivHeard && paper.withdrawnAt !== null && !provenance.withdrawnByList;
  return {
    paper: {
      ...paper,
      title: listHolds ? record.title : paper.title,
      authors: listHolds && record.authors.length > 0 ? record.authors : paper.authors,
      abstract: arxivHeard ? paper.abstract : record.abstract,
      withdrawnAt: withdrawnByArxiv ? paper.withdrawnAt : withdrawnByList ? listedAt : null,
      codeUrl: record.codeUrl ?? paper.codeUrl,
      projectUrl: record.projectUrl ?? paper.projectUrl,
      thumbnailUrl: record.thumbnailUrl ?? paper.thumbnailUrl,
      organization: record.organization ?? paper.organization,
      keywords: record.keywords.length > 0 ? record.keywords : paper.keywords,
    },
    provenance: {
      ...provenance,
      title: listHolds ? "hf" : provenance.title,
      code: record.codeUrl ? "hf" : provenance.code,
      listedAt,
      withdrawnByList: withdrawnByList && !withdrawnByArxiv,
    },
  };
}

function mergeArxiv(known: KnownPaper, record: PaperRecord): KnownPaper {
  const { paper, provenance } = known;
  const age = compareVersions(known, record);
  const exact = record.version ?? (provenance.atLeast ? null : paper.version);
  if (age === "older") return known;
  if (age === "same" && VERSION_RANK[record.origin] < VERSION_RANK[provenance.arxiv ?? "hf"]) {
    // The known record is the better one of this version, but this one may know its number.
    return {
      paper: { ...paper, version: exact ?? paper.version },
      provenance: { ...provenance, atLeast: exact === null },
    };
  }
  const number = age === "same" ? (exact ?? paper.version) : (record.version ?? nextVersion(known));
  const updatedAt = record.updatedAt ?? paper.updatedAt;
  const listHolds = provenance.title === "hf" && holds(provenance.listedAt, updatedAt);
  const linked = provenance.code !== "hf";
  return {
    paper: {
      ...paper,
      version: number,
      title: listHolds ? paper.title : record.title,
      authors: listHolds ? paper.authors : record.authors,
      abstract: record.abstract,
      categories: record.categories,
      comment: record.comment,
      updatedAt,
      withdrawnAt: record.withdrawn ? updatedAt : provenance.withdrawnByList ? paper.withdrawnAt : null,
      codeUrl: linked ? record.codeUrl : paper.codeUrl,
    },
    provenance: {
      ...provenance,
      title: listHolds ? "hf" : record.origin,
      arxiv: record.origin,
      atLeast: age === "same" ? exact === null : record.version === null,
      code: linked ? (record.codeUrl ? "arxiv" : null) : provenance.code,
      withdrawnByList: provenance.withdrawnByList && !record.withdrawn,
    },
  };
}

function mergePublished({ paper, provenance }: KnownPaper, record: PaperRecord): KnownPaper {
  const rank = provenance.published ? PUBLISHED_RANK[provenance.published] : 0;
  if (record.publishedAt === null || PUBLISHED_RANK[record.origin] < rank) return { paper, provenance };
  return {
    paper: { ...paper, publishedAt: record.publishedAt },
    provenance: { ...provenance, published: record.origin },
  };
}

/** A version's number where both know it, else the days on which it was made or announced. */
function compareVersions({ paper, provenance }: KnownPaper, record: PaperRecord): "older" | "same" | "newer" {
  if (provenance.arxiv === null) return "newer";
  if (record.version !== null && !provenance.atLeast) return order(record.version - paper.version);
  if (record.version === 1) return "older"; // what is known is revised
  if (!provenance.atLeast && paper.version === 1) return "newer";
  const made = { at: record.updatedAt ?? 0, announced: record.origin === "arxiv-feed" };
  const knownMade = { at: paper.updatedAt, announced: provenance.arxiv === "arxiv-feed" };
  if (isSameMaking(made, knownMade) || isSameMaking(knownMade, made)) return "same";
  return order(made.at - knownMade.at);
}

interface Making {
  at: number;
  announced: boolean;
}

function isSameMaking(later: Making, made: Making): boolean {
  const days = Math.floor(later.at / DAY) - Math.floor(made.at / DAY);
  if (later.announced === made.announced) return days === 0;
  return later.announced && days >= 0 && days * DAY <= ANNOUNCED_WITHIN;
}

function nextVersion({ paper, provenance }: KnownPaper): number {
  return provenance.arxiv === null ? 2 : paper.version + 1;
}

function order(difference: number): "older" | "same" | "newer" {
  return difference === 0 ? "same" : difference < 0 ? "older" : "newer";
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function holds(listedAt: number | null, updatedAt: number): boolean {
  return listedAt !== null && updatedAt <= listedAt + LISTING_HOLDS;
}
