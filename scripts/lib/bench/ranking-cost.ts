import { writeBatch } from "../../../src/db/bulk.ts";
import { appendSightings } from "../../../src/db/signals.ts";
import { HOUR } from "../../../src/domain/calendar.ts";
import { publishDue } from "../../../src/jobs/publish.ts";
import { foldLog } from "../../../src/jobs/rank.ts";
import { type Cost, costOf } from "../../../test/db/counting.ts";
import { openStores, type Stores } from "../../../test/db/d1.ts";
import { listDay, settle } from "../../../test/jobs/stage.ts";
import { fillCorpus } from "./corpus.ts";

/** What ranking costs the database with some number of papers. */
export interface RankingCost {
  papers: number;
  fold: Cost;
  publish: Cost;
}

/** A Wednesday at noon; the corpus ends with the day before. */
const NOW = Date.parse("2026-05-06T12:00:00Z");
const TODAY = "2026-05-06";

/** The cost of folding one event and of publishing the three trending lists, with as many papers as each number says. */
export async function measureRankingCost(sizes: number[]): Promise<RankingCost[]> {
  const costs: RankingCost[] = [];
  for (const papers of sizes) {
    const stores = await openStores();
    try {
      costs.push(await measure(stores, papers));
    } finally {
      await stores.close();
    }
  }
  return costs;
}

/** Fills the stores and measures in them. Everything has been published once, an hour before. */
export async function measure({ d1, db, kv }: Stores, papers: number): Promise<RankingCost> {
  await fillCorpus(d1, 0, papers, Date.parse(TODAY));
  const [id = ""] = await listDay(
    db,
    TODAY,
    Array.from({ length: 40 }, (_, i) => ({ upvotes: i })),
    NOW - HOUR,
  );
  await settle(db);
  await quietly(() => publishDue(db, kv, NOW - HOUR));
  const vote = { paperId: id, cause: "upvotes" as const, value: 50, observedAt: NOW, since: NOW - HOUR };
  await writeBatch(db, appendSightings(db, [vote]));
  const fold = await costOf(d1, (counted) => foldLog(counted));
  await d1.prepare("update editions set published = wanted where kind <> 'trending'").run();
  const publish = await quietly(() => costOf(d1, (counted) => publishDue(counted, kv, NOW)));
  return { papers, fold, publish };
}

/** The costs side by side: each row a piece of work, each column a number of papers. */
export function describeRankingCost(costs: RankingCost[]): string[] {
  const sizes = costs.map(({ papers }) => papers.toLocaleString("en")).join(" and at ");
  const figures = (part: (cost: RankingCost) => Cost) =>
    costs.map((cost) => `${part(cost).rowsRead} rows read, ${part(cost).rowsWritten} written`).join("; ");
  return [
    `ranking: folding one event at ${sizes} papers: ${figures(({ fold }) => fold)}`,
    `ranking: publishing the three trending lists at ${sizes} papers: ${figures(({ publish }) => publish)}`,
  ];
}

/** Each publication is told to the console. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { info } = console;
  console.info = () => {};
  try {
    return await work();
  } finally {
    console.info = info;
  }
}
