import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  card,
  cardList,
  envelope,
  type Host,
  inChromium,
  launch,
  missing,
  openHost,
  type Pages,
  putInto,
  shiftOf,
} from "./host.ts";

const PER_PAGE = 10;

/** Page `at` of a list of `count` pages, with its way on. */
function listPage(at: number, count: number): string {
  const cards = cardList((at - 1) * PER_PAGE + 1, at * PER_PAGE);
  const more = `<p class="more-papers"><a data-more rel="next" href="?cursor=${at + 1}">More papers</a></p>`;
  return `${cards}${at < count ? more : ""}<footer id="foot">Foot</footer>`;
}

function listOf(count: number): Pages {
  const pages = Array.from({ length: count }, (_, index) => listPage(index + 1, count));
  return Object.fromEntries(pages.map((body, index) => [index === 0 ? "/" : `/?cursor=${index + 1}`, body]));
}

describe.skipIf(missing)(inChromium("lists, pictures and copies"), () => {
  let browser: Browser;
  let host: Host;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => host?.context.close());
  afterAll(() => browser?.close());

  const cards = (page: Page) => page.locator(".card").count();
  const pagesAsked = () => host.asked.filter((path) => path.startsWith("/?"));
  const toTheEnd = (page: Page) => page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  /** Goes to the end again and again, until so many cards have come, and none for a while after them. */
  async function readTo(page: Page, count: number): Promise<void> {
    await expect
      .poll(async () => (await toTheEnd(page), cards(page)), { timeout: 20_000, interval: 50 })
      .toBeGreaterThanOrEqual(count);
    for (let rounds = 0; rounds < 3; rounds++) {
      await toTheEnd(page);
      await page.waitForTimeout(100);
    }
  }

  it("goes on by itself to the end of the list, with marks, toggles and ranks", async () => {
    host = await openHost(browser, listOf(3));
    const first = await host.open("/");
    await putInto(first, "visit", envelope({ last: Date.UTC(2026, 4, 20), before: null }));
    await first.close();
    host.asked.length = 0;
    const page = await host.open("/");
    await readTo(page, 30);
    expect(await page.locator(".card h2").allTextContents()).toEqual(
      Array.from({ length: 30 }, (_, index) => `Paper ${index + 1}`),
    );
    expect(await page.locator(".card > .save").count()).toBe(30);
    expect(await page.locator(".card:has(.new) h2").allTextContents()).toContain("Paper 25");
    expect(await page.locator(".more-papers, [data-more]").count()).toBe(0);
    expect(await page.locator("[role=status]").textContent()).toBe("10 more papers");
    expect([pagesAsked(), host.said]).toEqual([["/?cursor=2", "/?cursor=3"], []]);
  });

  it("moves nothing of what is being read", async () => {
    const more = `<p><a data-more href="?cursor=2">More papers</a></p>`;
    const pages = { "/": cardList(1, 90, "brief-columns") + more, "/?cursor=2": cardList(91, 120, "brief-columns") };
    host = await openHost(browser, pages);
    const page = await host.open("/");
    const places = () =>
      page.evaluate(
        "[...document.querySelectorAll('.card')].slice(0, 90).map((c) => c.offsetLeft + ' ' + c.offsetTop)",
      );
    const before = await places();
    expect(await cards(page)).toBe(90);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight - 1200)");
    await expect.poll(() => cards(page)).toBe(120);
    expect(await places()).toEqual(before);
    expect(await shiftOf(page)).toBeLessThan(0.01);
  });

  it("waits after four pages, so that the foot can be reached, and goes on when asked", async () => {
    host = await openHost(browser, listOf(12));
    const page = await host.open("/");
    await readTo(page, 50);
    expect([await cards(page), pagesAsked().length]).toEqual([50, 4]);
    expect(await page.getByRole("link", { name: "More papers" }).getAttribute("href")).toBe("?cursor=6");
    await page.getByRole("link", { name: "More papers" }).click();
    await page.locator(".card", { hasText: "Paper 60" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Paper 51");
    await readTo(page, 100);
    expect(await cards(page)).toBe(100);
    expect(host.said).toEqual([]);
  });

  it("leaves the link as it is when the next page does not come", async () => {
    host = await openHost(browser, { "/": listPage(1, 3), "/?cursor=2": null });
    const page = await host.open("/");
    await expect.poll(async () => (await toTheEnd(page), pagesAsked())).toEqual(["/?cursor=2"]);
    expect(await cards(page)).toBe(10);
    await page.getByRole("link", { name: "More papers" }).click();
    await page.waitForURL("**/?cursor=2");
  });

  it("a click that fetches nothing goes where the link leads", async () => {
    host = await openHost(browser, { ...listOf(6), "/?cursor=6": null });
    const page = await host.open("/");
    await readTo(page, 50);
    await page.getByRole("link", { name: "More papers" }).click();
    await page.waitForURL("**/?cursor=6");
    expect(pagesAsked().filter((path) => path === "/?cursor=6")).toHaveLength(2);
  });

  it("fetches from nowhere else", async () => {
    const foreign = listPage(1, 2).replace("?cursor=2", "https://evil.example/");
    host = await openHost(browser, { "/": foreign });
    const page = await host.open("/");
    await readTo(page, 10);
    expect(host.asked.filter((path) => path.includes("evil"))).toEqual([]);
    expect(host.said).toEqual([]);
  });

  it.each([
    ["whoever saves data", 'Object.defineProperty(navigator, "connection", { value: { saveData: true } })'],
    [
      "a printer",
      'const { matchMedia } = window; window.matchMedia = (q) => (q === "print" ? { matches: true } : matchMedia.call(window, q))',
    ],
  ])("fetches nothing for %s", async (_name, script) => {
    host = await openHost(browser, listOf(3));
    await host.context.addInitScript(script);
    const page = await host.open("/");
    await readTo(page, 10);
    expect([await cards(page), pagesAsked(), host.said]).toEqual([10, [], []]);
  });

  it("replaces pictures that fail, once, whenever they do", async () => {
    const picture = (src: string, fallback: string, more = "") =>
      `<img class="thumbnail" id="${src}" src="/${src}.png" data-fallback="/${fallback}.png" alt="" width="1200" height="675" ${more}>`;
    const late = `<div class="gap">${cardList(1, 30)}</div>`;
    host = await openHost(browser, {
      "/": picture("gone", "drawn") + picture("lost", "lost-too") + late + picture("far", "drawn", 'loading="lazy"'),
    });
    // The script comes when the pictures have failed already.
    await host.context.route("**/page.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fallback();
    });
    const page = await host.open("/");
    const source = (id: string) => page.locator(`#${id}`).getAttribute("src");
    await expect.poll(() => Promise.all(["gone", "lost"].map(source))).toEqual(["/drawn.png", "/lost-too.png"]);
    await toTheEnd(page);
    await expect.poll(() => source("far")).toBe("/drawn.png");
    await page.waitForTimeout(200);
    expect(host.asked.filter((path) => path === "/lost-too.png")).toHaveLength(1);
    expect(await shiftOf(page)).toBe(0);
  });

  it("copies what stands on the page, and says so where it stands", async () => {
    const body = `<pre id="bib.tex">@article{a}</pre><p><button type="button" data-copy="bib.tex" hidden>Copy</button> <b>after</b></p>${card(1)}`;
    host = await openHost(browser, { "/": body }, { permissions: ["clipboard-read", "clipboard-write"] });
    const page = await host.open("/");
    const copy = page.locator("[data-copy]");
    const place = () => page.locator("b").boundingBox();
    const before = await place();
    await copy.click();
    await page.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("@article{a}");
    expect(await copy.getAttribute("data-said")).toBe("Copied");
    expect(await place()).toEqual(before);
    await expect.poll(() => copy.getAttribute("data-said"), { timeout: 4000 }).toBeNull();
    expect([await shiftOf(page), host.said]).toEqual([0, []]);
  });

  it("shows no button to copy where there is no clipboard", async () => {
    host = await openHost(browser, { "/": '<pre id="a">b</pre><button data-copy="a" hidden>Copy</button>' });
    await host.context.addInitScript("delete Navigator.prototype.clipboard");
    const page = await host.open("/");
    expect(await page.locator("[data-copy]").isVisible()).toBe(false);
    expect(host.said).toEqual([]);
  });
});
