import { describe, expect, it } from "vitest";
import { fetchDailyPage } from "../../../src/sources/hf/daily.ts";
import { answering, document, fixture } from "../fakes.ts";

const BASE = "https://huggingface.co";
const json = (body: string, init?: ResponseInit) => document(body, "application/json; charset=utf-8", init);

function read(body: string, date = "2026-05-05") {
  return fetchDailyPage(answering(json(body)), BASE, date, 0);
}

function itemWith(paper: object, top: object = {}): string {
  return JSON.stringify([{ title: "Trees", paper: { id: "2605.01234", ...paper }, ...top }]);
}

describe("fetchDailyPage", () => {
  it("asks for a page of a day", async () => {
    const upstream = answering(json("[]"));
    const page = await fetchDailyPage(upstream, "http://127.0.0.1:9/hf", "2026-05-05", 3);
    expect(page).toEqual({ entries: [], rejected: [], size: 0 });
    expect(upstream.requests[0]?.url).toBe("http://127.0.0.1:9/hf/api/daily_papers?date=2026-05-05&limit=100&p=3");
  });

  it("refuses what is no day before asking", async () => {
    const upstream = answering(json("[]"));
    await expect(fetchDailyPage(upstream, BASE, "2026-02-30", 0)).rejects.toThrow(RangeError);
    expect(upstream.requests).toEqual([]);
  });

  it("adapts an item that has everything", async () => {
    const { entries } = await read(fixture("hf-daily.json"));
    expect(entries[0]).toEqual({
      record: {
        origin: "hf",
        id: "2605.01234",
        version: null,
        title: "Pruning <b>Trees</b> of Thought",
        abstract: "Trees of thought grow in every direction. We prune them.\n\nOn $\\mathbb{R}^n$ it works.",
        authors: ["Ada Lindqvist", "Bao Nguyễn"],
        categories: [],
        comment: null,
        publishedAt: Date.parse("2026-05-03T17:08:18Z"),
        updatedAt: null,
        withdrawn: false,
        codeUrl: "https://github.com/trees/prune",
        projectUrl: "https://trees.example.org/",
        thumbnailUrl: "https://cdn-thumbnails.example.org/papers/2605.01234.png",
        organization: "Tree Laboratory",
        keywords: ["tree of thought", "pruning"],
      },
      listing: {
        paperId: "2605.01234",
        date: "2026-05-05",
        listedAt: Date.parse("2026-05-05T00:41:12.345Z"),
        submitter: "kreader",
        details: {
          submittedBy: {
            name: "kreader",
            fullname: "Kim Reader",
            avatarUrl: "/avatars/0123456789abcdef.svg",
            type: "user",
            isPro: true,
          },
          organization: {
            name: "treelab",
            fullname: "Tree Laboratory",
            avatar: "https://cdn-avatars.example.org/trees.png",
          },
          discussionId: "6600000000000000000000d1",
          aiSummary: "Pruning trees of thought.",
          mediaUrls: ["https://cdn-uploads.example.org/clip.mp4"],
          authorParticipating: true,
        },
      },
      counts: { upvotes: 12, comments: 2, githubStars: 48 },
    });
  });

  it("adapts an item that has next to nothing", async () => {
    const { entries } = await read(fixture("hf-daily.json"));
    expect(entries[1]).toMatchObject({
      record: { id: "2605.00001", abstract: "All that the oldest form of the list has.", codeUrl: null, keywords: [] },
      listing: { listedAt: Date.parse("2026-05-05T00:00:00Z"), submitter: null, details: {} },
    });
    expect(entries[1]?.listing.details).toEqual({});
    expect(entries[1]?.counts).toEqual({ upvotes: 0, comments: 0 });
  });

  it("takes nulls and values of the wrong type for absent", async () => {
    const { entries } = await read(fixture("hf-daily.json"));
    expect(entries[2]?.record).toMatchObject({
      id: "cs/0112017",
      title: "Nulls and Wrong Types",
      abstract: "",
      authors: [],
      publishedAt: null,
      withdrawn: true,
      codeUrl: null,
      projectUrl: null,
      thumbnailUrl: null,
      organization: null,
      keywords: [],
    });
    expect(entries[2]?.counts).toEqual({});
    expect(entries[2]?.listing.details).toEqual({});
    expect({}).not.toHaveProperty("polluted");
  });

  it("scenario 3: rejects malformed items one by one, and keeps the first of two with one id", async () => {
    const { entries, rejected, size } = await read(fixture("hf-daily.json"));
    expect(size).toBe(7);
    expect(entries.map(({ record }) => record.title)).toEqual([
      "Pruning <b>Trees</b> of Thought",
      "A Minimal Item",
      "Nulls and Wrong Types",
    ]);
    expect(rejected).toEqual([
      { id: "https://example.org/blog/7", reason: "no arXiv id" },
      { id: "2605.00009", reason: "no title" },
      { id: null, reason: expect.stringMatching(/^paper\.id: /) },
    ]);
  });

  it("names the id of an item that can't be read", async () => {
    const { rejected } = await read('[null, 7, {"paper": {"id": "2605.00001\\n"}, "title": {}}, {"paper": []}]');
    expect(rejected.map(({ id }) => id)).toEqual([null, null, "2605.00001", null]);
  });
});

