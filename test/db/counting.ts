import { createDb, type Db } from "../../src/db/client.ts";
import { wrapD1 } from "./wrapped.ts";

/** What work costs the database: what D1 bills, and what it limits for one invocation. */
export interface Cost {
  /** Exchanges: a batch is one. */
  queries: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  /** Of the statement that has most; D1 takes 100. */
  parameters: number;
  /** Of the largest bound value; D1 takes 2,000,000. */
  valueBytes: number;
}

/** What `work` costs. Writes of several tables and indexes count each: D1 bills an index entry as a row. */
export async function costOf(d1: D1Database, work: (db: Db) => Promise<unknown>): Promise<Cost> {
  const cost: Cost = { queries: 0, statements: 0, rowsRead: 0, rowsWritten: 0, parameters: 0, valueBytes: 0 };
  const counting = wrapD1(d1, async ({ statements }, send) => {
    const results = await send();
    cost.queries++;
    cost.statements += statements.length;
    for (const { parameters } of statements) {
      cost.parameters = Math.max(cost.parameters, parameters.length);
      for (const value of parameters) cost.valueBytes = Math.max(cost.valueBytes, sizeOf(value));
    }
    for (const { meta } of results) {
      cost.rowsRead += meta.rows_read;
      cost.rowsWritten += meta.rows_written;
    }
    return results;
  });
  await work(createDb(counting));
  return cost;
}

function sizeOf(value: unknown): number {
  return typeof value === "string" ? Buffer.byteLength(value) : 8;
}
