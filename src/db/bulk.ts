import type { Db } from "./client.ts";

// D1 takes 100 bound parameters a statement and 2,000,000 bytes a value
// (https://developers.cloudflare.com/d1/platform/limits/): rows travel as one JSON array, read by json_each.
const MAX_JSON_BYTES = 1_500_000;

/** Cuts rows into JSON arrays that fit one bound value each; a single row is never cut. */
export function jsonChunks(rows: unknown[]): string[] {
  const chunks: string[] = [];
  const encoder = new TextEncoder();
  let part: string[] = [];
  let bytes = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    const size = encoder.encode(json).byteLength + 1;
    if (part.length > 0 && bytes + size > MAX_JSON_BYTES) {
      chunks.push(`[${part.join(",")}]`);
      part = [];
      bytes = 0;
    }
    part.push(json);
    bytes += size;
  }
  if (part.length > 0) chunks.push(`[${part.join(",")}]`);
  return chunks;
}

/** Runs statements as one transaction. Only for statements that may be run twice: D1 can fail after it has committed. */
export async function writeBatch<T = unknown>(db: Db, statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
  return statements.length === 0 ? [] : retryTransient(() => db.$client.batch<T>(statements));
}

// Errors after which D1 asks for another try, for writes are not tried again by itself
// (https://developers.cloudflare.com/d1/best-practices/retry-queries/). Overload and exceeded limits are not among them.
const TRANSIENT =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB due to transient issue/;
const ATTEMPTS = 3;

/** Up to three attempts at an idempotent piece of work, with full jitter of at most two seconds in between. */
export async function retryTransient<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isTransient(error)) throw error;
      const ceiling = Math.min(2_000, 100 * 2 ** tried);
      await new Promise((done) => setTimeout(done, Math.random() * ceiling));
    }
  }
}

/** Drizzle's errors have D1's for their cause. */
function isTransient(error: unknown): boolean {
  return error instanceof Error && (TRANSIENT.test(error.message) || isTransient(error.cause));
}
