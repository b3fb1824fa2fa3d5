import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { edge } from "../../src/workers/edge.ts";
import { JSON_READERS, XML_READERS } from "../feeds/parsers.ts";
import { NEWSBOAT, PYTHON, readByNewsboat, readByPython, XMLLINT, xmllint } from "../feeds/programs.ts";
import { brokenRules } from "../feeds/validator.ts";
import { childTexts, findAll, parseXml } from "../feeds/xml-tree.ts";
import { FEW, HOSTILE, NOBODYS, openWorld, SITE_URL, type World } from "./world.ts";

const ROUTES = ["daily", "trending", "search", "tags/robotics", `tags/${FEW.slug}`, `tags/${NOBODYS}`];
/** Each filter alone, all of them together, what is beside them, and what nothing passes. Addresses as they say themselves. */
const FILTERS = [
  "",
  "?tag=robotics&tag=survey",
  "?category=cs.CV&category=cs.LG",
  "?author=ada+quill",
  "?q=whale",
  "?q=%3Cb%3E+%5D%5D%3E+%26",
  "?exclude=olive&exclude=robotics",
  "?hasCode=false&window=month",
  "?minUpvotes=90",
  "?minStars=100",
  "?maxAgeDays=1",
  "?limit=100",
  "?author=Quill&category=cs.LG&exclude=survey&hasCode=true&limit=5&maxAgeDays=30&minStars=0&minUpvotes=1&q=lantern",
  "?q=unfindable",
];
const FORMATS = ["rss", "atom", "json"] as const;

interface Served {
  path: string;
  text: string;
  /** The ids of its entries by a strict parser. */
  ids: string[];
}

let world: World;
const served = new Map<string, Served[]>();
beforeAll(async () => {
  world = await openWorld();
  for (const format of FORMATS) served.set(format, await everyFeed(format));
});
afterAll(() => world.close());

/** A search needs a filter; a window is for trending alone. */
function pathsOf(format: string): string[] {
  const paths = ROUTES.flatMap((route) =>
    FILTERS.filter((query) => route !== "search" || !["", "?limit=100"].includes(query)).map((query) => {
      const wanted = route === "trending" ? query : query.replace("&window=month", "");
      return `/feeds/${route}.${format}${wanted}`;
    }),
  );
  return [...paths, `/feeds/trending.${format}?tag=robotics&window=week`];
}

async function everyFeed(format: string): Promise<Served[]> {
  const feeds: Served[] = [];
  for (const path of pathsOf(format)) {
    const answer = await edge.request(path, {}, { ...world.env, WEBSUB_HUB: "https://hub.example/" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
    feeds.push({ path, text, ids: idsIn(text) });
  }
  return feeds;
}

const JsonIds = z.object({ items: z.array(z.object({ id: z.string() })) });

function idsIn(text: string): string[] {
  if (text.startsWith("{")) return JsonIds.parse(JSON.parse(text)).items.map(({ id }) => id);
  const root = parseXml(text);
  const [entry, id] = root.name === "rss" ? ["item", "guid"] : ["entry", "id"];
  return findAll(root, entry).flatMap((element) => childTexts(element, id));
}

const feedsAs = (...formats: string[]) => formats.flatMap((format) => served.get(format) ?? []);

describe("scenario 52: every feed with every filter", () => {
  it("is served in all formats with the same entries, of which some have many and some none", () => {
    const [rss, atom, json] = FORMATS.map((format) => feedsAs(format).map(({ ids }) => ids));
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    const sizes = (rss ?? []).map((ids) => ids.length);
    expect(sizes.length).toBe(ROUTES.length * FILTERS.length - 2 + 1);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([0, 100]);
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(45);
  });

  it("keeps to the rules of the W3C validator", () => {
    for (const { path, text } of feedsAs("rss", "atom", "json")) {
      const rules = brokenRules(text, SITE_URL + path);
      // One paper's title is about HTML, and says so.
      expect([path, rules.filter((rule) => rule !== "ContainsHTML" || !isAboutHtml(text))]).toEqual([path, []]);
    }
  });

  it.each(XML_READERS)("is read whole by %s", async (_name, read) => {
    for (const { path, text, ids } of feedsAs("rss", "atom")) expect([path, await read(text)]).toEqual([path, ids]);
  });

  it.each(JSON_READERS)("is read whole as JSON by %s", async (_name, read) => {
    for (const { path, text, ids } of feedsAs("json")) expect([path, await read(text)]).toEqual([path, ids]);
  });

  it.skipIf(XMLLINT.missing)(`is well-formed to xmllint${XMLLINT.missing}`, () => {
    expect(xmllint(feedsAs("rss", "atom").map(({ text }) => text))).toBe("");
  });

  it.skipIf(PYTHON.missing)(`is well-formed to Python's feedparser, which reads it whole${PYTHON.missing}`, () => {
    const feeds = feedsAs("rss", "atom");
    const readings = readByPython(feeds.map(({ text }) => text)).map(({ bozo, ids }) => ({ bozo, ids }));
    expect(readings).toEqual(feeds.map(({ ids }) => ({ bozo: "", ids })));
  });

  // Two runs of a program for each: every route with some of the filters.
  it.skipIf(NEWSBOAT.missing)(`has as many articles in newsboat as entries${NEWSBOAT.missing}`, () => {
    const feeds = feedsAs("rss", "atom").filter(({ path }) => /\.(rss|atom)($|\?(q=whale|limit=100|tag=))/.test(path));
    expect(feeds.length).toBeGreaterThan(30);
    for (const { path, text, ids } of feeds) {
      const read = readByNewsboat(text);
      expect([path, read.ids.toSorted()]).toEqual([path, ids.toSorted()]);
      expect(read.unread).toBe(`${ids.length} unread articles`);
    }
  });
});

function isAboutHtml(text: string): boolean {
  return text.includes(`paper/${HOSTILE.id}`);
}
