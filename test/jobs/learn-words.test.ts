import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openStores, type Stores } from "../db/d1.ts";
import { touchLexicon } from "../../src/db/editions.ts";
import { DAY } from "../../src/domain/calendar.ts";
import { createEditionReader } from "../../src/editions/reader.ts";
import { learnWords } from "../../src/jobs/learn-words.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { embedder } from "../../src/workers/embedder.ts";
import { arxivRecord, incoming, NOW } from "./factories.ts";
import { batchOf } from "./queue.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

async function store(count: number, abstract: string): Promise<void> {
  const records = Array.from({ length: count }, () => arxivRecord({ title: "Distilling", abstract }));
  await storeRecords(stores.db, records.map(incoming), NOW);
  await tagPapers(
    stores.db,
    records.map(({ id }) => id),
    NOW,
  );
}
const segments = () => stores.d1.prepare("select count(distinct segid) as count from papers_fts_idx").first("count");
const learnt = () => createEditionReader(stores.kv, "https://b.example", () => 0).lexicon();
const learn = () => learnWords(stores.db, stores.kv, NOW);

it("words are learnt of the papers once a week, and whenever they have doubled", async () => {
  await store(1_003, "A tokenizer that is distilled with $\\alpha$ tokenizers");
  expect(await learn()).toBe(false); // nobody asked for it
  expect(await learnt()).toMatchObject({ stems: [], width: 0 });
  await touchLexicon(stores.db, 1);
  expect(await learn()).toBe(true);
  const lexicon = await learnt();
  const { forms, stems } = lexicon;
  expect(stems.length).toBeGreaterThan(2);
  expect(forms[lexicon.rowOf("distil") ?? -1]).toBe("distilling");
  expect(lexicon.rowOf("α") ?? lexicon.rowOf("alpha")).toBeDefined(); // the plain text, as the index has it
  await touchLexicon(stores.db, 1); // the same week
  expect(await learn()).toBe(false);
  await store(8, "quantized quantized");
  await touchLexicon(stores.db, 2);
  expect(await segments()).toBeGreaterThan(1);
  expect(await learn()).toBe(true);
  expect((await learnt()).rowOf("quantiz")).toBeDefined();
  expect(await segments()).toBe(1); // and the index is in one piece again
  expect(await learn()).toBe(false);
});

it("a message has them learnt, whether or not there is a service for embeddings; a second one does nothing", async () => {
  await store(6, "Distilled tokenizers");
  await touchLexicon(stores.db, Math.floor(NOW / DAY));
  const env = { DB: stores.d1, EDITIONS: stores.kv } as unknown as Env; // all that learning uses
  for (let time = 0; time < 2; time++) await embedder(batchOf([{ v: 1, type: "learn", at: NOW }]).batch, env);
  expect((await learnt()).forms).toContain("tokenizers");
});
