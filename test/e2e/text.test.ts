import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, type Reader } from "./browser.ts";
import { CUT_OFF, OVERLAPS, STICKING_OUT } from "./in-page.ts";
import { openSite, type Site } from "./site.ts";

/** What browsers begin with, in px, and twice that: https://www.w3.org/TR/WCAG22/#resize-text */
const USUAL = 16;
const DOUBLE = 32;

/** A sheet of A4 between the margins of the style sheet, in CSS pixels. */
const SHEET = Math.round(((210 - 2 * 14) / 25.4) * 96);

describe.skipIf(missing)(inChromium("text"), () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function readable(reader: Reader): Promise<void> {
    for (const { path } of site.pages) {
      await reader.open(path);
      for (const wrong of [STICKING_OUT, CUT_OFF, OVERLAPS])
        expect.soft(await reader.page.evaluate(wrong), path).toEqual([]);
    }
  }

  const views = [
    { size: USUAL, width: 320 },
    { size: USUAL, width: 1440 },
    { size: DOUBLE, width: 640 },
    { size: DOUBLE, width: 768 },
    { size: DOUBLE, width: 1280 },
    { size: DOUBLE, width: 1440 },
  ];
  it.each(views)(
    "of $size px at $width px: all of it is there, and nothing lies on it",
    { timeout: 180_000 },
    async ({ size, width }) => {
      const reader = await openReader(browser, site.flow, { viewport: { width, height: 900 } });
      const session = await reader.context.newCDPSession(reader.page);
      await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: (size * 13) / 16 } });
      await reader.open("/");
      const actual = await reader.page.evaluate(
        "Number.parseFloat(getComputedStyle(document.documentElement).fontSize)",
      );
      expect(actual).toBe(size * 1.0625);
      await readable(reader);
      await reader.context.close();
    },
  );

  it("on paper: all of it is there, and nothing lies on it", { timeout: 180_000 }, async () => {
    const reader = await openReader(browser, site.flow, { viewport: { width: SHEET, height: 1_000 } });
    await reader.page.emulateMedia({ media: "print" });
    await readable(reader);
    await reader.context.close();
  });
});
