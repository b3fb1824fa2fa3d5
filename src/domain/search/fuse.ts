/** How little the very first places count for more than those behind them, as found by experiment in the paper named below. */
const FLATTENING = 60;

/**
 * Several orders of ids made one: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), each id worth the sum of
 * 1 / (60 + rank) over the lists that it stands in, times what each list counts for (1 unless said). Equals stand in the order in which the lists, one after another, name them.
 */
export function fuse(lists: readonly (readonly string[])[], counts: readonly number[] = []): string[] {
  const worth = new Map<string, number>();
  for (const [which, list] of lists.entries()) {
    const ranked = [...new Set(list)];
    const weight = counts[which] ?? 1;
    for (const [place, id] of ranked.entries()) worth.set(id, (worth.get(id) ?? 0) + weight / (FLATTENING + place + 1));
  }
  // Sorting is stable, and a map keeps the order in which its keys came.
  return [...worth].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
