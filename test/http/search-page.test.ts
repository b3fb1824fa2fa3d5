import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { headLinks, metas } from "../views/site.ts";
import { boxFields, heading, hrefsIn, mainOf, nextIn, papersIn, readPage, walkPages, withClass } from "./reading.ts";
import { HOSTILE, NOW, OLD_ID, openWorld, walk, WITHDRAWN, type World } from "./world.ts";

const UNLISTED = arxivRecord({
  id: "2605.77777",
  title: "Beacons in $O(n^2)$ lamps",
  abstract: "Lighting \\emph{beacons} naïvely is costly.",
  authors: ["Åsa O'Brien"],
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await storeRecords(world.db, [{ record: UNLISTED, listedAt: null }], NOW);
  await tagPapers(world.db, [UNLISTED.id], NOW);
});
afterAll(() => world.close());

const read = (path: string, status?: number) => readPage(world, path, status);

describe("/search", () => {
  it("is a form without a query, and in the index", async () => {
    for (const path of ["/search", "/search?q=", "/search?q=+&tag=&cursor="]) {
      const page = await read(path);
      expect([path, heading(page), papersIn(page), metas(page, "robots")]).toEqual([path, "Search", [], []]);
    }
  });

  it.each([
    "q=lantern",
    "q=LANTERNS+whale",
    "q=lantern&author=quill",
    "q=lantern&category=cs.CV&hasCode=true",
    "category=cs.CV",
    "author=Ada+Quill",
    "tag=robotics&minUpvotes=90",
    "q=lantern&exclude=olive",
  ])("?%s has the API's papers once over all its pages, newest first", async (query) => {
    const { ids, pages } = await walkPages(world, `/search?${query}&order=newest`);
    expect(ids).toEqual(await walk(world, `/api/v1/papers?${query}`));
    expect(ids.length).toBeGreaterThan(3);
    expect(pages).toBe(Math.ceil(ids.length / 50));
  });

  it("finds what was on no list, by words in any form and without diacritics", async () => {
    for (const words of ["beacon", "Beacons lamp", "naive", "lighting beacons", "beacons of Åsa"])
      expect([words, papersIn(await read(`/search?q=${encodeURIComponent(words)}`))[0]]).toEqual([words, UNLISTED.id]);
    expect(papersIn(await read("/search?q=lighting+beacons&order=newest"))).toEqual([UNLISTED.id]);
  });

  it.each(["q=lantern+oil", "q=whale+lantern&category=cs.CL", "q=harbours+author:quill"])(
    "?%s has the API's answers once over all its pages, best first",
    async (query) => {
      const { ids } = await walkPages(world, `/search?${query}`);
      expect(ids).toEqual(await walk(world, `/api/v1/search?${query}`));
      expect(ids.length).toBeGreaterThan(3);
    },
  );

  it("keeps an order to its cursors", async () => {
    const cursorOf = async (path: string) =>
      new URL(nextIn(await read(path)) ?? "", "http://x").searchParams.get("cursor");
    const [best, newest] = [await cursorOf("/search?q=lantern"), await cursorOf("/search?q=lantern&order=newest")];
    await read(`/search?q=lantern&order=newest&cursor=${best}`, 400);
    await read(`/search?q=lantern&cursor=${newest}`, 400);
  });

  it("says how to hear of new papers: by a form that is filled in, and by a feed of the same", async () => {
    const query = "q=%22whale+oil%22+-survey+author%3Aquill&tag=robotics&hasCode=true&maxAgeDays=30";
    const ways = hrefsIn(mainOf(await read(`/search?${query}`)));
    const [form = ""] = ways.filter((href) => href.startsWith("/subscribe?"));
    const [feed = ""] = ways.filter((href) => href.startsWith("/feeds/"));
    const filled = await read(form);
    const field = (name: string) => findAll(filled, "input").filter(({ attributes }) => attributes["name"] === name);
    const [words] = field("q").filter(({ attributes }) => attributes["id"] === "field-q");
    expect(words?.attributes).toMatchObject({ value: '"whale oil" -survey author:quill', maxlength: "2000" });
    expect(findAll(filled, "span").find(({ attributes }) => attributes["id"] === "hint-q")?.text).toContain("author:");
    expect(words?.attributes["aria-describedby"]).toBe("hint-q");
    expect(field("tag").some(({ attributes }) => attributes["value"] === "robotics" && "checked" in attributes)).toBe(
      true,
    );
    expect(new URL(feed, "http://x").searchParams.get("maxAgeDays")).toBe("30");
    expect((await world.get(feed)).headers.get("Content-Type")).toContain("application/atom+xml");
    expect(hrefsIn(mainOf(await read("/search"))).filter((href) => href.startsWith("/subscribe"))).toEqual([]);
  });

  it("shows what was asked, once more and for subscribing", async () => {
    const page = await read("/search?q=lantern&author=quill&tag=robotics");
    expect(findAll(page, "title")[0]?.text).toBe("Search: “lantern”, Robotics and embodied AI, by quill · Broadsheet");
    const words = findAll(page, "input").filter(({ attributes }) => attributes["name"] === "q");
    expect(words.map(({ attributes }) => attributes["value"])).toEqual(["lantern", "lantern", "lantern", "lantern"]);
    expect(boxFields(page)).toEqual([
      ["tag", "robotics"],
      ["author", "quill"],
      ["q", "lantern"],
    ]);
    expect(headLinks(page, "alternate")[0]?.["href"]).toBe("/feeds/search.rss?author=quill&q=lantern&tag=robotics");
    expect(metas(page, "robots")).toEqual(["noindex, follow"]);
    expect((await world.get("/feeds/search.rss?author=quill&q=lantern&tag=robotics")).status).toBe(200);
  });

  it("keeps its query on the way to the next page", async () => {
    const next = new URL(nextIn(await read("/search?q=lantern&tag=&category=cs.CL")) ?? "", "http://x");
    expect([...next.searchParams.keys()]).toEqual(["q", "category", "cursor"]);
  });

  it("names the topic that the words are a name of", async () => {
    const topics = async (q: string) =>
      withClass(await read(`/search?q=${encodeURIComponent(q)}`), "related").flatMap(hrefsIn);
    expect(await topics("robotics")).toEqual(["/tags/robotics"]);
    expect(await topics("Speech Recognition")).toEqual(["/tags/speech-recognition"]);
    expect(await topics("lantern")).toEqual([]);
  });

  it("offers topics and what trends where nothing is found", async () => {
    const page = await read("/search?q=roboticks");
    expect(papersIn(page)).toEqual([]);
    const hrefs = hrefsIn(mainOf(page));
    expect(hrefs).toEqual(expect.arrayContaining(["/tags", "/trending"]));
    expect(hrefs.filter((href) => href.startsWith("/tags/"))).toContain("/tags/robotics");
    expect(mainOf(page).text).toContain("No paper has all of this.");
  });

  it("shows hostile words and papers as text", async () => {
    const page = await read(`/search?q=${encodeURIComponent(HOSTILE.title)}`);
    expect(papersIn(page)).toEqual([HOSTILE.id]);
    expect(mainOf(page).text).toContain(HOSTILE.title);
    expect(findAll(page, "script")).toHaveLength(1);
  });
});

