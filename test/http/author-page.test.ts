import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodePapersCursor } from "../../src/domain/cursor.ts";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { withdrawPapers } from "../../src/db/papers.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { headLinks, metas } from "../views/site.ts";
import { boxFields, heading, hrefsIn, mainOf, papersIn, readPage, walkPages, withClass } from "./reading.ts";
import { NOW, openWorld, SITE_URL, type World } from "./world.ts";

// Who signed which of some papers that were on no list.
const SIGNED = {
  "2605.60001": ["Åsa O'Brien", "Ben Orrin"],
  "2605.60002": ["Asa O’Brien"],
  "2605.60003": ["Åsa OBrien"],
  "2605.60004": ["Maria Asa", "O'Brien"],
  "2605.60005": ["Åsa O'Brien-Quill"],
  "2605.60006": ["김철수"],
  "2605.60007": ["김철", "수"],
  "2605.60008": ["Jürgen Groß", "…"],
  "2605.60009": ["Tom Withdrawn"],
} satisfies Record<string, string[]>;
const PROLIFIC = Array.from({ length: 60 }, (_, i): [string, string[]] => [
  `2604.5${String(i).padStart(4, "0")}`,
  // Of ten the words stand across two names, those of the oldest among them.
  i % 7 === 0 || i === 1 ? ["Ida Many", "Pages Smith"] : ["Many Pages", `Nr ${i}`],
]);

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const signed = [...Object.entries(SIGNED), ...PROLIFIC];
  const records = signed.map(([id, authors]): PaperRecord =>
    arxivRecord({ id, authors, abstract: "We study robots." }),
  );
  await storeRecords(
    world.db,
    records.map((record) => ({ record, listedAt: null })),
    NOW,
  );
  await withdrawPapers(world.db, ["2605.60009"], NOW, NOW);
  await tagPapers(
    world.db,
    records.map(({ id }) => id),
    NOW,
  );
});
afterAll(() => world.close());

const read = (path: string, status?: number) => readPage(world, path, status);
const bySlug = async (slug: string) => papersIn(await read(`/authors/${encodeURIComponent(slug)}`));

describe("/authors/{slug}", () => {
  it("has the papers that somebody of this very name has signed, newest first", async () => {
    expect(await bySlug("asa-o-brien")).toEqual(["2605.60002", "2605.60001"]);
    expect(await bySlug("asa-obrien")).toEqual(["2605.60003"]);
    expect(await bySlug("asa-o-brien-quill")).toEqual(["2605.60005"]);
    expect(await bySlug("jurgen-groß")).toEqual(["2605.60008"]);
    expect(await bySlug("김철수")).toEqual(["2605.60006"]);
  });

  it("is where every name on a paper's page leads", async () => {
    for (const [id, names] of Object.entries(SIGNED).filter(([each]) => each !== "2605.60009")) {
      const links = findAll(await read(`/papers/${id}`), "a").filter(
        ({ attributes }) => attributes["itemprop"] === "name",
      );
      expect(links.map(({ text }) => text)).toEqual(names.filter((name) => name !== "…"));
      for (const { attributes } of links) expect(papersIn(await read(attributes["href"] ?? ""))).toContain(id);
    }
  });

  it("says who they are, with whom they write, on what, and how to be told of more", async () => {
    const page = await read("/authors/ada-quill");
    expect(heading(page)).toBe("Ada Quill");
    expect(papersIn(page)).toHaveLength(24);
    expect(withClass(page, "facts")[0]?.text).toContain("24 papers");
    const [coauthors, topics] = withClass(page, "related");
    expect(coauthors && hrefsIn(coauthors)).toEqual(["/authors/ben-orrin"]);
    expect(topics && hrefsIn(topics)).toContain("/tags/robotics");
    expect(boxFields(page)).toEqual([["author", "Ada Quill"]]);
    expect(headLinks(page, "alternate")[0]?.["href"]).toBe("/feeds/search.rss?author=Ada+Quill");
    expect(headLinks(page, "canonical")[0]?.["href"]).toBe(`${SITE_URL}/authors/ada-quill`);
    expect((await world.get("/feeds/search.json?author=Ada+Quill")).status).toBe(200);
  });

  it.each([
    ["Ada-Quill", "/authors/ada-quill"],
    ["Ada%20Quill", "/authors/ada-quill"],
    ["%C3%85sa%20O%27Brien", "/authors/asa-o-brien"],
    ["ada--quill-", "/authors/ada-quill"],
    ["%2F%2Fevil.example", "/authors/evil-example"],
  ])("%s has one address, %s", async (asked, address) => {
    const answer = await world.get(`/authors/${asked}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, address]);
    expect(answer.headers.get("cache-control")).toMatch(/^public/);
  });

  it.each([
    "nobody-at-all",
    "quill-ada",
    "ada",
    "%E2%80%A6",
    "%20",
    "tom-withdrawn",
    "a".repeat(3_000),
    "AND",
    "__proto__",
  ])("%s is nobody", async (slug) => {
    const answer = await world.get(`/authors/${slug}`);
    const followed = answer.status === 301 ? await world.get(answer.headers.get("location") ?? "") : answer;
    expect(followed.status).toBe(404);
    expect((await followed.text()).length).toBeLessThan(8_000);
  });

  it("has all papers once over its pages, though some of what is looked at is by others", async () => {
    const own = PROLIFIC.filter(([, [first]]) => first === "Many Pages").map(([id]) => id);
    expect(own).toHaveLength(50);
    const { ids, pages } = await walkPages(world, "/authors/many-pages");
    expect([ids, pages]).toEqual([own.toReversed(), 2]);
  });

  it("ends with a page without papers where the last of those are by others", async () => {
    const oldest = await world.d1
      .prepare("select number from papers where id = '2604.50002'")
      .first<{ number: number }>();
    const cursor = encodePapersCursor({ below: oldest?.number ?? 0, asOf: 0 });
    const page = await read(`/authors/many-pages?cursor=${cursor}`);
    expect([heading(page), papersIn(page), metas(page, "robots")]).toEqual(["many pages", [], ["noindex, follow"]]);
  });

  it("refuses a cursor that is none", async () => {
    expect(mainOf(await read("/authors/ada-quill?cursor=nonsense", 400)).text).toContain("The cursor is no cursor");
  });
});
