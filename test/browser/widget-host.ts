import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openWorld, type World } from "../http/world.ts";
import { launch } from "./host.ts";
import { type HostPage, type Served, serveHost, serveSite, type SiteServer } from "./servers.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A browser before two sites: ours, and one that shows our lists. */
export interface Stage {
  world: World;
  site: SiteServer;
  browser: Browser;
  /** Opens a page of the other site; `said` is what its console said, failed requests apart. */
  open(page: Partial<HostPage> & { html: string }, options?: Opening): Promise<{ page: Page; said: string[] }>;
  /** Closes what a test has opened, and lets the site answer again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface Opening extends BrowserContextOptions {
  /** What is done before the page is asked for. */
  prepare?: (page: Page) => Promise<void>;
}

/** Sums layout shifts and long tasks from the first moment on. */
const OBSERVERS = `
  window.measured = { shift: 0, longTasks: 0 };
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.measured.shift += value; })
    .observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => { window.measured.longTasks += list.getEntries().length; })
    .observe({ type: "longtask", buffered: true });
`;

export async function openStage(): Promise<Stage> {
  const world = await openWorld();
  const site = await serveSite(world);
  const pages = new Map<string, HostPage>();
  const host: Served = await serveHost(pages);
  const browser = await launch();
  const policy = strictPolicy(site.origin);
  return {
    world,
    site,
    browser,
    async open({ html, style = "", policy: own = policy }, { prepare, ...options } = {}) {
      const path = `/${pages.size}`;
      pages.set(path, { html: whole(html, `/style${path}`), style, policy: own });
      const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
      await context.addInitScript(OBSERVERS);
      const page = await context.newPage();
      const said: string[] = [];
      page.on(
        "console",
        (message) => message.text().startsWith("Failed to load resource") || said.push(message.text()),
      );
      page.on("pageerror", (error) => said.push(error.message));
      await prepare?.(page);
      await page.goto(host.origin + path);
      return { page, said };
    },
    async clear() {
      for (const context of browser.contexts()) await context.close();
      site.down.clear();
      site.instead.clear();
      site.asked.length = 0;
    },
    async close() {
      await browser.close();
      await host.close();
      await site.close();
      await world.close();
    },
  };
}

/** As strict as a page can be that shows our lists in every form. */
export function strictPolicy(site: string): string {
  return `default-src 'none'; script-src ${site}; connect-src ${site}; frame-src ${site}; img-src ${site}; style-src 'self'`;
}

function whole(body: string, style: string): string {
  return `<!doctype html><html lang="en"><head><title>A lab</title>
    <link rel="stylesheet" href="${style}"></head><body>${body}</body></html>`;
}

/** The snippet as the builder writes it. */
export function widgetHtml(site: string, attributes: string, script = `${site}/widget.js`): string {
  return `<script async src="${script}"></script><trending-papers ${attributes}><a href="${site}/trending">Trending papers</a></trending-papers>`;
}

/** Two of them, one of each look. */
export function twoWidgets(site: string): string {
  return widgetHtml(site, 'window="week" limit="3"') + widgetHtml(site, 'tag="robotics" theme="dark" limit="4"');
}

/** Waits until so many lists are there. */
export async function listsShown(page: Page, count: number): Promise<void> {
  for (let place = 0; place < count; place++) await page.locator("trending-papers").nth(place).locator("ol").waitFor();
}

/** What `OBSERVERS` have summed, once nothing is under way any more. */
export async function measuredOn(page: Page): Promise<{ shift: number; longTasks: number }> {
  await page.waitForTimeout(300);
  return (await page.evaluate("window.measured")) as { shift: number; longTasks: number }; // what OBSERVERS write
}

/** Titles of the first list. */
export function titlesOn(page: Page): Promise<string[]> {
  return page.locator("trending-papers").first().locator("[part=link]").allTextContents();
}

/** Where the links of all lists lead, in their order. */
export async function hrefsOn(page: Page): Promise<string[]> {
  const all = `[...document.querySelectorAll("trending-papers")].flatMap((widget) => [...widget.shadowRoot.querySelectorAll("a")])`;
  return (await page.evaluate(`${all}.map(({ href }) => href)`)) as string[]; // of anchors
}

/** Whether the link inside the tag is to be seen. */
export function fallbackShows(page: Page): Promise<boolean> {
  return page.getByRole("link", { name: "Trending papers", exact: true }).isVisible();
}

/** What axe-core finds wrong with a page: its rules, each with the elements. */
export async function mistakesOn(page: Page): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(AXE);
  const { violations, passes } = (await page.evaluate("axe.run()")) as AxeResults;
  if (!passes.some(({ id }) => id === "color-contrast")) throw new Error("axe looked at no text");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
  passes: { id: string }[];
}
