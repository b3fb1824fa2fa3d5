import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inChromium, missing } from "./host.ts";
import { fallbackShows, listsShown, measuredOn, openStage, type Stage, widgetHtml } from "./widget-host.ts";

describe.skipIf(missing)(inChromium("what the element costs another site"), () => {
  let stage: Stage;
  let site: string;
  beforeAll(async () => {
    stage = await openStage();
    site = stage.site.origin;
  });
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());

  it("moves nothing, holds nobody up and costs little", async () => {
    const room = "trending-papers:not(:defined) { display: block; min-height: 457px }";
    const html = `<h1>A lab</h1>${widgetHtml(site, 'window="week" limit="5"')}<p>What stands below.</p>`;
    let measured = { shift: 1, longTasks: 1 };
    // On a busy machine a task may be long that is not usually: twice would be no accident.
    for (let tries = 0; tries < 2 && measured.longTasks > 0; tries++) {
      stage.site.asked.length = 0;
      const slow = async (page: Page) => {
        for (const path of ["widget.js", "embed/trending.json*"])
          await page.route(`${site}/${path}`, async (route) => {
            await new Promise((done) => setTimeout(done, 250));
            await route.continue();
          });
      };
      const { page } = await stage.open({ html, style: room }, { prepare: slow });
      await listsShown(page, 1);
      measured = await measuredOn(page);
      await page.context().close();
    }
    const { asked } = stage.site;
    console.log(
      `the element: ${asked.length} requests, ${asked.reduce((sum, { bytes }) => sum + bytes, 0)} bytes compressed ` +
        `(${asked.map(({ path, bytes }) => `${path}: ${bytes}`).join(", ")}), ${measured.longTasks} long tasks, shift ${measured.shift}`,
    );
    expect(measured.shift).toBeLessThanOrEqual(0.01);
    expect(measured.longTasks).toBe(0);
    expect(asked.map(({ path }) => path)).toEqual(["/widget.js", "/embed/trending.json?window=week&limit=5"]);
    expect(asked.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(5_120);
    expect(asked.filter(({ cookie }) => cookie)).toEqual([]);
  });

  it.each([[1], [3], [20]])("room for %i papers is as high as they are", async (limit) => {
    stage.site.down.add("/embed/trending.json");
    const html = `${widgetHtml(site, `window="month" limit="${limit}"`)}<p id="below">Below</p>`;
    const below = async (page: Page) => (await page.locator("#below").boundingBox())?.y ?? 0;
    const held = Promise.withResolvers<void>();
    const waits = async (page: Page) => {
      await page.route(`${site}/embed/trending.json*`, async (route) => {
        await held.promise;
        await route.continue();
      });
    };
    stage.site.down.clear();
    const { page } = await stage.open({ html }, { prepare: waits });
    await page.locator("trending-papers section").waitFor();
    const before = await below(page);
    expect(await fallbackShows(page)).toBe(true);
    held.resolve();
    await listsShown(page, 1);
    expect(await page.locator("[part=item]").count()).toBe(limit);
    expect(await below(page)).toBe(before);
  });
});