describe("a search for a paper by its number", () => {
  it.each([
    "2605.05001",
    "2605.05001v3",
    "arXiv:2605.05001",
    " https://arxiv.org/abs/2605.05001 ",
    "https://arxiv.org/pdf/2605.05001v1.pdf",
    "arxiv.org/html/2605.05001v1#S2",
    "https://huggingface.co/papers/2605.05001?utm=x",
    "https://www.alphaxiv.org/abs/2605.05001",
  ])("%s leads to it", async (text) => {
    const answer = await world.get(`/search?q=${encodeURIComponent(text)}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/papers/2605.05001"]);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=60,/);
  });

  it("leads to one of the old numbers too", async () => {
    for (const text of [OLD_ID, `https://arxiv.org/abs/${OLD_ID}v2`])
      expect((await world.get(`/search?q=${encodeURIComponent(text)}`)).headers.get("location")).toBe(
        `/papers/${OLD_ID}`,
      );
  });

  it("is a search for one that is not here, or for what is no number", async () => {
    for (const text of ["2605.99999", "https://arxiv.org/abs/2605.99999", "https://evil.example/abs/", "abs/"])
      expect(heading(await read(`/search?q=${encodeURIComponent(text)}`))).toBe("Papers found");
  });

  it("leads to a withdrawn one, whose page says so", async () => {
    expect((await world.get(`/search?q=${WITHDRAWN}`)).headers.get("location")).toBe(`/papers/${WITHDRAWN}`);
    await read(`/papers/${WITHDRAWN}`, 410);
  });
});
