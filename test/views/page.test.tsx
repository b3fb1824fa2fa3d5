import { describe, expect, it } from "vitest";
import { EditionPage } from "../../src/http/views/edition-page.tsx";
import { MessagePage } from "../../src/http/views/message-page.tsx";
import { PaperPage } from "../../src/http/views/paper-page.tsx";
import { SubscribePage } from "../../src/http/views/subscribe-page.tsx";
import { ConfirmPage } from "../../src/http/views/subscription-confirm.tsx";
import type { Site } from "../../src/http/views/site.ts";
import { TagPage } from "../../src/http/views/tag-page.tsx";
import { TagsPage } from "../../src/http/views/tags-page.tsx";
import { DEFAULT_PREFERENCES } from "../../src/domain/subscription.ts";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { sampleItem } from "../feeds/sample.ts";
import { everyElement, findAll } from "../feeds/xml-tree.ts";
import { parsePage, rankedItems, sampleEdition, SITE } from "./site.ts";

const message = {
  title: "No edition for 2026-05-03",
  paragraphs: ["There is no edition for 2026-05-03: no papers were listed that day. The nearest is Friday, 1 May."],
  links: [{ label: "Friday, 1 May 2026", href: "/date/2026-05-01" }],
};

const ROBOTICS = {
  slug: "robotics",
  name: "Robotics",
  description: "Robots that act",
  kind: "topic",
  area: null,
} as const;
const COUNT = { papers: 1_234, week: 12, previousWeek: 9 };

function pagesOf(site: Site) {
  return [
    ["edition", <EditionPage site={site} edition={sampleEdition(rankedItems(35))} previous="2026-05-01" next={null} />],
    ["topics", <TagsPage site={site} tags={[...TAGS.values()]} overview={null} />],
    [
      "a topic",
      <TagPage site={site} tag={ROBOTICS} related={[]} count={COUNT} edition={sampleEdition(rankedItems(35))} />,
    ],
    ["empty edition", <EditionPage site={site} edition={sampleEdition([])} previous={null} next={null} />],
    ["paper", <PaperPage site={site} item={sampleItem({ version: 2 })} />],
    ["message", <MessagePage site={site} {...message} />],
    ["subscribing", <SubscribePage site={site} typed={{}} errors={[]} categories={["cs.CL"]} siteKey={null} />],
    ["confirming", <ConfirmPage site={site} preferences={DEFAULT_PREFERENCES} />],
  ] as const;
}

describe.each(pagesOf(SITE))("the page of: %s", (_name, jsx) => {
  const page = parsePage(jsx);
  const elements = everyElement(page);

  it("has the language, one h1, one main that the skip link reaches, and headings in order", () => {
    expect(page.attributes["lang"]).toBe("en");
    expect(findAll(page, "h1")).toHaveLength(1);
    expect(findAll(page, "main").map((main) => main.attributes["id"])).toEqual(["main"]);
    const links = findAll(page, "a");
    expect(links[0]?.attributes["href"]).toBe("#main");
    const levels = elements.map(({ name }) => /^h([1-6])$/.exec(name)?.[1]).filter((level) => level !== undefined);
    levels.forEach((level, index) => expect(Number(level) - Number(levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it("has title, description, style sheet and feeds in its head", () => {
    const head = findAll(page, "head")[0] ?? page;
    expect(findAll(head, "title")).toHaveLength(1);
    expect(findAll(head, "meta").find(({ attributes }) => attributes["name"] === "description")).toBeDefined();
    const links = findAll(head, "link").map((link) => link.attributes);
    // Those of what the page shows come first.
    expect(
      links
        .filter(({ rel }) => rel === "alternate")
        .map(({ type, href }) => [type, href])
        .slice(-6),
    ).toEqual([
      ["application/rss+xml", "/feeds/daily.rss"],
      ["application/atom+xml", "/feeds/daily.atom"],
      ["application/feed+json", "/feeds/daily.json"],
      ["application/rss+xml", "/feeds/trending.rss"],
      ["application/atom+xml", "/feeds/trending.atom"],
      ["application/feed+json", "/feeds/trending.json"],
    ]);
    expect(links.find(({ rel }) => rel === "stylesheet")?.href).toBe("/style.css");
  });

  it("keeps to the content security policy: no script, no inline style, no handler", () => {
    expect(elements.filter(({ name }) => name === "script" || name === "style" || name === "iframe")).toEqual([]);
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
  });

  it("links only to addresses that exist", () => {
    const known =
      /^(#main|\/|\/date\/\d{4}-\d\d-\d\d|\/papers\/[^/]+|\/feeds\/daily\.(rss|atom|json)|\/tags(\/[a-z0-9-]+)?|\/feeds\/tags\/robotics\.(rss|atom|json)|\/opml\.xml|\/about\/ranking|\/subscribe(\?tag=[a-z0-9-]+)?|\/api\/docs|\/api\/v1\/status)$/;
    const own = findAll(page, "a").map((link) => link.attributes["href"] ?? "");
    expect(own.filter((href) => !known.test(href) && !/^(https:\/\/|mailto:)/.test(href))).toEqual([]);
  });
});

it("has an absolute canonical address where it is lasting, and none otherwise", () => {
  const canonical = pagesOf({ ...SITE, url: "https://broadsheet.example/" }).map(
    ([, jsx]) =>
      findAll(parsePage(jsx), "link").find(({ attributes }) => attributes["rel"] === "canonical")?.attributes["href"],
  );
  expect(canonical).toEqual([
    "https://broadsheet.example/date/2026-05-04",
    "https://broadsheet.example/tags",
    "https://broadsheet.example/tags/robotics",
    "https://broadsheet.example/date/2026-05-04",
    "https://broadsheet.example/papers/2605.90001",
    undefined,
    "https://broadsheet.example/subscribe",
    undefined,
  ]);
});

it("says on every page of a demo that it is one, and on no other", () => {
  for (const [, jsx] of pagesOf({ ...SITE, demo: true })) {
    const page = parsePage(jsx);
    expect(findAll(page, "aside")[0]?.text).toContain(
      "This is the demo edition. Its papers, people and numbers are invented",
    );
    expect(page.text).not.toContain("votes from Hugging Face");
  }
  for (const [, jsx] of pagesOf(SITE)) expect(parsePage(jsx).text).not.toContain("demo");
});

it("shows a message with its ways on", () => {
  const main = findAll(parsePage(<MessagePage site={SITE} {...message} />), "main")[0];
  expect(main?.children.map((child) => child.text)).toEqual([
    message.title,
    message.paragraphs[0],
    "Friday, 1 May 2026",
  ]);
});
