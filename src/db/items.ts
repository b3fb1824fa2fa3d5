import type { Paper } from "../domain/paper.ts";
import type { Signal } from "../domain/signals.ts";
import type { Tag } from "../domain/tagger.ts";
import { readPapers } from "./papers.ts";
import type { Db } from "./client.ts";

/** What an item is made of, beside its place in a list. */
export interface ItemSource {
  paper: Paper;
  listedAt: number | null;
  tags: Tag[];
  signals: Partial<Record<Signal, number>>;
}

/** Papers with their tags, signals and listing, by id. Three queries, whatever the number of papers. */
export async function readItemSources(db: Db, ids: string[]): Promise<Map<string, ItemSource>> {
  const papers = await readPapers(db, ids);
  const wanted = JSON.stringify(ids);
  const tags = await db.$client
    .prepare(
      `select t.paper_id as paperId, t.slug, t.weight from json_each(?1) as wanted
       cross join paper_tags t on t.paper_id = wanted.value order by t.paper_id, t.weight desc, t.slug`,
    )
    .bind(wanted)
    .all<Tag & { paperId: string }>();
  const signals = await db.$client
    .prepare(
      `select s.paper_id as paperId, s.signal, s.value from json_each(?1) as wanted
       cross join signals s on s.paper_id = wanted.value where s.signal <> 'listing'`,
    )
    .bind(wanted)
    .all<{ paperId: string; signal: Signal; value: number }>();
  const sources = new Map<string, ItemSource>();
  for (const [id, { known }] of papers)
    sources.set(id, { paper: known.paper, listedAt: known.provenance.listedAt, tags: [], signals: {} });
  for (const { paperId, slug, weight } of tags.results) sources.get(paperId)?.tags.push({ slug, weight });
  for (const { paperId, signal, value } of signals.results) {
    const source = sources.get(paperId);
    if (source) source.signals[signal] = value;
  }
  return sources;
}

/** Whether any of the papers has never been tagged and came within the hour: its edition waits for the tagger. */
export async function awaitsTags(db: Db, ids: string[], changedAfter: number): Promise<boolean> {
  const row = await db.$client
    .prepare(
      `select 1 as waiting from json_each(?1) as wanted cross join papers p on p.id = wanted.value
       where p.tagger_version = 0 and p.changed_at > ?2 limit 1`,
    )
    .bind(JSON.stringify(ids), changedAfter)
    .first();
  return row !== null;
}
