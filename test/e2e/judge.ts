import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true";

const JUDGE = `axe
  .run(document, { runOnly: { type: "tag", values: ${JSON.stringify(RULES)} }, resultTypes: ["violations"] })
  .then(({ violations, passes }) => ({
    passed: passes.length,
    broken: violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)),
  }))`;

/** Unfolds all of the page that is open, and expects that axe-core finds no fault with it. */
export async function judge(page: Page, what: string): Promise<void> {
  await page.evaluate(UNFOLD);
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(axe.source);
  const { broken, passed } = (await page.evaluate(JUDGE)) as { broken: string[]; passed: number }; // what it makes
  expect.soft(broken, what).toEqual([]);
  expect(passed, what).toBeGreaterThan(15);
}
