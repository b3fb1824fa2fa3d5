import { setTimeout as delay } from "node:timers/promises";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Flow } from "../flow/flow.ts";

/** Somebody with a browser, and what happens in it. */
export interface Reader {
  context: BrowserContext;
  page: Page;
  /** What the console said on all pages, errors of scripts and broken rules of the policy among it. */
  said: string[];
  /** The origins that requests went to. */
  asked: Set<string>;
  /** What has moved on the page that is open, and how far: https://web.dev/articles/cls */
  shifts: { value: number; what: string }[];
  /** Opens a page of the site and waits for what is in the window. Answers the status. */
  open(path: string): Promise<number>;
  /** Scrolls to the end as people do, and waits for what comes on the way; takes a page with script. */
  readToEnd(): Promise<void>;
}

/** In ms. */
const FRAME = 17;
const SLOWLY = 150;
/** Less than the margin at which lists go on by themselves, so that they are read and not jumped over. */
const STEP = 550;

/** Scrolls, waits for the list to go on where its end is near, and says how long the page is then. */
const scrollOn = (top: number) => `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  scrollTo(0, ${top});
  await frame(), await frame(); // after the first it knows that it was scrolled
  const link = document.querySelector("a[data-more]");
  const href = link?.href;
  const isNear = () => link?.isConnected && link.href === href && link.getBoundingClientRect().top < innerHeight + 600;
  for (let tries = 0; tries < 500 && isNear(); tries++) await frame();
  return document.documentElement.scrollHeight;
})()`;

const SHOWN_PICTURES_ARE_THERE =
  "[...document.images].every((image) => image.complete || image.loading === 'lazy' || !image.checkVisibility())";

export async function openReader(browser: Browser, flow: Flow, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const shifts: Reader["shifts"] = [];
  const said = listen(page);
  const { asked, settled } = watchRequests(page);
  await watchShifts(page, shifts);

  async function open(path: string): Promise<number> {
    shifts.length = 0;
    const answer = await page.goto(flow.url + path, { waitUntil: "load" });
    for (let tries = 0; tries < 500 && !(await page.evaluate(SHOWN_PICTURES_ARE_THERE)); tries++)
      await page.waitForTimeout(FRAME);
    await settled();
    return answer?.status() ?? 0;
  }
  async function readToEnd(): Promise<void> {
    for (let top = 0, height = 1; top < height; top += STEP) {
      height = Number(await page.evaluate(scrollOn(top)));
      await settled();
    }
    await page.evaluate("scrollTo(0, 0)");
  }
  return { context, page, said, asked, shifts, open, readToEnd };
}

function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    // To Chromium a page that answers 404 is an error of its own address.
    const { url } = message.location();
    if (url !== page.url() || !message.text().startsWith("Failed to load resource"))
      said.push(`${url}: ${message.text()}`);
  });
  return said;
}

function watchRequests(page: Page): { asked: Set<string>; settled: () => Promise<void> } {
  const asked = new Set<string>();
  const open = new Set<object>();
  page.on("request", (request) => {
    asked.add(new URL(request.url()).origin);
    open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  const settled = async () => {
    for (let tries = 0; tries < 500 && open.size > 0; tries++) await page.waitForTimeout(FRAME);
    open.clear();
  };
  return { asked, settled };
}

/** Through the protocol, so that it also works where the page has no script. */
async function watchShifts(page: Page, shifts: Reader["shifts"]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on("PerformanceTimeline.timelineEventAdded", ({ event: { layoutShiftDetails: details } }) => {
    if (details && !details.hadRecentInput)
      shifts.push({ value: details.value, what: JSON.stringify(details.sources[0]) });
  });
  await session.send("PerformanceTimeline.enable", { eventTypes: ["layout-shift"] });
}

/** Somebody who has been here weeks ago and saved papers and a filter, as their browser has kept it. */
export function regular({ url }: Flow): NonNullable<BrowserContextOptions["storageState"]> {
  const at = Date.UTC(2026, 4, 6);
  const kept = {
    visit: { last: at, before: null },
    filters: [{ name: "Trending: with code", address: "/trending?hasCode=true" }],
    "reading-list": [1, 2, 3].map((i) => ({ id: `2605.0010${i}`, title: `Lantern ${i}`, authors: "Ada Quill", at })),
  };
  const localStorage = Object.entries(kept).map(([name, value]) => ({
    name: `broadsheet:${name}`,
    value: JSON.stringify({ v: 1, value }),
  }));
  return { cookies: [], origins: [{ origin: url, localStorage }] };
}

/** Lets scripts come later than the page, as they do elsewhere than on one machine. */
export async function slowScripts(context: BrowserContext): Promise<void> {
  await context.route(/\.js\b/, (route) => delay(SLOWLY).then(() => route.continue()));
}
