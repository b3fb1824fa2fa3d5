import { isRecord, listOf } from "./shapes.ts";

export interface SavedPaper {
  /** arXiv's, without a version. */
  id: string;
  title: string;
  /** As the page names them, shortened or not. */
  authors: string;
  /** Ms since 1970. */
  at: number;
}

/** The oldest make room for newer ones. */
export const MAX_PAPERS = 500;

/** Both schemes, https://info.arxiv.org/help/arxiv_identifier.html */
const ID = /^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/;

/** The reading list as it was kept, newest first. */
export function parsePapers(value: unknown): SavedPaper[] {
  return listOf(value, isPaper, MAX_PAPERS);
}

/** The list without a paper that is in it, or else with it in front. */
export function toggled(papers: SavedPaper[], paper: SavedPaper): SavedPaper[] {
  const others = papers.filter(({ id }) => id !== paper.id);
  return others.length < papers.length ? others : [paper, ...papers].slice(0, MAX_PAPERS);
}

/** Where a paper's page is on its site. */
export function pathOf({ id }: Pick<SavedPaper, "id">): string {
  return `/papers/${id}`;
}

/** One line of Markdown for each paper, with its address on this site. */
export function asMarkdown(papers: SavedPaper[], origin: string): string {
  return papers
    .map((paper) => `- [${escapeMarkdown(paper.title)}](${origin}${pathOf(paper)}) ${escapeMarkdown(paper.authors)}\n`)
    .join("");
}

export function isPaperId(id: string): boolean {
  return ID.test(id);
}

function isPaper(value: unknown): value is SavedPaper {
  if (!isRecord(value)) return false;
  const { id, title, authors, at } = value;
  if (typeof id !== "string" || typeof title !== "string" || typeof authors !== "string") return false;
  return isPaperId(id) && typeof at === "number" && !Number.isNaN(new Date(at).getTime());
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
