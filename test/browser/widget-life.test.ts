import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inChromium, missing } from "./host.ts";
import {
  fallbackShows,
  hrefsOn,
  listsShown,
  openStage,
  type Stage,
  titlesOn,
  twoWidgets,
  widgetHtml,
} from "./widget-host.ts";

describe.skipIf(missing)(inChromium("the element's life on another site"), () => {
  let stage: Stage;
  let site: string;
  beforeAll(async () => {
    stage = await openStage();
    site = stage.site.origin;
  });
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());

  const returns = (page: Page) => page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
  /** With a clock that the test moves, and without a cache, which would go by the real one. */
  const timeless = async (page: Page) => {
    await page.clock.install();
    await page.route("**/*", (route) => route.continue());
  };
  const list = (items: unknown[]) =>
    JSON.stringify({ heading: "Trending", url: `${site}/trending`, site: "Broadsheet", items });
  const paper = (more = {}) => ({
    id: "1",
    rank: 1,
    title: "One",
    url: `${site}/papers/2605.05001`,
    authors: "A",
    upvotes: 1,
    githubStars: null,
    ...more,
  });

  describe("the link inside the tag stays", () => {
    it("where the script does not come", async () => {
      stage.site.down.add("/widget.js");
      const { page } = await stage.open({ html: twoWidgets(site) });
      expect(await page.getByRole("link", { name: "Trending papers" }).count()).toBe(2);
    });

    it.each([
      ["the site is down", null],
      ["something else answers", "<html>Log in</html>"],
      ["the answer is null", "null"],
      ["the answer is of another shape", `{"items":"none"}`],
      ["a paper is none", `{"items":[null]}`],
      ["the list is empty", `{"items":[]}`],
    ])("where %s", async (_case, body) => {
      if (body === null) stage.site.down.add("/embed/trending.json");
      else stage.site.instead.set("/embed/trending.json", body);
      const { page, said } = await stage.open({ html: widgetHtml(site, 'limit="20"') });
      const box = page.locator("trending-papers section.plain");
      await box.waitFor();
      expect(await fallbackShows(page)).toBe(true);
      expect((await box.boundingBox())?.height).toBeLessThan(60);
      expect(said).toEqual([]);
    });

    it("where an attribute is wrong, which the console names once", async () => {
      const { page, said } = await stage.open({ html: widgetHtml(site, 'window="year" limit="3"') });
      await page.locator("trending-papers section.plain").waitFor();
      expect(await fallbackShows(page)).toBe(true);
      expect(said).toEqual(["trending-papers: window: must be one of day, week, month"]);
    });

    it("where an element of the page passes for the script", async () => {
      const { page, said } = await stage.open({ html: `<img name="currentScript" alt="">${twoWidgets(site)}` });
      await expect.poll(() => said).toHaveLength(2);
      expect(said[0]).toMatch(/^trending-papers: widget\.js has to be loaded/);
      expect(await page.getByRole("link", { name: "Trending papers" }).count()).toBe(2);
    });
  });

  it("texts are texts, and only web addresses are links", async () => {
    const title = `<img src=x onerror=alert(1)><script>alert(1)</script>`;
    const items = ["javascript:alert(1)", "data:text/html,x", "//evil.example", ""].map((url) =>
      paper({ url, title, authors: title }),
    );
    stage.site.instead.set("/embed/trending.json", list(items));
    const { page, said } = await stage.open({ html: widgetHtml(site, "") });
    await listsShown(page, 1);
    expect(await titlesOn(page)).toEqual([title, title, title, title]);
    expect(await hrefsOn(page)).toEqual([`${site}/trending`, "", "", "", ""]);
    expect(await page.locator("trending-papers img, trending-papers script").count()).toBe(0);
    expect(said).toEqual([]);
  });

  it("two versions on a page do not quarrel", async () => {
    const html = widgetHtml(site, 'limit="2"') + widgetHtml(site, 'limit="2"', `${site}/widget.js?v=00000000`);
    const { page, said } = await stage.open({ html });
    await listsShown(page, 2);
    expect(said).toEqual([]);
  });

  it("follows its attributes, with one request for all that change together", async () => {
    const { page } = await stage.open({ html: widgetHtml(site, 'limit="2"') });
    await listsShown(page, 1);
    stage.site.asked.length = 0;
    await page.evaluate(
      `{ const w = document.querySelector("trending-papers"); w.setAttribute("limit", "4"); w.setAttribute("window", "month"); }`,
    );
    await expect.poll(() => page.locator("[part=item]").count()).toBe(4);
    await page.evaluate(`document.querySelector("trending-papers").setAttribute("theme", "dark")`);
    await page.waitForTimeout(200);
    expect(stage.site.asked.map(({ path }) => path)).toEqual(["/embed/trending.json?window=month&limit=4"]);
  });

  it("asks again when it is seen again after a quarter of an hour, and says so politely", async () => {
    stage.site.instead.set("/embed/trending.json", list([paper()]));
    const { page } = await stage.open({ html: widgetHtml(site, "") }, { prepare: timeless });
    await listsShown(page, 1);
    const status = page.locator("trending-papers").getByRole("status");
    expect(await status.textContent()).toBe("");
    stage.site.instead.set("/embed/trending.json", list([paper({ title: "Two" })]));
    await page.clock.fastForward("14:59");
    await returns(page);
    await page.waitForTimeout(200);
    expect(await titlesOn(page)).toEqual(["One"]);
    await page.clock.fastForward("00:02");
    await returns(page);
    await expect.poll(() => titlesOn(page)).toEqual(["Two"]);
    expect(await status.textContent()).toBe("Trending: updated");
    stage.site.down.add("/embed/trending.json");
    await page.clock.fastForward("16:00");
    await returns(page);
    await page.waitForTimeout(300);
    expect(await titlesOn(page)).toEqual(["Two"]);
  });

  it("replaces nothing under somebody's focus, and asks no more once it is gone", async () => {
    stage.site.instead.set("/embed/trending.json", list([paper()]));
    const { page } = await stage.open({ html: widgetHtml(site, "") }, { prepare: timeless });
    await listsShown(page, 1);
    stage.site.instead.set("/embed/trending.json", list([paper({ title: "Two" })]));
    await page.locator("[part=link]").focus();
    await page.clock.fastForward("16:00");
    await returns(page);
    await page.waitForTimeout(200);
    expect(await titlesOn(page)).toEqual(["One"]);
    await page.evaluate(`document.querySelector("trending-papers").remove()`);
    stage.site.asked.length = 0;
    await page.clock.fastForward("16:00");
    await returns(page);
    await page.waitForTimeout(200);
    expect(stage.site.asked).toEqual([]);
  });
});
