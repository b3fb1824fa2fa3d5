import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, regular, slowScripts } from "./browser.ts";
import { STICKING_OUT } from "./in-page.ts";
import { openSite, type Site } from "./site.ts";

const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
const SCRIPT = [true, false];

/** https://web.dev/articles/cls calls ten times as much good. */
const MOST_SHIFT = 0.01;

describe.skipIf(missing)(inChromium("every page"), () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const cases = WIDTHS.flatMap((width) => SCRIPT.map((javaScriptEnabled) => ({ width, javaScriptEnabled })));
  it.each(cases)(
    "at $width px, script $javaScriptEnabled, in light and dark: quiet, at home, still, and nothing sticks out",
    { timeout: 180_000 },
    async ({ width, javaScriptEnabled }) => {
      const reader = await openReader(browser, site.flow, {
        viewport: { width, height: 900 },
        javaScriptEnabled,
        ...(javaScriptEnabled && { storageState: regular(site.flow) }),
      });
      // Pages are to be still for somebody for whom the script has much to do, and late.
      if (javaScriptEnabled) await slowScripts(reader.context);
      for (const { path, status } of site.pages) {
        await reader.page.emulateMedia({ colorScheme: "light" });
        expect.soft(await reader.open(path), path).toBe(status);
        if (javaScriptEnabled) await reader.readToEnd();
        for (const colorScheme of SCHEMES) {
          await reader.page.emulateMedia({ colorScheme });
          expect.soft(await reader.page.locator("h1").count(), `${path}, ${colorScheme}: headlines`).toBe(1);
          expect.soft(await reader.page.evaluate(STICKING_OUT), `${path}, ${colorScheme}`).toEqual([]);
          const moved = reader.shifts.reduce((sum, { value }) => sum + value, 0);
          expect.soft(moved, `${path}, ${colorScheme}: ${reader.shifts[0]?.what}`).toBeLessThanOrEqual(MOST_SHIFT);
        }
      }
      expect.soft(reader.said).toEqual([]);
      expect([site.flow.url, site.flow.upstreamUrl]).toEqual(expect.arrayContaining([...reader.asked]));
      await reader.context.close();
    },
  );
});
