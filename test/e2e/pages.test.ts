import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Flow, openFlow } from "../flow/flow.ts";

const CHROMIUM = "/usr/bin/chromium";
const missing = !existsSync(CHROMIUM);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"] as const;

describe.skipIf(missing)(`pages in Chromium${missing ? ` (skipped: there is no ${CHROMIUM})` : ""}`, () => {
  let flow: Flow;
  let browser: Browser;
  let paths: string[];
  beforeAll(async () => {
    flow = await openFlow(60);
    await flow.tick("2026-05-07T10:00:00Z");
    const { items } = await flow.json<{ items: { id: string }[] }>("/api/v1/daily/latest");
    paths = ["/", "/date/2026-05-06", `/papers/${items[0]?.id}`, "/date/2026-05-03", "/nowhere"];
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await flow?.close();
  });

  const cases = WIDTHS.flatMap((width) => SCHEMES.map((colorScheme) => ({ width, colorScheme })));
  it.each(cases)(
    "at $width px, $colorScheme: quiet, at home, and nothing sticks out",
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const said: string[] = [];
      const asked = new Set<string>();
      // A page that says 404 is one itself: Chromium calls that an error too.
      page.on("console", (message) => message.text().includes("404") || said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => asked.add(new URL(request.url()).origin));
      for (const path of paths) {
        await page.goto(flow.url + path, { waitUntil: "load" });
        expect(await page.locator("h1").count(), path).toBe(1);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow, path).toBe(0);
        expect(await page.locator("script").count(), path).toBe(0);
      }
      expect(said).toEqual([]);
      expect([flow.url, flow.upstreamUrl]).toEqual(expect.arrayContaining([...asked]));
      await context.close();
    },
  );

  it("leads from the front page to a paper and to the day before by following links", async () => {
    const page = await browser.newPage();
    await page.goto(flow.url);
    const title = (await page.locator("main h2 a").first().textContent()) ?? "";
    await page.locator("main h2 a").first().click();
    expect((await page.locator("h1").textContent())?.trim()).toBe(title.trim());
    await page.goto(flow.url);
    await page.locator('a[rel="prev"]').first().click();
    expect(new URL(page.url()).pathname).toBe("/date/2026-05-06");
    await page.close();
  });
});
