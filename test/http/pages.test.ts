import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { findAll, parseXml, type Element } from "../feeds/xml-tree.ts";
import { parsePage } from "../views/site.ts";
import { HOSTILE, listOf, NOW, OLD_ID, openWorld, RELISTED, SITE_URL, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function page(path: string, status = 200): Promise<Element> {
  const answer = await world.get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  return parsePage(await answer.text());
}

const heading = (element: Element) => findAll(element, "h1")[0]?.text;
const linksIn = (element: Element | undefined) =>
  element === undefined ? [] : findAll(element, "a").map(({ text, attributes }) => [text, attributes.href]);
const main = (element: Element) => findAll(element, "main")[0];
const paragraphs = (element: Element) => findAll(main(element) ?? element, "p").map(({ text }) => text);

describe("the edition's page", () => {
  it("is the newest day's at /, with the way to the day before", async () => {
    const front = await page("/");
    expect(heading(front)).toBe("Tuesday, 5 May 2026");
    const hrefs = linksIn(front).map(([, href]) => href);
    expect(hrefs).toContain("/date/2026-05-04");
    const { items } = await listOf(await world.get("/api/v1/daily/latest?limit=100"));
    const papers = hrefs.filter((href) => href?.includes("/papers/2605."));
    expect([...new Set(papers)]).toHaveLength(items.length);
  });

  it("is a past day's at its date, with the nearest days that have papers", async () => {
    const monday = await page("/date/2026-05-04");
    expect(heading(monday)).toBe("Monday, 4 May 2026");
    const turns = findAll(monday, "a").filter(
      ({ attributes }) => attributes.rel === "prev" || attributes.rel === "next",
    );
    expect(turns.map(({ attributes }) => attributes.href)).toEqual(["/date/2026-05-01", "/date/2026-05-05"]);
  });

  it("shows a hostile title as text", async () => {
    for (const path of ["/date/2026-05-04", `/papers/${HOSTILE.id}`]) {
      const answer = await world.get(path);
      const html = await answer.text();
      expect(html.match(/<script/g)).toHaveLength(1);
      const headlines = [...findAll(parsePage(html), "h1"), ...findAll(parsePage(html), "h2")];
      expect(headlines.map(({ text }) => text)).toContain(HOSTILE.title);
    }
  });
});

describe("a day without an edition", () => {
  it.each([
    [
      "2026-05-03",
      "No edition for Sunday, 3 May 2026",
      /^No papers were listed that day/,
      ["2026-05-01", "2026-05-04"],
    ],
    [
      "2026-05-02",
      "No edition for Saturday, 2 May 2026",
      /^No papers were listed that day/,
      ["2026-05-01", "2026-05-04"],
    ],
    ["2026-05-06", "No edition for Wednesday, 6 May 2026", /^That day is still to come/, ["2026-05-05"]],
    ["9999-12-31", "No edition for Friday, 31 December 9999", /^That day is still to come/, ["2026-05-05"]],
    ["2026-04-29", "No edition for Wednesday, 29 April 2026", /begin later/, ["2026-04-30"]],
  ])("%s: says why, and links to the nearest", async (day, title, why, nearest) => {
    const missing = await page(`/date/${day}`, 404);
    expect(heading(missing)).toBe(title);
    expect(findAll(missing, "title")[0]?.text).toBe(`${title} · Broadsheet`);
    const [reason, where] = paragraphs(missing);
    expect(reason).toMatch(why);
    expect(where).toMatch(nearest.length > 1 ? /^The nearest editions are .+ and .+\.$/ : /^The nearest is .+\.$/);
    const links = linksIn(main(missing));
    expect(links.map(([, href]) => href)).toEqual([...nearest.map((key) => `/date/${key}`), "/calendar"]);
    for (const [label] of links.slice(0, -1)) expect(where).toContain(label);
  });

  it("today: says that none have been listed yet; the day after, that none were", async () => {
    const said = async () => paragraphs(await page("/date/2026-05-06", 404))[0];
    vi.setSystemTime("2026-05-06T00:30:00Z");
    expect(await said()).toBe("No papers have been listed today yet.");
    vi.setSystemTime("2026-05-07T00:30:00Z");
    expect(await said()).toBe("No papers were listed that day.");
    vi.setSystemTime(NOW);
  });

  it.each(["2026-02-30", "tomorrow", "2026-5-4", "%3Cscript%3E", "2026-W19"])(
    "%s is no day: says what one looks like",
    async (day) => {
      const wrong = await page(`/date/${day}`, 400);
      expect(heading(wrong)).toBe("No such edition");
      expect(main(wrong)?.text).toContain("such as 2026-05-04");
      expect(linksIn(main(wrong))).toEqual([["Today's papers", "/"]]);
    },
  );
});

describe("other pages", () => {
  it("a paper's, by either scheme of ids", async () => {
    expect(heading(await page("/papers/2605.05001v1"))).toBe("Lantern 1 of 2026-05-05: language models in harbours");
    expect(heading(await page(`/papers/${OLD_ID}`))).toBe("Lantern 1 of 2026-05-04: language models in harbours");
  });

  it("a withdrawn paper's is a 410 that leads to the record", async () => {
    const gone = await page(`/papers/${WITHDRAWN}`, 410);
    expect(heading(gone)).toBe("This paper was withdrawn");
    expect(main(gone)?.text).toContain("2026-05-04");
    expect(linksIn(main(gone)).map(([, href]) => href)).toEqual([`https://arxiv.org/abs/${WITHDRAWN}`]);
  });

  it.each([
    ["/papers/2605.99999", 404, "No such paper", "arxiv.org/abs/2605.99999"],
    ["/papers/nonsense", 400, "No such paper", "such as 2602.23229"],
    ["/nothing/here", 404, "No such page", "There is nothing at /nothing/here."],
    [`/${"long".repeat(60)}`, 404, "No such page", "There is nothing at /long"],
  ])("%s is a %i: %s", async (path, status, title, text) => {
    const wrong = await page(path, status);
    expect(heading(wrong)).toBe(title);
    expect(main(wrong)?.text).toContain(text);
    expect(main(wrong)?.text.length).toBeLessThan(400);
    expect(linksIn(main(wrong)).at(-1)).toEqual(["Today's papers", "/"]);
  });

  it("an unknown paper's leads to where it may be, an unknown topic's to the nearest", async () => {
    const links = async (path: string) => linksIn(main(await page(path, 404))).map(([, href]) => href);
    expect(await links("/papers/2605.99999")).toEqual(["https://arxiv.org/abs/2605.99999", "/"]);
    expect(await links("/tags/robotic")).toEqual(expect.arrayContaining(["/tags/robotics", "/"]));
  });

  it("a form sent where there is none gets a page too", async () => {
    const answer = await world.get("/", { method: "POST" });
    expect([answer.status, heading(parsePage(await answer.text()))]).toEqual([405, "That cannot be done here"]);
  });

  it.each(["/", "/date/2026-05-03", "/papers/2605.05001", "/nothing"])(
    "%s is marked in the demo, and only there",
    async (path) => {
      const banner = "This is the demo edition";
      expect(await (await world.get(path)).text()).not.toContain(banner);
      const text = async (DEMO: string) => (await edge.request(path, {}, { ...world.env, DEMO })).text();
      expect(await text("1")).toContain(banner);
      expect(await text("0")).not.toContain(banner);
    },
  );
});

interface JsonFeed {
  title: string;
  feed_url: string;
  home_page_url: string;
  items: { id: string; url: string; _broadsheet: { id: string; rank: number } }[];
}
const FORMATS = [
  ["rss", "application/rss+xml; charset=utf-8"],
  ["atom", "application/atom+xml; charset=utf-8"],
  ["json", "application/feed+json; charset=utf-8"],
] as const;

/** The ids of a feed's papers, in its order. */
async function idsOf(format: string, query: string): Promise<string[]> {
  const text = await (await world.get(`/feeds/daily.${format}${query}`)).text();
  if (format === "json") return (JSON.parse(text) as JsonFeed).items.map(({ id }) => id);
  const root = parseXml(text);
  if (format === "rss") return findAll(root, "guid").map((guid) => guid.text);
  return findAll(root, "entry").map((entry) => entry.children.find(({ name }) => name === "id")?.text ?? "");
}

describe("feeds", () => {
  it.each(FORMATS)("daily.%s says what it is, where it is and what it shows", async (format, type) => {
    const path = `/feeds/daily.${format}?limit=3&tag=robotics`;
    const answer = await world.get(path);
    expect(answer.headers.get("content-type")).toBe(type);
    const text = await answer.text();
    if (format === "json") {
      const { feed_url, home_page_url } = JSON.parse(text) as JsonFeed;
      expect([feed_url, home_page_url]).toEqual([SITE_URL + path, `${SITE_URL}/`]);
      return;
    }
    const links = [...findAll(parseXml(text), "link"), ...findAll(parseXml(text), "atom:link")];
    expect(
      links.filter(({ attributes }) => attributes.rel === "self").map(({ attributes }) => attributes.href),
    ).toEqual([SITE_URL + path]);
    const home = links.find(({ text: address, attributes }) => address !== "" || attributes.rel === "alternate");
    expect(home?.attributes.href ?? home?.text).toBe(`${SITE_URL}/`);
  });

  it.each(FORMATS)("daily.%s has the newest day first, then older ones up to the limit", async (format) => {
    const days = ["2026-05-05", "2026-05-04", "2026-05-01", "2026-04-30"];
    const lists = await Promise.all(days.map(async (day) => listOf(await world.get(`/api/v1/daily/${day}?limit=100`))));
    const expected = [
      ...new Set(lists.flatMap(({ items }) => items.map(({ id }) => `tag:broadsheet.pub,2026:paper/${id}`))),
    ];
    expect(await idsOf(format, "?limit=100")).toEqual(expected.slice(0, 100));
    expect(await idsOf(format, "?limit=31")).toEqual(expected.slice(0, 31));
    expect(await idsOf(format, "")).toEqual(expected.slice(0, 50));
  });

  it("scenario 55: has a paper that is listed on two days once", async () => {
    const ids = await idsOf("json", "?limit=100&q=Lantern&minUpvotes=97&maxAgeDays=9");
    expect(ids.filter((id) => id.endsWith(RELISTED))).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("filters before it limits", async () => {
    const ids = await idsOf("json", "?tag=robotics&hasCode=true&limit=5");
    expect(ids).toHaveLength(5);
    const { items } = await listOf(await world.get("/api/v1/daily/2026-05-05?tag=robotics&hasCode=true"));
    expect(ids.slice(0, items.length)).toEqual(items.map(({ id }) => `tag:broadsheet.pub,2026:paper/${id}`));
  });

  it.each(FORMATS)("daily.%s that nothing passes is empty and well-formed", async (format) => {
    expect(await idsOf(format, "?q=unfindable")).toEqual([]);
  });

  it("have hostile titles as text", async () => {
    const rss = parseXml(await (await world.get("/feeds/daily.rss?limit=100")).text());
    expect(findAll(rss, "title").map(({ text }) => text)).toContain(HOSTILE.title);
  });

  it("say when they are the demo's", async () => {
    const answer = await edge.request("/feeds/daily.json?limit=1", {}, { ...world.env, DEMO: "1" });
    expect(((await answer.json()) as JsonFeed).title).toContain("demo");
  });
});
