import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// The table in which `wrangler d1 migrations apply` keeps the same record.
const createRecord = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Applies the migrations of a folder that the database hasn't seen, in the order of their names.
 * A file and its record are one batch, which D1 runs as one transaction: a crash leaves whole files.
 * @returns the names of the files applied now
 */
export async function applyMigrations(db: D1Database, folder: string): Promise<string[]> {
  await db.prepare(createRecord).run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map((row) => row.name));
  const pending = (await readdir(folder)).filter((name) => name.endsWith(".sql") && !applied.has(name)).sort();
  for (const name of pending) {
    const statements = splitStatements(await readFile(join(folder, name), "utf8"));
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
  return pending;
}

/** The statements of a generated migration: drizzle-kit marks where one ends. */
export function splitStatements(sql: string): string[] {
  return sql
    .split("--> statement-breakpoint")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
