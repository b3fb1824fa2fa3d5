import type { Db } from "../db/client.ts";
import { type Due, type DueEdition, listDue, type Member } from "../db/editions.ts";
import { type PoolPaper, readTagPool } from "../db/tag-pool.ts";
import type { EditionKind } from "../domain/api.ts";
import { tagOf, windowOf } from "../domain/edition.ts";
import { publishDrafts, type PublishReport } from "./publish.ts";

const TAG_KINDS = ["tag-daily", "tag-trending"] as const satisfies EditionKind[];

/** A tag with fewer papers among the pool's has no lists of its own: the edge filters the wide ones, which have them all. */
const MIN_PAPERS = 20;
const MAX_ITEMS = 100;
/** The pool: so many papers of the newest days, and so many on top of the week and of the month. */
const NEWEST = 2_500;
const TRENDING = 500;
/** Lists looked at and published for one message. A publication is three operations in KV, of which 1,000 are allowed. */
const MAX_DUE = 400;
const MAX_PUBLISHED = 120;

type Order = (a: PoolPaper, b: PoolPaper) => number;

/** Publishes the lists of tags that changed, all of them cut from one reading of the newest and the trending papers. */
export async function publishTags(db: Db, kv: KVNamespace, now: number): Promise<PublishReport> {
  const due = await listDue(db, TAG_KINDS, MAX_DUE);
  if (due.length === 0) return { published: 0, more: false };
  const bySlug = new Map<string, PoolPaper[]>();
  for (const paper of await readTagPool(db, NEWEST, TRENDING)) {
    for (const slug of paper.slugs) {
      const known = bySlug.get(slug);
      if (known) known.push(paper);
      else bySlug.set(slug, [paper]);
    }
  }
  const drafts = due.map((edition) => ({ edition, members: membersOf(edition, bySlug) }));
  const settled = drafts.filter(({ members }) => members.length === 0);
  const full = drafts.filter(({ members }) => members.length > 0);
  const published = await publishDrafts(db, kv, [...settled, ...full.slice(0, MAX_PUBLISHED)], now);
  const more = due.length === MAX_DUE || full.length > MAX_PUBLISHED;
  return { published, more: more && published > 0 };
}

/** The papers of a tag's list in their order; none where there are too few. */
function membersOf(edition: DueEdition & Due<(typeof TAG_KINDS)[number]>, bySlug: Map<string, PoolPaper[]>): Member[] {
  const papers = bySlug.get(tagOf(edition) ?? "") ?? [];
  if (papers.length < MIN_PAPERS) return [];
  const window = windowOf(edition) === "month" ? "month" : "week";
  const byScore: Order = (a, b) =>
    (b[window] ?? -Infinity) - (a[window] ?? -Infinity) || descending(a.paperId, b.paperId);
  const byDay: Order = (a, b) => descending(a.day, b.day) || byScore(a, b);
  const ordered = papers.toSorted(edition.kind === "tag-daily" ? byDay : byScore);
  return ordered.slice(0, MAX_ITEMS).map(({ paperId, state }) => ({ paperId, state }));
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
