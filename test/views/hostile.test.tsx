import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "../../src/domain/text.ts";
import { allowedAttributes } from "../../src/domain/typeset.ts";
import { PaperPage } from "../../src/http/views/paper-page.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { type Element, everyElement, findAll } from "../feeds/xml-tree.ts";
import { hostileItem, PAYLOADS } from "./hostile.ts";
import { paperProps, parsePage, rankedItems, SITE } from "./site.ts";
import { specimens } from "./specimens.tsx";

// What HTML reads as a replacement character (https://html.spec.whatwg.org/#preprocessing-the-input-stream), or drops, XML refuses.
const NO_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** As a browser gets it: bytes have no lone surrogates. */
function parsed(page: { toString(): string }): Element {
  return parsePage(page.toString().toWellFormed().replace(NO_XML, "\ufffd"));
}

const CALM = specimens({ site: SITE, items: rankedItems(4), typed: "calm" });
/** What elements and attributes each page has of its own accord. */
const KNOWN = new Map(CALM.map(({ name, page }) => [name, new Set(everyElement(parsed(page)).flatMap(partsOf))]));

function partsOf({ name, attributes }: Element): string[] {
  return [name, ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`)];
}

/** Whether formulas and emphasis may bring it along. */
function isTypeset({ name, attributes }: Element): boolean {
  const allowed = allowedAttributes(name, attributes);
  return allowed !== null && Object.keys(attributes).every((attribute) => attribute in allowed);
}

const ADDRESSES = ["href", "src", "action", "formaction", "srcset", "data-fallback", "poster", "cite"];
const SAFE = /^(https?:\/\/|\/(?![/\\])|#[a-z]|mailto:)/;

describe.each(PAYLOADS.map((text) => [text.slice(0, 70), text] as const))("hostile text: %s", (_name, text) => {
  const items = rankedItems(4).map(({ id, rank }) => ({ ...hostileItem(text, id), rank }));
  const pages = specimens({ site: SITE, items, typed: text }).map(({ name, page }) => ({ name, root: parsed(page) }));

  it("adds no element and no attribute to any page", () => {
    for (const { name, root } of pages) {
      const foreign = everyElement(root).filter(
        (element) => partsOf(element).some((part) => !KNOWN.get(name)?.has(part)) && !isTypeset(element),
      );
      expect([name, foreign.map(({ name: tag, attributes }) => [tag, attributes])]).toEqual([name, []]);
      expect(findAll(root, "script").map(({ text: inside }) => inside)).toEqual([""]);
    }
  });

  it("leads nowhere but to the web, this site and its desk", () => {
    for (const { name, root } of pages) {
      const addresses = everyElement(root).flatMap(({ attributes }) =>
        ADDRESSES.flatMap((key) => attributes[key] ?? []),
      );
      expect([name, addresses.filter((address) => !SAFE.test(address))]).toEqual([name, []]);
      for (const address of addresses.filter((each) => each.startsWith("/")))
        expect(new URL(address, SITE.url).origin).toBe(SITE.url);
    }
  });
});

it("has a corpus worth the name", () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(40);
});

it("is shown as it is, in the heading and in the title", () => {
  const text = fc
    .string({ unit: "binary" })
    .map(oneLine)
    .filter((line) => line !== "");
  fc.assert(
    fc.property(text, (title) => {
      const page = parsePage(<PaperPage {...paperProps(sampleItem({ title }))} />);
      expect(findAll(page, "h1")[0]?.text).toBe(title);
      expect(findAll(page, "title")[0]?.text).toBe(`${title} · Broadsheet`);
    }),
  );
});
