import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "./d1.ts";
import { startStores } from "./stores.ts";

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores.close());

/** Applies a migration as wrangler does, a statement after the other. */
async function migrate(name: string): Promise<void> {
  const sql = readFileSync(`${import.meta.dirname}/../../migrations/${name}.sql`, "utf8");
  await stores.d1.batch(sql.split("--> statement-breakpoint").map((statement) => stores.d1.prepare(statement)));
}

describe("migration 0001", () => {
  it("counts what was tagged before, and leaves editions as they were, with nothing deferred", async () => {
    await migrate("0000_init");
    const tags = ["('a', 'vision', 1)", "('b', 'vision', 2)", "('b', 'survey', 1)"].join(", ");
    await stores.d1.batch([
      stores.d1.prepare(`insert into paper_tags (paper_id, slug, weight) values ${tags}`),
      stores.d1.prepare("insert into editions (kind, key, wanted, published) values ('daily', '2026-05-06', 3, 2)"),
    ]);
    await migrate("0001_tag_lists");
    expect(await rows(stores.d1, "select slug, papers from tag_counts order by slug")).toEqual([
      { slug: "survey", papers: 1 },
      { slug: "vision", papers: 2 },
    ]);
    expect(await rows(stores.d1, "select kind, key, wanted, published, deferred from editions")).toEqual([
      { kind: "daily", key: "2026-05-06", wanted: 3, published: 2, deferred: 0 },
    ]);
    expect(await rows(stores.d1, "select count(*) as tags from paper_tags")).toEqual([{ tags: 3 }]);
  });
});
