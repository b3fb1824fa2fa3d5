import type { PaperHistory, RankedItem, Status } from "../../src/domain/api.ts";
import type { Edition, EditionKey } from "../../src/domain/edition.ts";
import type { Filters } from "../../src/domain/filters.ts";
import type { EditionPageProps } from "../../src/http/views/edition-page.tsx";
import type { PaperPageProps } from "../../src/http/views/paper-page.tsx";
import type { Site } from "../../src/http/views/site.ts";
import { sampleItem } from "../feeds/sample.ts";
import { type Element, findAll, parseXml } from "../feeds/xml-tree.ts";

export const SITE: Site = {
  name: "Broadsheet",
  url: "https://broadsheet.example",
  version: "1.2.3",
  demo: false,
  contact: "desk@broadsheet.example",
};

export const NO_FILTERS: Filters = {
  tag: [],
  category: [],
  author: null,
  q: null,
  exclude: [],
  hasCode: null,
  minUpvotes: null,
  minStars: null,
  maxAgeDays: null,
};

export const CATEGORIES = ["cs.CL", "cs.LG"];

export function sampleEdition(
  items: RankedItem[],
  edition: EditionKey = { kind: "daily", key: "2026-05-04" },
): Edition {
  return { info: { ...edition, version: "a1", publishedAt: "2026-05-04T08:15:00Z", complete: true }, items };
}

/** `count` papers, ranked 1 to `count`. */
export function rankedItems(count: number, changes: Partial<RankedItem> = {}): RankedItem[] {
  return Array.from({ length: count }, (_, index) =>
    sampleItem({ id: `2605.${90001 + index}`, title: `Paper ${index + 1}`, rank: index + 1, ...changes }),
  );
}

/** An edition without filters, whole on its one page. */
export function editionProps(edition: Edition, changes: Partial<EditionPageProps> = {}): EditionPageProps {
  return {
    site: SITE,
    edition,
    items: edition.items,
    passing: null,
    filters: NO_FILTERS,
    begins: true,
    nextHref: null,
    categories: CATEGORIES,
    previous: null,
    next: null,
    days: ["2026-05-01", "2026-05-04"],
    ...changes,
  };
}

/** A paper without LaTeX, history and papers like it. */
export function paperProps(item: RankedItem, changes: Partial<PaperPageProps> = {}): PaperPageProps {
  return {
    site: SITE,
    item,
    typeset: null,
    history: { id: item.id, ranks: [], signals: [] },
    similar: [],
    until: "2026-05-05T12:00:00.000Z",
    ...changes,
  };
}

/** Two days of votes and ranks. */
export function sampleHistory(id: string): PaperHistory {
  const at = (day: number) => `2026-05-0${day}T06:00:00.000Z`;
  return {
    id,
    ranks: [
      { window: "day", at: at(5), rank: 2, score: 9 },
      { window: "day", at: at(4), rank: 7, score: 3 },
    ],
    signals: [
      { signal: "upvotes", at: at(5), value: 132 },
      { signal: "upvotes", at: at(4), value: 41 },
    ],
  };
}

export function sampleStatus(changes: Partial<Status> = {}): Status {
  const source = {
    name: "hf-daily",
    enabled: true,
    lastSuccessAt: "2026-05-05T11:45:00.000Z",
    lastError: null,
    lastErrorAt: null,
    nextDueAt: "2026-05-05T12:15:00.000Z",
    consecutiveFailures: 0,
  };
  return {
    now: "2026-05-05T12:00:00.000Z",
    version: "1.2.3",
    demo: false,
    papers: 1_234,
    sources: [source, { ...source, name: "github", enabled: false, lastSuccessAt: null, nextDueAt: null }],
    backlog: { tags: 0, rankings: 0, mail: 0, embeddings: 0 },
    embeddings: null,
    mail: { unknown: 0, confirmationsStoppedUntil: null },
    deadLetters: 0,
    backfills: [{ id: 1, source: "hf-daily", from: "2026-01-01", until: "2026-02-01", papers: 900, finishedAt: null }],
    recomputation: null,
    ...changes,
  };
}

/** The element tree of a rendered page. What hono/jsx writes is also XML but for the doctype, so the parser may be strict. */
export function parsePage(page: { toString(): string }): Element {
  const html = page.toString();
  if (!html.startsWith("<!doctype html>")) throw new Error("no doctype");
  return parseXml(html.slice("<!doctype html>".length));
}

/** The forms that a page is about: that of the search is on every one. */
export function formsIn(page: Element): Element[] {
  return findAll(page, "main").flatMap((main) => findAll(main, "form"));
}

/** The links of a page's head with this relation, by their attributes. */
export function headLinks(page: Element, rel: string): Record<string, string>[] {
  const head = page.children.find(({ name }) => name === "head");
  return (head?.children ?? []).flatMap(({ name, attributes }) =>
    name === "link" && attributes["rel"] === rel ? [attributes] : [],
  );
}

/** What a page's head says under a name or property; several where it says it several times. */
export function metas(page: Element, name: string): string[] {
  const head = page.children.find((child) => child.name === "head");
  return (head?.children ?? []).flatMap(({ attributes }) =>
    (attributes["name"] ?? attributes["property"]) === name ? [attributes["content"] ?? ""] : [],
  );
}
