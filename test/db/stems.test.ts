import { afterAll, beforeAll, expect, it } from "vitest";
import { AREAS, FACETS } from "../../src/domain/taxonomy/index.ts";
import { stemOf } from "../../src/domain/search/stem.ts";
import { tokensOf } from "../../src/domain/search/words.ts";
import { openStores, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const ODD = [
  "ies",
  "sses",
  "agreed",
  "hopping",
  "sky",
  "ion",
  "a",
  "ab",
  "llama",
  "gpt4o",
  "naïve",
  "Łukasz",
  "ガ",
  "大语言模型",
];

it("words are parted, folded and stemmed as the index does it, every one of the taxonomy's", async () => {
  const entries = [...AREAS.flatMap((area) => [area, ...area.topics]), ...FACETS];
  const text = [...entries.flatMap(({ name, description, phrases }) => [name, description, ...phrases]), ...ODD].join(
    "\n",
  );
  await stores.d1
    .prepare("insert into papers_fts (rowid, title, abstract, authors, topics) values (1, ?1, '', '', '')")
    .bind(text)
    .run();
  const { results } = await stores.d1.prepare("select term from papers_words").all<{ term: string }>();
  const stems = new Set(tokensOf(text).map(stemOf));
  expect(stems.size).toBeGreaterThan(3_000);
  expect([...stems].sort()).toEqual(results.map(({ term }) => term).sort());
});
