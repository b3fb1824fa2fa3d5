import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, type Reader, regular } from "./browser.ts";
import { REACHED, TO_REACH } from "./in-page.ts";
import { openSite, type Site } from "./site.ts";

/** Goes on from one to the next until so many have been reached; inside a frame there may be others. */
async function walk(page: Page, count: number): Promise<{ name: string; seen: string }[]> {
  let reached: { name: string; seen: string }[] = [];
  for (let rounds = 0; reached.length < count && rounds < 40; rounds++) {
    for (let tab = reached.length; tab < count; tab++) await page.keyboard.press("Tab");
    reached = (await page.evaluate(REACHED)) as typeof reached; // what the expression makes
  }
  return reached;
}

describe.skipIf(missing)(inChromium("the keyboard"), () => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
    reader = await openReader(browser, site.flow, { storageState: regular(site.flow) });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await reader.page.keyboard.press(key);
  };
  const focused = (property: string) => reader.page.evaluate(`document.activeElement.${property}`);

  it("reaches everything on every page, in order, and shows where it is", { timeout: 180_000 }, async () => {
    for (const { path } of site.pages) {
      await reader.open(path);
      await reader.readToEnd(); // so that no list goes on under the keys
      const names = (await reader.page.evaluate(TO_REACH)) as string[];
      const reached = await walk(reader.page, names.length);
      expect.soft(reached.map(({ name }) => name).slice(0, names.length), path).toEqual(names);
      expect.soft(reached.filter(({ seen }) => seen !== "yes").slice(0, 3), path).toEqual([]);
    }
    expect(reader.said).toEqual([]);
  });

  it("skips what is on every page", async () => {
    await reader.open("/week/latest");
    await press("Tab", "Enter", "Tab");
    expect(new URL(reader.page.url()).hash).toBe("#main");
    expect(await focused("closest('main').id")).toBe("main");
  });

  it("walks from paper to paper with j and k, and opens one with o", async () => {
    await reader.open("/");
    await press("j", "j", "j", "k");
    expect(await focused("textContent")).toBe(site.today[1]?.title);
    await Promise.all([reader.page.waitForURL(`**/papers/${site.today[1]?.id}`), press("o")]);
  });

  it("saves with s, and says so", async () => {
    await reader.open("/");
    await press("j", "s");
    const save = reader.page.locator(".card.lead button.save");
    expect(await save.getAttribute("aria-pressed")).toBe("true");
    expect(await reader.page.locator("[role=status]").textContent()).toBe("Saved for later");
    await press("s");
    expect(await save.getAttribute("aria-pressed")).toBe("false");
  });

  it("searches with /, and types letters there", async () => {
    await reader.open("/");
    await press("/", "j", "o", "s");
    expect(await focused("id")).toBe("search");
    expect(await focused("value")).toBe("jos");
  });

  it("lists its keys with ?, keeps the focus in the list, and gives it back", async () => {
    await reader.open("/");
    await press("j", "?");
    expect(await focused("closest('dialog') !== null")).toBe(true);
    await press("Escape");
    expect(await focused("textContent")).toBe(site.today[0]?.title);
  });
});
