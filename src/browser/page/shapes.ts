/** Whether a value that was read has members to look at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The first `limit` of those items of a list that have the shape; what is no list has none. */
export function listOf<T>(value: unknown, hasShape: (item: unknown) => item is T, limit: number): T[] {
  return Array.isArray(value) ? value.filter(hasShape).slice(0, limit) : [];
}
