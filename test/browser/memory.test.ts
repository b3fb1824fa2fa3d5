import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  cardList,
  envelope,
  type Host,
  inChromium,
  keptIn,
  launch,
  missing,
  openHost,
  ORIGIN,
  putInto,
  shiftOf,
} from "./host.ts";

const FORM = `<form data-filters><p><span data-save-filter></span></p></form>
  <section data-saved-filters hidden><h2>Saved filters</h2><ul></ul></section>`;
const HOSTILE_QUERY = "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
const PAGES = {
  "/": cardList(1, 12),
  "/trending": FORM + cardList(1, 3),
  "/trending?tag=image-generation&hasCode=true&cursor=abc": FORM + cardList(1, 3),
  [`/trending${HOSTILE_QUERY}`]: FORM,
  "/papers/2605.10002v3": `<article><h1>Paper  <i>2</i></h1><p class="authors">A. Author, B. Author</p><p data-save-paper></p></article>`,
  "/reading-list": `<div data-reading-list><h1>Reading list</h1><p data-empty>Nothing is saved yet.</p><div data-list></div></div>`,
};

const paper = (number: number, title = `Paper ${number}`) => ({
  id: `2605.${10_000 + number}`,
  title,
  authors: "A. Author",
  at: Date.UTC(2026, 4, 4),
});

/** What may stand where the script keeps things. */
const BROKEN = [
  "",
  "{",
  "null",
  "[]",
  '"x"',
  '{"v":1}',
  JSON.stringify({ v: 2, value: [paper(9)] }),
  envelope({ last: "x", before: {} }),
  envelope([{ name: "x", address: "javascript:alert(1)" }, { id: "../x", title: "x", authors: "x", at: 1 }, null]),
  "[".repeat(20_000),
];

