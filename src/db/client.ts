import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import * as schema from "./schema.ts";

export type Db = DrizzleD1Database<typeof schema> & { $client: D1Database };

/** A handle for one invocation; making it costs nothing. */
export function createDb(d1: D1Database): Db {
  return drizzle(d1, { schema });
}
