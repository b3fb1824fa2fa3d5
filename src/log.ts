type Level = "info" | "warn" | "error";

/** One JSON object a line: what Workers Logs indexes and the local runner makes readable. No addresses, no tokens. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  console[level](JSON.stringify({ level, event, ...fields }));
}
