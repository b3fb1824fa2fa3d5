import { expect } from "vitest";
import { type Element, everyElement, findAll } from "../feeds/xml-tree.ts";
import { parsePage } from "../views/site.ts";
import type { World } from "./world.ts";

/** The page at an address; fails for another status. */
export async function readPage(world: World, path: string, status = 200): Promise<Element> {
  const answer = await world.get(path);
  expect([path.slice(0, 200), answer.status]).toEqual([path.slice(0, 200), status]);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  return parsePage(await answer.text());
}

export function heading(page: Element): string | undefined {
  return findAll(page, "h1")[0]?.text;
}

export function mainOf(page: Element): Element {
  const main = findAll(page, "main")[0];
  if (main === undefined) throw new Error("no main");
  return main;
}

export function withClass(page: Element, name: string): Element[] {
  return everyElement(page).filter(({ attributes }) => attributes["class"]?.split(" ").includes(name));
}

/** The addresses that links lead to. */
export function hrefsIn(element: Element): string[] {
  return findAll(element, "a").flatMap(({ attributes }) => attributes["href"] ?? []);
}

/** The papers of a page's list, by their ids. */
export function papersIn(page: Element): string[] {
  return findAll(mainOf(page), "article").flatMap(({ attributes }) => attributes["data-id"] ?? []);
}

/** Where the list goes on. */
export function nextIn(page: Element): string | null {
  return everyElement(page).find(({ attributes }) => "data-more" in attributes)?.attributes["href"] ?? null;
}

/** All papers of a list from its first page to its last, and how many pages that took; 100 at most. */
export async function walkPages(world: World, path: string): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let next: string | null = path;
  let pages = 0;
  for (; next !== null && pages < 100; pages++) {
    const page = await readPage(world, next);
    ids.push(...papersIn(page));
    next = nextIn(page);
  }
  expect(next).toBeNull();
  return { ids, pages };
}

/** What the box to subscribe with would send of the page's subject. */
export function boxFields(page: Element): [string, string][] {
  return withClass(page, "subscribe-box").flatMap((box) =>
    findAll(box, "input").flatMap(({ attributes: { type, name = "", value = "" } }) =>
      type === "hidden" ? [[name, value] satisfies [string, string]] : [],
    ),
  );
}
