import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ItemPage } from "../../src/domain/api.ts";
import { inChromium, launch, missing } from "../browser/host.ts";
import { type Flow, openFlow } from "../flow/flow.ts";
import { PAYLOADS } from "../views/hostile.ts";
import { openReader, type Reader } from "./browser.ts";
import { FOREIGN } from "./in-page.ts";
import { listing, type Submission } from "./listing.ts";

/** Of the demo's papers; the others are those of a day. */
const PAPERS = 20;
const DAY = "2026-05-06";

/** They say that they ran, whatever the page does with dialogs; at the top of the lists. */
const RUNNING = [
  "<script>window.hit=1</script>",
  "<img src=x onerror=window.hit=1>",
  '"><svg onload=window.hit=1>',
  "$\\href{javascript:window.hit=1}{x}$ of lanterns",
  "\\href{javascript:window.hit=1}{x} of lanterns",
  "$\\text{<img src=x onerror=window.hit=1>}$ of lanterns",
  "</title></head><body onpageshow=window.hit=1>",
];
const TEXTS = [...RUNNING, ...PAYLOADS];

const submissions = TEXTS.map((text, index): Submission => {
  const id = `2605.01${String(index).padStart(3, "0")}`;
  const names = { authors: [text, `Quill ${text}`], organization: text, submitter: text };
  const project = `https://lanterns.example/${text}`;
  const upvotes = index < RUNNING.length ? 90 : 40;
  return {
    id,
    title: text,
    abstract: `${text}\n\n  ${text}`,
    ...names,
    keywords: [text],
    summary: text,
    project,
    upvotes,
  };
});

// Without the policy, for it is the second line: the markup itself has to be harmless.
describe.skipIf(missing)(inChromium("hostile papers, and hostile addresses"), () => {
  let flow: Flow;
  let browser: Browser;
  let reader: Reader;
  const dialogs: string[] = [];
  beforeAll(async () => {
    [flow, browser] = await Promise.all([openFlow(PAPERS), launch()]);
    flow.setFault(listing(DAY, submissions));
    await flow.tick("2026-05-07T10:00:00Z");
    reader = await openReader(browser, flow, { bypassCSP: true });
    reader.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterAll(async () => {
    await browser?.close();
    await flow?.close();
  });

  async function inert(path: string): Promise<void> {
    await reader.page.goto(flow.url + path, { waitUntil: "load" });
    await inertNow(path);
  }
  async function inertNow(what: string): Promise<void> {
    expect.soft(await reader.page.evaluate(FOREIGN), what).toEqual([]);
    expect.soft(await reader.page.locator("h1").count(), what).toBe(1);
    expect.soft(dialogs, what).toEqual([]);
    expect.soft([flow.url, flow.upstreamUrl], what).toEqual(expect.arrayContaining([...reader.asked]));
  }

  it("are listed", async () => {
    const { items } = await flow.json<ItemPage>(`/api/v1/daily/${DAY}?limit=100`);
    expect(items.length).toBeGreaterThan(TEXTS.length - 5); // some are nothing but blanks
    expect(items.map(({ title }) => title)).toEqual(expect.arrayContaining(RUNNING));
  });

  it("do nothing in lists", { timeout: 120_000 }, async () => {
    const lists = ["/", `/date/${DAY}`, "/week/latest", "/month/latest", "/trending", "/trending?window=month"];
    const others = ["/search?q=alert", "/search?q=lanterns", "/about/ranking", "/widget", "/embed/trending"];
    for (const path of [...lists, ...others]) {
      await inert(path);
      await reader.readToEnd();
      await inertNow(`${path}, to the end`);
    }
  });

  it("do nothing on their pages, nor in the list of what was saved", { timeout: 120_000 }, async () => {
    const { items } = await flow.json<ItemPage>(`/api/v1/daily/${DAY}?limit=100`);
    for (const { id } of items) {
      await inert(`/papers/${id}`);
      await reader.page.locator("[data-save-paper] .save").click();
    }
    await inert("/reading-list");
    expect(await reader.page.locator(".card.saved").count()).toBe(items.length);
  });

  it("do nothing in a preview of what is mailed", async () => {
    await reader.page.goto(`${flow.url}/subscribe`);
    await reader.page.getByRole("button", { name: /preview|show/i }).click();
    await reader.page.waitForURL("**/subscribe/preview");
    await inertNow("/subscribe/preview");
    expect(await reader.page.locator(".preview").count()).toBe(1);
  });

  it("do nothing where an address says them, nor in the list of saved filters", { timeout: 120_000 }, async () => {
    for (const [index, raw] of TEXTS.entries()) {
      const text = encodeURIComponent(raw.toWellFormed().slice(0, 1_000));
      const others = [`/${text}`, `/trending?q=${text}&exclude=${text}`, `/subscribe?q=${text}&author=${text}`];
      await inert(others[index % others.length] ?? "/");
      await inert(`/search?q=${text}&author=${text}`);
      const save = reader.page.getByRole("button", { name: "Save this filter" });
      if ((await save.count()) > 0) await save.click();
      await inertNow(`/search?q=${text}, saved`);
    }
    expect(await reader.page.locator("[data-saved-filters] li").count()).toBeGreaterThan(20);
  });
});
