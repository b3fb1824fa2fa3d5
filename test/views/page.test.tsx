import { describe, expect, it } from "vitest";
import { queryOf } from "../../src/domain/feed-address.ts";
import { assetPath } from "../../src/http/asset-version.ts";
import { MessagePage } from "../../src/http/views/message-page.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { type Element, everyElement, findAll } from "../feeds/xml-tree.ts";
import { headLinks, metas, parsePage, rankedItems, SITE } from "./site.ts";
import { type Specimen, specimens } from "./specimens.tsx";

const PAGES = specimens({ site: SITE, items: rankedItems(35, { version: 2 }), typed: "small indices" });

/** Where the pages may lead on this site. */
const OWN = [
  "#main",
  "/",
  String.raw`/date/\d{4}-\d\d-\d\d`,
  String.raw`/week/(\d{4}-W\d\d|latest)`,
  String.raw`/month/(\d{4}-\d\d|latest)`,
  String.raw`/calendar(/\d{4})?`,
  "/(trending|search)",
  String.raw`/papers/2605\.\d{5}(\.(md|bib|ris)|/card\.png)?`,
  "/authors/[a-z-]+",
  "/tags(/[a-z0-9-]+)?",
  String.raw`/feeds/(daily|trending|search|similar|tags/[a-z0-9-]+)\.(rss|atom|json)`,
  String.raw`/opml\.xml`,
  "/(reading-list|status|subscribe|widget)",
  "/about/ranking",
  "/api/docs",
  "/api/v1/(status|trending)",
];
const KNOWN = new RegExp(`^(${OWN.join("|")})$`);

/** Headings that are seen: what is hidden until a script fills it is in nobody's outline. */
function levelsOf(element: Element): number[] {
  if ("hidden" in element.attributes) return [];
  const [, level] = /^h([1-6])$/.exec(element.name) ?? [];
  return [...(level === undefined ? [] : [Number(level)]), ...element.children.flatMap(levelsOf)];
}

