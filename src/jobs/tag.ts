import type { Db } from "../db/client.ts";
import { listedDaysOf } from "../db/listings.ts";
import { readTaggable, writeTags } from "../db/tags.ts";
import { editionsOfDay } from "../domain/edition.ts";
import { TAGGER_VERSION, tagPaper } from "../domain/tagger.ts";
import { TRENDING_EDITIONS } from "./trending-editions.ts";

/** Tags those of the papers that still wait for it. Returns how many, and whether an edition shows any of them. */
export async function tagPapers(db: Db, ids: string[]): Promise<{ tagged: number; shown: boolean }> {
  const papers = await readTaggable(db, ids, TAGGER_VERSION);
  if (papers.length === 0) return { tagged: 0, shown: false };
  const tagged = papers.map((paper) => ({ id: paper.id, revision: paper.revision, tags: tagPaper(paper) }));
  const days = await listedDaysOf(
    db,
    papers.map((paper) => paper.id),
  );
  const shown = days.length > 0 ? [...days.flatMap(editionsOfDay), ...TRENDING_EDITIONS] : [];
  await writeTags(db, tagged, TAGGER_VERSION, shown);
  return { tagged: tagged.length, shown: shown.length > 0 };
}
