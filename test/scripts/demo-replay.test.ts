import { describe, expect, it } from "vitest";
import { createDemoClock, demoSettings, replayInstants } from "../../scripts/lib/demo.ts";
import { DAY, HOUR, MINUTE } from "../../src/domain/calendar.ts";

const now = Date.UTC(2026, 4, 15, 10, 20);

describe("the instants that a demo replays", () => {
  it("cover two weeks, denser towards now, which is last", () => {
    const instants = replayInstants(null, now);
    expect(instants[0]).toBeGreaterThan(now - 14 * DAY);
    expect(instants[0]).toBeLessThanOrEqual(now - 13 * DAY);
    expect(instants.at(-1)).toBe(now);
    const gaps = instants.slice(1).map((instant, index) => instant - (instants[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(Math.max(...gaps.slice(-4))).toBe(3 * HOUR);
    expect(Math.max(...gaps)).toBe(DAY);
    expect(instants.length).toBeLessThan(32);
  });

  it("begin after the last run of a store that has lived through some", () => {
    const lastHour = now - 20 * MINUTE;
    expect(replayInstants(now - 5 * HOUR, now)).toEqual([lastHour - 4 * HOUR, lastHour - HOUR, now]);
    expect(replayInstants(now - MINUTE, now)).toEqual([now]);
    expect(replayInstants(now - 90 * DAY, now)).toEqual(replayInstants(null, now));
  });
});

describe("the demo's settings", () => {
  it("leave no upstream to the environment, and send no mail", () => {
    const settings = demoSettings("http://127.0.0.1:8788");
    for (const [name, value] of Object.entries(settings)) {
      if (name.endsWith("_URL")) expect(value).toMatch(/^http:\/\/127\.0\.0\.1:8788\//);
    }
    expect(settings).toMatchObject({ DEMO: "1", CONTACT_EMAIL: "", MAIL_PROVIDER: "capture" });
  });

  it("have a clock that stands while it is set", () => {
    const clock = createDemoClock(() => now);
    clock.set(5);
    expect(clock.now()).toBe(5);
    clock.release();
    expect(clock.now()).toBe(now);
  });
});
