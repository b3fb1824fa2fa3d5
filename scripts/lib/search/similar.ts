import { createDb, type Db } from "../../../src/db/client.ts";
import { readComparables } from "../../../src/db/similar.ts";
import { AHEAD, AT_ONCE, type Reach } from "../../../src/domain/search/alike.ts";
import type { Comparable } from "../../../src/domain/search/likeness.ts";
import { NO_VOCABULARY, readVocabulary, type Vocabulary } from "../../../src/domain/search/vocabulary.ts";
import { alikeTo, SIMILAR } from "../../../src/jobs/similar.ts";
import { describeTimes } from "./report.ts";
import { read, timed } from "./timed.ts";

/** Never listed, and listed ones whose likes are kept. */
const NEVER_LISTED = `select id from papers where withdrawn_at is null and id not in (select paper_id from similar_papers)
  order by key * 7919 % 100003 limit ?1`;
const KEPT = "select paper_id as id from similar_papers order by paper_id limit ?1";
/** As far as it is worth to look, whatever that takes. */
const EVERYWHERE: Reach = { essential: 20_000, candidates: 400 };

/** What it takes to show papers alike, and how many of those are shown that the widest look would find. */
export async function describeSimilar(
  siteUrl: string,
  d1: D1Database,
  words: string | null,
  count: number,
): Promise<string> {
  const idsOf = async (select: string) => (await d1.prepare(select).bind(count).all<{ id: string }>()).results;
  const lines: string[] = [];
  const [found, kept] = [await idsOf(NEVER_LISTED), await idsOf(KEPT)];
  for (const [name, ids] of [
    ["found now", found],
    ["kept", kept],
  ] as const) {
    const times: number[] = [];
    for (const { id } of ids) {
      const address = `${siteUrl}/api/v1/papers/${encodeURIComponent(id)}/similar`;
      times.push((await timed(() => read(address))).milliseconds);
    }
    lines.push(`similar papers, ${name}: ${ids.length}${ids.length > 0 ? `, ${describeTimes(times)}` : ""}`);
  }
  const db = createDb(d1);
  const papers = await readComparables(
    db,
    found.map(({ id }) => id),
  );
  const vocabulary = words === null ? NO_VOCABULARY : readVocabulary(words);
  const shares = await agreement(db, papers, vocabulary);
  return [
    ...lines,
    `of ten that the widest look finds: now ${shares.now.toFixed(2)}, ahead ${shares.ahead.toFixed(2)}`,
  ].join("\n");
}

/** The mean share of the papers found by the widest look that are found at once, and ahead. */
async function agreement(
  db: Db,
  papers: Comparable[],
  vocabulary: Vocabulary,
): Promise<{ now: number; ahead: number }> {
  const shares = { now: 0, ahead: 0 };
  for (const paper of papers) {
    const look = async (reach: Reach) => alikeTo(db, [paper], SIMILAR, vocabulary, reach);
    const best = new Set(await look(EVERYWHERE));
    const share = (ids: string[]) => ids.filter((id) => best.has(id)).length / Math.max(1, best.size) / papers.length;
    shares.now += share(await look(AT_ONCE));
    shares.ahead += share(await look(AHEAD));
  }
  return shares;
}
