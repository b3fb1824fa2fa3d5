import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/domain/paper.ts";
import { toListItem } from "../../src/http/hf/adapt.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { sampleItem } from "../feeds/sample.ts";
import { hubJson, hubList, idsOf, readPaperInfo } from "./hf-client.ts";
import { DAYS, NOW, OLD_ID, openWorld, PER_DAY, SUBMITTER, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const json = (path: string) => hubJson(world, path);
const list = (path: string) => hubList(world, path);
const papers = async (path: string) => (await list(path)).map(readPaperInfo);

// What the client's own tests demand of Hugging Face, read with its rules.
describe("as the official client's tests of Hugging Face have it", () => {
  it("a limit of ten is ten papers", async () => {
    expect(await papers("/api/daily_papers?limit=10")).toHaveLength(10);
  });

  it("a page far beyond the end is empty", async () => {
    expect(await papers("/api/daily_papers?p=100")).toEqual([]);
  });

  it("a date that is none is a bad request", async () => {
    expect((await world.get("/api/daily_papers?date=2025-13-40")).status).toBe(400);
  });

  it("a submitter's papers are all by them", async () => {
    const found = await papers(`/api/daily_papers?submitter=${SUBMITTER.name}&limit=100`);
    expect(found).toHaveLength((PER_DAY / 3) * DAYS.length - 1); // one of them listed on two days
    for (const { submittedBy } of found)
      expect(submittedBy).toMatchObject({ username: SUBMITTER.name, fullname: SUBMITTER.fullname });
    expect(await papers("/api/daily_papers?submitter=nobody")).toEqual([]);
  });

  it("a week's papers are of that week: published since the Friday before, listed from Monday to Sunday", async () => {
    const items = await list("/api/daily_papers?week=2026-W19&limit=100");
    expect(items).toHaveLength(2 * PER_DAY - 1); // one is withdrawn
    for (const item of items) {
      expect(readPaperInfo(item).submittedAt).toMatch(/^2026-05-(0[1-9]|10)T/);
      expect(item.paper.submittedOnDailyAt).toMatch(/^2026-05-(0[4-9]|10)T/);
    }
  });

  it("a month's papers are of that month", async () => {
    const [may, april] = [
      await list("/api/daily_papers?month=2026-05&limit=100"),
      await list("/api/daily_papers?month=2026-04"),
    ];
    expect(may).toHaveLength(3 * PER_DAY - 1);
    for (const { paper } of may) expect(paper.submittedOnDailyAt).toMatch(/^2026-05-/);
    expect(idsOf(april)).toContain("2604.30001");
  });

  it("a search finds a title by its words, at most as many as asked for", async () => {
    const found = await papers("/api/papers/search?q=lantern+7+robot+2026-05-04");
    expect(found.map(({ title }) => title)).toContain("Lantern 7 of 2026-05-04: robot learning in harbours");
    expect(await papers("/api/papers/search?q=lantern&limit=2")).toHaveLength(2);
    expect(await papers("/api/papers/search?q=lantern")).toHaveLength(118);
    expect(await papers("/api/papers/search?q=unfindable")).toEqual([]);
    expect(await papers("/api/papers/search?q=%E2%80%A6%21")).toEqual([]); // no word in it
  });

  it("an unknown paper is a 404", async () => {
    expect((await world.get("/api/papers/1234.56789")).status).toBe(404);
  });

  it("linked models are not known here, so there are none to be read, not even an empty list", async () => {
    const paper = (await json("/api/papers/2605.05001")) as Record<string, unknown>;
    expect(readPaperInfo(paper).linkedModels).toBeNull();
    expect(Object.keys(paper).filter((name) => /^(linked|numTotal)/.test(name))).toEqual([]);
  });
});

describe("an item", () => {
  const submitter = {
    avatarUrl: "https://pictures.example/quill.png",
    fullname: "Ada Quill",
    name: "quill",
    user: "quill",
    type: "user",
    isPro: true,
  };
  const avatar = "https://pictures.example/harbour.png";
  const organization = { name: "harbour", fullname: "Harbour Lab", avatar, avatarUrl: avatar };
  const facts = {
    upvotes: 100,
    discussionId: "6a0000000000000000000000",
    githubRepo: "https://github.com/harbour/lantern-1",
    githubStars: 0,
    ai_summary: "Lantern 1 is lit.",
    submittedOnDailyAt: "2026-05-05T01:00:00.000Z",
  };
  const text = {
    title: "Lantern 1 of 2026-05-05: language models in harbours",
    summary: "We light lantern 1.\n\nIts oil is whale-pressed.",
  };
  const paper = {
    id: "2605.05001",
    authors: [
      { name: "Ada Quill", hidden: false },
      { name: "Ben Orrin", hidden: false },
    ],
    mediaUrls: ["https://pictures.example/lantern.mp4"],
    publishedAt: "2026-05-03T00:00:00.000Z",
    ...text,
    submittedOnDailyBy: submitter,
    ...facts,
    organization,
  };

  it("has all that is known, in the paper and beside it", async () => {
    const items = await list("/api/daily_papers?date=2026-05-05");
    expect(items.find((item) => item.paper.id === paper.id)).toEqual({
      paper,
      publishedAt: paper.publishedAt,
      ...text,
      mediaUrls: paper.mediaUrls,
      thumbnail: "https://pictures.example/lantern.png",
      numComments: 0,
      submittedBy: submitter,
      organization,
      isAuthorParticipating: false,
      ...facts,
    });
  });

  it("lacks what is not known", async () => {
    const item = (await list("/api/daily_papers?date=2026-05-05")).find(({ paper: { id } }) => id === "2605.05003");
    expect(Object.keys(item ?? {})).toEqual([
      "paper",
      "publishedAt",
      "title",
      "summary",
      "numComments",
      "upvotes",
      "submittedOnDailyAt",
    ]);
    expect(Object.keys(item?.paper ?? {})).toEqual([
      "id",
      "authors",
      "publishedAt",
      "title",
      "summary",
      "upvotes",
      "submittedOnDailyAt",
    ]);
  });

  it("by itself is the paper with the count of comments", async () => {
    expect(await json("/api/papers/2605.05001")).toEqual({ ...paper, numComments: 0 });
    expect(await json("/api/papers/2605.05001v1")).toEqual({ ...paper, numComments: 0 });
    expect(await json(`/api/papers/${OLD_ID}`)).toMatchObject({ id: OLD_ID });
    expect(await json("/api/papers/2605.05007")).toMatchObject({ ai_keywords: ["lighthouse keeping"] });
  });

  it("has a repository on GitHub with its stars, and none elsewhere", () => {
    const { paper: hub } = toListItem(sampleItem({ codeUrl: "https://GitHub.com/Quill/Lanterns" }));
    expect([hub.githubRepo, hub.githubStars]).toEqual(["https://GitHub.com/Quill/Lanterns", 1234]);
    for (const codeUrl of ["https://gitlab.com/quill/lanterns", "https://github.com.evil.example/x", null]) {
      const { paper: other } = toListItem(sampleItem({ codeUrl }));
      expect([other.githubRepo, other.githubStars]).toEqual([undefined, undefined]);
    }
  });

  it("lacks pictures of people and organisations that have none", () => {
    const { listing } = sampleItem();
    if (!listing?.submittedBy || !listing.organization) throw new Error("the sample has both");
    const bare = {
      ...listing,
      submittedBy: { ...listing.submittedBy, avatarUrl: "" },
      organization: { ...listing.organization, avatar: "" },
    };
    const hub = JSON.stringify(toListItem(sampleItem({ listing: bare })));
    expect(hub).toContain('"submittedBy":{"fullname":"Ada Quill"');
    expect(hub).not.toContain("avatar");
  });

  it("of a withdrawn paper says so, by itself alone", async () => {
    expect(await json(`/api/papers/${WITHDRAWN}`)).toMatchObject({ withdrawnAt: "2026-05-04T01:00:00.000Z" });
    expect(idsOf(await list("/api/daily_papers?date=2026-05-04"))).not.toContain(WITHDRAWN);
  });

  it("of a paper that was on no list has what arXiv says", async () => {
    const record: PaperRecord = {
      origin: "arxiv-api",
      id: "2605.07777",
      version: 1,
      title: "Unlisted buoys",
      abstract: "They float.",
      authors: ["Cy Marlow"],
      categories: ["cs.LG"],
      comment: null,
      publishedAt: NOW - 5000,
      updatedAt: NOW - 5000,
      withdrawn: false,
      codeUrl: "https://gitlab.com/marlow/buoys",
      projectUrl: null,
      thumbnailUrl: null,
      organization: null,
      keywords: [],
    };
    await storeRecords(world.db, [{ record, listedAt: null }], NOW);
    await tagPapers(world.db, [record.id], NOW);
    const bare = {
      id: "2605.07777",
      authors: [{ name: "Cy Marlow", hidden: false }],
      publishedAt: "2026-05-05T11:59:55.000Z",
      title: "Unlisted buoys",
      summary: "They float.",
    };
    expect(await json("/api/papers/2605.07777")).toEqual(bare);
    const { id: _, authors: __, ...top } = bare;
    expect(await json("/api/papers/search?q=BUOY")).toEqual([{ paper: bare, ...top }]);
  });
});
