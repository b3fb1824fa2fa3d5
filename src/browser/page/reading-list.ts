import { announce } from "./announce.ts";
import { keep, read } from "./storage.ts";
import { parsePapers, type SavedPaper, toggled } from "./saved-papers.ts";

/** Where it is kept. */
export const READING_LIST = "reading-list";

/** What is on the list now, whichever tab put it there. */
export function savedPapers(): SavedPaper[] {
  return read(READING_LIST, parsePapers);
}

/** Keeps another list. */
export function keepPapers(papers: SavedPaper[]): boolean {
  return keep(READING_LIST, papers);
}

/** Puts a paper on the list, or takes it off, and says so. */
export function togglePaper(paper: Omit<SavedPaper, "at">): void {
  const papers = toggled(savedPapers(), { ...paper, at: Date.now() });
  const saved = papers.some(({ id }) => id === paper.id) ? "Saved for later" : "No longer saved";
  announce(keepPapers(papers) ? saved : "The browser did not keep it");
}
