import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/domain/text.ts";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";
import { childTexts, everyElement, findAll, parseXml } from "./xml-tree.ts";

const XML = [
  ["RSS", renderRss, "item", "content:encoded"],
  ["Atom", renderAtom, "entry", "content"],
] as const;

const NASTY = [
  "]]>",
  "&#x0B;",
  "&nbsp;",
  "<script>alert(1)</script>",
  "<!--",
  "<![CDATA[",
  "</title>",
  "</head>",
  "$\\href{javascript:alert(1)}{x}$",
  "\u0000",
  "\u000b",
  "\ud800",
  "\udfff",
  "\uffff",
  "\ufeff",
  "'\"`",
];

/** Any UTF-16 at all, whole code points, and the usual suspects, mixed. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...NASTY),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** What an XML parser gives back: line ends are normalised (https://www.w3.org/TR/xml/#sec-line-ends). */
function readBack(text: string): string {
  return cleanText(text).replace(/\r\n?/g, "\n");
}

describe.each(XML)("scenario 53: hostile text in %s", (_name, render, itemName, contentName) => {
  it("stays well-formed, and every title comes back but for what XML forbids", () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (title, name, address) => {
        const items = [
          sampleItem({
            title,
            abstract: name,
            authors: [{ name }],
            tags: [{ slug: title, name: title, kind: "topic" }],
            codeUrl: `https://${address}`,
            projectUrl: address,
          }),
        ];
        const entry = findAll(parseXml(render({ ...sampleFeed(items), title: name, description: title })), itemName)[0];
        expect(entry && childTexts(entry, "title")).toEqual([readBack(title)]);
      }),
    );
  });

  it("is inert once a reader has unpacked the content", () => {
    for (const nasty of NASTY) {
      const item = sampleItem({
        title: nasty,
        abstract: `${nasty} <img src=x onerror=alert(1)>`,
        codeUrl: "javascript:alert(1)",
        projectUrl: `https://example.org/"onmouseover="alert(1)`,
        tags: [{ slug: "x", name: `<svg onload=alert(1)>${nasty}`, kind: "topic" }],
      });
      const content = findAll(parseXml(render(sampleFeed([item]))), contentName)[0]?.text ?? "";
      const elements = everyElement(parseXml(`<div>${content}</div>`));
      expect(new Set(elements.map((element) => element.name))).toEqual(new Set(["div", "p", "a"]));
      for (const { attributes } of elements.filter(({ name }) => name === "a")) {
        expect(Object.keys(attributes)).toEqual(["href"]);
        expect(attributes["href"]).toMatch(/^https:\/\//);
      }
    }
  });
});

it("scenario 53: hostile text in JSON Feed comes back but for what XML forbids", () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const text = renderJsonFeed(sampleFeed([sampleItem({ title })]));
      expect(text.isWellFormed()).toBe(true);
      expect(JSON.parse(text)).toMatchObject({ items: [{ title: cleanText(title) }] });
    }),
  );
});
