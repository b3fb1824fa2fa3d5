/** How one question was answered. */
export interface Report {
  /** The place of the paper that was meant, from 0 on; −1 where it is not among the answers. */
  place: number;
  milliseconds: number;
  /** What an answer without the database took just before. */
  reference: number;
}

export interface Summary {
  questions: number;
  /** Mean reciprocal rank. */
  mrr: number;
  /** The share of papers among the first ten. */
  inTen: number;
  milliseconds: number[];
  references: number[];
  rows: { median: number; p95: number };
}

/** `rows` are those that D1 read for each question. */
export function summarize(reports: Report[], rows: number[]): Summary {
  const share = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const spread = (values: number[]) => ({ median: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return {
    questions: reports.length,
    mrr: share(reports.map(({ place }) => (place < 0 ? 0 : 1 / (place + 1)))),
    inTen: share(reports.map(({ place }) => (place >= 0 && place < 10 ? 1 : 0))),
    milliseconds: reports.map(({ milliseconds }) => milliseconds),
    references: reports.map(({ reference }) => reference),
    rows: spread(rows),
  };
}

export function describe(name: string, { questions, mrr, inTen, milliseconds, references, rows }: Summary): string {
  const time = `${describeTimes(milliseconds)} (without the database ${describeTimes(references)})`;
  return `${name}: ${questions}, MRR ${mrr.toFixed(3)}, in ten ${inTen.toFixed(3)}, ${time}, ${rows.median} rows, p95 ${rows.p95}`;
}

/** The median and the 95th percentile of some milliseconds. */
export function describeTimes(milliseconds: number[]): string {
  return `${quantile(milliseconds, 0.5).toFixed(1)} ms, p95 ${quantile(milliseconds, 0.95).toFixed(1)} ms`;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
