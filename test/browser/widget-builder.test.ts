import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inChromium, missing } from "./host.ts";
import { mistakesOn, openStage, type Stage } from "./widget-host.ts";

describe.skipIf(missing)(inChromium("the builder"), () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());

  const cases = [360, 768, 1440].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));
  it.each(cases)("at $width px, $scheme: quiet, at home, and nothing sticks out", async ({ width, scheme }) => {
    const context = await stage.browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const said: string[] = [];
    const asked = new Set<string>();
    page.on("console", (message) => said.push(message.text()));
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    await page.goto(`${stage.site.origin}/widget?tag=robotics&limit=3`);
    await page.frameLocator("iframe").locator("li").nth(2).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(await mistakesOn(page)).toEqual([]);
    expect([...asked]).toEqual([stage.site.origin]);
    expect(said).toEqual([]);
  });

  it("works without a script: what is chosen is in the list and in the snippets", async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stage.site.origin}/widget`);
    await page.getByLabel("Papers", { exact: true }).selectOption("2");
    await page.getByLabel("Colours").selectOption("dark");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Topic").selectOption("robotics");
    await page.getByRole("button", { name: "Apply" }).click();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("limit"), searchParams.get("theme"), searchParams.get("tag")]).toEqual([
      "2",
      "dark",
      "robotics",
    ]);
    expect(await page.locator("#snippet-element").textContent()).toContain(
      `tag="robotics" window="week" limit="2" theme="dark"`,
    );
    expect(await page.frameLocator("iframe").locator("li").count()).toBe(2);
  });

  it("copies a snippet", async () => {
    const context = await stage.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${stage.site.origin}/widget`);
    await page.locator("button[data-copy=snippet-frame]").click();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await page.locator("#snippet-frame").textContent());
    expect(copied).toMatch(/^<iframe src="/);
  });
});
