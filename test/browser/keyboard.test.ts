import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cardList, type Host, inChromium, keptIn, launch, missing, openHost, ORIGIN, shiftOf } from "./host.ts";

const PAGES = {
  "/": `${cardList(1, 30)}<textarea id="words"></textarea><p id="free" contenteditable="true">Free</p>`,
  "/papers/2605.10002": "<h1>Paper 2</h1>",
};

describe.skipIf(missing)(inChromium("the keyboard"), () => {
  let browser: Browser;
  let host: Host;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    host = await openHost(browser, PAGES, { reducedMotion: "reduce" });
    page = await host.open("/");
  });
  afterEach(async () => {
    await host.context.close();
    expect(host.said).toEqual([]);
  });
  afterAll(() => browser?.close());

  const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.tagName");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it("goes from paper to paper and stops at both ends", async () => {
    await press("j");
    expect(await focused()).toBe("Paper 1");
    await press("j", "j", "k");
    expect(await focused()).toBe("Paper 2");
    await press("k", "k", "k");
    expect(await focused()).toBe("Paper 1");
    for (let at = 0; at < 40; at += 1) await press("j");
    expect(await focused()).toBe("Paper 30");
    const { top, bottom } = (await page.evaluate(
      "(({ top, bottom }) => ({ top, bottom }))(document.activeElement.closest('.card').getBoundingClientRect())",
    )) as { top: number; bottom: number };
    expect([top >= -1, bottom <= 801]).toEqual([true, true]);
  });

  it("begins in the window", async () => {
    await page.evaluate("document.querySelectorAll('.card')[20].scrollIntoView()");
    const first = "[...document.querySelectorAll('.card')].find((c) => c.getBoundingClientRect().top >= 0)";
    const expected = await page.evaluate(`${first}.querySelector('a').textContent`);
    await press("j");
    expect([await focused(), expected]).toEqual([expected, expect.stringMatching(/Paper (?!1$)\d+/)]);
  });

  it.each(["o", "Enter"])("%s opens the paper", async (key) => {
    await press("j", "j", key);
    await page.waitForURL(`${ORIGIN}/papers/2605.10002`);
  });

  it("saves with s, and says so", async () => {
    await press("s");
    expect(await keptIn(page, "reading-list")).toBeNull();
    await press("j", "s");
    expect(await keptIn(page, "reading-list")).toMatchObject([{ id: "2605.10001", title: "Paper 1" }]);
    expect(await page.locator("[role=status]").textContent()).toBe("Saved for later");
    expect(await focused()).toBe("Paper 1");
    await press("s");
    expect(await keptIn(page, "reading-list")).toEqual([]);
  });

  it("focuses the search without writing into it", async () => {
    await press("/");
    expect(await page.evaluate("[document.activeElement.id, document.activeElement.value]")).toEqual(["search", ""]);
  });

  it("writes in fields", async () => {
    for (const id of ["search", "words"]) {
      await page.locator(`#${id}`).focus();
      await press("j", "o", "s", "/", "?");
      expect(await page.locator(`#${id}`).inputValue()).toBe("jos/?");
    }
    await page.locator("#free").focus();
    await press("j");
    expect(await page.locator("#free").textContent()).toContain("j");
    expect(await page.locator("dialog").count()).toBe(0);
  });

  it.each(["ctrlKey", "altKey", "metaKey", "isComposing"])("leaves keys with %s alone", async (held) => {
    const key = (options: string) =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, ${options} }))`,
      );
    await key(`${held}: true`);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("BODY");
    await key("");
    expect(await focused()).toBe("Paper 1");
  });

  it("lists the keys in a dialog that Escape closes, and nothing else listens meanwhile", async () => {
    await press("j", "?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    expect(await dialog.locator("dt").allTextContents()).toEqual(["j", "k", "o or Enter", "s", "/", "?", "Esc"]);
    await press("j", "s");
    expect(await keptIn(page, "reading-list")).toBeNull();
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await focused()).toBe("Paper 1");
    await press("?", "?");
    expect(await page.locator("dialog").count()).toBe(1);
    expect(await shiftOf(page)).toBe(0);
  });

  it("single keys can be turned off for good, and on again without them", async () => {
    await press("?");
    await page.getByRole("checkbox").uncheck();
    await page.getByRole("button", { name: "Close" }).click();
    await press("j", "?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    const later = await host.open("/");
    await later.keyboard.press("j");
    expect(await later.evaluate("document.activeElement.tagName")).toBe("BODY");
    await later.getByRole("button", { name: "Keyboard shortcuts" }).focus();
    await later.keyboard.press("Enter");
    expect(await later.getByRole("checkbox").isChecked()).toBe(false);
    await later.getByRole("checkbox").check();
    // The other tab hears of it a moment later.
    const pressed = async () => {
      await press("j");
      return focused();
    };
    await expect.poll(pressed).toBe("Paper 1");
  });
});
