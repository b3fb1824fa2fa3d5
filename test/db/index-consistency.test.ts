import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countWords } from "../../src/db/search-words.ts";
import { MINUTE } from "../../src/domain/calendar.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { CODE_WORD, categoryWord } from "../../src/domain/search/index-words.ts";
import { stemOf } from "../../src/domain/search/stem.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { arxivRecord, incoming, NOW } from "../jobs/factories.ts";
import { openStores, rows, type Stores } from "./d1.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

// Their own stems, and in no name of a topic.
const WORDS = ["lamp", "tide", "rope", "gull", "mast", "keel"];
const CATEGORIES = ["cs.CL", "cs.LG", "stat.ML"];
const CODE = "https://github.com/harbour/lamp";
const IDS = Array.from({ length: 6 }, (_, i) => `2605.${String(i + 1).padStart(5, "0")}`);

/** What the index has of a paper. */
type Indexed = Record<"title" | "abstract" | "authors" | "topics", Set<string>>;

type Step =
  | { does: "store"; id: string; content: Pick<PaperRecord, "title" | "abstract" | "authors" | "categories"> & Flags }
  | { does: "tag"; ids: string[] }
  | { does: "pass" };
interface Flags {
  codeUrl: string | null;
  withdrawn: boolean;
}

const id = fc.constantFrom(...IDS);
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const content = fc.record({
  title: text,
  abstract: text,
  authors: fc.array(text, { minLength: 1, maxLength: 2 }),
  categories: fc.subarray(CATEGORIES, { minLength: 1 }),
  codeUrl: fc.constantFrom(null, CODE),
  withdrawn: fc.nat(4).map((n) => n === 0),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant("store"), id, content }),
  // A message may name a paper twice, and ones that are not there or not due.
  fc.record({ does: fc.constant("tag"), ids: fc.array(id, { minLength: 1, maxLength: 8 }) }),
  fc.constant({ does: "pass" }),
);

/** The index that has taken in what the tagger has seen. */
function expected(record: PaperRecord): Indexed | null {
  if (record.withdrawn) return null;
  const words = (line: string) => new Set(line.split(" "));
  const { codeUrl } = record;
  return {
    title: words(record.title),
    abstract: words(record.abstract),
    authors: words(record.authors.join(" ")),
    topics: new Set([...record.categories.map(categoryWord), ...(codeUrl === null ? [] : [CODE_WORD])]),
  };
}

const COLUMNS = ["title", "abstract", "authors", "topics"] as const;
const ASKED = [...WORDS, ...CATEGORIES.map(categoryWord), CODE_WORD];

/** The ids of the papers that have each word in each column, as the model has it. */
function foundIn(model: ReadonlyMap<string, Indexed>): Record<string, string[]> {
  const entries = COLUMNS.flatMap((column) =>
    ASKED.map((word) => {
      const ids = [...model].flatMap(([one, indexed]) => (indexed[column].has(word) ? [one] : []));
      return [`${column} : ${word}`, ids.toSorted()] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** And as the index finds them. A row of it that belongs to no paper would be a null among them. */
async function found(): Promise<Record<string, string[]>> {
  const queries = COLUMNS.flatMap((column) => ASKED.map((word) => `${column} : ${word}`));
  const answers = await stores.d1.batch<{ id: string }>(
    queries.map((query) =>
      stores.d1
        .prepare(
          "select p.id from papers_fts f left join papers p on p.number = f.rowid where papers_fts match ?1 order by 1",
        )
        .bind(query),
    ),
  );
  return Object.fromEntries(queries.map((query, i) => [query, (answers[i]?.results ?? []).map((row) => row.id)]));
}

const STEMS = new Set(ASKED.map(stemOf));

/** How many papers have each word anywhere, by stems. */
function counted(model: ReadonlyMap<string, Indexed>): Map<string, number> {
  const having = (word: string) => [...model.values()].filter((one) => COLUMNS.some((column) => one[column].has(word)));
  return new Map(ASKED.map((word) => [stemOf(word), having(word).length] as const).filter(([, papers]) => papers > 0));
}

async function play(steps: Step[]): Promise<void> {
  await stores.clear();
  const latest = new Map<string, PaperRecord>();
  const model = new Map<string, Indexed>();
  let now = NOW;
  const tag = async (ids: string[]) => {
    await tagPapers(stores.db, ids, now);
    for (const one of ids) {
      const record = latest.get(one);
      const indexed = record ? expected(record) : null;
      if (indexed) model.set(one, indexed);
      else model.delete(one);
    }
    expect(await found()).toEqual(foundIn(model));
    const words = (await countWords(stores.db, 1)).filter(([stem]) => STEMS.has(stem));
    expect(new Map(words)).toEqual(counted(model));
  };
  for (const one of steps) {
    if (one.does === "pass") now += MINUTE;
    if (one.does === "tag") await tag(one.ids);
    if (one.does !== "store") continue;
    const version = (latest.get(one.id)?.version ?? 0) + 1;
    const record = arxivRecord({ ...one.content, id: one.id, version, updatedAt: NOW + version });
    await storeRecords(stores.db, [incoming(record)], now);
    latest.set(one.id, record);
  }
  await tag(IDS);
  await stores.d1.prepare("insert into papers_fts (papers_fts) values ('integrity-check')").run();
  expect(await rows(stores.d1, "select count(*) as rows from papers_fts_docsize")).toEqual([{ rows: model.size }]);
}

it("scenario 29: the index has what the tagger saw last, whatever came, changed, went and came again", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), play), { numRuns: 40 });
}, 60_000);
