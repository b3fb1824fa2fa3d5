import { describe, expect, it } from "vitest";
import { parseEvent, renderLog } from "../../scripts/lib/logs.ts";

const timestamp = Date.UTC(2026, 4, 4, 7, 8, 9);
const render = (event: Record<string, unknown>) =>
  renderLog({ timestamp, level: "info", message: JSON.stringify({ level: "info", ...event }) });

const run = {
  event: "source-run",
  source: "hf-daily",
  at: 0,
  outcome: "ok",
  requests: 2,
  records: 40,
  added: 3,
  changed: 1,
  observed: 0,
  rejected: 0,
  seconds: 1.2,
  error: null,
};

describe("log lines", () => {
  it("name a run of a source: what came, what changed, how long", () => {
    expect(render(run)).toEqual({
      text: "07:08:09 hf-daily   40 records: 3 added, 1 changed (2 requests, 1.2 s)",
      tone: "good",
    });
    expect(render({ ...run, added: 0, changed: 0 }).text).toContain("40 records, nothing new");
  });

  it("say what went wrong, and what had come until then", () => {
    const line = render({ ...run, outcome: "failed", error: "HTTP 503" });
    expect(line).toEqual({
      text: "07:08:09 hf-daily   failed: HTTP 503; 40 records: 3 added, 1 changed (2 requests, 1.2 s)",
      tone: "bad",
    });
    expect(render({ ...run, outcome: "skipped", error: "no address" }).text).toBe(
      "07:08:09 hf-daily   skipped: no address",
    );
  });

  it.each([
    [
      { event: "published", kind: "daily", key: "2026-05-04", version: "0123456789abcdef", items: 1, complete: false },
      "published daily 2026-05-04: 1 item, not complete yet (01234567)",
    ],
    [{ event: "tagged", papers: 12 }, "tagged 12 papers"],
    [{ event: "ranked", observations: 1, papers: 2 }, "ranked 2 papers by 1 observation"],
    [
      {
        event: "backfill",
        id: 4,
        source: "hf-daily",
        from: "2026-05-01",
        until: "2026-05-09",
        through: "2026-05-03",
        papers: 90,
        finished: false,
      },
      "backfill 4 of hf-daily: 2026-05-01 to 2026-05-03 of 2026-05-09, 90 papers",
    ],
    [
      { event: "dead-letter", queue: "papers-tag", id: "m1" },
      "dead letter in papers-tag: message m1 could not be handled",
    ],
    [{ event: "error", message: "boom", stack: "at x" }, "error: boom stack=at x"],
    [{ event: "request-failed", path: "/x", status: 500 }, "request failed: path=/x status=500"],
    [{ event: "novelty", a: 1, b: null, c: [2] }, "novelty a=1 b=null c=[2]"],
    [{ event: "tagged" }, "tagged ? papers"],
  ])("render %j", (event, text) => {
    expect(render(event).text).toBe(`07:08:09 ${text}`);
  });

  it("leave what is not an event as it is", () => {
    for (const message of ["plain\nwords", '{"no":"event"}', "{broken"]) {
      expect(parseEvent(message)).toBeNull();
      expect(renderLog({ timestamp, level: "log", message })).toEqual({ text: message, tone: "plain" });
    }
    expect(renderLog({ timestamp, level: "error", message: "x" }).tone).toBe("bad");
  });

  it("keep an upstream's escape sequences from the terminal", () => {
    const { text } = render({ ...run, outcome: "failed", error: "a\u001B[2Jb\u009B1mc\rd" });
    expect(text).toContain("a\uFFFD[2Jb\uFFFD1mc\uFFFDd");
  });
});
