import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import scripts from "../../src/http/scripts.json" with { type: "json" };
import { FAVICON } from "../../src/http/views/favicon.ts";
import { STYLE } from "../../src/http/views/style.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** The site of the tests; nothing of it leaves the browser. Private by its scheme, as the clipboard asks. */
export const ORIGIN = "https://broadsheet.test";

export const missing = !existsSync(CHROMIUM);

/** The name of a group of tests that needs Chromium, with the reason why it is skipped. */
export function inChromium(name: string): string {
  return `${name}, in Chromium${missing ? ` (skipped: there is no ${CHROMIUM})` : ""}`;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

const CSP =
  "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Bodies of pages by path with query; `null` for a server that fails. Other addresses are not found. */
export type Pages = Record<string, string | null>;

export interface Host {
  context: BrowserContext;
  /** What was asked for, as paths with queries. */
  asked: string[];
  /** What the console said: broken rules of the policy among it, and failed requests, which some tests want. */
  said: string[];
  open(path: string): Promise<Page>;
}

const FILES = new Map([
  ["/page.js", { body: scripts["page.js"], contentType: "text/javascript" }],
  ["/style.css", { body: STYLE, contentType: "text/css" }],
  ["/favicon.svg", { body: FAVICON, contentType: "image/svg+xml" }],
]);

const SHIFTS = `
  window.shifted = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifted += value; })
    .observe({ type: "layout-shift", buffered: true });
`;

/** A reader's browser before a site of these pages, with the real script and style and a strict policy. */
export async function openHost(browser: Browser, pages: Pages, options: BrowserContextOptions = {}): Promise<Host> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  const asked: string[] = [];
  const said: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname + url.search;
    asked.push(url.origin === ORIGIN ? path : url.href);
    const file = FILES.get(path);
    if (file) return route.fulfill(file);
    const body = url.origin === ORIGIN ? pages[path] : undefined;
    if (body === undefined || body === null) return route.fulfill({ status: body === null ? 500 : 404, body: "No." });
    const headers = { "content-security-policy": CSP };
    return route.fulfill({ body: whole(body), contentType: "text/html; charset=utf-8", headers });
  });
  await context.addInitScript(SHIFTS);
  const open = async (path: string) => {
    const page = await context.newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(ORIGIN + path);
    return page;
  };
  return { context, asked, said, open };
}

/** How far what was on the page has moved, https://web.dev/articles/cls */
export function shiftOf(page: Page): Promise<unknown> {
  return page.evaluate("window.shifted");
}

/** What the script has kept under a name. */
export async function keptIn(page: Page, name: string): Promise<unknown> {
  const text = await page.evaluate(`localStorage.getItem("broadsheet:${name}")`);
  return typeof text === "string" ? (JSON.parse(text) as { value: unknown }).value : null;
}

/** Puts something under a name, as the script or somebody hostile would. */
export async function putInto(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`localStorage.setItem("broadsheet:${name}", ${JSON.stringify(text)})`);
}

export const envelope = (value: unknown) => JSON.stringify({ v: 1, value });

/** A card as the pages have it: paper `number`, listed on that day of May. */
export function card(number: number, more = ""): string {
  const day = String((number % 28) + 1).padStart(2, "0");
  return `<article class="card plain" data-id="2605.${10_000 + number}" data-listed="2026-05-${day}T08:00:00.000Z">
    <p class="rank">${number}</p><h2><a href="/papers/2605.${10_000 + number}">Paper ${number}</a></h2>${more}
    <div class="meta"><p class="byline">A. Author ${number}</p></div></article>`;
}

/** Cards `from` to `until` in a list. */
export function cardList(from: number, until: number, look = "edition"): string {
  const cards = Array.from({ length: until - from + 1 }, (_, index) => card(from + index));
  return `<div class="${look}" data-list>${cards.join("")}</div>`;
}

function whole(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Test</title><link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/style.css"></head>
    <body data-page="trending"><header class="masthead"><input id="search" type="search" aria-label="Search"></header>
    <main>${body}</main><script type="module" src="/page.js"></script></body></html>`;
}
