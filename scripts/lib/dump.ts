import { type EditionKey, tagOf } from "../../src/domain/edition.ts";
import { readPointer, readSnapshot } from "../../src/editions/store.ts";

/** Columns that say when and how often a row was written, not what is in it. */
const bookkeeping = new Set(["key", "revision", "stored_at", "changed_at"]);

/**
 * Everything that two runs over the same upstreams must agree on, as sorted lines of JSON.
 * @param membersOnly leaves the order within editions out
 */
export async function dumpLines(db: D1Database, kv: KVNamespace, membersOnly: boolean): Promise<string[]> {
  const lines = [
    ...(await dumpTable(db, "papers", bookkeeping)),
    ...(await dumpTable(db, "listings", new Set())),
    ...(await dumpTable(db, "paper_tags", new Set())),
    ...(await dumpEditions(db, kv, membersOnly)),
  ];
  return lines.sort();
}

async function dumpTable(db: D1Database, table: string, left: ReadonlySet<string>): Promise<string[]> {
  const { results } = await db.prepare(`SELECT * FROM ${table}`).all();
  return results.map((row) => {
    const columns = Object.entries(row).filter(([name]) => !left.has(name));
    return JSON.stringify({ table, ...Object.fromEntries(columns) });
  });
}

async function dumpEditions(db: D1Database, kv: KVNamespace, membersOnly: boolean): Promise<string[]> {
  const { results } = await db.prepare("SELECT kind, key FROM editions WHERE items > 0").all<EditionKey>();
  return Promise.all(
    results.map(async ({ kind, key }) => {
      const pointer = await readPointer(kv, { kind, key });
      const items = pointer && (await readSnapshot(kv, pointer.version));
      const ids = items?.map(({ id }) => id) ?? null;
      // The order of a tag's list may still wait for votes.
      const unordered = membersOnly || tagOf({ kind, key }) !== null;
      return JSON.stringify({ table: "editions", kind, key, ids: unordered ? (ids?.sort() ?? null) : ids });
    }),
  );
}
