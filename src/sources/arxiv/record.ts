import { parseArxivId } from "../../domain/arxiv-id.ts";
import type { Origin, PaperRecord } from "../../domain/paper.ts";
import { oneLine, truncate } from "../../domain/text.ts";
import { abstractOf, LIMITS, namesOf, titleOf } from "../fields.ts";
import { rejection } from "../rejection.ts";
import type { Rejection } from "../rejection.ts";
import { findRepository } from "../repository.ts";
import { isWithdrawn } from "./withdrawn.ts";

/** What arXiv's three formats have in common, texts still as written. */
export interface ArxivFields {
  origin: Origin;
  id: string | null;
  title: string | null;
  abstract: string | null;
  authors: string[];
  /** The primary category first; repetitions are dropped. */
  categories: string[];
  comment: string | null;
}

export interface ArxivDates {
  version: number | null;
  publishedAt: number | null;
  updatedAt: number | null;
}

/** The record of an entry, with its dates told by the version that its id names (if it names one), or why there is none. */
export function recordOf(
  fields: ArxivFields,
  datesOf: (version: number | null) => ArxivDates,
): PaperRecord | Rejection {
  const arxivId = parseArxivId(fields.id?.trim() ?? "");
  if (!arxivId) return rejection(fields.id, "no arXiv id");
  const title = titleOf(fields.title ?? "");
  if (!title) return rejection(fields.id, "no title");
  const abstract = abstractOf(fields.abstract ?? "");
  if (!abstract) return rejection(fields.id, "no abstract");
  const comment = truncate(oneLine(fields.comment ?? ""), LIMITS.comment).trim() || null;
  return {
    origin: fields.origin,
    id: arxivId.id,
    ...datesOf(arxivId.version),
    title,
    abstract,
    authors: namesOf(fields.authors),
    categories: [...new Set(fields.categories.map(oneLine).filter(Boolean))].slice(0, LIMITS.categories),
    comment,
    withdrawn: isWithdrawn(comment, abstract),
    codeUrl: findRepository(`${abstract}\n${comment ?? ""}`),
    projectUrl: null,
    thumbnailUrl: null,
    organization: null,
    keywords: [],
  };
}

/** Sorts what was read of a document's entries. */
export function partition(entries: (PaperRecord | Rejection)[]): { records: PaperRecord[]; rejected: Rejection[] } {
  return {
    records: entries.filter((entry): entry is PaperRecord => !("reason" in entry)),
    rejected: entries.filter((entry) => "reason" in entry),
  };
}
