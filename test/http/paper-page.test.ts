import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withdrawPapers } from "../../src/db/papers.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { arxivRecord, hfRecord, incoming } from "../jobs/factories.ts";
import { listDay } from "../jobs/stage.ts";
import { metas } from "../views/site.ts";
import { heading, hrefsIn, mainOf, papersIn, readPage, withClass } from "./reading.ts";
import { NOW, openWorld, type World } from "./world.ts";

const LATEX = hfRecord({
  id: "2605.06001",
  title: "Robot Sorting in $O(n^2)$ by \\emph{Lanterns}",
  abstract: "We light $n^2$ lamps \\& more,\\footnote{Few.} at \\url{https://lamps.example/a_b}.",
});
const COMMENTED = arxivRecord({ id: "2605.70001", comment: "12 pages, <b>accepted</b>", title: "Plain lanterns" });

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await listDay(world.db, "2026-05-05", [{ paper: LATEX, upvotes: 40 }], NOW);
  await storeRecords(world.db, [incoming(COMMENTED)], NOW);
  await tagPapers(world.db, [COMMENTED.id], NOW);
  for (let hours = 1; hours <= 3; hours++) await world.vote({ "2605.05001": 140 * hours }, NOW + hours * HOUR);
  vi.setSystemTime(NOW + 4 * HOUR);
});
afterAll(() => world.close());

const read = (path: string, status?: number) => readPage(world, path, status);

describe("a paper with LaTeX, through store, tagger and edge", () => {
  it("is typeset on its page, and plain text in its head", async () => {
    const page = await read(`/papers/${LATEX.id}`);
    const title = findAll(page, "h1")[0];
    expect(title && findAll(title, "msup").map(({ text }) => text)).toEqual(["n2"]);
    expect(title && findAll(title, "em").map(({ text }) => text)).toEqual(["Lanterns"]);
    const plain = "Robot Sorting in O(n²) by Lanterns";
    expect(findAll(page, "title")[0]?.text).toBe(`${plain} · Broadsheet`);
    expect([metas(page, "og:title"), metas(page, "citation_title")]).toEqual([[`${plain} · Broadsheet`], [plain]]);
    expect(metas(page, "description")[0]).toContain("We light n² lamps & more,");
    expect(hrefsIn(withClass(page, "abstract")[0] ?? page)).toEqual(["https://lamps.example/a_b"]);
    expect(mainOf(page).text.replace(/@misc.*/s, "")).not.toContain("$");
  });

  it("is plain text wherever else it is shown, and as it came for programs", async () => {
    const plain = "Robot Sorting in O(n²) by Lanterns";
    for (const path of [
      "/",
      "/week/latest?q=sorting",
      "/search?q=sorting",
      "/feeds/daily.rss",
      "/feeds/search.json?q=sorting",
    ]) {
      // A search marks what it was asked for.
      const text = (await (await world.get(path)).text()).replace(/<\/?mark>/g, "");
      expect([path, text.includes(plain), text.includes("$O(")]).toEqual([path, true, false]);
    }
    for (const path of [`/api/v1/papers/${LATEX.id}`, `/papers/${LATEX.id}.md`, `/api/papers/${LATEX.id}`])
      expect([path, (await (await world.get(path)).text()).includes("$O(n^2)$")]).toEqual([path, true]);
    expect(await (await world.get(`/api/v1/papers/${LATEX.id}`)).json()).toMatchObject({ plain: { title: plain } });
  });

  it("is shown as it came while a change of it waits for the tagger", async () => {
    const changed = arxivRecord({ id: COMMENTED.id, version: 2, updatedAt: NOW + HOUR, title: "Now $x^2$ lanterns" });
    await storeRecords(world.db, [{ record: changed, listedAt: null }], NOW + HOUR);
    expect(heading(await read(`/papers/${COMMENTED.id}`))).toBe("Now $x^2$ lanterns");
    await tagPapers(world.db, [COMMENTED.id], NOW + HOUR);
    expect(heading(await read(`/papers/${COMMENTED.id}`))).toBe("Now x2 lanterns");
  });
});

describe("/papers/{id}", () => {
  it("draws how votes and ranks went, where they did", async () => {
    const page = await read("/papers/2605.05001");
    const labels = findAll(page, "svg").flatMap(({ attributes }) => attributes["aria-label"] ?? []);
    expect(labels).toEqual(expect.arrayContaining([expect.stringMatching(/^Votes rose from 100 .* to 420/)]));
    expect(labels.some((label) => label.startsWith("The day’s trend: rank"))).toBe(true);
    expect(mainOf(await read(`/papers/${COMMENTED.id}`)).text).not.toContain("over time");
  });

  it("lists papers on its topics, and never itself", async () => {
    const page = await read("/papers/2605.05003");
    const section = withClass(page, "similar")[0];
    const ids = section ? findAll(section, "article").flatMap(({ attributes }) => attributes["data-id"] ?? []) : [];
    expect(ids.length).toBe(6);
    expect(ids).not.toContain("2605.05003");
    const own = await tagsOf("2605.05003");
    for (const id of ids) expect((await tagsOf(id)).filter((slug) => own.includes(slug))).not.toEqual([]);
    expect(papersIn(page)).toEqual([]);
  });

  it("says what its authors say of it, where it was listed and by whom", async () => {
    expect(mainOf(await read("/papers/2605.05001")).text).toContain("put there by Ada Quill");
    const facts = withClass(await read("/papers/2605.05003"), "facts")[0];
    expect(facts?.text).toMatch(/no\. \d+ of Tuesday, 5 May 2026/);
    expect(facts && hrefsIn(facts)).toEqual(
      expect.arrayContaining(["https://arxiv.org/abs/2605.05003v1", "/date/2026-05-05", "/search?category=cs.CL"]),
    );
  });

  it("has its authors' comment as text", async () => {
    const id = "2605.70002";
    await storeRecords(world.db, [incoming(arxivRecord({ id, comment: "12 pages, <b>accepted</b>" }))], NOW);
    await tagPapers(world.db, [id], NOW);
    expect(withClass(await read(`/papers/${id}`), "comment")[0]?.text).toBe("Authors’ note: 12 pages, <b>accepted</b>");
  });

  it("has a picture and citations that are there", async () => {
    const page = await read("/papers/2605.05003");
    for (const path of ["card.png", "bib", "ris", "md"].map(
      (kind) => `/papers/2605.05003${kind === "card.png" ? "/" : "."}${kind}`,
    ))
      expect([path, (await world.get(path)).status]).toEqual([path, 200]);
    expect(metas(page, "og:image")).toEqual(["http://127.0.0.1:8787/papers/2605.05003/card.png"]);
    expect(findAll(page, "pre").map(({ text }) => text.slice(0, 6))).toEqual(["@misc{", "Author"]);
  });

  it("is a 410 with the plain title once it was withdrawn", async () => {
    await withdrawPapers(world.db, [LATEX.id], NOW, NOW);
    await tagPapers(world.db, [LATEX.id], NOW);
    const page = await read(`/papers/${LATEX.id}`, 410);
    expect(mainOf(page).text).toContain("“Robot Sorting in O(n²) by Lanterns” was withdrawn on Tuesday, 5 May 2026.");
    expect(metas(page, "robots")).toEqual(["noindex, follow"]);
    expect(metas(page, "citation_title")).toEqual([]);
  });
});

async function tagsOf(id: string): Promise<string[]> {
  const { tags } = (await (await world.get(`/api/v1/papers/${id}`)).json()) as {
    tags: { slug: string; kind: string }[];
  };
  return tags.filter(({ kind }) => kind === "topic").map(({ slug }) => slug);
}
