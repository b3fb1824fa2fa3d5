import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { assetPath } from "../../src/http/asset-version.ts";
import { listOf, openWorld, RENAMED, walk, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SURFACES: [what: string, before: string, after: string][] = [
  ["the API", "/api/v1/tags/", ""],
  ["the RSS feed", "/feeds/tags/", ".rss"],
  ["the Atom feed", "/feeds/tags/", ".atom"],
  ["the JSON feed", "/feeds/tags/", ".json"],
  ["the page", "/tags/", ""],
];

describe("scenario 56: a former slug", () => {
  it.each(SURFACES)("is redirected to today's for good by %s, parameters and all", async (_what, before, after) => {
    const query = "?limit=3&q=a%20b&tag=x&tag=y";
    const answer = await world.get(`${before}${RENAMED.former}${after}${query}`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(`${before}${RENAMED.slug}${after}${query}`);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=\d+/);
    const bare = await world.get(`${before}${RENAMED.former}${after}`);
    expect(bare.headers.get("location")).toBe(`${before}${RENAMED.slug}${after}`);
    expect((await world.get(bare.headers.get("location") ?? "")).status).toBe(200);
  });

  it.each(SURFACES)("is no loop when %s is asked for it in other letters", async (_what, before, after) => {
    for (const spelt of [`%61${RENAMED.former.slice(1)}`, RENAMED.former.replace("-", "%2D")]) {
      const answer = await world.get(`${before}${spelt}${after}?limit=3`);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        301,
        `${before}${RENAMED.slug}${after}?limit=3`,
      ]);
    }
  });

  it("of science is that of science", async () => {
    const answer = await world.get("/api/v1/tags/science-medicine");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/api/v1/tags/science"]);
  });

  it("filters as today's does, in lists and feeds, and keeps out what today's does", async () => {
    for (const path of ["/api/v1/monthly/2026-05", "/api/v1/trending?window=month&hasCode=false"]) {
      const passing = (query: string) => walk(world, `${path}${path.includes("?") ? "&" : "?"}limit=100&${query}`);
      expect((await passing(`tag=${RENAMED.former}`)).length).toBeGreaterThan(1);
      expect(await passing(`tag=${RENAMED.former}`)).toEqual(await passing(`tag=${RENAMED.slug}`));
      expect(await passing(`exclude=${RENAMED.former}`)).toEqual(await passing(`exclude=${RENAMED.slug}`));
    }
    const ids = async (tag: string) => {
      const feed = (await (await world.get(`/feeds/daily.json?tag=${tag}`)).json()) as { items: { id: string }[] };
      return feed.items.map(({ id }) => id);
    };
    expect(await ids(RENAMED.former)).toEqual(await ids(RENAMED.slug));
    expect(await ids(RENAMED.former)).toHaveLength(4);
  });
});

describe("filtering by several tags", () => {
  it("lets through what has any of them, each once", async () => {
    const month = async (query: string) => walk(world, `/api/v1/monthly/2026-05?limit=100&${query}`);
    const [both, robots, surveys] = [
      await month("tag=robotics&tag=survey"),
      await month("tag=robotics"),
      await month("tag=survey"),
    ];
    expect(both.toSorted()).toEqual([...robots, ...surveys].toSorted());
    expect(await month("tag=survey&tag=survey")).toEqual(surveys);
  });
});

describe("scenario 56: what is no tag", () => {
  it.each(SURFACES.slice(0, 4))("is a 404 of %s that names the nearest", async (_what, before, after) => {
    const answer = await world.get(`${before}robotic${after}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    const problem = (await answer.json()) as { detail: string; nearest: string[] };
    expect(problem).toMatchObject({ type: "about:blank", title: "Not found", status: 404 });
    expect(problem.nearest).toHaveLength(5);
    expect(problem.nearest[0]).toBe("robotics");
    for (const slug of problem.nearest) expect(TAGS.has(slug)).toBe(true);
    expect(problem.detail).toContain("There is no tag robotic.");
    expect(problem.detail).toContain(problem.nearest.join(", "));
  });

  it("is a page of its own for people", async () => {
    const answer = await world.get("/tags/robotic");
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain("No such topic");
    expect(text).toContain("robotics");
  });

  it.each([
    ["what contains it", "robotics-and-more", "robotics"],
    ["another name of it", "RAG", "retrieval-augmented-generation"],
    ["a mistake", "speech-recogniton", "speech-recognition"],
    ["capitals", "Robotics", "robotics"],
  ])("finds %s", async (_what, asked, nearest) => {
    const { nearest: found } = (await (await world.get(`/api/v1/tags/${asked}`)).json()) as { nearest: string[] };
    expect(found).toContain(nearest);
  });

  it.each([
    ["a path out", "%2e%2e%2fstatus"],
    ["dots", "..."],
    ["control characters", "%00%01%1b%7f"],
    ["line breaks", "robotics%0d%0aset-cookie:%20a=b"],
    ["quotes and markup", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E'"],
    ["emoji", "%F0%9F%90%9F".repeat(40)],
    ["ten thousand characters", "a".repeat(10_000)],
    ["a broken escape", "%E0%A4%A"],
    ["a property of every object", "__proto__"],
    ["another", "constructor"],
    ["a space", "%20"],
    ["a database's quote", "x'; drop table papers; --"],
  ])("is a 404 whatever it is: %s", async (_what, slug) => {
    for (const [, before, after] of SURFACES) {
      const answer = await world.get(`${before}${slug}${after}`);
      expect([before, after, answer.status]).toEqual([before, after, 404]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("set-cookie")).toBeNull();
      const text = await answer.text();
      if (before === "/tags/")
        expect(text.match(/<script[^>]*>/g)).toEqual([`<script type="module" src="${assetPath("page.js")}">`]);
      else expect((JSON.parse(text) as { detail: string }).detail.length).toBeLessThan(400);
    }
  });

  it("is a dot segment: an address of something else", async () => {
    expect((await world.get("/api/v1/tags/%2e%2e/daily/latest")).status).toBe(200);
    expect((await world.get("/api/v1/tags/%2e%2e")).status).toBe(404);
  });

  it.each(["robotic", "__proto__", "", "%00", "%F0%9F%90%9F", "'"])(
    "is a 400 as a filter that names the nearest: %s",
    async (slug) => {
      for (const path of ["/api/v1/daily/latest", "/api/v1/trending", "/feeds/daily.rss", "/feeds/tags/robotics.rss"]) {
        const answer = await world.get(`${path}?tag=${slug}`);
        expect([path, answer.status]).toEqual([path, 400]);
        const { errors } = (await answer.json()) as { errors: { parameter: string; detail: string }[] };
        expect(errors).toEqual([
          { parameter: "tag", detail: expect.stringMatching(/^is no known tag; the nearest are [a-z0-9-]+, /) },
        ]);
        if (slug === "robotic") expect(errors[0]?.detail).toContain("robotics");
      }
    },
  );

  it("is a 400 as one of two filters, and too long to be looked for", async () => {
    const answer = await world.get("/api/v1/daily/latest?tag=robotics&tag=robotic");
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ parameter: "tag" }] });
    expect((await world.get(`/api/v1/daily/latest?tag=${"a".repeat(201)}`)).status).toBe(400);
    expect(await listOf(await world.get("/api/v1/daily/latest?tag=robotics"))).toMatchObject({ nextCursor: null });
  });
});
