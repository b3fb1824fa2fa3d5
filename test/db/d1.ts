import { readdirSync, readFileSync } from "node:fs";
import { createDb, type Db } from "../../src/db/client.ts";
import { startStores } from "./stores.ts";

const MIGRATIONS = `${import.meta.dirname}/../../migrations`;
const STATEMENTS = readdirSync(MIGRATIONS)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .flatMap((name) => readFileSync(`${MIGRATIONS}/${name}`, "utf8").split("--> statement-breakpoint"));
/** In alphabetical order listings come before the papers that they refer to. */
const TABLES = STATEMENTS.flatMap((statement) => /CREATE (?:VIRTUAL )?TABLE `(\w+)`/.exec(statement)?.[1] ?? []).sort();
/** What empties all tables; numbering begins at 1 again. */
export const DELETIONS = ["sqlite_sequence", ...TABLES].map((table) => `delete from ${table}`);

export interface Stores {
  d1: D1Database;
  db: Db;
  kv: KVNamespace;
  /** Empties all tables and the namespace; numbering begins at 1 again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A real D1 with all migrations, and a real KV, in memory. One for a test file: starting it takes a while. */
export async function openStores(): Promise<Stores> {
  const { d1, kv, close } = await startStores();
  await d1.batch(STATEMENTS.map((statement) => d1.prepare(statement)));
  return {
    d1,
    db: createDb(d1),
    kv,
    async clear() {
      await d1.batch(DELETIONS.map((statement) => d1.prepare(statement)));
      const { keys } = await kv.list();
      await Promise.all(keys.map(({ name }) => kv.delete(name)));
    },
    close,
  };
}

/** What a query finds. */
export async function rows(d1: D1Database, query: string): Promise<Record<string, unknown>[]> {
  return (await d1.prepare(query).all()).results;
}

/** Every row of every table. Editions count their changes; of that only stays whether they are due. */
export async function allRows(d1: D1Database): Promise<Record<string, Record<string, unknown>[]>> {
  const results = await d1.batch<Record<string, unknown>>(TABLES.map((table) => d1.prepare(`select * from ${table}`)));
  return Object.fromEntries(
    TABLES.map((table, i) => [
      table,
      (results[i]?.results ?? []).map(({ wanted, published, ...row }) =>
        table === "editions" ? { ...row, due: Number(wanted) > Number(published) } : row,
      ),
    ]),
  );
}