describe("dates of the list", () => {
  const cases: [string, string][] = [
    ["2026-05-04T23:59:00.000Z", "2026-05-05T00:00:00.000Z"],
    ["2026-05-05T13:00:00.000Z", "2026-05-05T13:00:00.000Z"],
    ["2026-05-07T00:00:00.000Z", "2026-05-05T23:59:59.999Z"],
    ["0001-01-01T00:00:00Z", "2026-05-05T00:00:00.000Z"],
    ["Section 5", "2026-05-05T00:00:00.000Z"],
  ];
  it.each(cases)("%s is listed at %s", async (submittedOnDailyAt, expected) => {
    const { entries } = await read(itemWith({ submittedOnDailyAt }));
    expect(entries[0]?.listing.listedAt).toBe(Date.parse(expected));
  });

  it("scenario 8: a paper of the future has no date", async () => {
    const at = async (publishedAt: string) => (await read(itemWith({ publishedAt }))).entries[0]?.record.publishedAt;
    expect(await at("2026-05-07T00:00:00.000Z")).toBe(Date.parse("2026-05-07"));
    expect(await at("2026-05-07T00:00:01.000Z")).toBeNull();
  });
});

describe("scenario 9: hostile JSON", () => {
  it("lone surrogates, control characters and marks of direction are cleaned away", async () => {
    const { entries } = await read('[{"title": "a\\ud800b\\u0000c\\u202ed", "paper": {"id": "2605.01234"}}]');
    expect(entries[0]?.record.title).toBe("a\ufffdbcd");
  });

  it("deep nesting is survived", async () => {
    const deep = `[{"title":"t","paper":{"id":"2605.01234","x":${"[".repeat(20_000)}${"]".repeat(20_000)}}}]`;
    const started = performance.now();
    const result = await read(deep).catch(({ kind }: { kind: string }) => kind);
    expect(result === "malformed" || typeof result === "object").toBe(true);
    expect(performance.now() - started).toBeLessThan(300);
  });

  it("scenario 27: a paper of great size is cut", async () => {
    const authors = Array.from({ length: 5000 }, (_, index) => ({ name: `Author ${index}` }));
    const ai_keywords = Array.from({ length: 500 }, (_, index) => `keyword ${index}`);
    const { entries } = await read(itemWith({ authors, ai_keywords, summary: "word ".repeat(400_000) }));
    expect(entries[0]?.record.authors).toHaveLength(2000);
    expect(entries[0]?.record.keywords).toHaveLength(60);
    expect(entries[0]?.record.abstract.length).toBeLessThanOrEqual(20_000);
  });
});

describe("scenario 1: an answer that is no list", () => {
  const whole = fixture("hf-daily.json");
  const cases: [string, string, string][] = [
    ["cut short", whole.slice(0, whole.length / 2), "ended in the middle of the document"],
    ["empty", "", "ended in the middle of the document"],
    ["broken", "[{]", "sent broken JSON"],
    ["an object", '{"error": "x"}', "sent no array"],
    ["null", "null", "sent no array"],
  ];
  it.each(cases)("%s", async (_, body, reason) => {
    await expect(read(body)).rejects.toMatchObject({
      kind: "malformed",
      message: `huggingface.co/api/daily_papers ${reason}`,
    });
  });

  it("20 MB", async () => {
    await expect(read(`[${" ".repeat(20_000_000)}]`)).rejects.toMatchObject({ kind: "too-large" });
  });

  it("HTML with 200", async () => {
    const upstream = answering(document("<html>", "text/html"));
    await expect(fetchDailyPage(upstream, BASE, "2026-05-05", 0)).rejects.toMatchObject({ kind: "content-type" });
  });
});
