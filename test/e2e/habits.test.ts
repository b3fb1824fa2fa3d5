import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, type Reader, regular } from "./browser.ts";
import { openSite, type Site } from "./site.ts";

describe.skipIf(missing)(inChromium("who reads here"), () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const path = ({ page }: Reader) => page.url().slice(site.flow.url.length);
  const cards = ({ page }: Reader) => page.locator(".card").count();

  describe.each([true, false])("script %s", (javaScriptEnabled) => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await openReader(browser, site.flow, { javaScriptEnabled });
    });
    afterAll(() => reader.context.close());

    it("goes from the front page to a paper, to its author, and back", async () => {
      const [first] = site.today;
      await reader.open("/");
      await reader.page.locator("main h2 a").first().click();
      expect((await reader.page.locator("h1").textContent())?.trim()).toBe(first?.title);
      await reader.page.locator(".authors a").first().click();
      expect((await reader.page.locator("h1").textContent())?.trim()).toBe(first?.authors[0]?.name);
      await reader.page.getByRole("link", { name: first?.title ?? "", exact: true }).click();
      expect(path(reader)).toBe(`/papers/${first?.id}`);
      await reader.page.locator(".nameplate a").click();
      expect(path(reader)).toBe("/");
    });

    it("turns to the day before, and to another by the calendar", async () => {
      await reader.open("/");
      await reader.page.locator('a[rel="prev"]').click();
      expect(path(reader)).toBe("/date/2026-05-06");
      await reader.page.getByText("Calendar", { exact: true }).first().click();
      await reader.page.locator(".around").getByRole("link", { name: "Tuesday, 5 May 2026" }).click();
      expect(path(reader)).toBe("/date/2026-05-05");
      await reader.page.locator(".foot").getByRole("link", { name: "Calendar" }).click();
      await reader.page.locator(".month").first().getByRole("link", { name: "Friday, 1 May 2026" }).click();
      expect(path(reader)).toBe("/date/2026-05-01");
    });

    it("looks at the week's trend, with code alone, and takes the filters off again", async () => {
      await reader.open("/trending");
      await reader.page.getByRole("link", { name: "This week" }).click();
      expect(path(reader)).toBe("/trending?window=week");
      await reader.page.locator(".filters summary").click();
      await reader.page.getByLabel("Code", { exact: true }).selectOption("With code");
      await reader.page.getByLabel("Votes at least").fill("3");
      await reader.page.getByRole("button", { name: "Apply" }).click();
      const { searchParams } = new URL(reader.page.url());
      expect([searchParams.get("window"), searchParams.get("hasCode"), searchParams.get("minUpvotes")]).toEqual([
        "week",
        "true",
        "3",
      ]);
      expect(await reader.page.locator("h1").textContent()).toBe("Trending this week: with code, 3 votes or more");
      const shown = await cards(reader);
      expect(shown).toBeGreaterThan(5);
      expect(await reader.page.locator('.card .signals a[href*="github.com"]').count()).toBe(shown);
      await reader.page.getByRole("link", { name: "Remove all" }).click();
      expect(await reader.page.locator("h1").textContent()).not.toContain("with code");
    });

    it("searches from the masthead", async () => {
      await reader.open("/");
      await reader.page.locator("#search").fill("model");
      await reader.page.locator("#search").press("Enter");
      await reader.page.waitForURL("**/search?q=model");
      expect(await reader.page.locator("h1").textContent()).toBe("Papers found");
      expect(await cards(reader)).toBeGreaterThan(10);
    });

    it("subscribes by the box", async () => {
      const address = `ben.orrin+${javaScriptEnabled}@example.org`;
      await reader.open("/tags/language-models");
      const box = reader.page.locator(".subscribe-box");
      expect(await box.locator("h2").textContent()).toBe("Papers in your inbox: Language models and NLP");
      await box.getByLabel("Your address").fill(address);
      await box.getByLabel("How often").selectOption("once a week");
      await box.getByRole("button", { name: "Subscribe" }).click();
      expect(await reader.page.locator("h1").textContent()).toBe("Look into your inbox");
      const row = site.flow.db.prepare("select preferences from subscribers where address = ?").bind(address);
      const preferences = JSON.parse((await row.first<string>("preferences")) ?? "{}") as Record<string, unknown>;
      expect(preferences).toMatchObject({ frequency: "weekly", filters: { tag: ["language-models"] } });
    });
  });

  it("without script goes on by a link, and nothing of the script is missed", async () => {
    const reader = await openReader(browser, site.flow, { javaScriptEnabled: false });
    await reader.open("/week/latest");
    expect(await cards(reader)).toBe(50);
    await reader.page.getByRole("link", { name: "More papers" }).click();
    expect(path(reader)).toMatch(/^\/week\/latest\?cursor=/);
    expect(await reader.page.locator(".rank").first().textContent()).toBe("Rank 51");
    for (const what of [".new", ".save", "[data-said]"]) expect(await reader.page.locator(what).count()).toBe(0);
    await reader.context.close();
  });

  it("with script reads on, and every paper is there once, in order", async () => {
    const reader = await openReader(browser, site.flow);
    await reader.open("/week/latest");
    expect(await cards(reader)).toBe(50);
    await reader.readToEnd();
    const ranks = await reader.page.locator(".rank").allTextContents();
    expect(ranks.length).toBeGreaterThan(70);
    expect(ranks).toEqual(ranks.map((_, index) => `Rank ${index + 1}`));
    expect(await reader.page.locator(".save").count()).toBe(ranks.length);
    expect(await reader.page.getByRole("link", { name: "More papers" }).count()).toBe(0);
    await reader.context.close();
  });

  it("sees what is new since the last visit, and nothing marked on the first", async () => {
    const newcomer = await openReader(browser, site.flow);
    await newcomer.open("/date/2026-05-06");
    expect(await newcomer.page.locator(".new").count()).toBe(0);
    await newcomer.context.close();
    // Their last visit was as the sixth began; what was listed on the fifth is known to them.
    const reader = await openReader(browser, site.flow, { storageState: regular(site.flow) });
    await reader.open("/date/2026-05-06");
    expect(await reader.page.locator(".card .new").count()).toBe(await cards(reader));
    await reader.open("/date/2026-05-05");
    expect(await reader.page.locator(".card .new").count()).toBe(0);
    await reader.context.close();
  });

  it("saves papers, finds them on the reading list, and takes one off", async () => {
    const reader = await openReader(browser, site.flow);
    await reader.open("/");
    for (const place of [0, 1]) await reader.page.locator(".card .save").nth(place).click();
    await reader.open(`/papers/${site.today[2]?.id}`);
    await reader.page
      .getByRole("button", { name: /Save .* for later/ })
      .first()
      .click();
    await reader.page.locator(".foot").getByRole("link", { name: "Reading list" }).click();
    const titles = reader.page.locator("[data-list] h2");
    expect(await titles.allTextContents()).toEqual([2, 1, 0].map((place) => site.today[place]?.title));
    await reader.page
      .getByRole("button", { name: /^Remove “/ })
      .first()
      .click();
    await reader.page.reload();
    expect(await titles.allTextContents()).toEqual([1, 0].map((place) => site.today[place]?.title));
    await reader.context.close();
  });

  it("saves a filter and comes back to it", async () => {
    const reader = await openReader(browser, site.flow);
    await reader.open("/trending?hasCode=true&minStars=10");
    await reader.page.getByRole("button", { name: "Save this filter" }).click();
    await reader.open("/search");
    await reader.page.getByRole("link", { name: "Trending: with code, 10 stars or more" }).click();
    expect(path(reader)).toBe("/trending?hasCode=true&minStars=10");
    await reader.readToEnd(); // the list would move the button on
    await reader.page.getByRole("button", { name: /^Remove “Trending/ }).click();
    await reader.page.locator("[data-saved-filters]").waitFor({ state: "hidden" });
    await reader.context.close();
  });

  it("copies BibTeX", async () => {
    const reader = await openReader(browser, site.flow, { permissions: ["clipboard-read", "clipboard-write"] });
    await reader.open(`/papers/${site.today[0]?.id}`);
    await reader.page.getByText("BibTeX", { exact: true }).first().click();
    await reader.page.locator('[data-copy="cite-bibtex"]').click();
    await reader.page.locator('[data-said="Copied"]').waitFor();
    const copied = await reader.page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await reader.page.locator("#cite-bibtex").textContent());
    expect(copied).toMatch(/^@\w+\{/);
    await reader.context.close();
  });
});
