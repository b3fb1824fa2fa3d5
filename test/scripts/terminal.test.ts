import { describe, expect, it } from "vitest";
import { backfillProgress } from "../../scripts/lib/backfills.ts";
import { createTerminal, drawBar } from "../../scripts/lib/terminal.ts";

function capture(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let time = 0;
  const terminal = createTerminal({ isTTY, columns, write: (text: string) => written.push(text) }, () => time);
  return { terminal, written, wait: (ms: number) => (time += ms) };
}

describe("a terminal", () => {
  it("redraws its bar in place and keeps it below the lines", () => {
    const { terminal, written } = capture(true);
    terminal.progress({ label: "work", done: 1, total: 2 });
    terminal.line("said", "bad");
    terminal.progress({ label: "work", done: 2, total: 2 });
    terminal.line("after");
    const bar = drawBar({ label: "work", done: 1, total: 2 });
    expect(written).toEqual([
      `\r\u001B[K${bar}`,
      `\r\u001B[K\u001B[31msaid\u001B[39m\n${bar}`,
      `\r\u001B[K${drawBar({ label: "work", done: 2, total: 2 })}\n`,
      "after\n",
    ]);
  });

  it("never lets a bar wrap", () => {
    const { terminal, written } = capture(true, 20);
    terminal.progress({ label: "a long piece of work", done: 1, total: 2 });
    expect(written.join("").replace("\r\u001B[K", "")).toHaveLength(19);
  });

  it("clears an unfinished bar and forgets it", () => {
    const { terminal, written } = capture(true);
    terminal.progress({ label: "work", done: 1, total: 2 });
    terminal.clear();
    terminal.line("x");
    expect(written.slice(1)).toEqual(["\r\u001B[K", "x\n"]);
  });
});

describe("a pipe", () => {
  it("gets no colour, and progress now and then as plain lines, the end always", () => {
    const { terminal, written, wait } = capture(false);
    terminal.line("bad news", "bad");
    for (let done = 1; done <= 4; done++) {
      terminal.progress({ label: "work", done, total: 4 });
      wait(2_000);
    }
    expect(written).toEqual(["bad news\n", "work: 1/4\n", "work: 4/4\n"]);
  });
});

describe("bars", () => {
  it("are full at the end, empty at the start, and whole when there is nothing to do", () => {
    expect(drawBar({ label: "w", done: 0, total: 3 })).toBe(`w [${"░".repeat(28)}] 0/3`);
    expect(drawBar({ label: "w", done: 3, total: 3 })).toBe(`w [${"█".repeat(28)}] 3/3`);
    expect(drawBar({ label: "w", done: 0, total: 0 })).toBe(`w [${"█".repeat(28)}] 0/0`);
  });

  it("count the days of a backfill, both ends", () => {
    const event = {
      event: "backfill",
      id: 1,
      source: "s",
      from: "2026-05-01",
      until: "2026-05-10",
      through: "2026-05-04",
      finished: false,
    };
    expect(backfillProgress(event)).toEqual({ label: "backfill 1 of s", done: 4, total: 10 });
    expect(backfillProgress({ ...event, through: "2026-05-10" })?.done).toBe(9);
    expect(backfillProgress({ ...event, finished: true })?.done).toBe(10);
    expect(backfillProgress({ ...event, through: null })).toBeNull();
    expect(backfillProgress({ event: "tagged" })).toBeNull();
  });
});
