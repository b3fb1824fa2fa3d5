import type { Browser, CDPSession } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChromium, launch, missing } from "../browser/host.ts";
import { openReader, type Reader, regular, slowScripts } from "./browser.ts";
import { STICKING_OUT } from "./in-page.ts";
import { judge } from "./judge.ts";
import { openSite, type Site, type SitePage } from "./site.ts";
import { walk } from "./walk.ts";

const WIDTHS = [360, 768, 1440];

/** https://web.dev/articles/cls calls ten times as much good. */
const MOST_SHIFT = 0.01;

/** What is asked of every page at every width, in both schemes. A file each for with and without script: they run at once. */
export function testEveryPage(script: "with script" | "without script"): void {
  describe.skipIf(missing)(inChromium(`every page ${script}`), () => {
    const hasScript = script === "with script";
    let site: Site;
    let browser: Browser;
    beforeAll(async () => {
      [site, browser] = await Promise.all([openSite(), launch()]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    it.each(WIDTHS)(
      "at %i px, in light and dark: quiet, at home, still, in the window, all of it within reach of the keyboard, no fault for axe",
      { timeout: 300_000 },
      async (width) => {
        const reader = await openReader(browser, site.flow, {
          viewport: { width, height: 900 },
          javaScriptEnabled: hasScript,
          ...(hasScript && { storageState: regular(site.flow) }),
        });
        // Pages are to be still for somebody for whom the script has much to do, and late.
        if (hasScript) await slowScripts(reader.context);
        const session = await reader.context.newCDPSession(reader.page);
        for (const page of site.pages) {
          await reader.page.emulateMedia({ colorScheme: "light" });
          await (hasScript ? openToEnd(reader, page) : openStill(reader, page, session));
          await walkOver(reader, page);
          for (const colorScheme of ["light", "dark"] as const) {
            await reader.page.emulateMedia({ colorScheme });
            await lookAt(reader, `${page.path}, ${colorScheme}`);
          }
        }
        expect.soft(reader.said).toEqual([]);
        expect([site.flow.url, site.flow.upstreamUrl]).toEqual(expect.arrayContaining([...reader.asked]));
        await reader.context.close();
      },
    );
  });
}

async function openToEnd(reader: Reader, { path, status }: SitePage): Promise<void> {
  expect.soft(await reader.open(path), path).toBe(status);
  await reader.readToEnd(); // so that no list goes on under the keys
}

/** Opens a page without its script. What looks at it afterwards has to wait and to listen, which takes scripts. */
async function openStill(reader: Reader, { path, status }: SitePage, session: CDPSession): Promise<void> {
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  expect.soft(await reader.open(path), path).toBe(status);
  await session.send("Emulation.setScriptExecutionDisabled", { value: false });
}

async function walkOver({ page }: Reader, { path }: SitePage): Promise<void> {
  const { toReach, reached } = await walk(page);
  expect
    .soft(
      reached.map(({ name }) => name),
      path,
    )
    .toEqual(toReach);
  expect.soft(reached.filter(({ seen }) => seen !== "yes").slice(0, 3), path).toEqual([]);
}

async function lookAt({ page, shifts }: Reader, what: string): Promise<void> {
  expect.soft(await page.locator("h1").count(), `${what}: headlines`).toBe(1);
  expect.soft(await page.evaluate(STICKING_OUT), what).toEqual([]);
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  expect.soft(moved, `${what}: ${shifts[0]?.what}`).toBeLessThanOrEqual(MOST_SHIFT);
  await judge(page, what);
}
