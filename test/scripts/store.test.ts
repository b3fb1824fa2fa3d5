import type { Miniflare } from "miniflare";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dumpLines } from "../../scripts/lib/dump.ts";
import { applyMigrations, splitStatements } from "../../scripts/lib/migrate.ts";
import { projectRoot } from "../../scripts/lib/paths.ts";
import { openRuntime } from "../../scripts/lib/runtime.ts";
import { prepareStore } from "../../scripts/lib/store.ts";
import { bareWorker, readWorkerConfig } from "../../scripts/lib/worker-options.ts";
import { storeEdition } from "../../src/editions/store.ts";

const config = readWorkerConfig(projectRoot);
const folder = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
const migrations = join(folder, "migrations");
let runtime: Miniflare;
let DB: D1Database;
let EDITIONS: KVNamespace;

function open(data: string): Miniflare {
  return openRuntime({ data, workers: [bareWorker(config)], port: 0, onLog: () => {} });
}

beforeAll(async () => {
  cpSync(join(projectRoot, "migrations"), migrations, { recursive: true });
  mkdirSync(join(folder, "data"));
  runtime = open(join(folder, "data"));
  ({ DB, EDITIONS } = await runtime.getBindings<{ DB: D1Database; EDITIONS: KVNamespace }>());
});
afterAll(async () => {
  await runtime.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("migrations", () => {
  it("are split where drizzle-kit marks it", () => {
    expect(
      splitStatements("CREATE TABLE a (b);\n--> statement-breakpoint\nSELECT ';';--> statement-breakpoint\n"),
    ).toEqual(["CREATE TABLE a (b);", "SELECT ';';"]);
  });

  it("run once each, in order, recorded as wrangler records them", async () => {
    const first = await applyMigrations(DB, migrations);
    expect(first[0]).toBe("0000_init.sql");
    expect(await applyMigrations(DB, migrations)).toEqual([]);
    writeFileSync(join(migrations, "9001_b.sql"), "INSERT INTO a VALUES (1);");
    writeFileSync(join(migrations, "9000_a.sql"), "CREATE TABLE a (b INTEGER);");
    expect(await applyMigrations(DB, migrations)).toEqual(["9000_a.sql", "9001_b.sql"]);
    const { results } = await DB.prepare("SELECT name, applied_at FROM d1_migrations ORDER BY id").all();
    expect(results.map((row) => row["name"])).toEqual([...first, "9000_a.sql", "9001_b.sql"]);
    expect(results[0]?.["applied_at"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it("leave nothing of a file that fails", async () => {
    writeFileSync(
      join(migrations, "9002_c.sql"),
      "CREATE TABLE c (d);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);",
    );
    await expect(applyMigrations(DB, migrations)).rejects.toThrow("nowhere");
    expect(await DB.prepare("SELECT name FROM sqlite_master WHERE name = 'c'").first()).toBeNull();
    rmSync(join(migrations, "9002_c.sql"));
    expect(await applyMigrations(DB, migrations)).toEqual([]);
  });
});

describe("a store", () => {
  it("is made, says what it holds, and frees the leases of whoever held it before", async () => {
    const data = join(folder, "new");
    expect(await prepareStore(projectRoot, data, config)).toEqual({ papers: 0, newestDay: null, lastRunAt: null });
    const before = open(data);
    const db = await before.getD1Database("DB");
    await db.batch([
      db.prepare("INSERT INTO sources (name, next_due_at, lease_until) VALUES ('hf-daily', 7, 99)"),
      db.prepare(
        "INSERT INTO runs (source, started_at, outcome, requests, records, added, changed, observed, rejected) VALUES ('hf-daily', 5, 'ok', 0, 0, 0, 0, 0, 0)",
      ),
      db.prepare(
        "INSERT INTO editions (kind, key, wanted, version, items) VALUES ('daily', '2026-05-04', 1, 'v', 3), ('daily', '2026-05-05', 1, NULL, 0), ('weekly', '2026-W19', 1, 'w', 3)",
      ),
    ]);
    await before.dispose();
    expect(await prepareStore(projectRoot, data, config)).toEqual({ papers: 0, newestDay: "2026-05-04", lastRunAt: 5 });
    const after = open(data);
    const row = await (await after.getD1Database("DB")).prepare("SELECT next_due_at, lease_until FROM sources").first();
    await after.dispose();
    expect(row).toEqual({ next_due_at: 7, lease_until: 0 });
  });
});

describe("a dump", () => {
  it("says what is in the store and not when it was written, editions with or without their order", async () => {
    await DB.batch([
      DB.prepare(
        "INSERT INTO papers (id, version, title, abstract, authors, categories, published_at, updated_at, keywords, provenance, revision, stored_at, changed_at) VALUES ('2605.90001', 1, 'A title', 'An abstract', '[]', '[]', 1, 1, '[]', '{}', 4, 5, 6)",
      ),
      DB.prepare("INSERT INTO paper_tags (paper_id, slug, weight) VALUES ('2605.90001', 'robots', 0.5)"),
      DB.prepare(
        "INSERT INTO editions (kind, key, wanted, version, items) VALUES ('daily', '2026-05-04', 1, 'v1', 2), ('daily', '2026-05-05', 1, NULL, 0)",
      ),
    ]);
    const info = {
      kind: "daily",
      key: "2026-05-04",
      version: "v1",
      publishedAt: "2026-05-04T09:00:00Z",
      complete: true,
    } as const;
    const items = ["2605.90002", "2605.90001"].map((id) => ({ ...item, id }));
    await storeEdition(EDITIONS, { info, items }, { kept: [], expired: [] });

    const lines = await dumpLines(DB, EDITIONS, false);
    expect(lines).toEqual(lines.toSorted());
    const rows = lines.map((line): Record<string, unknown> => JSON.parse(line));
    const paper = rows.find((row) => row["table"] === "papers");
    expect(paper).toMatchObject({ id: "2605.90001", title: "A title", tagger_version: 0 });
    for (const column of ["key", "revision", "stored_at", "changed_at"]) expect(paper).not.toHaveProperty(column);
    expect(rows).toContainEqual({ table: "paper_tags", paper_id: "2605.90001", slug: "robots", weight: 0.5 });
    expect(rows).toContainEqual({
      table: "editions",
      kind: "daily",
      key: "2026-05-04",
      ids: ["2605.90002", "2605.90001"],
    });
    expect(rows.filter(({ table }) => table === "editions")).toHaveLength(1); // an edition without papers is none
    const members = (await dumpLines(DB, EDITIONS, true)).map((line): unknown => JSON.parse(line));
    expect(members).toContainEqual({
      table: "editions",
      kind: "daily",
      key: "2026-05-04",
      ids: ["2605.90001", "2605.90002"],
    });
  });
});

const item = {
  version: 1,
  title: "",
  abstract: "",
  authors: [],
  categories: [],
  publishedAt: "",
  updatedAt: "",
  listedAt: null,
  url: "",
  abstractUrl: "",
  pdfUrl: "",
  codeUrl: null,
  projectUrl: null,
  tags: [],
  signals: { upvotes: null, comments: null, githubStars: null, hnPoints: null },
  rank: 1,
  score: 0,
  why: [],
  thumbnailUrl: null,
  organization: null,
  keywords: [],
  listing: null,
  movement: null,
  withdrawnAt: null,
  plain: null,
  comment: null,
};
