import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { encodeCursor } from "../../src/domain/cursor.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { metas } from "../views/site.ts";
import { heading, hrefsIn, mainOf, nextIn, papersIn, readPage, walkPages, withClass } from "./reading.ts";
import { listOf, NOW, openWorld, walk, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = (path: string, status?: number) => readPage(world, path, status);

describe("an edition by week or month", () => {
  it.each([
    ["/week/2026-W19", "4–10 May 2026", ["/week/2026-W18"]],
    ["/week/2026-W18", "27 April – 3 May 2026", ["/week/2026-W19"]],
    ["/week/latest", "4–10 May 2026", ["/week/2026-W18"]],
    ["/month/2026-04", "April 2026", ["/month/2026-05"]],
    ["/month/latest", "May 2026", ["/month/2026-04"]],
    ["/date/latest", "Tuesday, 5 May 2026", ["/date/2026-05-04"]],
  ])("%s is headed %s and leads to %s", async (path, name, beside) => {
    const page = await read(path);
    expect(heading(page)).toBe(name);
    expect(withClass(page, "turn").flatMap(hrefsIn)).toEqual(beside);
    expect(findAll(page, "link").filter(({ attributes }) => attributes["rel"] === "canonical")).toHaveLength(1);
  });

  it("is in the section of the masthead that it belongs to", async () => {
    const current = async (path: string) =>
      findAll(await read(path), "a").flatMap(({ text, attributes }) => ("aria-current" in attributes ? [text] : []));
    expect(await current("/week/latest")).toEqual(["Week"]);
    expect(await current("/month/2026-05")).toEqual(["Month"]);
    expect(await current("/date/2026-05-04")).toEqual(["Day", "4"]);
  });

  it.each(["/week/2026-W19", "/month/2026-05", "/month/2026-05?category=cs.CV&minUpvotes=80"])(
    "%s has every paper of the API once over all its pages, in its order",
    async (path) => {
      const { ids, pages } = await walkPages(world, path);
      const api = path.replace("/week/", "/weekly/").replace("/month/", "/monthly/");
      expect(ids).toEqual(await walk(world, `/api/v1${api}`));
      expect(pages).toBe(Math.ceil(ids.length / 50));
      expect(ids.length).toBeGreaterThan(20);
    },
  );

  it("goes on with the version that was begun, whatever is published in between", async () => {
    const first = await read("/month/2026-05");
    const before = await walk(world, "/api/v1/monthly/2026-05");
    await world.vote({ [before.at(-1) ?? ""]: 5_000 }, NOW);
    const second = await read(nextIn(first) ?? "");
    expect([...papersIn(first), ...papersIn(second)]).toEqual(before);
    expect(papersIn(await read("/month/2026-05"))[0]).toBe(before.at(-1));
  });
});

describe("what is not there", () => {
  it.each([
    ["/week/2026-W20", "No edition for 11–17 May 2026", "That week is still to come.", ["/week/2026-W19"]],
    ["/week/2026-W10", "No edition for 2–8 March 2026", "The editions kept here begin later.", ["/week/2026-W18"]],
    ["/month/2026-06", "No edition for June 2026", "That month is still to come.", ["/month/2026-05"]],
    ["/month/2025-12", "No edition for December 2025", "The editions kept here begin later.", ["/month/2026-04"]],
  ])("%s: says why, and leads to the nearest", async (path, title, why, nearest) => {
    const page = await read(path, 404);
    expect(heading(page)).toBe(title);
    expect(findAll(mainOf(page), "p")[0]?.text).toBe(why);
    expect(hrefsIn(mainOf(page))).toEqual([...nearest, "/calendar"]);
    expect(metas(page, "robots")).toEqual(["noindex, follow"]);
  });

  it("a week that has begun without papers says so", async () => {
    vi.setSystemTime("2026-05-11T09:00:00Z");
    const page = await read("/week/2026-W20", 404);
    vi.setSystemTime(NOW);
    expect(mainOf(page).text).toContain("No papers have been listed this week yet.");
  });

  it.each([
    ["/week/2026-W54", "such as 2026-W19"],
    ["/week/2026-19", "such as 2026-W19"],
    ["/week/2026-05-04", "such as 2026-W19"],
    ["/month/2026-13", "such as 2026-05"],
    ["/month/May", "such as 2026-05"],
    ["/month/2026-W19", "such as 2026-05"],
  ])("%s is none: says what one looks like", async (path, form) => {
    const page = await read(path, 400);
    expect(heading(page)).toBe("No such edition");
    expect(mainOf(page).text).toContain(form);
  });

  it("a cursor of another list, or none, is refused by its name", async () => {
    const cursor = nextIn(await read("/month/2026-05"))?.split("cursor=")[1] ?? "";
    const others = ["/month/2026-04", "/week/2026-W19", "/", "/trending", "/trending?window=month", "/tags/robotics"];
    for (const path of others) {
      const page = await read(`${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`, 400);
      expect([path, mainOf(page).text]).toEqual([path, expect.stringContaining("The cursor belongs to another list.")]);
    }
    expect(mainOf(await read("/month/2026-05?cursor=nonsense", 400)).text).toContain("The cursor is no cursor");
    expect(papersIn(await read(`/month/latest?cursor=${cursor}`))).not.toEqual([]);
  });

  it("a version that is long gone goes on with the newest", async () => {
    const { edition } = await listOf(await world.get("/api/v1/monthly/2026-05"));
    const cursor = encodeCursor({ kind: "monthly", key: edition.key, version: "0".repeat(16), rank: 80 });
    expect(papersIn(await read(`/month/2026-05?cursor=${cursor}`))).toHaveLength(9);
  });
});

describe("a filtered edition", () => {
  it("says how many of its papers these are, and is in no index", async () => {
    const whole = await read("/date/2026-05-05");
    const some = await read("/date/2026-05-05?tag=robotics&hasCode=true");
    const { items } = await listOf(await world.get("/api/v1/daily/2026-05-05?tag=robotics&hasCode=true"));
    expect(papersIn(some)).toEqual(items.map(({ id }) => id));
    expect(withClass(some, "today")[0]?.text).toContain(`${items.length} of 30 papers`);
    expect(withClass(whole, "today")[0]?.text).toContain("30 papers · updated 12:00 UTC · not complete yet");
    expect([metas(whole, "robots"), metas(some, "robots")]).toEqual([[], ["noindex, follow"]]);
  });

  it("takes the fields that a form sends empty for unsaid", async () => {
    const sent =
      "?tag=&category=&q=&author=+&exclude=&hasCode=&minUpvotes=&minStars=&maxAgeDays=&tag=robotics&cursor=&unknown=";
    const [whole, some] = [await read("/date/2026-05-05?tag=robotics"), await read(`/date/2026-05-05${sent}`)];
    expect(papersIn(some)).toEqual(papersIn(whole));
    expect(mainOf(some)).toEqual(mainOf(whole));
    expect(withClass(await read("/date/2026-05-05?q=&tag="), "today")[0]?.text).toContain("30 papers");
  });

  it("keeps its filters on the way to the next page, and nothing that says nothing", async () => {
    const next = new URL(nextIn(await read("/month/2026-05?category=cs.CV&category=cs.CL&q=")) ?? "", "http://x");
    expect([next.pathname, next.searchParams.getAll("category")]).toEqual(["/month/2026-05", ["cs.CV", "cs.CL"]]);
    expect([...next.searchParams.keys()]).toEqual(["category", "category", "cursor"]);
  });

  it("that nothing passes offers all its papers", async () => {
    const page = await read("/date/2026-05-05?q=unfindable");
    expect(papersIn(page)).toEqual([]);
    expect(hrefsIn(mainOf(page))).toContain("/date/2026-05-05");
  });

  it.each([
    ["tag=nonsense", "The tag is no known tag"],
    ["minUpvotes=many", "The minUpvotes must be a whole number"],
    ["hasCode=maybe", "The hasCode must be true or false"],
    ["q=a&q=b", "The q must be given once"],
  ])("%s is a page that says what is wrong", async (query, text) => {
    expect(mainOf(await read(`/week/2026-W19?${query}`, 400)).text).toContain(text);
  });
});

describe("/calendar", () => {
  it("has every day that has an edition", async () => {
    const page = await read("/calendar");
    expect(heading(page)).toBe("Editions of 2026");
    const days = hrefsIn(mainOf(page)).filter((href) => href.startsWith("/date/"));
    expect(days.toSorted()).toEqual(
      ["2026-04-30", "2026-05-01", "2026-05-04", "2026-05-05"].map((day) => `/date/${day}`),
    );
    expect(hrefsIn(mainOf(page)).filter((href) => href.startsWith("/month/"))).toEqual([
      "/month/2026-05",
      "/month/2026-04",
    ]);
    expect(mainOf(await read("/calendar/2026"))).toEqual(mainOf(page));
  });

  it.each([
    ["/calendar/1999", 404, "There are no editions of 1999."],
    ["/calendar/26", 400, "such as 2026"],
    ["/calendar/2026-05", 400, "such as 2026"],
  ])("%s is a %i", async (path, status, text) => {
    expect(mainOf(await read(path, status)).text).toContain(text);
  });
});
