/** Placeholder until the semantic piece arrives: to be replaced whole. */
export function fuse(lists: string[][]): string[] {
  return [...new Set(lists.flat())];
}
