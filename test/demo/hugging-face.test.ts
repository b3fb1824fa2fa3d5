import { describe, expect, it } from "vitest";
import * as z from "zod";
import { NOON, useDemoUpstream } from "./demo-upstream.ts";

const at = useDemoUpstream();

describe("the demo upstream as Hugging Face", () => {
  const Listed = z.array(
    z.object({
      paper: z.object({
        id: z.string().regex(/^\d{4}\.9\d{4}$/),
        authors: z.array(z.object({ name: z.string() })).min(1),
        publishedAt: z.iso.datetime(),
        submittedOnDailyAt: z.iso.datetime(),
        summary: z.string().min(400),
        upvotes: z.int().min(1),
        discussionId: z.string().regex(/^[0-9a-f]{24}$/),
        githubRepo: z.url().optional(),
        githubStars: z.int().optional(),
        ai_keywords: z.array(z.string()),
      }),
      publishedAt: z.iso.datetime(),
      title: z.string(),
      thumbnail: z.url(),
      numComments: z.int().min(0),
      submittedBy: z.object({ name: z.string(), fullname: z.string(), avatarUrl: z.string() }),
      organization: z.object({ name: z.string(), fullname: z.string(), avatar: z.string() }).optional(),
    }),
  );
  const list = async (text: string, query: string) => {
    const response = await at(text, `/hf/api/daily_papers?${query}`);
    expect(response.status).toBe(200);
    return Listed.parse(await response.json());
  };

  it("lists a day's papers newest first, in pages until none is left", async () => {
    const all = await list(NOON, "date=2026-11-24&limit=100");
    expect(all.length).toBeGreaterThan(15);
    const times = all.map(({ paper }) => paper.submittedOnDailyAt);
    expect(times).toEqual(times.toSorted().toReversed());
    const pages = await Promise.all([0, 1, 2, 3].map((page) => list(NOON, `date=2026-11-24&limit=10&p=${page}`)));
    expect(pages.flat().map(({ paper }) => paper.id)).toEqual(all.map(({ paper }) => paper.id));
    expect(pages[3]).toEqual([]);
    const response = await at(NOON, "/hf/api/daily_papers?date=2026-11-24&limit=10");
    expect(response.headers.get("link")).toMatch(/p=1>; rel="next"$/);
  });

  it("shows nothing before its time", async () => {
    expect(await list("2026-11-25T00:05:00Z", "date=2026-11-25")).toEqual([]);
    const early = await list("2026-11-25T04:00:00Z", "date=2026-11-25");
    const late = await list(NOON, "date=2026-11-25");
    expect(early.length).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(early.length);
    expect(await list(NOON, "date=2026-11-26")).toEqual([]);
    const votes = (items: typeof late): number => items.reduce((sum, { paper }) => sum + paper.upvotes, 0);
    expect(votes(await list("2026-11-25T18:00:00Z", "date=2026-11-25"))).toBeGreaterThan(votes(late));
  });

  it("has no list at weekends, and a new one on the next Monday without a restart", async () => {
    expect(await list("2026-11-29T12:00:00Z", "date=2026-11-28")).toEqual([]);
    expect(await list("2026-11-29T12:00:00Z", "date=2026-11-29")).toEqual([]);
    expect((await list("2026-11-29T12:00:00Z", "date=2026-11-27")).length).toBeGreaterThan(14);
    expect((await list("2026-11-30T12:00:00Z", "date=2026-11-30")).length).toBeGreaterThan(14);
  });

  it("knows weeks, months, submitters and what is trending", async () => {
    const week = await list(NOON, "week=2026-W47&limit=100");
    expect(week.every(({ paper }) => paper.submittedOnDailyAt >= "2026-11-16")).toBe(true);
    expect(week.every(({ paper }) => paper.submittedOnDailyAt < "2026-11-21")).toBe(true);
    expect(week.length).toBeGreaterThan(90);
    expect(await list(NOON, "month=2026-11&limit=100")).toHaveLength(100);
    const submitter = week[0]?.submittedBy.name ?? "";
    const own = await list(NOON, `submitter=${submitter}&limit=100`);
    expect(new Set(own.map(({ submittedBy }) => submittedBy.name))).toEqual(new Set([submitter]));
    const trending = await list(NOON, "sort=trending&limit=5");
    expect(Math.min(...trending.map(({ paper }) => paper.upvotes))).toBeGreaterThan(9);
  });

  it.each([
    "date=2026-13-40",
    "date=yesterday",
    "week=2026-W54",
    "month=2026-13",
    "limit=101",
    "limit=0",
    "p=-1",
    "sort=x",
  ])("answers %s with 400 and the reason", async (query) => {
    const response = await at(NOON, `/hf/api/daily_papers?${query}`);
    expect(response.status).toBe(400);
    const { error } = z.object({ error: z.string() }).parse(await response.json());
    expect(error).toContain(`"${query.split("=")[0]}"`);
    expect(response.headers.get("x-error-message")).toBe(error);
  });

  it("answers a single paper flat, and 404 for others", async () => {
    const [item] = await list(NOON, "limit=1");
    const response = await at(NOON, `/hf/api/papers/${item?.paper.id}`);
    expect(await response.json()).toMatchObject({ ...item?.paper, numTotalModels: 0, linkedModels: [] });
    expect((await at("2026-11-24T23:00:00Z", `/hf/api/papers/${item?.paper.id}`)).status).toBe(404);
    expect((await at(NOON, "/hf/api/papers/1234.56789")).status).toBe(404);
    expect((await at(NOON, "/hf/api/papers/%zz")).status).toBe(404);
  });

  it("serves the picture that an item points to", async () => {
    const [item] = await list(NOON, "limit=1");
    const response = await fetch(item?.thumbnail ?? "");
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(await response.text()).toMatch(/^<svg /);
    expect((await at(NOON, "/thumbnails/1234.56789.svg")).status).toBe(404);
  });
});
