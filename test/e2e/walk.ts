import { type CDPSession, type Page } from "playwright-core";
import { REACHED, TO_REACH } from "./in-page.ts";

export interface Walk {
  /** The names of what the keyboard is to reach, in the order of the page. */
  toReach: string[];
  /** What it reached, and whether the focus was seen there ("yes"). */
  reached: { name: string; seen: string }[];
}

/** Goes over the page that is open with the Tab key. */
export async function walk(page: Page): Promise<Walk> {
  // What the expressions make.
  const toReach = (await page.evaluate(TO_REACH)) as string[];
  let reached: Walk["reached"] = [];
  const session = await page.context().newCDPSession(page);
  // Inside a frame there may be others: then it takes more than one round.
  for (let rounds = 0; reached.length < toReach.length && rounds < 40; rounds++) {
    await pressTab(session, toReach.length - reached.length);
    reached = (await page.evaluate(REACHED)) as Walk["reached"];
  }
  await session.detach();
  return { toReach, reached: reached.slice(0, toReach.length) };
}

/** All at once, for Chromium takes them in their order: one by one they would wait for the test. */
async function pressTab(session: CDPSession, times: number): Promise<void> {
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const pressed = Array.from({ length: times }, () => [
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab }),
  ]);
  await Promise.all(pressed.flat());
}
