import type { Db } from "../db/client.ts";
import { listedDaysOf } from "../db/listings.ts";
import { listedTagsOf, readTaggable, type TaggablePaper, type TaggedPaper, writeTags } from "../db/tags.ts";
import { CODE_WORD, categoryWord, tagWord } from "../domain/search/index-words.ts";
import type { Tag } from "../domain/tagging/tagger.ts";
import { TAGGER_VERSION, tagPaper } from "../domain/tagger.ts";
import { currentTag } from "../domain/taxonomy/tags.ts";
import { TAG_OVERVIEW } from "../domain/edition.ts";
import { shownBy, type TagChanges } from "./shown.ts";

/** Tags those of the papers that still wait for it, as of `now`. Returns how many. */
export async function tagPapers(db: Db, ids: string[], now: number): Promise<number> {
  // A paper that a message names twice is counted once.
  const papers = await readTaggable(db, [...new Set(ids)], TAGGER_VERSION);
  if (papers.length === 0) return 0;
  // It takes some 20 ms to load, which no request of a reader should pay for.
  const { typeset } = await import("../typesetting/typeset.ts");
  const tagged = papers.map((paper): TaggedPaper => {
    const tags = tagPaper(paper);
    const topics = indexedTopics(paper, tags);
    return { id: paper.id, revision: paper.revision, tags, topics, typeset: typeset(paper.title, paper.abstract) };
  });
  const taggedIds = papers.map((paper) => paper.id);
  const days = await listedDaysOf(db, taggedIds);
  const shown = shownBy(days, changesOf(await listedTagsOf(db, taggedIds), tagged));
  // Papers that are not listed are counted nevertheless.
  await writeTags(db, tagged, TAGGER_VERSION, { now: shown.now, later: [...shown.later, TAG_OVERVIEW] }, now);
  return tagged.length;
}

/** What the index has of a paper beside its own words: names of topics, and what filters look for. */
function indexedTopics({ categories, codeUrl }: TaggablePaper, tags: Tag[]): string {
  const current = tags.flatMap(({ slug }) => currentTag(slug) ?? []);
  return [
    ...current.map(({ name }) => name),
    ...current.map(({ slug }) => tagWord(slug)),
    ...categories.map(categoryWord),
    ...(codeUrl === null ? [] : [CODE_WORD]),
  ].join("\n");
}

/** What becomes of the tags of listed papers; `before` has those papers alone. */
function changesOf(before: Map<string, string[]>, tagged: TaggedPaper[]): TagChanges {
  const moved: string[] = [];
  const touched: string[] = [];
  for (const { id, tags } of tagged) {
    const old = before.get(id);
    if (!old) continue;
    const current = tags.map(({ slug }) => slug);
    moved.push(...old.filter((slug) => !current.includes(slug)), ...current.filter((slug) => !old.includes(slug)));
    touched.push(...current);
  }
  return { moved, touched };
}
