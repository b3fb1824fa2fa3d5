import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listenerSnippet } from "../../src/http/embedding/snippets.ts";
import { inChromium, missing } from "./host.ts";
import { measuredOn, mistakesOn, openStage, type Stage, strictPolicy } from "./widget-host.ts";

describe.skipIf(missing)(inChromium("the iframe on another site"), () => {
  let stage: Stage;
  let site: string;
  beforeAll(async () => {
    stage = await openStage();
    site = stage.site.origin;
  });
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());

  const frameHtml = (query: string) =>
    `<iframe src="${site}/embed/trending${query}" title="Trending" width="400" height="300" frameborder="0"></iframe>`;
  const heights = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll("iframe")].map((frame) => Number(frame.height))`) as Promise<number[]>;

  /** A host that lets in the builder's own script, and nothing else of its own. */
  function withListener(html: string) {
    const listener = listenerSnippet(site);
    const text = listener.replace(/^<script>|<\/script>$/g, "");
    const hash = createHash("sha256").update(text).digest("base64");
    return { html: listener + html, policy: strictPolicy(site).replace("script-src", `script-src 'sha256-${hash}'`) };
  }

  it("shows its list under a strict policy without a script of the host", async () => {
    stage.site.asked.length = 0;
    const { page, said } = await stage.open({ html: frameHtml("?limit=3") + frameHtml("?limit=2&theme=dark") });
    await page.frameLocator("iframe").nth(0).locator("li").nth(2).waitFor();
    await page.frameLocator("iframe").nth(1).locator("li").nth(1).waitFor();
    const { shift, longTasks } = await measuredOn(page);
    const { asked } = stage.site;
    const own = asked.filter(({ path }) => !path.includes("theme=dark"));
    const bytes = own.reduce((sum, each) => sum + each.bytes, 0);
    console.log(
      `the iframe: ${own.length} requests, ${bytes} bytes compressed, ${longTasks} long tasks, shift ${shift}`,
    );
    expect(own.map(({ path }) => path.replace(/v=.*/, "v"))).toEqual([
      "/embed/trending?limit=3",
      "/embed.css?v",
      "/embed.js?v",
    ]);
    expect(bytes).toBeLessThanOrEqual(12_288);
    expect(shift).toBeLessThanOrEqual(0.01);
    expect(await heights(page)).toEqual([300, 300]);
    expect(said).toEqual([]);
  });

  it("is as high as its list where the host listens", async () => {
    const { page, said } = await stage.open(withListener(frameHtml("?limit=1") + frameHtml("?limit=9")));
    await expect.poll(async () => (await heights(page)).includes(300)).toBe(false);
    const inside = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")),
    );
    expect(await heights(page)).toEqual(inside);
    await page.evaluate(`document.querySelectorAll("iframe").forEach((frame) => frame.setAttribute("width", "700"))`);
    await expect.poll(async () => (await heights(page))[1] ?? Infinity).toBeLessThan(Number(inside[1]));
    expect(said).toEqual([]);
  });

  it("others' messages are ignored, and its own height has bounds", async () => {
    const { html, policy } = withListener(frameHtml("?limit=2") + frameHtml("?limit=3"));
    const foreign = `<iframe srcdoc="Foreign" height="77"></iframe>`;
    const { page, said } = await stage.open({ html: html + foreign, policy });
    await expect.poll(async () => (await heights(page)).filter((height) => height === 300)).toEqual([]);
    const settled = await heights(page);
    const post = (at: number, data: string) => page.frames()[at]?.evaluate(`parent.postMessage(${data}, "*")`);
    const heard = async () => {
      await page.waitForTimeout(100);
      return heights(page);
    };
    // The host itself, and a frame that is not the site's, say what the site would.
    await post(0, `{ source: "broadsheet", height: 999 }`);
    await post(3, `{ source: "broadsheet", height: 999 }`);
    expect(await heard()).toEqual(settled);
    // The site's frame, but nothing that is a height.
    for (const data of [
      "null",
      "999",
      `"broadsheet"`,
      `{ height: 999 }`,
      `{ source: "broadsheet" }`,
      ...["NaN", "Infinity", `"999"`, "null", "{}", "[999]"].map(
        (height) => `{ source: "broadsheet", height: ${height} }`,
      ),
    ])
      await post(1, data);
    expect(await heard()).toEqual(settled);
    // The site's frame speaks of itself alone, within bounds.
    await post(1, `{ source: "broadsheet", height: 1e9 }`);
    expect(await heard()).toEqual([4000, ...settled.slice(1)]);
    await post(1, `{ source: "broadsheet", height: -1 }`);
    expect(await heard()).toEqual([40, ...settled.slice(1)]);
    expect(said).toEqual([]);
  });

  it("its links open in the place of the host", async () => {
    const { page } = await stage.open({ html: frameHtml("?limit=2") });
    await page.frameLocator("iframe").locator("li a").first().click();
    await page.waitForURL(`${site}/papers/**`);
  });

  it.each([
    ["auto", "dark", "rgb(21, 19, 16)"],
    ["auto", "light", "rgb(255, 253, 248)"],
    ["light", "dark", "rgb(255, 253, 248)"],
    ["dark", "light", "rgb(21, 19, 16)"],
  ] as const)("theme %s for a reader who likes it %s; axe finds nothing wrong", async (theme, colorScheme, ground) => {
    const context = await stage.browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`${site}/embed/trending?theme=${theme}&limit=3`);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(ground);
    expect(await mistakesOn(page)).toEqual([]);
  });

  it("in a sandbox without scripts, as some hosts have it, the list is there", async () => {
    const html = frameHtml("?limit=2").replace("<iframe", "<iframe sandbox");
    const { page } = await stage.open({ html });
    await page.frameLocator("iframe").locator("li").nth(1).waitFor();
    const size = page.frameLocator("iframe").locator(".title").first();
    expect(
      await size.evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).textDecorationLine),
    ).toBe("none");
  });
});

describe.skipIf(missing)(inChromium("pictures on another site"), () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it("load under a strict policy, in their own size, with text that keeps within it", async () => {
    const site = stage.site.origin;
    const sources = [
      "/badges/2605.05003.svg",
      "/badges/2605.99999.svg",
      "/embed/trending.svg?width=320&limit=4&window=week",
    ];
    const { page, said } = await stage.open({
      html: sources.map((src) => `<img src="${site}${src}" alt="">`).join(""),
    });
    const sizes = (await page.evaluate(
      `Promise.all([...document.images].map((image) => image.decode().then(() => [image.naturalWidth, image.naturalHeight])))`,
    )) as [number, number][];
    expect(sizes.map(([, height]) => height)).toEqual([20, 20, 168]);
    expect(sizes[2]?.[0]).toBe(320);
    expect(said).toEqual([]);
    for (const src of sources) {
      await page.goto(site + src);
      const reach = await page.evaluate(
        `Math.max(...[...document.querySelectorAll("text")].map((text) => text.getBBox().x + text.getBBox().width))`,
      );
      expect(reach).toBeLessThanOrEqual(Number(await page.evaluate("document.documentElement.width.baseVal.value")));
    }
  });
});
