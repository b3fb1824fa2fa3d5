import type { RankedItem } from "../../src/domain/api.ts";
import type { Edition } from "../../src/domain/edition.ts";
import type { Site } from "../../src/http/views/site.ts";
import { sampleItem } from "../feeds/sample.ts";
import { parseXml, type Element } from "../feeds/xml-tree.ts";

export const SITE: Site = {
  name: "Broadsheet",
  url: "https://broadsheet.example",
  version: "1.2.3",
  demo: false,
  contact: "desk@broadsheet.example",
};

export function sampleEdition(items: RankedItem[]): Edition {
  const info = {
    kind: "daily",
    key: "2026-05-04",
    version: "a1",
    publishedAt: "2026-05-04T08:15:00Z",
    complete: true,
  } as const;
  return { info, items };
}

/** `count` papers, ranked 1 to `count`. */
export function rankedItems(count: number, changes: Partial<RankedItem> = {}): RankedItem[] {
  return Array.from({ length: count }, (_, index) =>
    sampleItem({ id: `2605.${90001 + index}`, title: `Paper ${index + 1}`, rank: index + 1, ...changes }),
  );
}

/** The element tree of a rendered page. What hono/jsx writes is also XML but for the doctype, so the parser may be strict. */
export function parsePage(page: { toString(): string }): Element {
  const html = page.toString();
  if (!html.startsWith("<!doctype html>")) throw new Error("no doctype");
  return parseXml(html.slice("<!doctype html>".length));
}
