/** A paper that was listed some days ago, with the votes it has. */
export interface Appealed {
  /** The day of its listing. */
  day: string;
  votes: number;
  slugs: string[];
}

/** Papers of average appeal that every topic is thought to have had before: a rare topic's figures are mostly chance. */
const SHRINKAGE = 20;

/**
 * How much more papers of each tag were voted for than others of their day: the mean of the differences of log(1 + votes)
 * from their day's mean, shrunk towards 0. It knows what papers are about, never who wrote, submitted or employs.
 */
export function topicAppeal(papers: Appealed[]): Record<string, number> {
  const means = new Map<string, number>();
  for (const [day, listed] of Map.groupBy(papers, (paper) => paper.day)) means.set(day, mean(listed.map(logVotes)));
  const sums = new Map<string, { sum: number; count: number }>();
  for (const paper of papers) {
    const difference = logVotes(paper) - (means.get(paper.day) ?? 0);
    for (const slug of paper.slugs) {
      const { sum, count } = sums.get(slug) ?? { sum: 0, count: 0 };
      sums.set(slug, { sum: sum + difference, count: count + 1 });
    }
  }
  const effects = [...sums].map(([slug, { sum, count }]) => [slug, round(sum / (count + SHRINKAGE))] as const);
  return Object.fromEntries(effects.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** How many times the votes of an average paper those with these tags draw; 1 where nothing is known of them. */
export function appealOf(slugs: string[], effects: Record<string, number>): number {
  return slugs.length === 0 ? 1 : Math.exp(mean(slugs.map((slug) => effects[slug] ?? 0)));
}

function logVotes({ votes }: Appealed): number {
  return Math.log1p(votes);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
