import type { DemoPaper } from "../world.ts";

/** 2 once a revision has been announced. */
export function versionAt(paper: DemoPaper, now: number): 1 | 2 {
  return paper.revision && paper.revision.announcedAt <= now ? 2 : 1;
}

/** When the newest announced version was submitted. */
export function updatedAt(paper: DemoPaper, now: number): number {
  return paper.revision && versionAt(paper, now) === 2 ? paper.revision.submittedAt : paper.publishedAt;
}

/** When the newest announced version was announced. */
export function lastAnnouncedAt(paper: DemoPaper, now: number): number {
  return paper.revision && versionAt(paper, now) === 2 ? paper.revision.announcedAt : paper.announcedAt;
}

/** arXiv's comment field; that of a revision says so. */
export function commentOf(paper: DemoPaper, now: number): string | null {
  if (versionAt(paper, now) === 1) return paper.comment;
  return paper.comment === null ? "Second version: typos corrected" : `${paper.comment}; v2: one ablation added`;
}
