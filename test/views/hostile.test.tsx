import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankedItem } from "../../src/domain/api.ts";
import { oneLine } from "../../src/domain/text.ts";
import { EditionPage } from "../../src/http/views/edition-page.tsx";
import { MessagePage } from "../../src/http/views/message-page.tsx";
import { PaperPage } from "../../src/http/views/paper-page.tsx";
import { TagPage } from "../../src/http/views/tag-page.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { everyElement, findAll } from "../feeds/xml-tree.ts";
import { parsePage, sampleEdition, SITE } from "./site.ts";

const NASTY = [
  "<script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</head><body onload=alert(1)>",
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  "$\\href{javascript:alert(1)}{x}$",
  "javascript:alert(1)",
  "&lt;script&gt;",
  "$& $1 $`",
  "<!-- ]]> -->",
];

function hostileItem(text: string): RankedItem {
  return sampleItem({
    title: text,
    abstract: text,
    authors: [{ name: text }],
    organization: text,
    categories: [text],
    tags: [{ slug: text, name: text, kind: "topic" }],
    codeUrl: text,
    projectUrl: `https://example.org/${text}`,
    thumbnailUrl: text,
    why: [{ signal: text, share: 1, change: 1, since: "2026-05-04T00:00:00Z" }],
  });
}

/** Every page that shows text from elsewhere. */
function pagesOf(text: string) {
  const item = hostileItem(text);
  return [
    <EditionPage site={SITE} edition={sampleEdition([item])} previous={null} next={null} />,
    <PaperPage site={SITE} item={item} />,
    <TagPage
      site={SITE}
      tag={{ slug: "robotics", name: text, description: text, kind: "topic", area: null }}
      related={[]}
      count={{ papers: 1, week: 1, previousWeek: 0 }}
      edition={sampleEdition([item])}
    />,
    <MessagePage site={SITE} title={text} paragraphs={[text]} links={[]} />,
  ].map(parsePage);
}

const EVERYWHERE = new Set(
  pagesOf("calm")
    .flatMap(everyElement)
    .map((element) => element.name),
);

describe("hostile text", () => {
  it.each(NASTY)("adds no element, no handler and no address: %s", (text) => {
    for (const page of pagesOf(text)) {
      const elements = everyElement(page);
      expect(elements.filter(({ name }) => !EVERYWHERE.has(name))).toEqual([]);
      expect(
        elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^style$/.test(name)),
      ).toEqual([]);
      const addresses = elements
        .flatMap(({ attributes: { href, src } }) => [href, src])
        .filter((url) => url !== undefined);
      expect(addresses.filter((url) => !/^(https?:\/\/|\/|#|mailto:)/.test(url))).toEqual([]);
    }
  });

  it("is shown as it is, in the heading and in the title", () => {
    const text = fc
      .string({ unit: "binary" })
      .map(oneLine)
      .filter((line) => line !== "");
    fc.assert(
      fc.property(text, (title) => {
        const page = parsePage(<PaperPage site={SITE} item={sampleItem({ title })} />);
        expect(findAll(page, "h1")[0]?.text).toBe(title);
        expect(findAll(page, "title")[0]?.text).toBe(`${title} · Broadsheet`);
      }),
    );
  });
});
