import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { headLinks, metas } from "../views/site.ts";
import { isolate } from "./isolate.ts";
import { boxFields, heading, hrefsIn, mainOf, papersIn, readPage, walkPages, withClass } from "./reading.ts";
import { openWorld, SITE_URL, walk, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = (path: string, status?: number) => readPage(world, path, status);

describe("/trending", () => {
  it.each([
    ["/trending", "Trending today", "Today"],
    ["/trending?window=day", "Trending today", "Today"],
    ["/trending?window=week", "Trending this week", "This week"],
    ["/trending?window=month", "Trending this month", "This month"],
  ])("%s is headed %s and is one of three", async (path, title, current) => {
    const page = await read(path);
    expect(heading(page)).toBe(title);
    const windows = withClass(page, "windows").flatMap((nav) => findAll(nav, "a"));
    expect(windows.map(({ attributes }) => attributes["href"])).toEqual([
      "/trending",
      "/trending?window=week",
      "/trending?window=month",
    ]);
    expect(windows.flatMap(({ text, attributes }) => ("aria-current" in attributes ? [text] : []))).toEqual([current]);
  });

  it.each([
    "/trending",
    "/trending?window=week",
    "/trending?window=month",
    "/trending?tag=robotics&window=week",
    "/trending?tag=robotics&tag=survey",
    "/trending?category=cs.CV&exclude=olive&minUpvotes=75",
  ])("%s has the API's papers once over all its pages, in its order", async (path) => {
    const { ids, pages } = await walkPages(world, path);
    expect(ids).toEqual(await walk(world, `/api/v1${path}`));
    expect(pages).toBe(Math.max(1, Math.ceil(ids.length / 50)));
  });

  it("has one address, whatever its parameters came with", async () => {
    const page = await read("/trending?utm_source=x&window=day&tag=&tag=robotics");
    expect(headLinks(page, "canonical").map(({ href }) => href)).toEqual([`${SITE_URL}/trending?tag=robotics`]);
    expect([metas(page, "robots"), metas(await read("/trending?window=week"), "robots")]).toEqual([
      ["noindex, follow"],
      [],
    ]);
  });

  it("says what it is filtered by, in its feeds, its windows and its box too", async () => {
    const page = await read("/trending?tag=robotics&window=week&hasCode=true&maxAgeDays=9");
    expect(heading(page)).toBe("Trending this week: Robotics and embodied AI, with code, at most 9 days old");
    const [feed] = headLinks(page, "alternate");
    expect(feed).toMatchObject({
      type: "application/rss+xml",
      href: "/feeds/trending.rss?hasCode=true&maxAgeDays=9&tag=robotics&window=week",
    });
    const json = (await (await world.get((feed?.["href"] ?? "").replace(".rss", ".json"))).json()) as {
      items: { _broadsheet: { id: string } }[];
    };
    expect(json.items.map(({ _broadsheet }) => _broadsheet.id)).toEqual(papersIn(page));
    expect(withClass(page, "windows").flatMap(hrefsIn)[2]).toBe(
      "/trending?hasCode=true&maxAgeDays=9&tag=robotics&window=month",
    );
    expect(boxFields(page)).toEqual([
      ["tag", "robotics"],
      ["hasCode", "true"],
    ]);
    expect(withClass(page, "subscribe-box")[0]?.text).toContain("Robotics and embodied AI, with code");
    const kept = withClass(page, "filters").flatMap((form) => findAll(form, "input"));
    expect(kept[0]?.attributes).toMatchObject({ type: "hidden", name: "window", value: "week" });
  });

  it("subscribes to what its box says", async () => {
    const page = await read("/trending?tag=robotics&exclude=whale&minUpvotes=5");
    const body = new URLSearchParams([
      ...boxFields(page),
      ["address", "reader@elsewhere.example"],
      ["frequency", "daily"],
    ]);
    const answer = await world.get("/subscribe", {
      method: "POST",
      body: body.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status).toBe(200);
    const row = await world.d1.prepare("select preferences from subscribers").first<{ preferences: string }>();
    expect(JSON.parse(row?.preferences ?? "{}")).toMatchObject({
      frequency: "daily",
      filters: { tag: ["robotics"], exclude: ["whale"], minUpvotes: 5 },
    });
  });

  it("offers more where nothing passes, and says so before anything trends", async () => {
    const none = await read("/trending?q=unfindable");
    expect(withClass(none, "message").flatMap(hrefsIn)).toEqual(["/trending", "/trending?window=month", "/"]);
    const { env } = isolate(world, { "edition:trending:day": null });
    expect(await (await edge.request("/trending", {}, env)).text()).toContain("Nothing trends yet");
  });

  it.each(["window=year", "window=", "tag=nonsense", "minStars=-1"])("?%s", async (query) => {
    if (query === "window=") expect(heading(await read(`/trending?${query}`))).toBe("Trending today");
    else expect(mainOf(await read(`/trending?${query}`, 400)).text).toContain(`The ${query.split("=")[0]} `);
  });
});
