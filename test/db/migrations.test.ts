import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARCHIVES } from "../../src/domain/arxiv-id.ts";
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

describe("migrations 0003 and 0004", () => {
  it("number what was stored before as arXiv did, have it tagged again, and everything published again", async () => {
    await migrate("0002_signals");
    const ids = [
      "2605.00001",
      "2604.99999",
      "1412.9999",
      "1501.00001",
      "0704.0001",
      "hep-th/0703001",
      "hep-th/9912999",
      "hep-th/9108001",
    ];
    await stores.d1
      .prepare(
        `insert into papers (id, version, title, abstract, authors, categories, published_at, updated_at, keywords, provenance,
           revision, stored_at, changed_at, tagger_version)
         select value, 1, 'T', 'A', '[]', '[]', 0, 0, '[]', '{}', 1, 0, 0, 2 from json_each(?1)`,
      )
      .bind(JSON.stringify(ids.toReversed()))
      .run();
    await migrate("0003_mirrors");
    await migrate("0004_search");
    expect((await rows(stores.d1, "select id from papers order by number desc")).map(({ id }) => id)).toEqual([
      "2605.00001",
      "2604.99999",
      "1501.00001",
      "1412.9999",
      "0704.0001",
      "hep-th/0703001",
      "hep-th/9912999",
      "hep-th/9108001",
    ]);
    expect(await rows(stores.d1, "select distinct tagger_version as version from papers")).toEqual([{ version: 0 }]);
    expect(await rows(stores.d1, "select wanted from editions where kind = 'daily'")).toEqual([{ wanted: 4 }]);
  });

  it("keep the same number of different archives apart, between the months", async () => {
    const ids = [
      "9901.0001",
      ...ARCHIVES.flatMap((archive) => [`${archive}/9812999`, `${archive}/9901001`, `${archive}/9901999`]),
      "hep-th/9902001",
    ];
    await stores.d1
      .prepare(
        `insert into papers (id, version, title, abstract, authors, categories, published_at, updated_at, keywords, provenance,
           revision, stored_at, changed_at)
         select value, 1, 'T', 'A', '[]', '[]', 0, 0, '[]', '{}', 1, 0, 0 from json_each(?1)`,
      )
      .bind(JSON.stringify(ids))
      .run();
    const january = (1999 * 12 + 1) * 1_000_000;
    const [{ papers }] = (await rows(
      stores.d1,
      `select count(distinct number) as papers from papers where number between ${january} and ${january + 999_999}`,
    )) as [{ papers: number }];
    expect(papers).toBe(2 * ARCHIVES.length);
  });
});
