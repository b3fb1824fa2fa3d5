import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, regular } from "./browser.ts";
import { openSite, type Site } from "./site.ts";

/** https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true";

const JUDGE = `axe
  .run(document, { runOnly: { type: "tag", values: ${JSON.stringify(RULES)} }, resultTypes: ["violations"] })
  .then(({ violations, passes }) => ({
    passed: passes.length,
    broken: violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)),
  }))`;

describe.skipIf(missing)(inChromium("axe"), () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const views = [
    { width: 360, colorScheme: "light" },
    { width: 1440, colorScheme: "light" },
    { width: 1440, colorScheme: "dark" },
  ] as const;
  it.each(views)(
    "finds nothing on any page at $width px, $colorScheme, with everything unfolded",
    { timeout: 180_000 },
    async ({ width, colorScheme }) => {
      const viewport = { width, height: 900 };
      const reader = await openReader(browser, site.flow, { viewport, colorScheme, storageState: regular(site.flow) });
      for (const { path } of site.pages) {
        await reader.open(path);
        await reader.page.evaluate(UNFOLD);
        await judge(reader.page, path);
      }
      await reader.open("/");
      await reader.page.keyboard.press("?");
      await judge(reader.page, "the list of keys");
      await reader.context.close();
    },
  );
});

async function judge(page: Page, what: string): Promise<void> {
  await page.evaluate(axe.source);
  // What the expression above makes.
  const { broken, passed } = (await page.evaluate(JUDGE)) as { broken: string[]; passed: number };
  expect.soft(broken, what).toEqual([]);
  expect(passed, what).toBeGreaterThan(15);
}
