import { guardsOf, type RepositoryFacts } from "../domain/guards.ts";
import type { ItemParts } from "../domain/item.ts";
import type { ListingDetails } from "../domain/paper.ts";
import type { Signal } from "../domain/signals.ts";
import type { Guards } from "../domain/standing.ts";
import type { Tag } from "../domain/tagging/tagger.ts";
import type { Db } from "./client.ts";
import { readRow, selectPapers } from "./papers.ts";
import { scoresOf, selectScores, type StoredScore } from "./scores.ts";

/** What an item is made of, beside its place in a list. */
export interface ItemSource extends ItemParts {
  /** What takes away from its signals. */
  guards: Guards;
  /** Since when the paper has been waiting for its first tags; `null` once it was tagged. */
  untaggedSince: number | null;
}

/** Papers read at once; a row is some 3 kB. */
const CHUNK = 500;

/** Papers with their tags, signals and listing, by id. One round trip for every 500. */
export async function readItemSources(db: Db, ids: string[]): Promise<Map<string, ItemSource>> {
  const sources = new Map<string, ItemSource>();
  for (let i = 0; i < ids.length; i += CHUNK)
    collect(await db.$client.batch(selectSources(db, JSON.stringify(ids.slice(i, i + CHUNK)))), sources);
  return sources;
}

/** A few papers, and their scores where they have one, by id. One round trip. */
export async function readScoredSources(
  db: Db,
  ids: string[],
): Promise<{ sources: Map<string, ItemSource>; scores: Map<string, StoredScore> }> {
  const wanted = JSON.stringify(ids);
  const [scores, ...others] = await db.$client.batch([selectScores(db, wanted), ...selectSources(db, wanted)]);
  const sources = new Map<string, ItemSource>();
  collect(others, sources);
  return { sources, scores: scoresOf(rowsOf(scores)) };
}

/** `wanted` is a JSON list of ids. */
function selectSources(db: Db, wanted: string): D1PreparedStatement[] {
  return [
    selectPapers(db, wanted),
    db.$client
      .prepare(
        `select t.paper_id, t.slug, t.weight from json_each(?1) as wanted
         cross join paper_tags t on t.paper_id = wanted.value order by t.paper_id, t.weight desc, t.slug`,
      )
      .bind(wanted),
    db.$client
      .prepare(
        `select s.paper_id, s.signal, s.value from json_each(?1) as wanted
         cross join signals s on s.paper_id = wanted.value where s.signal not in ('listing', 'authors')`,
      )
      .bind(wanted),
    db.$client
      .prepare(
        `select l.paper_id, r.created_at as createdAt,
           (select count(*) from paper_repositories o where o.repo = l.repo) as papers
         from json_each(?1) as wanted cross join paper_repositories l on l.paper_id = wanted.value
         join repositories r on r.repo = l.repo`,
      )
      .bind(wanted),
    db.$client
      .prepare(
        `select l.paper_id, l.date, l.details from json_each(?1) as wanted
         cross join listings l on l.paper_id = wanted.value order by l.date`,
      )
      .bind(wanted),
  ];
}

/** Puts together what these selects found. */
function collect([papers, tags, signals, repositories, listings]: D1Result[], sources: Map<string, ItemSource>): void {
  const facts = new Map(rowsOf<RepositoryFacts & { paper_id: string }>(repositories).map((row) => [row.paper_id, row]));
  for (const raw of rowsOf<Record<string, unknown>>(papers)) {
    const { known, changedAt, taggerVersion, plain } = readRow(raw);
    const { paper, provenance } = known;
    const untaggedSince = taggerVersion === 0 ? changedAt : null;
    const guards = guardsOf(paper.publishedAt, facts.get(paper.id) ?? null);
    const { listedAt } = provenance;
    sources.set(paper.id, { paper, listedAt, listing: null, tags: [], signals: {}, plain, guards, untaggedSince });
  }
  for (const { paper_id: id, slug, weight } of rowsOf<Tag & { paper_id: string }>(tags))
    sources.get(id)?.tags.push({ slug, weight });
  for (const { paper_id: id, signal, value } of rowsOf<{ paper_id: string; signal: Signal; value: number }>(signals)) {
    const source = sources.get(id);
    if (source) source.signals[signal] = value;
  }
  for (const { paper_id: id, date, details } of rowsOf<{ paper_id: string; date: string; details: string }>(listings)) {
    const source = sources.get(id);
    if (source) source.listing = { date, details: JSON.parse(details) as ListingDetails };
  }
}

/** The rows of one statement of a batch; their shape is that of its select. */
function rowsOf<Row>(result: D1Result | undefined): Row[] {
  return (result?.results ?? []) as Row[];
}
