import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, type Reader, regular } from "./browser.ts";
import { judge } from "./judge.ts";
import { openSite, type Site } from "./site.ts";

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
    for (const colorScheme of ["dark", "light"] as const) {
      await reader.page.emulateMedia({ colorScheme });
      await judge(reader.page, `the list of keys, ${colorScheme}`);
    }
    await press("Escape");
    expect(await focused("textContent")).toBe(site.today[0]?.title);
  });
});