describe.skipIf(missing)(inChromium("what the browser keeps"), () => {
  let browser: Browser;
  let host: Host;
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    host = await openHost(browser, PAGES, { permissions: ["clipboard-read", "clipboard-write"] });
  });
  afterEach(async () => {
    await host.context.close();
    expect(host.said).toEqual([]);
  });
  afterAll(() => browser?.close());

  const titles = (page: Page) => page.locator("[data-reading-list] h2").allTextContents();
  const toggle = (page: Page, title: string) => page.getByRole("button", { name: `Save “${title}” for later` });

  it("marks what was listed since the last visit, and nothing on the first", async () => {
    const first = await host.open("/");
    expect(await first.locator(".new").count()).toBe(0);
    await putInto(first, "visit", envelope({ last: Date.UTC(2026, 4, 10, 12), before: null }));
    const page = await host.open("/");
    expect(await page.locator(".card:has(.new) h2").allTextContents()).toEqual(["Paper 10", "Paper 11", "Paper 12"]);
    expect(await page.locator(".new").first().textContent()).toBe("New since your last visit");
    expect(await shiftOf(page)).toBe(0);
    await page.reload();
    expect(await page.locator(".new").count()).toBe(3); // still the same visit
  });

  it("saves papers from cards and from their page, and shows it in every tab", async () => {
    const [front, other] = [await host.open("/"), await host.open("/")];
    const list = await host.open("/reading-list");
    expect(await list.getByText("Nothing is saved yet.").isVisible()).toBe(true);
    await toggle(front, "Paper 3").click();
    expect(front.url()).toBe(`${ORIGIN}/`);
    const own = await host.open("/papers/2605.10002v3");
    await toggle(own, "Paper 2").click();
    // A tab learns of what another one kept a moment later.
    for (const page of [front, other, own])
      await expect.poll(() => toggle(page, "Paper 2").getAttribute("aria-pressed")).toBe("true");
    expect(await toggle(other, "Paper 4").getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => titles(list)).toEqual(["Paper 2", "Paper 3"]);
    expect(await list.locator(".byline").first().textContent()).toBe("A. Author, B. Author");
    expect(await list.locator("h2 a").first().getAttribute("href")).toBe("/papers/2605.10002");
    expect(await list.getByText("Nothing is saved yet.").isVisible()).toBe(false);
    await toggle(other, "Paper 3").click();
    await expect.poll(() => titles(list)).toEqual(["Paper 2"]);
    expect(await shiftOf(front)).toBe(0);
  });

  it("lists, copies and removes what is saved", async () => {
    const page = await host.open("/reading-list");
    await putInto(page, "reading-list", envelope([paper(1), paper(2, "On *stars*"), paper(3)]));
    await page.reload();
    expect(await page.locator("time").first().getAttribute("datetime")).toBe("2026-05-04T00:00:00.000Z");
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
    const copied = String(await page.evaluate("navigator.clipboard.readText()"));
    expect(copied.split("\n")[1]).toBe(`- [On \\*stars\\*](${ORIGIN}/papers/2605.10002) A. Author`);
    await page.getByRole("button", { name: "Remove “Paper 3”" }).click();
    await page.getByRole("button", { name: "Remove “Paper 1”" }).click();
    expect(await titles(page)).toEqual(["On *stars*"]);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Remove “On *stars*”");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("button", { name: "Remove all" }).click();
    expect(await titles(page)).toHaveLength(1);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Remove all" }).click();
    expect([await titles(page), await keptIn(page, "reading-list")]).toEqual([[], []]);
    expect(await page.getByText("Nothing is saved yet.").isVisible()).toBe(true);
  });

  it("keeps filters by name and address", async () => {
    const page = await host.open("/trending?tag=image-generation&hasCode=true&cursor=abc");
    expect(await page.locator("[data-saved-filters]").isVisible()).toBe(false);
    await page.locator("[data-save-filter]").getByRole("button", { name: "Save this filter" }).click();
    const link = page.getByRole("link", { name: "Trending: image generation, with code" });
    expect(await link.getAttribute("href")).toBe(`${ORIGIN}/trending?tag=image-generation&hasCode=true`);
    const bare = await host.open("/trending");
    expect(await bare.getByRole("button", { name: "Save this filter" }).count()).toBe(0);
    await bare.getByRole("button", { name: "Remove “Trending: image generation, with code”" }).click();
    await expect.poll(() => page.locator("[data-saved-filters]").isVisible()).toBe(false);
  });

  it("shows hostile words as words", async () => {
    const page = await host.open(`/trending${HOSTILE_QUERY}`);
    await page.getByRole("button", { name: "Save this filter" }).click();
    expect(await page.locator("[data-saved-filters] a").textContent()).toContain("<img src=x onerror=alert(1)>");
    const list = await host.open("/reading-list");
    await putInto(page, "reading-list", envelope([paper(1, "<img src=x onerror=alert(1)><script>alert(2)</script>")]));
    expect(await titles(list)).toEqual(["<img src=x onerror=alert(1)><script>alert(2)</script>"]);
    for (const one of [page, list]) expect(await one.locator("main img, main script").count()).toBe(0);
  });

  it.each(BROKEN.map((text) => [text.slice(0, 40), text]))("reads past what is broken: %s", async (_name, text) => {
    const before = await host.open("/trending");
    for (const name of ["visit", "reading-list", "filters", "keys"]) await putInto(before, name, text);
    const page = await host.open("/trending?tag=image-generation&hasCode=true&cursor=abc");
    expect(await page.locator(".new, [data-saved-filters] a").count()).toBe(0);
    await toggle(page, "Paper 1").click();
    expect(await keptIn(page, "reading-list")).toMatchObject([{ id: "2605.10001" }]);
    const list = await host.open("/reading-list");
    expect(await titles(list)).toEqual(["Paper 1"]);
  });

  it("leaves out what needs memory where there is none, and does the rest", async () => {
    await host.context.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
    );
    for (const path of Object.keys(PAGES)) await host.open(path);
    const page = await host.open("/");
    expect(await page.locator(".save, .new").count()).toBe(0);
    const filtered = await host.open("/trending?tag=image-generation&hasCode=true&cursor=abc");
    expect(await filtered.getByRole("button", { name: "Save this filter" }).count()).toBe(0);
    await filtered.close();
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Paper 1");
    await page.keyboard.press("?");
    await page.getByRole("checkbox").uncheck();
  });

  it("says when the browser keeps no more", async () => {
    const page = await host.open("/");
    await page.evaluate('Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }');
    await toggle(page, "Paper 1").click();
    expect(await toggle(page, "Paper 1").getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator("[role=status]").textContent()).toBe("The browser did not keep it");
  });

  it("without script nothing is promised", async () => {
    const still = await openHost(browser, PAGES, { javaScriptEnabled: false });
    const page = await still.open("/trending?tag=image-generation&hasCode=true&cursor=abc");
    expect(await page.locator("button").count()).toBe(0);
    expect(await page.locator("[data-saved-filters]").isVisible()).toBe(false);
    await still.context.close();
  });
});
