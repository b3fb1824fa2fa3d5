import { readFile } from "node:fs/promises";
import * as z from "zod";
import { contentWords, tokensOf } from "../../../src/domain/search/words.ts";
import { UsageError } from "../usage.ts";

const Judged = z.object({ question: z.string().min(1), papers: z.array(z.string()).min(1) });

/** A question, and the ids of the papers that somebody judged to answer it. */
export type Judged = z.infer<typeof Judged>;

/** Reads a file with a question a line, as JSON. Throws `UsageError` that names the line that is none. */
export async function readJudged(path: string): Promise<Judged[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, place) => {
    try {
      return Judged.parse(JSON.parse(line));
    } catch (error) {
      throw new UsageError(`${path}, line ${place + 1} is no {"question", "papers"}: ${String(error)}`);
    }
  });
}

/** The questions with those of their papers that are stored, without the questions that none of them answers. */
export async function answerable(db: D1Database, judged: Judged[]): Promise<Judged[]> {
  const { results } = await db
    .prepare("select id from papers where id in (select value from json_each(?1))")
    .bind(JSON.stringify(judged.flatMap(({ papers }) => papers)))
    .all<{ id: string }>();
  const stored = new Set(results.map(({ id }) => id));
  return judged
    .map(({ question, papers }) => ({ question, papers: papers.filter((id) => stored.has(id)) }))
    .filter(({ papers }) => papers.length > 0);
}

/** The ids that the index alone finds for a text: every telling word an alternative, by FTS5's BM25, titles four times. */
export async function plainIds(db: D1Database, text: string, limit: number): Promise<string[]> {
  const words = contentWords(tokensOf(text)).map((word) => `"${word}"`);
  const { results } = await db
    .prepare(
      `select p.id from (
         select rowid as number, bm25(papers_fts, 4, 1, 0, 0) as score from papers_fts where papers_fts match ?1
         order by score limit ?2
       ) as hit cross join papers p on p.number = hit.number order by hit.score`,
    )
    .bind(words.join(" OR "), limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Places that count. */
const DEPTH = 10;

/** How well the first ten are ordered, 1 where no other order has more of the papers earlier (nDCG@10: Järvelin and Kekäläinen, 2002). */
export function ndcg(ids: string[], papers: ReadonlySet<string>): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const gains = ids.slice(0, DEPTH).map((id, place) => (papers.has(id) ? gain(place) : 0));
  const ideal = Array.from({ length: Math.min(DEPTH, papers.size) }, (_, place) => gain(place));
  return total(gains) / total(ideal);
}

/** The share of the papers among the first `many`. */
export function recall(ids: string[], papers: ReadonlySet<string>, many: number): number {
  return ids.slice(0, many).filter((id) => papers.has(id)).length / papers.size;
}

/** The mean of what one order has more than another, and between which bounds it lies in 95 of 100 samples of the questions. */
export function meanDifference(
  one: number[],
  other: number[],
  random: () => number,
): [mean: number, low: number, high: number] {
  const differences = one.map((value, place) => value - (other[place] ?? 0));
  const mean = (values: number[]) => total(values) / values.length;
  const samples = Array.from({ length: 1_000 }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).toSorted((a, b) => a - b);
  return [mean(differences), samples[25] ?? 0, samples[974] ?? 0];
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
