import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countTags } from "../../src/db/tag-overview.ts";
import { writeTags } from "../../src/db/tags.ts";
import { addDays } from "../../src/domain/calendar.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { arxivRecord, incoming, NOW, TODAY } from "../jobs/factories.ts";
import { listDay } from "../jobs/stage.ts";
import { openStores, type Stores } from "./d1.ts";
import { PLAIN } from "./plain.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

async function tag(ids: string[], ...slugs: string[]): Promise<void> {
  const tags = slugs.map((slug) => ({ slug, weight: 1 }));
  await writeTags(
    stores.db,
    ids.map((id) => ({ ...PLAIN, id, revision: 1, tags })),
    1,
    { now: [], later: [] },
    NOW,
  );
}
const ago = (days: number) => addDays(TODAY, -days);

describe("countTags", () => {
  it("is nothing without papers", async () => {
    expect(await countTags(stores.db, TODAY)).toEqual({
      listed: { week: 0, previousWeek: 0 },
      tags: {},
      categories: {},
    });
  });

  // The week is today and the six days before; the week before has the seven before those.
  it.each<[string, number, { week: number; previousWeek: number }]>([
    ["tomorrow", -1, { week: 0, previousWeek: 0 }],
    ["today", 0, { week: 1, previousWeek: 0 }],
    ["six days ago", 6, { week: 1, previousWeek: 0 }],
    ["seven days ago", 7, { week: 0, previousWeek: 1 }],
    ["thirteen days ago", 13, { week: 0, previousWeek: 1 }],
    ["fourteen days ago", 14, { week: 0, previousWeek: 0 }],
  ])("puts a paper that was listed %s into its week", async (_when, days, weeks) => {
    await tag(await listDay(stores.db, ago(days), [{ paper: { categories: ["cs.CV"] } }]), "vision");
    const { listed, tags, categories } = await countTags(stores.db, TODAY);
    expect(listed).toEqual(weeks);
    expect(tags).toEqual({ vision: { papers: 1, ...weeks } });
    const isThere = weeks.week + weeks.previousWeek > 0;
    expect(categories).toEqual(isThere ? { "cs.CV": weeks } : {});
  });

  it("counts a paper that was listed on two days once, in the week of the newer one", async () => {
    const [id = ""] = await listDay(stores.db, ago(8), [{ paper: { categories: ["cs.CV", "cs.LG"] } }]);
    for (const days of [1, 0]) await listDay(stores.db, ago(days), [{ paper: { id } }]);
    await tag([id], "vision");
    const weeks = { week: 1, previousWeek: 0 };
    expect(await countTags(stores.db, TODAY)).toEqual({
      listed: weeks,
      tags: { vision: { papers: 1, ...weeks } },
      categories: { "cs.CV": weeks, "cs.LG": weeks },
    });
  });

  it("counts papers that no list has with all of a tag, and with no week", async () => {
    const record = arxivRecord({ categories: ["cs.RO"] });
    await storeRecords(stores.db, [incoming(record)], NOW);
    await tag([record.id], "robotics", "survey");
    await tag(await listDay(stores.db, TODAY, [{}, {}]), "survey");
    expect(await countTags(stores.db, TODAY)).toEqual({
      listed: { week: 2, previousWeek: 0 },
      tags: { robotics: { papers: 1, week: 0, previousWeek: 0 }, survey: { papers: 3, week: 2, previousWeek: 0 } },
      categories: {},
    });
  });

  it("leaves out tags that no paper has any more", async () => {
    const ids = await listDay(stores.db, TODAY, [{}]);
    await tag(ids, "vision");
    await tag(ids, "survey");
    expect(Object.keys((await countTags(stores.db, TODAY)).tags)).toEqual(["survey"]);
  });

  it("has slugs in order, so that the same counts are the same text", async () => {
    const [a = "", b = ""] = await listDay(stores.db, TODAY, [
      { paper: { categories: ["stat.ML"] } },
      { paper: { categories: ["cs.AI"] } },
    ]);
    await tag([a], "vision", "agents");
    await tag([b], "survey", "robotics");
    const { tags, categories } = await countTags(stores.db, TODAY);
    expect(Object.keys(tags)).toEqual(["agents", "robotics", "survey", "vision"]);
    expect(Object.keys(categories)).toEqual(["cs.AI", "stat.ML"]);
  });
});