describe.each(PAGES.map((specimen) => [specimen.name, specimen] as const))("the page of: %s", (_name, specimen) => {
  const page = parsePage(specimen.page);
  const elements = everyElement(page);

  it("has the language, one h1, one main that the skip link reaches, and headings in order", () => {
    expect(page.attributes["lang"]).toBe("en");
    expect(findAll(page, "h1")).toHaveLength(1);
    expect(findAll(page, "main").map((main) => main.attributes["id"])).toEqual(["main"]);
    expect(findAll(page, "a")[0]?.attributes["href"]).toBe("#main");
    const levels = levelsOf(page);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect([levels, skipped]).toEqual([levels, []]);
  });

  it("has ids that are its own, and labels that lead to them", () => {
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = elements.flatMap(({ attributes }) =>
      ["for", "aria-labelledby", "data-copy"].flatMap((name) => attributes[name] ?? []),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("says of itself what it is, where it is, and whether it is to be in an index", () => {
    expect(findAll(page, "title")).toHaveLength(1);
    const title = findAll(page, "title")[0]?.text ?? "";
    expect(title).toContain("Broadsheet");
    for (const name of ["description", "og:description"]) expect(metas(page, name)[0]).not.toBe("");
    expect(metas(page, "og:description")).toEqual(metas(page, "description"));
    expect(metas(page, "og:title")).toEqual([title]);
    expect(metas(page, "og:site_name")).toEqual(["Broadsheet"]);
    const address = specimen.path === null ? [] : [SITE.url + specimen.path];
    expect(headLinks(page, "canonical").map(({ href }) => href)).toEqual(address);
    expect(metas(page, "og:url")).toEqual(address);
    expect(metas(page, "robots")).toEqual(specimen.indexed ? [] : ["noindex, follow"]);
    for (const image of metas(page, "og:image")) expect(image).toMatch(/^https:\/\//);
  });

  it("names the feeds, those of what it shows first, and one style sheet by its version", () => {
    const feeds = headLinks(page, "alternate").filter(({ type }) => /rss|atom|feed/.test(type ?? ""));
    expect(feeds.slice(-6).map(({ type, href }) => [type, href])).toEqual([
      ["application/rss+xml", "/feeds/daily.rss"],
      ["application/atom+xml", "/feeds/daily.atom"],
      ["application/feed+json", "/feeds/daily.json"],
      ["application/rss+xml", "/feeds/trending.rss"],
      ["application/atom+xml", "/feeds/trending.atom"],
      ["application/feed+json", "/feeds/trending.json"],
    ]);
    expect(headLinks(page, "stylesheet").map(({ href }) => href)).toEqual([assetPath("style.css")]);
  });

  it("keeps to the content security policy: one script of its own, no inline style, no handler", () => {
    const scripts = elements.filter(({ name }) => name === "script");
    expect(scripts.map(({ attributes, text }) => [attributes, text])).toEqual([
      [{ type: "module", src: assetPath("page.js") }, ""],
    ]);
    expect(assetPath("page.js")).toMatch(/^\/page\.js\?v=[0-9a-f]{8}$/);
    expect(elements.filter(({ name }) => /^(style|iframe|object|embed|base)$/.test(name))).toEqual([]);
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
  });

  it("leads only to addresses that exist, and sends forms only there", () => {
    const hrefs = elements.flatMap(({ name, attributes }) =>
      name === "a" || name === "link" || name === "form" ? (attributes["href"] ?? attributes["action"] ?? []) : [],
    );
    const own = hrefs.filter((href) => !/^(https:\/\/|mailto:)/.test(href)).map((href) => href.replace(/\?.*$/, ""));
    expect(own.filter((path) => !KNOWN.test(path) && !/^\/(style\.css|favicon\.svg)$/.test(path))).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
  });
});

it("says on every page of a demo that it is one, and on no other", () => {
  const banner = "This is the demo edition. Its papers, people and numbers are invented";
  const papers = { items: [sampleItem()], typed: "words" };
  for (const { name, page } of specimens({ site: { ...SITE, demo: true }, ...papers })) {
    const demo = parsePage(page);
    expect([name, findAll(demo, "aside")[0]?.text]).toEqual([name, expect.stringContaining(banner)]);
    expect(demo.text).not.toContain("votes from Hugging Face");
  }
  for (const { page } of specimens({ site: SITE, ...papers })) expect(parsePage(page).text).not.toContain("demo");
});

it("thanks arXiv in the words that it asks for", () => {
  // https://info.arxiv.org/help/api/tou.html
  expect(PAGES.map(({ page }) => parsePage(page).text)).toEqual(
    PAGES.map(() => expect.stringContaining("Thank you to arXiv for use of its open access interoperability.")),
  );
});

function boxOf(name: string): Element {
  const specimen = PAGES.find((each) => each.name === name);
  const boxes = findAll(parsePage((specimen as Specimen).page), "section"); // of the table above
  const box = boxes.find(({ attributes }) => attributes["class"] === "subscribe-box");
  if (box === undefined) throw new Error(`no box on ${name}`);
  return box;
}

const hiddenFields = (box: Element) =>
  findAll(box, "input").flatMap(({ attributes: { type, name, value } }) => (type === "hidden" ? [[name, value]] : []));

describe("the box to subscribe with", () => {
  it("is about what the page shows", () => {
    const filtered = ["tag", "category", "author", "q", "exclude"].toSorted();
    const fields = hiddenFields(boxOf("found"));
    expect(fields.map(([name]) => name).toSorted()).toEqual(filtered);
    expect(hiddenFields(boxOf("trending, filtered"))).toEqual(fields);
    expect(hiddenFields(boxOf("a topic"))).toEqual([["tag", "robotics"]]);
    expect(hiddenFields(boxOf("an author"))).toEqual([["author", "Ada Quill"]]);
    expect(hiddenFields(boxOf("a day"))).toEqual([]);
  });

  it("leads to the whole form with the same in it", () => {
    const href = findAll(boxOf("a topic"), "a").map(({ attributes }) => attributes["href"]);
    expect(href).toEqual([`/subscribe${queryOf({ tag: ["robotics"] })}`]);
  });

  it("is not on pages about subscribing", () => {
    for (const name of ["subscribing", "confirming", "leaving"]) expect(() => boxOf(name)).toThrow("no box");
  });
});

it("shows a message with its ways on", () => {
  const message = {
    title: "No edition for 2026-05-03",
    paragraphs: ["There is no edition for 2026-05-03: no papers were listed that day. The nearest is Friday, 1 May."],
    links: [{ label: "Friday, 1 May 2026", href: "/date/2026-05-01" }],
  };
  const main = findAll(parsePage(<MessagePage site={SITE} {...message} />), "main")[0];
  expect(main?.children.map((child) => child.text)).toEqual([
    message.title,
    message.paragraphs[0],
    "Friday, 1 May 2026",
  ]);
});
