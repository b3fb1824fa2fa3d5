import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCrons } from "../../scripts/lib/crons.ts";

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 4, 4, 11, 50, 30) }));
afterEach(() => vi.useRealTimers());

function setUp(entries: { schedule: string; cron: string }[], seconds = 0) {
  const fired: string[] = [];
  const skipped: string[] = [];
  const note = (list: string[]) => (cron: string, at: number) => list.push(`${cron} ${new Date(at).toISOString()}`);
  const crons = createCrons({
    entries,
    fire: async (cron, at) => {
      note(fired)(cron, at);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    },
    onSkip: note(skipped),
    now: Date.now,
  });
  return { crons, fired, skipped };
}

describe("crons", () => {
  it("fire in UTC at whole minutes, with the cron's own name", async () => {
    const { crons, fired } = setUp([
      { schedule: "*/15 * * * *", cron: "*/15 * * * *" },
      { schedule: "* * * * *", cron: "0 6 * * MON" },
    ]);
    crons.schedule();
    await vi.advanceTimersByTimeAsync(150_000);
    crons.stop();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(fired).toEqual([
      "0 6 * * MON 2026-05-04T11:51:00.000Z",
      "0 6 * * MON 2026-05-04T11:52:00.000Z",
      "0 6 * * MON 2026-05-04T11:53:00.000Z",
    ]);
  });

  it("count weekdays from Sunday as 1, as Cloudflare does", async () => {
    const { crons, fired } = setUp([{ schedule: "0 12 * * 2", cron: "monday" }]);
    crons.schedule();
    await vi.advanceTimersByTimeAsync(600_000);
    crons.stop();
    expect(fired).toEqual(["monday 2026-05-04T12:00:00.000Z"]);
  });

  it("leave out firings while the same cron runs, and say so", async () => {
    const { crons, fired, skipped } = setUp([{ schedule: "* * * * *", cron: "a" }], 90);
    crons.schedule();
    await vi.advanceTimersByTimeAsync(125_000);
    crons.stop();
    expect(fired).toEqual(["a 2026-05-04T11:51:00.000Z"]);
    expect(skipped).toEqual(["a 2026-05-04T11:52:00.000Z"]);
  });

  it("are idle when the last run has ended", async () => {
    const { crons } = setUp([], 5);
    void crons.trigger("a", 0);
    const idle = vi.fn();
    void crons.idle().then(idle);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(idle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(idle).toHaveBeenCalled();
  });
});
