/** How little the very first places count for more than those behind them, as found by experiment in the paper named below. */
const FLATTENING = 60;

/**
 * Several orders of ids made one: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), each id worth the sum of
 * 1 / (60 + rank) over the lists that it stands in. Equals stand in the order in which the lists, one after another, name them.
 */
export function fuse(lists: readonly (readonly string[])[]): string[] {
  const worth = new Map<string, number>();
  for (const list of lists) {
    const ranked = [...new Set(list)];
    for (const [place, id] of ranked.entries()) worth.set(id, (worth.get(id) ?? 0) + 1 / (FLATTENING + place + 1));
  }
  // Sorting is stable, and a map keeps the order in which its keys came.
  return [...worth].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
